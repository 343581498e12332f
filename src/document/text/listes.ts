/** Items of lists, as a text shows them. */
import { blocAt, type Document, textAt } from "./document.js";

/** An item of a list. */
export interface Element {
  /** Rank of its line, from 0. */
  readonly rangLigne: number;
  /** `1.` has a number; a bullet has none. */
  readonly numero?: number;
  /** The sign that opens it. */
  readonly signe: string;
  /** Spaces before the sign. */
  readonly retrait: number;
  /** Position of its first word in the line. */
  readonly debut: number;
}

/**
 * A number, or a bullet. Converters write a bullet as a dash, and keep the sign of the document after it: "- ▶ Projet".
 * "1. 5" and "-3" open nothing.
 */
const OUVERTURE =
  '(?:(\\d{1,2})[.)] ?(?=[\\p{L}«"“])|(?:[-–*] )?([▶►➢•▪●■◦>]) ?(?=[\\p{L}\\p{N}«"“([])|([-–]) ?(?=[\\p{L}«"“])|([-–*+]) (?=[\\p{N}(*[]))';
const ELEMENT = new RegExp(`^${OUVERTURE}`, "u");
const ELEMENTS = new RegExp(`^${OUVERTURE}`, "gmu");

/** The item that the line opens, or undefined. */
export function elementAt(document: Document, rangLigne: number): Element | undefined {
  const match = ELEMENT.exec(textAt(document.lignes, rangLigne).slice(0, 24));
  return match === null ? undefined : toElement(document, rangLigne, match);
}

/** Every item of the text, in order. */
export function* elementsOf(document: Document): Iterable<Element> {
  let rang = 0;
  for (const match of document.plat.matchAll(ELEMENTS)) {
    while ((document.debuts[rang + 1] ?? Number.POSITIVE_INFINITY) <= match.index) rang += 1;
    yield toElement(document, rang, match);
  }
}

function toElement(
  document: Document,
  rangLigne: number,
  [opened = "", number, marked, dash, spacedDash]: RegExpMatchArray,
): Element {
  const signe = marked ?? dash ?? spacedDash ?? ".";
  return {
    rangLigne,
    signe,
    retrait: blocAt(document, rangLigne)?.retrait ?? 0,
    debut: opened.length,
    ...(number === undefined ? {} : { numero: Number(number) }),
  };
}

/** Words of an item, without the sign that opens it. */
export function wordsOfElement({ lignes }: Document, { rangLigne, debut }: Element): string {
  return textAt(lignes, rangLigne).slice(debut).trim();
}
