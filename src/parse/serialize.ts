/** The way back to a file: one text for one dossier, that the door reads again unchanged. */
import type { Dossier } from "../avenant/index.js";
import { type Outcome, success } from "../primitives/index.js";
import { parseDossier } from "./dossier.js";

/**
 * Writes a dossier as canonical JSON: keys in the order of the types, lists in their own order, two-space indent, one
 * final newline. Two equal dossiers give the same text, whatever the order of their keys, so that files compare line by
 * line.
 *
 * A dossier that the library could not read again is never written: it is refused with the same issues as
 * `parseDossier` gives.
 *
 * @returns the text of the file; `parseDossier(JSON.parse(text))` gives back an equal dossier
 */
export function serializeDossier(dossier: Dossier): Outcome<string> {
  const read = parseDossier(dossier);
  return read.ok ? success(`${JSON.stringify(read.value, null, 2)}\n`, read.warnings) : read;
}
