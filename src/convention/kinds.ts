/** Families of parties: who is a caisse, who is a collectivité. */
import type { GenrePartie } from "./types/convention.js";

const CAISSES: ReadonlySet<GenrePartie> = new Set<GenrePartie>(["caf", "css"]);
const COLLECTIVITES: ReadonlySet<GenrePartie> = new Set<GenrePartie>(["commune", "epci", "syndicat", "departement"]);

/**
 * A Caf, or the CSS in its place overseas.
 *
 * @param genre - the kind of a party
 * @returns true for `caf` and `css`
 *
 * @example
 * ```ts
 * import { isCaisse } from "convention-territoriale/convention";
 *
 * console.log(isCaisse("caf"), isCaisse("msa"));
 * // => true false
 * ```
 */
export function isCaisse(genre: GenrePartie): boolean {
  return CAISSES.has(genre);
}

/**
 * A commune, EPCI, syndicat or département.
 *
 * @param genre - the kind of a party
 * @returns true for those kinds
 *
 * @example
 * ```ts
 * import { isCollectivite } from "convention-territoriale/convention";
 *
 * console.log(isCollectivite("epci"), isCollectivite("etat"));
 * // => true false
 * ```
 */
export function isCollectivite(genre: GenrePartie): boolean {
  return COLLECTIVITES.has(genre);
}
