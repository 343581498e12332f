/** Reads the JSON of a demande of bonus territoire that nobody has checked. */
import type { DemandeBonusTerritoire } from "../bonus-territoire/index.js";
import { readDemande } from "../bonus-territoire/internal.js";
import { type Outcome, success } from "../primitives/index.js";
import { lostCharacters } from "./lost-characters.js";

/**
 * Reads a demande from JSON that may hold anything.
 *
 * @param input - the parsed JSON of a demande file
 * @returns the demande, a new frozen object that shares nothing with the input, with the warning
 *   `VALUE_CHARACTERS_LOST` for each text that a bad conversion damaged; else every issue at once, each with its code and
 *   path (`FIELD_MISSING`, `KEY_UNKNOWN`, `AMOUNT_NEGATIVE`, `TERRITOIRE_UNKNOWN`...): the same as every verb that takes
 *   a demande gives
 *
 * @example
 * ```ts
 * import { parseDemande } from "convention-territoriale";
 * import file from "./examples/roumois-seine/bonus-illustratif.json" with { type: "json" };
 *
 * const parsed = parseDemande(file.demande);
 * if (!parsed.ok) throw new Error("demande");
 * const demande = parsed.value;
 * console.log(demande.annee, demande.structures.map(({ id }) => id));
 * // => 2026 [ 'multi-accueil-a', 'micro-creche-b' ]
 * ```
 */
export function parseDemande(input: unknown): Outcome<DemandeBonusTerritoire> {
  const read = readDemande(input);
  return read.ok ? success(read.value, [...read.warnings, ...lostCharacters(read.value)]) : read;
}
