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
  return escapeStart(escapeSigns(onOneLine(text).replace(/&/g, "&amp;")).replace(/[[\]]/g, "\\$&"));
}

/** What draws wherever it stands: code, emphasis, HTML, and addresses that GFM makes links of without being asked. */
const escapeSigns = (text: string): string =>
  text
    .replace(/</g, "&lt;")
    .replace(/[\\`*~]/g, "\\$&")
    .replace(UNDERSCORE, "\\_")
    .replace(/:(?=\/\/)|(?<=\b(?:mailto|xmpp)):/gi, "\\:")
    .replace(/(?<=\bwww)\.|(?<=[\w.+-])@(?=\w)/gi, "\\$&");

/** What draws at the start of a line only. */
const escapeStart = (text: string): string =>
  text
    .replace(/^>/, "&gt;")
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");

/** A pair of brackets that is no link, no box to tick and no note: the numbers of a report stay as they are read. */
const PLAIN_BRACKETS = /(\[(?![ xX]?\]|\^)[^[\]]*\](?![([:]))|[[\]]/g;

/**
 * A line that a report writes in its own words around those of a dossier. What begins it (`- `, `> `, `## `, `1. `) is the report's,
 * and so is `STRONG`; everything else is words.
 */
export function escapeLine(line: string): string {
  const flat = line.replace(/\s*[\p{Cc}\u2028-\u202E\u2066-\u2069]\s*/gu, " ");
  const start = /^ *(?:- |> |#{1,6} |\d+\. )?/.exec(flat)?.[0] ?? "";
  // A space beside the stars would undo them, and four at the start of an item are code.
  const pieces = flat.slice(start.length).trimStart().split(STRONG);
  const words = pieces.map((piece, rank) => escapeWords(rank % 2 === 1 ? piece.trim() : piece));
  return `${start}${escapeStart(words.join("**"))}`;
}

const escapeWords = (text: string): string =>
  escapeSigns(text.replace(/&(?=#|\w+;)/g, "&amp;")).replace(
    PLAIN_BRACKETS,
    (sign, pair?: string) => pair ?? `\\${sign}`,
  );

/** Opens and closes the bold words of a line of a report: a sign that stands for no character. */
export const STRONG = "\uFDD0";

/** The text on one line, without any sign that moves a cursor. */
export function onOneLine(text: string): string {
  return (typeof text === "string" ? text : show(text)).replace(BREAKS, " ").trim();
}

/** A text of several lines, each of them escaped: its paragraphs are kept, and nothing else. */
export function escapeParagraphs(text: string): string {
  return (
    text
      .split(/\r\n|[\n\r\u2028\u2029]/)
      // Lines with bars under one another would be a table.
      .map((line) => escapeMarkdown(line).replace(/\|/g, "\\|"))
      .join("\n")
  );
}

/** The cell of a table: a bar would end it. */
export function escapeCell(text: string): string {
  return escapeMarkdown(text).replace(/\|/g, "\\|").replace(/>/g, "&gt;");
}

/** A path or an id between backticks, where nothing can be escaped. */
export function codeSpan(text: string): string {
  return `\`${onOneLine(text).replace(/`/g, "'")}\``;
}
