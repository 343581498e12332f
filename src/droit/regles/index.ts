/** Every rule that the library applies, by id. `docs/regles/` states each in words; a test keeps the two in step. */
import { deepFreeze } from "../../primitives/internal.js";
import { registreDe } from "../registre-of-regles.js";
import type { Regle } from "../types.js";
import { reglesBonusTerritoire } from "./bonus-territoire.js";
import { reglesConvention } from "./convention.js";
import { reglesEvaluation } from "./evaluation.js";
import { reglesReferences } from "./references.js";
import { reglesSppe } from "./sppe.js";
import { reglesDeVerification } from "./verification.js";

/** Every rule, subject by subject. */
export const regles: readonly Regle[] = /* @__PURE__ */ deepFreeze(
  [
    reglesConvention,
    reglesBonusTerritoire,
    reglesSppe,
    reglesEvaluation,
    reglesDeVerification,
    reglesReferences,
  ].flat(),
);

const all = /* @__PURE__ */ registreDe(regles);

/**
 * The rule of that id, or undefined: a caller's own rule has no entry here.
 *
 * @param id - the id of a rule: `SP-05`
 * @returns the rule, its sources included
 *
 * @example
 * ```ts
 * import { regleOf } from "convention-territoriale/droit";
 *
 * console.log(regleOf("SP-05")?.id, regleOf("LOCAL-1"));
 * // => SP-05 undefined
 * ```
 */
export function regleOf(id: string): Regle | undefined {
  return all.regleOf(id);
}

/** Ids of the sources of a rule of the library; empty for a caller's own rule. */
export function sourcesOfRegle(id: string): readonly string[] {
  return all.sourcesOf(id);
}
