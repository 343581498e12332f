/** Every source that a rule or a parameter of the library rests on. */
import { deepFreeze } from "../../primitives/internal.js";
import type { LegalSource } from "../types.js";
import { sourcesBonusTerritoire } from "./bonus-territoire.js";
import { sourcesConvention } from "./convention.js";
import { sourcesEvaluation } from "./evaluation.js";
import { sourcesReferences } from "./references.js";
import { sourcesSppe } from "./sppe.js";
import { sourcesVerification } from "./verification.js";

/** Every source, subject by subject. */
export const legalSources: readonly LegalSource[] = /* @__PURE__ */ deepFreeze(
  [
    sourcesConvention,
    sourcesBonusTerritoire,
    sourcesSppe,
    sourcesVerification,
    sourcesEvaluation,
    sourcesReferences,
  ].flat(),
);

const byId: ReadonlyMap<string, LegalSource> = /* @__PURE__ */ indexById();

function indexById(): ReadonlyMap<string, LegalSource> {
  return new Map(legalSources.map((source) => [source.id, source]));
}

/** The source of that id, or undefined: a caller's own source has no entry here. */
export function sourceOf(id: string): LegalSource | undefined {
  return byId.get(id);
}
