/** The one way in for a territory, alone or in a dossier. */
import { type Issue, type Outcome, success } from "../primitives/index.js";
import { ofFile, readWith, refusal, rememberingReader, under } from "../primitives/internal.js";
import { type IndexTerritoire, indexOf } from "./index-territoire.js";
import { territoireSchema } from "./schema.js";
import type { Territoire } from "./types.js";

/**
 * Reads a territory of any origin.
 *
 * @param input - a territory: JSON, or what a program built
 * @returns the territory, frozen; else every issue at once, whose paths start with `territoire` as they do in a dossier
 *
 * @example
 * ```ts
 * import { readTerritoire } from "convention-territoriale/territoire";
 *
 * const read = readTerritoire({ nom: "Bourg", communes: [], groupements: [], transferts: [] });
 * if (read.ok) console.log(read.value.nom);
 * // => Bourg
 * ```
 */
export const readTerritoire = rememberingReader<Territoire>((input: unknown): Outcome<Territoire> => {
  const read = readWith<Territoire>(territoireSchema, input, (territoire) => indexOf(territoire).issues, ofFile);
  return read.ok ? read : (refusal(under("territoire", read.issues)) ?? read);
});

/** What only the whole of a well-shaped territory shows, in a dossier. */
export const territoireIssues = (territoire: Territoire): readonly Issue[] =>
  under("territoire", indexOf(territoire).issues);

/**
 * Reads a territory and makes it quick to ask.
 *
 * @returns the index; else every issue of `readTerritoire`
 */
export function indexTerritoire(territoire: Territoire): Outcome<IndexTerritoire> {
  const read = readTerritoire(territoire);
  return read.ok ? success(indexOf(read.value).index) : read;
}
