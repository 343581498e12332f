/** From the lines of a file to its logical text. */
import { type FlowLine, inReadingOrder } from "./columns.js";
import { contentsLines } from "./contents.js";
import { keepsHyphen, type Vocabulaire, vocabularyOf } from "./hyphens.js";
import { type Gap, joins } from "./join.js";
import { originOf, type PhysicalLine, physicalLines, type Strip, stripOf } from "./lines.js";
import { type Marge, marginOf } from "./margins.js";
import { type Opening, openingOf } from "./openings.js";
import { pageMarks } from "./page-marks.js";
import { isUpper } from "./sentences.js";
import { stampOf } from "./stamps.js";
import type { Bloc, Morceau, NatureBloc, TexteLogique } from "./types.js";

/**
 * Turns the lines of a file into logical text: lines broken by the width of the page are joined again, columns are read
 * one after the other, and heads, feet, page numbers, stamps and tables of contents are set apart. Every block keeps its
 * way back to the page, line and column of the file.
 *
 * @param source - the text of a file; a form feed opens a page
 */
export function readLogicalText(source: string): TexteLogique {
  const lines = physicalLines(source);
  const apart = linesApart(lines);
  const builder = new Builder(vocabularyOf(lines));
  const flows = flowsOf(lines, apart);
  const marges = {
    page: marginOf(flows, false),
    colonne: marginOf(flows, true),
  };
  for (const flow of flows) builder.read(flow, apart.get(flow.rang), flow.colonne ? marges.colonne : marges.page);
  return builder.finish(source);
}

type Apart = Extract<NatureBloc, "cachet" | "sommaire" | "entete" | "pied" | "numeroPage">;

/** Lines that are set apart whole. */
function linesApart(lines: readonly PhysicalLine[]): ReadonlyMap<number, Apart> {
  const apart = new Map<number, Apart>(pageMarks(lines));
  for (const rank of contentsLines(lines)) if (!apart.has(rank)) apart.set(rank, "sommaire");
  for (const rank of stampLines(lines)) apart.set(rank, "cachet");
  return apart;
}

/** Lines around a certain line of a stamp where its other lines stand. */
const CACHET = 8;

function stampLines(lines: readonly PhysicalLine[]): readonly number[] {
  const found: number[] = [];
  const probable: number[] = [];
  for (const [rank, { texte }] of lines.entries()) {
    if (texte.length > 400) continue;
    const stamp = stampOf(texte.trim());
    if (stamp === "certain") found.push(rank);
    else if (stamp === "probable") probable.push(rank);
  }
  let place = 0;
  const near = probable.filter((rank) => {
    while (place < found.length && (found[place] ?? 0) < rank - CACHET) place += 1;
    return (found[place] ?? Number.POSITIVE_INFINITY) <= rank + CACHET;
  });
  return [...found, ...near];
}

/** Every line in the order of reading: pages one after the other, each with its columns. */
function flowsOf(lines: readonly PhysicalLine[], apart: ReadonlyMap<number, Apart>): readonly FlowLine[] {
  const flows: FlowLine[] = [];
  let ranks: number[] = [];
  let others: number[] = [];
  const close = () => {
    let place = 0;
    for (const flow of inReadingOrder(lines, ranks)) {
      for (; (others[place] ?? Number.POSITIVE_INFINITY) < flow.rang; place += 1) {
        flows.push(wholeLine(lines, others[place] ?? 0));
      }
      flows.push(flow);
    }
    for (const rang of others.slice(place)) flows.push(wholeLine(lines, rang));
    others = [];
    ranks = [];
  };
  for (const [rank, { page }] of lines.entries()) {
    if (rank > 0 && lines[rank - 1]?.page !== page) close();
    (apart.has(rank) ? others : ranks).push(rank);
  }
  close();
  return flows;
}

function wholeLine(lines: readonly PhysicalLine[], rang: number): FlowLine {
  const line = lines[rang];
  return { rang, strip: line === undefined ? undefined : stripOf(line) };
}

/** A line of a block, and the words that it gives it: with the space that follows, or without the hyphen of a cut. */
interface Part {
  readonly strip: Strip;
  texte: string;
}

/** A block being read. */
interface Open {
  readonly nature: NatureBloc;
  readonly opening: Opening | undefined;
  readonly saut: boolean;
  readonly parts: Part[];
}

/** Builds blocks line by line. */
class Builder {
  readonly #blocs: { readonly bloc: Bloc; readonly parts: readonly Part[] }[] = [];
  readonly #words: Vocabulaire;
  #open: Open | undefined;
  /** Lines set apart and footnotes met inside the open block. */
  #waiting: Open[] = [];
  #gap: Gap = "none";
  #page = 1;

  constructor(words: Vocabulaire) {
    this.#words = words;
  }

  read({ strip, rupture }: FlowLine, apart: Apart | undefined, marge: Marge): void {
    if (strip === undefined) {
      if (this.#gap === "none") this.#gap = "blank";
      return;
    }
    if (strip.line.saut && this.#gap === "none") this.#gap = "blank";
    if (rupture || strip.line.page !== this.#page) this.#gap = "break";
    this.#page = strip.line.page;
    if (apart !== undefined) {
      this.#waiting.push(opened(strip, apart, undefined, this.#gap !== "none"));
      this.#gap = "break";
      return;
    }
    const opening = openingOf(strip.mots);
    if (opening === "note" && this.#open !== undefined) {
      this.#waiting.push(opened(strip, "note", opening, this.#gap !== "none"));
      this.#gap = "none";
      return;
    }
    const note = this.#waiting.at(-1);
    if (note?.nature === "note" && this.#gap === "none" && this.#goesOn(note, strip, opening, "none", marge)) {
      append(note, strip, this.#words);
      return;
    }
    const row = isRow(strip.mots);
    const gap = this.#waiting.length > 0 ? "break" : this.#gap;
    if (this.#open !== undefined && !row && this.#goesOn(this.#open, strip, opening, gap, marge)) {
      append(this.#open, strip, this.#words);
      this.#gap = "none";
      return;
    }
    this.#close();
    this.#open = opened(strip, row ? "tableau" : natureOf(strip, opening), opening, gap !== "none");
    this.#gap = "none";
  }

  #goesOn({ nature, opening, parts }: Open, strip: Strip, next: Opening | undefined, gap: Gap, marge: Marge): boolean {
    const last = parts.at(-1)?.strip;
    if (last === undefined || nature === "tableau") return false;
    return joins({ last, opening, marked: last.line.niveau !== undefined }, strip, next, gap, marge);
  }

  #close(): void {
    if (this.#open !== undefined) this.#push(this.#open);
    for (const open of this.#waiting) this.#push(open);
    this.#open = undefined;
    this.#waiting = [];
  }

  #push({ nature, saut, parts }: Open): void {
    const [first] = parts;
    if (first === undefined) return;
    const { line, de, retrait } = first.strip;
    const bloc: Bloc = {
      nature,
      texte: parts.length === 1 ? first.texte : parts.map(({ texte }) => texte).join(""),
      page: line.page,
      ligne: line.ligne,
      colonne: originOf(line, de) - line.debut + 1,
      retrait,
      saut,
      ...(line.niveau === undefined ? {} : { niveau: line.niveau }),
      morceaux: parts.length === 1 ? [pieceOf(first.strip)] : parts.map(({ strip }) => pieceOf(strip)),
    };
    this.#blocs.push({ bloc, parts });
  }

  finish(source: string): TexteLogique {
    this.#close();
    const texts: string[] = [];
    const rangs: number[] = [];
    for (const [rank, { bloc }] of this.#blocs.entries()) {
      if (HORS_TEXTE.has(bloc.nature)) continue;
      texts.push(bloc.texte);
      rangs.push(rank);
    }
    const texte = texts.join("\n");
    const origines = new Uint32Array(texte.length + 1);
    let next = 0;
    for (const rank of rangs) {
      const { bloc, parts } = this.#blocs[rank] ?? {};
      if (bloc === undefined || parts === undefined) continue;
      next = writeOrigins(parts, origines, next);
      origines[next] = bloc.morceaux.at(-1)?.fin ?? source.length;
      next += 1;
    }
    return { source, blocs: this.#blocs.map(({ bloc }) => bloc), texte, origines, rangs: Uint32Array.from(rangs) };
  }
}

/** Blocks whose words are no part of the text. */
const HORS_TEXTE: ReadonlySet<NatureBloc> = new Set(["sommaire", "entete", "pied", "numeroPage"]);

function opened(strip: Strip, nature: NatureBloc, opening: Opening | undefined, saut: boolean): Open {
  return { nature, opening, saut, parts: [{ strip, texte: strip.mots }] };
}

/** Adds a line to a block, after a space, or after the hyphen of the word that was cut. */
function append({ parts }: Open, strip: Strip, words: Vocabulaire): void {
  const last = parts.at(-1);
  if (last !== undefined && !last.strip.line.coupe) {
    if (!/[\p{L}\d][-\u2010\u2011]$/u.test(last.texte.slice(-3))) last.texte += " ";
    else if (!keepsHyphen(last.texte, strip.mots, words)) last.texte = last.texte.slice(0, -1);
  }
  parts.push({ strip, texte: strip.mots });
}

/** Writes where each character of a block comes from; returns the next free position. */
function writeOrigins(parts: readonly Part[], into: Uint32Array, from: number): number {
  let next = from;
  for (const { strip, texte } of parts) {
    const { line, de } = strip;
    const written = line.carte === undefined ? Math.min(texte.length, line.texte.length - de) : 0;
    for (let place = 0; place < written; place += 1) into[next + place] = line.debut + de + place;
    for (let place = written; place < texte.length; place += 1) into[next + place] = originOf(line, de + place);
    next += texte.length;
  }
  return next;
}

function pieceOf({ line, de, mots }: Strip): Morceau {
  return { debut: originOf(line, de), fin: originOf(line, de + mots.length - 1) + 1 };
}

/** A row of a table: cells between tabs, bars, or gaps of three spaces or more. */
function isRow(mots: string): boolean {
  if (mots.length > 4000 || !/\t| {3}|\|/.test(mots)) return false;
  return /\S\t\s{0,20}\S/.test(mots) || /\S {3,200}\S/.test(mots) || /^\|.{1,2000}\|$|\S \| \S/.test(mots);
}

function natureOf(strip: Strip, opening: Opening | undefined): NatureBloc {
  if (opening === "element" || opening === "note") return opening === "note" ? "note" : "element";
  if (opening === "titre" || strip.line.niveau !== undefined) return "titre";
  return strip.mots.length > 3 && strip.mots.length <= 120 && isUpper(strip.mots) ? "titre" : "paragraphe";
}
