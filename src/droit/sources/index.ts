/** Every source that a rule or a parameter of the library rests on. */
import type { LegalSource } from "../types.js";
import { sourcesBonusTerritoire } from "./bonus-territoire.js";
import { sourcesConvention } from "./convention.js";
import { sourcesEvaluation } from "./evaluation.js";
import { sourcesSppe } from "./sppe.js";
import { sourcesVerification } from "./verification.js";

export const legalSources: readonly LegalSource[] = [
  ...sourcesConvention,
  ...sourcesBonusTerritoire,
  ...sourcesSppe,
  ...sourcesVerification,
  ...sourcesEvaluation,
];

const byId: ReadonlyMap<string, LegalSource> = new Map(legalSources.map((source) => [source.id, source]));

/** The source of that id, or undefined: a caller's own source has no entry here. */
export function sourceOf(id: string): LegalSource | undefined {
  return byId.get(id);
}
