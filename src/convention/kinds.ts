/** Families of parties: who is a caisse, who is a collectivité. */
import type { GenrePartie } from "./types.js";

const CAISSES: ReadonlySet<GenrePartie> = new Set<GenrePartie>(["caf", "css"]);
const COLLECTIVITES: ReadonlySet<GenrePartie> = new Set<GenrePartie>(["commune", "epci", "syndicat", "departement"]);

/** A Caf, or the CSS in its place overseas. */
export function isCaisse(genre: GenrePartie): boolean {
  return CAISSES.has(genre);
}

/** A commune, EPCI, syndicat or département. */
export function isCollectivite(genre: GenrePartie): boolean {
  return COLLECTIVITES.has(genre);
}
