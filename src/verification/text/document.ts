/** A text, its lines and its normalised form, read once; patterns run over the whole of it, never line by line. */
import { normalizeLines } from "../texte.js";

/** A text as the rules read it. Every line end is a line feed. */
export interface Document {
  readonly texte: string;
  /**
   * The same, sign for sign, with plain spaces, apostrophes and hyphens, and spaces for the marks that open a file or a
   * page: what patterns read. A place in it is the same place in the text.
   */
  readonly plat: string;
  /** Lines of `plat`. */
  readonly lignes: readonly string[];
  /** The whole, without case, accents, emphasis marks, double spaces, spaces at the ends of lines. Same lines. */
  readonly normal: string;
  readonly normales: readonly string[];
  readonly debuts: Uint32Array;
  readonly debutsNormaux: Uint32Array;
}

/** A place in the text: line and column from 1, the column in UTF-16 units. */
export interface Lieu {
  readonly ligne: number;
  readonly colonne: number;
}

/** Words of the text and where they begin. */
export interface Passage extends Lieu {
  readonly citation: string;
}

/** Reads a text, whatever its line ends. */
export function readDocument(written: string): Document {
  const texte = written.replace(/\r\n?/g, "\n");
  const plat = flatten(texte);
  const normal = normalizeLines(texte);
  const [lignes, normales] = [plat.split("\n"), normal.split("\n")];
  return { texte, plat, lignes, normal, normales, debuts: startsOf(lignes), debutsNormaux: startsOf(normales) };
}

/** Extraction leaves spaces of six kinds, curled apostrophes, and a form feed where a page begins. */
function flatten(texte: string): string {
  return texte
    .replace(/[\u00a0\u2007\u2009\u202f]/g, " ")
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/^[\f\ufeff]+/gm, (marks) => " ".repeat(marks.length));
}

function startsOf(lines: readonly string[]): Uint32Array {
  const starts = new Uint32Array(lines.length);
  let start = 0;
  for (const [rank, line] of lines.entries()) {
    starts[rank] = start;
    start += line.length + 1;
  }
  return starts;
}

/** Rank of the line that holds a position. */
function rankAt(starts: Uint32Array, position: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Groups of a match, "" for each one that took no part in it. No pattern has more. */
type Groupes = readonly [string, string, string, string, string];

function groupsOf([, a = "", b = "", c = "", d = "", e = ""]: RegExpExecArray): Groupes {
  return [a, b, c, d, e];
}

/** A match of a pattern in the text. */
export interface Trouve extends Passage {
  /** Rank of the line, from 0. */
  readonly rang: number;
  readonly groupes: Groupes;
}

/** Every match of a pattern in `plat`, quoted as written. The pattern has the flag `g` and crosses no line end. */
export function* passagesOf({ texte, plat, debuts }: Document, pattern: RegExp): Iterable<Trouve> {
  for (const match of plat.matchAll(pattern)) {
    const citation = texte.slice(match.index, match.index + match[0].length);
    const rang = rankAt(debuts, match.index);
    const colonne = match.index - (debuts[rang] ?? 0) + 1;
    yield { rang, ligne: rang + 1, colonne, citation, groupes: groupsOf(match) };
  }
}

/** A line whose normalised form matches. */
export interface LigneTrouvee {
  readonly rang: number;
  readonly groupes: Groupes;
}

/** Every match of a pattern in the normalised text. The pattern has the flags `g` and `m` and crosses no line end. */
export function* linesMatching({ normal, debutsNormaux }: Document, pattern: RegExp): Iterable<LigneTrouvee> {
  for (const match of normal.matchAll(pattern)) {
    yield { rang: rankAt(debutsNormaux, match.index), groupes: groupsOf(match) };
  }
}

/** Line and column of a position of the text. */
export function placeAt({ debuts }: Document, position: number): Lieu {
  const rang = rankAt(debuts, position);
  return { ligne: rang + 1, colonne: position - (debuts[rang] ?? 0) + 1 };
}

/** The line of that rank; "" beyond the ends of the text. */
export function textAt(lines: readonly string[], rang: number): string {
  return lines[rang] ?? "";
}

/** Whether the line goes on with the words of the line above: it begins in lower case. */
export function goesOn({ lignes }: Document, rang: number): boolean {
  return /^\p{Ll}/u.test(textAt(lignes, rang).trim());
}

/** The whole line as a passage, without the spaces around it. */
export function wholeLine(document: Document, rang: number): Passage {
  const line = textAt(document.lignes, rang);
  const words = line.trim();
  const colonne = line.indexOf(words) + 1;
  return { ligne: rang + 1, colonne, citation: quote(document, rang, colonne, words.length) };
}

/** Words as written, from a column of a line. */
export function quote({ texte, debuts }: Document, rang: number, colonne: number, length: number): string {
  const start = (debuts[rang] ?? 0) + colonne - 1;
  return texte.slice(start, start + length);
}
