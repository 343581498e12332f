/** Everything that a text cites. */
import { lookAt, MAX_VALUES, wrongArgument } from "../primitives/internal.js";
import { fold, type Plie } from "./fold.js";
import { readArticles } from "./read-articles.js";
import { readCogs } from "./read-cog.js";
import { readTextes } from "./read-textes.js";
import { tableReferences } from "./table.js";
import type { CodeCite, Reference } from "./types.js";

/**
 * Reads the laws, ordonnances, décrets, arrêtés, circulaires, articles of codes and Cogs that a text cites, in their order.
 *
 * Ranges of articles are expanded. A number that extraction has broken ("83-4 40"), a date that is not whole, a code
 * that is not named: what is uncertain is left out.
 *
 * @param texte - any text: a visa, or a whole document
 * @param codes - codes of laws to recognise; those of the library by default
 * @returns one reference for each citation
 * @throws TypeError when the first value is no text, or the second no list of codes
 *
 * @example
 * ```ts
 * import { referencesIn } from "convention-territoriale/references";
 *
 * console.log(referencesIn("Vu la loi n° 2023-1196 du 18 décembre 2023 pour le plein emploi"));
 * // => [
 * // =>   {
 * // =>     type: 'texte',
 * // =>     nature: 'loi',
 * // =>     numero: '2023-1196',
 * // =>     date: '2023-12-18',
 * // =>     titre: 'pour le plein emploi',
 * // =>     citation: 'loi n° 2023-1196 du 18 décembre 2023',
 * // =>     position: 6
 * // =>   }
 * // => ]
 * ```
 */
export function referencesIn(texte: string, codes: readonly CodeCite[] = tableReferences.codes): readonly Reference[] {
  if (typeof texte !== "string") throw wrongArgument("a text", texte);
  const plie: Plie = fold(texte);
  const articles = lookAt("a list of codes", codes, () => {
    if (!Array.isArray(codes) || codes.length > MAX_VALUES) throw wrongArgument("a list of codes", codes);
    return readArticles(plie, codes);
  });
  return [...readTextes(plie), ...articles, ...readCogs(plie)].sort((a, b) => a.position - b.position);
}
