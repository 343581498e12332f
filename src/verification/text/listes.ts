/** Items of lists, as a text shows them. */
import { type Document, textAt } from "./document.js";

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
  '([ \\t]{0,12})(?:(\\d{1,2})\\. ?(?=[\\p{L}«"“])|(?:[-–] )?([▶►➢•▪●■◦]) ?(?=[\\p{L}\\p{N}«"“([])|([-–]) ?(?=[\\p{L}«"“])|([-–]) (?=[\\p{N}(*[]))';
const ELEMENT = new RegExp(`^${OUVERTURE}`, "u");
const ELEMENTS = new RegExp(`^${OUVERTURE}`, "gmu");

/** The item that the line opens, or undefined. */
export function elementAt({ lignes }: Document, rangLigne: number): Element | undefined {
  const match = ELEMENT.exec(textAt(lignes, rangLigne).slice(0, 24));
  return match === null ? undefined : toElement(rangLigne, match);
}

/** Every item of the text, in order. */
export function* elementsOf(document: Document): Iterable<Element> {
  let rang = 0;
  for (const match of document.plat.matchAll(ELEMENTS)) {
    while ((document.debuts[rang + 1] ?? Number.POSITIVE_INFINITY) <= match.index) rang += 1;
    yield toElement(rang, match);
  }
}

function toElement(
  rangLigne: number,
  [opened = "", spaces = "", number, marked, dash, spacedDash]: RegExpMatchArray,
): Element {
  const signe = marked ?? dash ?? spacedDash ?? ".";
  return {
    rangLigne,
    signe,
    retrait: spaces.length,
    debut: opened.length,
    ...(number === undefined ? {} : { numero: Number(number) }),
  };
}

/** Most lines over which one item may run. */
const LIGNES_SUITE = 12;

/** Words of an item. Extraction breaks them over several lines, blank ones between: what begins in lower case goes on. */
export function wordsOfElement({ lignes }: Document, { rangLigne, debut }: Element): string {
  let text = textAt(lignes, rangLigne).slice(debut).trim();
  for (let next = rangLigne + 1; next <= rangLigne + LIGNES_SUITE; next += 1) {
    const line = lignes[next]?.trim();
    if (line === undefined) break;
    if (line === "") continue;
    if (!/^\p{Ll}/u.test(line)) break;
    text = `${text} ${line}`;
  }
  return text;
}
