/** Physical lines of a file: their page, their words, the margins between which they stand. */
import { cleanCharacters, isUnusual } from "./characters.js";
import { isMarkdown, readMarks } from "./markdown.js";

/** A line of the file that holds words. */
export interface PhysicalLine {
  /** From 1. */
  readonly page: number;
  /** From 1. */
  readonly ligne: number;
  /** Position of its first character in the file, and of its end. */
  readonly debut: number;
  readonly fin: number;
  /** Its characters, cleaned. */
  readonly texte: string;
  readonly carte: Uint32Array | undefined;
  /** Level of a Markdown heading. */
  readonly niveau: number | undefined;
  /** Its words are broken by a soft hyphen at its end. */
  readonly coupe: boolean;
  /** Bold words go on with the next line. */
  readonly suite: boolean;
  /** A blank line stands above. */
  readonly saut: boolean;
}

const LINE_END = /\r\n?|\n|$/g;

/** Every line of the file that is not blank. A form feed opens a page. */
export function physicalLines(source: string): readonly PhysicalLine[] {
  const markdown = isMarkdown(source);
  const unusual = isUnusual(source);
  const soft = source.includes("\u00ad");
  const feeds = source.includes("\f");
  const marks = markdown || source.includes("^{");
  const lines: PhysicalLine[] = [];
  let page = 1;
  let bold = false;
  let debut = 0;
  let ligne = 0;
  let saut = false;
  for (const ending of source.matchAll(LINE_END)) {
    const start = debut;
    const fin = ending.index;
    const written = source.slice(start, fin);
    debut = fin + ending[0].length;
    ligne += 1;
    if (feeds) page += leadingFeeds(written);
    if (written.trim() === "") {
      bold = false;
      saut = true;
      continue;
    }
    const clean = unusual ? cleanCharacters(written) : { texte: written, carte: undefined };
    const marked = markdown || (marks && written.includes("^{")) ? readMarks(clean) : undefined;
    bold = markdown && (written.split("**").length % 2 === 0) !== bold;
    const { line, niveau } = marked ?? { line: clean, niveau: undefined };
    lines.push({
      page,
      ligne,
      debut: start,
      fin,
      texte: line.texte,
      carte: line.carte,
      niveau,
      coupe: soft && written.trimEnd().endsWith("\u00ad"),
      suite: bold,
      saut,
    });
    saut = false;
  }
  return lines;
}

function leadingFeeds(line: string): number {
  let feeds = 0;
  for (const sign of line) {
    if (sign === "\f") feeds += 1;
    else if (sign !== "\ufeff" && sign !== " ") break;
  }
  return feeds;
}

/** Position in the file of a position of the cleaned line. */
export function originOf({ debut, fin, texte, carte }: PhysicalLine, place: number): number {
  if (place >= texte.length) return fin;
  return debut + (carte?.[place] ?? place);
}

/** A part of a line that is read by itself: the whole of it, or one of its columns. */
export interface Strip {
  readonly line: PhysicalLine;
  /** Its words, without the spaces around them. */
  readonly mots: string;
  /** Place of the first word in the cleaned line. */
  readonly de: number;
  /** Column where it begins on the page, tabs counted as four, from the edge of its flow. */
  readonly retrait: number;
  /** Column where it ends. */
  readonly bord: number;
}

/** The part of a line between two places; undefined when it has no word. */
export function stripOf(line: PhysicalLine, from = 0, to = line.texte.length, edge = 0): Strip | undefined {
  const part = line.texte.slice(from, to);
  const mots = part.trim();
  if (mots === "") return undefined;
  const de = from + part.indexOf(mots);
  const retrait = widthOf(line.texte.slice(edge, de));
  return { line, mots, de, retrait, bord: retrait + mots.length };
}

function widthOf(text: string): number {
  if (!text.includes("\t")) return text.length;
  let width = 0;
  for (const sign of text) width += sign === "\t" ? 4 : 1;
  return width;
}
