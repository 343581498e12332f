/** A text, its lines and its normalised form, read once; patterns run over the whole of it, never line by line. */
import { normalizeLines } from "../texte.js";

/** A text as the rules read it. Every line end is a line feed. */
export interface Document {
  readonly texte: string;
  /** Lines as written. */
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
  const normal = normalizeLines(texte);
  const [lignes, normales] = [texte.split("\n"), normal.split("\n")];
  return { texte, lignes, normal, normales, debuts: startsOf(lignes), debutsNormaux: startsOf(normales) };
}

function startsOf(lines: readonly string[]): Uint32Array {
  const starts = new Uint32Array(lines.length);
  let start = 0;
  for (let rank = 0; rank < lines.length; rank += 1) {
    starts[rank] = start;
    start += (lines[rank]?.length ?? 0) + 1;
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

/** A match of a pattern in the text. */
export interface Trouve extends Passage {
  /** Rank of the line, from 0. */
  readonly rang: number;
  readonly groupes: readonly string[];
}

/** Every match of a pattern in the text as written. The pattern has the flag `g` and crosses no line end. */
export function* passagesOf({ texte, debuts }: Document, pattern: RegExp): Iterable<Trouve> {
  for (const match of texte.matchAll(pattern)) {
    const [citation, ...groupes] = match;
    const rang = rankAt(debuts, match.index);
    const colonne = match.index - (debuts[rang] ?? 0) + 1;
    yield { rang, ligne: rang + 1, colonne, citation, groupes: groupes.map((one) => one ?? "") };
  }
}

/** A line whose normalised form matches. */
export interface LigneTrouvee {
  readonly rang: number;
  readonly groupes: readonly string[];
}

/** Every match of a pattern in the normalised text. The pattern has the flags `g` and `m` and crosses no line end. */
export function* linesMatching({ normal, debutsNormaux }: Document, pattern: RegExp): Iterable<LigneTrouvee> {
  for (const match of normal.matchAll(pattern)) {
    const [, ...groupes] = match;
    yield { rang: rankAt(debutsNormaux, match.index), groupes: groupes.map((one) => one ?? "") };
  }
}

/** The whole line as a passage, without the spaces around it. */
export function wholeLine({ lignes }: Document, rang: number): Passage {
  const texte = lignes[rang] ?? "";
  const citation = texte.trim();
  return { ligne: rang + 1, colonne: texte.indexOf(citation) + 1, citation };
}
