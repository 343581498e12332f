/** From words placed on pages to lines of text: any extractor that gives words with their places can feed the reading. */
import { answerOr } from "../../primitives/internal.js";

/** Words on a page: their place from the left and from the bottom, their width and height, in points. */
export interface PlacedText {
  readonly texte: string;
  readonly x: number;
  readonly y: number;
  readonly largeur: number;
  readonly hauteur: number;
}

/**
 * Words of pages as text: a form feed between pages, spaces in proportion to the gaps, a blank line for a wide space.
 *
 * @param pages - the words of each page, in any order
 * @returns the text, one line for each row of words; empty for what holds no pages
 *
 * @example
 * ```ts
 * import { layoutText } from "convention-territoriale/document";
 *
 * const word = (texte: string, x: number, y: number) => ({ texte, x, y, largeur: 5 * texte.length, hauteur: 10 });
 * console.log(layoutText([[word("globale", 95, 700), word("Convention", 0, 700), word("Article 1", 0, 688)]]));
 * // => Convention         globale
 * // => Article 1
 * ```
 */
export function layoutText(pages: readonly (readonly PlacedText[])[]): string {
  return answerOr(pages, () => pages.map(pageText).join("\n\f"), "");
}

function pageText(items: readonly PlacedText[]): string {
  const words = items.filter(({ texte }) => texte.trim() !== "");
  if (words.length === 0) return "";
  const sign = middle(words.map(({ texte, largeur }) => largeur / Math.max(1, texte.length))) || 5;
  const height = middle(words.map(({ hauteur }) => hauteur)) || 10;
  const left = words.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const rows = rowsOf(words, height);
  const steps = rows.slice(1).map(({ y }, place) => (rows[place]?.y ?? y) - y);
  const step = middle(steps.filter((one) => one > 0)) || height * 1.2;
  const lines: string[] = [];
  for (const [place, { y, words: row }] of rows.entries()) {
    if (place > 0 && (rows[place - 1]?.y ?? y) - y > step * 1.45) lines.push("");
    lines.push(lineOf(row, left, sign));
  }
  return lines.join("\n");
}

interface Row {
  readonly y: number;
  readonly words: PlacedText[];
}

/** Words that stand on one line, from the top of the page. */
function rowsOf(words: readonly PlacedText[], height: number): readonly Row[] {
  const rows: Row[] = [];
  for (const word of [...words].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = rows.at(-1);
    if (last !== undefined && Math.abs(last.y - word.y) < height * 0.45) last.words.push(word);
    else rows.push({ y: word.y, words: [word] });
  }
  return rows;
}

function lineOf(row: readonly PlacedText[], left: number, sign: number): string {
  let line = "";
  let end = left;
  for (const { texte, x, largeur } of [...row].sort((a, b) => a.x - b.x)) {
    const gap = (x - end) / sign;
    const column = Math.round((x - left) / sign);
    if (line === "" || gap > 2.2) line = line.padEnd(Math.max(column, line === "" ? 0 : line.length + 3));
    else if (gap > 0.25 && !line.endsWith(" ") && !texte.startsWith(" ")) line += " ";
    line += texte;
    end = x + largeur;
  }
  return line.trimEnd();
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
