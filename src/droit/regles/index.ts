/** Every rule that the library applies, by id. `docs/regles/` states each in words; a test keeps the two in step. */
import type { Regle } from "../types.js";
import { reglesBonusTerritoire } from "./bonus-territoire.js";
import { reglesConvention } from "./convention.js";
import { reglesEvaluation } from "./evaluation.js";
import { reglesSppe } from "./sppe.js";
import { reglesDeVerification } from "./verification.js";

export const regles: readonly Regle[] = [
  ...reglesConvention,
  ...reglesBonusTerritoire,
  ...reglesSppe,
  ...reglesEvaluation,
  ...reglesDeVerification,
];

const byId: ReadonlyMap<string, Regle> = new Map(regles.map((regle) => [regle.id, regle]));

/** The rule of that id, or undefined: a caller's own rule has no entry here. */
export function regleOf(id: string): Regle | undefined {
  return byId.get(id);
}

/** Ids of the sources of a rule of the library; empty for a caller's own rule. */
export function sourcesOfRegle(id: string): readonly string[] {
  return byId.get(id)?.sources ?? [];
}
