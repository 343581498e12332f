/** Words of a dossier inside a Markdown document: they stay where they are put and draw nothing. */
import { show } from "../primitives/internal.js";

/** Line breaks of every kind, control characters, and the marks that turn the direction of what follows. */
const BREAKS = /[\s\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** Between two letters or digits an underscore draws nothing: codes and ids keep theirs. */
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/**
 * Writes any text so that Markdown shows it as it is, on one line: no heading, list, link, emphasis, code or HTML.
 *
 * @param text - words of a dossier, an id, a name that somebody typed
 * @returns the text on one line, the signs of Markdown and HTML escaped; a value that is no text is shown by its kind
 *
 * @example
 * ```ts
 * import { escapeMarkdown } from "convention-territoriale/formats";
 *
 * console.log(escapeMarkdown("# Relais *Petite enfance*"));
 * // => \# Relais \*Petite enfance\*
 * ```
 */
export function escapeMarkdown(text: string): string {
  return onOneLine(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/[\\`*[\]~]/g, "\\$&")
    .replace(UNDERSCORE, "\\_")
    .replace(/^>/, "&gt;")
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** The text on one line, without any sign that moves a cursor. */
export function onOneLine(text: string): string {
  return (typeof text === "string" ? text : show(text)).replace(BREAKS, " ").trim();
}

/** A text of several lines, each of them escaped: its paragraphs are kept, and nothing else. */
export function escapeParagraphs(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(escapeMarkdown)
    .join("\n");
}

/** The cell of a table: a bar would end it. */
export function escapeCell(text: string): string {
  return escapeMarkdown(text).replace(/\|/g, "\\|").replace(/>/g, "&gt;");
}

/** A path or an id between backticks, where nothing can be escaped. */
export function codeSpan(text: string): string {
  return `\`${onOneLine(text).replace(/`/g, "'")}\``;
}
