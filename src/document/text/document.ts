/** A text as checks and readings see it: its logical lines and their normalised form, each with its way back to the file. */
import { readLogicalText } from "../logical/read-logical.js";
import type { Bloc, TexteLogique } from "../logical/types.js";
import { normalizeLines } from "../words.js";
import { repairScan } from "./scan.js";

/** The logical text, ready for patterns that run over the whole of it, never line by line. */
export interface Document {
  readonly logique: TexteLogique;
  /** Logical lines, one paragraph, heading, item or row each. */
  readonly texte: string;
  /**
   * The same, sign for sign, with plain spaces, apostrophes and hyphens: what patterns read. A place in it is the same
   * place in `texte`.
   */
  readonly plat: string;
  /** Lines of `plat`. */
  readonly lignes: readonly string[];
  /** The whole, without case, accents, emphasis marks, double spaces, spaces at the ends of lines. Same lines. */
  readonly normal: string;
  readonly normales: readonly string[];
  readonly debuts: Uint32Array;
  readonly debutsNormaux: Uint32Array;
  /** Positions in the file where its lines begin. */
  readonly debutsSource: Uint32Array;
  /** Ranks of the lines that bear a year: the others hold no full day. */
  readonly datees: readonly number[];
}

/** A place in the text: line and column from 1, the column in UTF-16 units. */
export interface Lieu {
  readonly ligne: number;
  readonly colonne: number;
}

/** Words of the text and where they begin. A quotation that runs over lines of the file is given on one line. */
export interface Passage extends Lieu {
  readonly citation: string;
}

/** Reads a text, whatever its line ends. */
export function documentOf(written: string): Document {
  const logique = readLogicalText(written);
  const { texte } = logique;
  const repaired = repairScan(texte);
  const plat = flatten(repaired);
  const normal = normalizeLines(repaired);
  const [lignes, normales] = [plat.split("\n"), normal.split("\n")];
  const debuts = startsOf(lignes);
  return {
    logique,
    texte,
    plat,
    lignes,
    normal,
    normales,
    debuts,
    debutsNormaux: startsOf(normales),
    debutsSource: sourceStarts(written),
    datees: linesWith({ plat, debuts }, /\d{4}|mille/gi),
  };
}

/**
 * Ranks of the lines in which a plain pattern occurs. A costly pattern that cannot match elsewhere is then tried on these
 * lines only.
 */
export function linesWith({ plat, debuts }: Pick<Document, "plat" | "debuts">, pattern: RegExp): readonly number[] {
  const ranks: number[] = [];
  const search = new RegExp(pattern);
  for (let match = search.exec(plat); match !== null; match = search.exec(plat)) {
    const rang = rankAt(debuts, match.index);
    ranks.push(rang);
    // The rest of the line says no more.
    const next = debuts[rang + 1];
    if (next === undefined) break;
    search.lastIndex = next;
  }
  return ranks;
}

/** Extraction leaves spaces of six kinds and curled apostrophes. */
function flatten(texte: string): string {
  return texte
    .replace(/[\u00a0\u2007\u2009\u202f]/g, " ")
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, "-");
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

function sourceStarts(source: string): Uint32Array {
  const starts = [0];
  // By a pattern: a place read by itself may copy a text that was joined of several.
  for (const { 0: ending, index } of source.matchAll(/\r\n?|\n/g)) starts.push(index + ending.length);
  return Uint32Array.from(starts);
}

/** The block of a logical line. */
export function blocAt({ logique }: Document, rang: number): Bloc | undefined {
  return logique.blocs[logique.rangs[rang] ?? -1];
}

/** The place in the file of a position of `texte`. */
export function lieuAt({ logique, debutsSource }: Document, position: number): Lieu {
  const origin = logique.origines[position] ?? 0;
  const rank = rankAt(debutsSource, origin);
  return { ligne: rank + 1, colonne: origin - (debutsSource[rank] ?? 0) + 1 };
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
  /** Rank of the logical line, from 0, and place in it. */
  readonly rang: number;
  readonly place: number;
  readonly groupes: Groupes;
}

/**
 * Every match of a pattern in `plat`, quoted as written. The pattern has the flag `g` and crosses no line end.
 *
 * @param rangs - the only lines on which it can match, when they are known
 */
export function* passagesOf(document: Document, pattern: RegExp, rangs?: readonly number[]): Iterable<Trouve> {
  const { plat, lignes, debuts } = document;
  if (rangs === undefined) {
    for (const match of plat.matchAll(pattern)) {
      const rang = rankAt(debuts, match.index);
      yield trouve(document, match, rang, match.index - (debuts[rang] ?? 0));
    }
    return;
  }
  for (const rang of rangs) {
    for (const match of textAt(lignes, rang).matchAll(pattern)) yield trouve(document, match, rang, match.index);
  }
}

function trouve(document: Document, match: RegExpExecArray, rang: number, place: number): Trouve {
  const start = (document.debuts[rang] ?? 0) + place;
  const citation = document.texte.slice(start, start + match[0].length);
  return { rang, place, ...lieuAt(document, start), citation, groupes: groupsOf(match) };
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

/** The logical line that holds a position of `texte`. */
export function lineAt({ lignes, debuts }: Document, position: number): string {
  return lignes[rankAt(debuts, position)] ?? "";
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
  return partOfLine(document, rang, line.indexOf(words), words.length);
}

/** The line of the file where a logical line begins, from 1. */
export function lineNumberAt(document: Document, rang: number): number {
  return blocAt(document, rang)?.ligne ?? 1;
}

/** Words as written, from a place of a logical line. */
export function partOfLine(document: Document, rang: number, place: number, length: number): Passage {
  const start = (document.debuts[rang] ?? 0) + place;
  return { ...lieuAt(document, start), citation: document.texte.slice(start, start + length) };
}
