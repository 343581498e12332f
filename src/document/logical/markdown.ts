/** Marks of Markdown: what they say is kept, the marks themselves are left out of the words. */
import type { CleanLine } from "./characters.js";

/** A text is read as Markdown when a heading or two pairs of bold marks show that it is. */
export function isMarkdown(source: string): boolean {
  if (/^#{1,6} \S/m.test(source)) return true;
  let bold = 0;
  for (const _ of source.matchAll(/\*\*[^*\n]{1,200}\*\*/g)) {
    bold += 1;
    if (bold === 2) return true;
  }
  return false;
}

/**
 * A heading opens with `#`; a quotation with `>`; bold and slanted words stand between marks, which may be on two lines;
 * `\\-` is a plain sign; `^{er}` is raised.
 */
const MARK =
  /^( {0,3}#{1,6} +)|( #{1,6} {0,3})$|(\*{1,3}|_{2,3})(?=[^\s*_])(?=([^*\n]{1,200}?)(?:\3))|^(?: {0,3}[-*+>] )? {0,3}\*\*(?=\S)|(?<=\S)\*\*$|\\(?=[-.#*_>()[\]!+|`])|\^\{(\p{L}{1,3})\}/gu;

/** The line without its marks, and the level of the heading that it is. */
export function readMarks({ texte, carte }: CleanLine): {
  readonly line: CleanLine;
  readonly niveau: number | undefined;
} {
  const heading = /^ {0,3}(#{1,6}) /.exec(texte);
  const removed: (readonly [number, number])[] = [];
  for (const match of texte.matchAll(MARK)) {
    const [whole, , , pair, inside = "", raised] = match;
    if (pair === undefined) {
      const end = match.index + whole.length;
      if (raised === undefined) removed.push([whole.endsWith("**") ? end - 2 : match.index, end]);
      else removed.push([match.index, match.index + 2], [end - 1, end]);
      continue;
    }
    const close = match.index + pair.length + inside.length;
    removed.push([match.index, match.index + pair.length], [close, close + pair.length]);
  }
  const niveau = heading?.[1]?.length;
  if (removed.length === 0) return { line: { texte, carte }, niveau };
  return {
    line: without(
      { texte, carte },
      removed.sort(([a], [b]) => a - b),
    ),
    niveau,
  };
}

function without({ texte, carte }: CleanLine, removed: readonly (readonly [number, number])[]): CleanLine {
  const parts: string[] = [];
  const origins: number[] = [];
  let end = 0;
  const keep = (from: number, to: number) => {
    parts.push(texte.slice(from, to));
    for (let place = from; place < to; place += 1) origins.push(carte?.[place] ?? place);
  };
  for (const [from, to] of removed) {
    if (from > end) keep(end, from);
    end = Math.max(end, to);
  }
  keep(end, Math.max(end, texte.length));
  return { texte: parts.join(""), carte: Uint32Array.from(origins) };
}
