/** Reads the JSON of a territory that nobody has checked. */
import { type Outcome, success } from "../primitives/index.js";
import { refusal } from "../primitives/internal.js";
import { readTerritoire, type Territoire } from "../territoire/index.js";
import { lostCharacters } from "./lost-characters.js";

/**
 * Reads a territory from JSON that may hold anything: communes, groups, populations with their vintage, transfers.
 *
 * @param input - the parsed JSON of a territory
 * @returns the territory, a new frozen object that shares nothing with the input, with the warning
 *   `VALUE_CHARACTERS_LOST` for each text that a bad conversion damaged; else every issue at once, whose paths start at
 *   the territory itself (`FIELD_MISSING`, `INSEE_INVALID`, `POPULATION_INVALID`...)
 *
 * @example
 * ```ts
 * import { parseTerritoire } from "convention-territoriale";
 *
 * const parsed = parseTerritoire({ nom: "Bourg", communes: [{ codeInsee: "27999", nom: "Bourg" }], groupements: [] });
 * if (!parsed.ok) console.log(parsed.issues.map(({ code, path }) => `${code} ${path.join(".")}`));
 * // => [ 'FIELD_MISSING communes.0.populations', 'FIELD_MISSING transferts' ]
 * ```
 */
export function parseTerritoire(input: unknown): Outcome<Territoire> {
  const read = readTerritoire(input);
  if (read.ok) return success(read.value, [...read.warnings, ...lostCharacters(read.value)]);
  // In a dossier the paths of a territory start with its field: alone, they start at the territory.
  const issues = read.issues.map((issue) => ({ ...issue, path: issue.path.slice(1) }));
  return refusal(issues) ?? read;
}
