/** The one way in for a territory that comes with the codes that lead to its communes. */
import { type RememberingReader, readWith, rememberingReader } from "../primitives/internal.js";
import { donneesSchema } from "./donnees-schema.js";
import type { DonneesTerritoire } from "./types.js";

/**
 * Reads a territory with its former codes and those left aside. What was read is frozen and known again by object: an index is
 * made of it once, and many questions about it cost next to nothing.
 *
 * @param input - a territory, its former codes and those left aside
 * @returns the data, frozen; else every issue at once: those of `readTerritoire`, and codes that are none
 *   (`CODE_INSEE_INVALID`)
 *
 * @example
 * ```ts
 * import { readDonneesTerritoire } from "convention-territoriale/territoire";
 *
 * const read = readDonneesTerritoire({ territoire: { nom: "Example", communes: [], groupements: [], transferts: [] } });
 * console.log(read.ok);
 * // => true
 * ```
 */
export const readDonneesTerritoire: RememberingReader<DonneesTerritoire> = rememberingReader<DonneesTerritoire>(
  (input) => readWith<DonneesTerritoire>(donneesSchema, input),
);
