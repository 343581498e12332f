/** Writes a dossier to a file: one text for one dossier, which `parseDossier` reads again unchanged. */
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
 * @param dossier - the dossier to write
 * @returns the text of the file; `parseDossier(JSON.parse(text))` gives back an equal dossier
 *
 * @example
 * ```ts
 * import { parseDossier, serializeDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const text = serializeDossier(dossier);
 * const back = text.ok ? parseDossier(JSON.parse(text.value)) : text;
 * if (text.ok && back.ok) console.log(text.value.endsWith("}\n"), back.value.id);
 * // => true bourg-exemple
 * ```
 */
export function serializeDossier(dossier: Dossier): Outcome<string> {
  const read = parseDossier(dossier);
  return read.ok ? success(`${JSON.stringify(read.value, null, 2)}\n`, read.warnings) : read;
}
