/** The door for the untrusted JSON of a demande of bonus territoire. */
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
 */
export function parseDemande(input: unknown): Outcome<DemandeBonusTerritoire> {
  const read = readDemande(input);
  return read.ok ? success(read.value, [...read.warnings, ...lostCharacters(read.value)]) : read;
}
