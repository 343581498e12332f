/** The traces that a bad conversion leaves: once they are there, no reader can bring the characters back. */
import type { Issue, Path } from "../primitives/index.js";
import { issue } from "../primitives/internal.js";

/**
 * The mark of a lost character, and the control characters U+0080 to U+009F, which a text only holds when Windows-1252
 * was read as ISO-8859-1 ("l\u0092avenant").
 */
const LOST = /[\uFFFD\u0080-\u009F]/g;

/** Whether a text holds the traces of a bad conversion: U+FFFD, or a control character from U+0080 to U+009F. */
export function hasLostCharacters(text: string): boolean {
  return text.search(LOST) >= 0;
}

/** The warning about a text that has lost characters: how many, and where the first one is; undefined when it has none. */
export function lostInText(text: string, path: Path): Issue | undefined {
  const first = text.search(LOST);
  if (first < 0) return undefined;
  const before = text.slice(0, first).split(/\r\n?|\n/);
  const colonne = (before.at(-1) ?? "").length + 1;
  const nombre = text.match(LOST)?.length ?? 0;
  return issue("TEXT_CHARACTERS_LOST", path, { nombre, ligne: before.length, colonne });
}
