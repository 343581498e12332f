/** An announced number of items against the items counted, where the text shows both without doubt. */

import {
  blocAt,
  type Document,
  type Element,
  elementAt,
  goesOn,
  linesMatching,
  NOMBRE,
  numberOf,
  OBJETS,
  type Passage,
  partOfLine,
  type Trouve,
  textAt,
  wholeLine,
} from "../../../document/internal.js";
import { countOfAxe, readAxes } from "../axes.js";
import type { ConstatTexte, RegleTexte } from "../types.js";

/** A line that is an announcement and nothing else: "5 orientations". */
const ANNONCE = new RegExp(`^(${NOMBRE}) (${OBJETS})$`, "gm");
const EST_ANNONCE = new RegExp(`^(?:${NOMBRE}) (?:${OBJETS})$`);
/** What an axe lists by its bullets; its objectives are headings, its fiches are something else. */
const LISTES: ReadonlySet<string> = new Set(["actions et projets", "actions", "projets"]);

/**
 * A sentence that opens a list of that number: "autour de trois temps complémentaires en comité de pilotage :". The list
 * of "pour atteindre ces 3 objectifs, les parties s'engagent à :", or of "trois axes et un axe transversal :", has
 * another number.
 */
const OUVERTURE = new RegExp(
  `\\b(?:autour de|en|comporte|comprend|compte|compose de|definit|retient|fixe|poursuit|porte sur|repose sur|s'appuie sur)(?: (?:les|ces|ses|leurs))? (${NOMBRE}) (axes|temps|objectifs|orientations|actions|enjeux|volets|priorites|etapes|engagements)(?: (?!(?:et|dont|qui|que|pour|par|parmi|plus|ainsi|sauf|hors|outre)\\b)[a-z'-]{1,30}){0,8} ?:$`,
  "gm",
);

/** "8 enjeux ont émergé du diagnostic", and headings "Enjeu n°3". */
const ENJEUX = new RegExp(
  `^(${NOMBRE}) (enjeux) (?:ont (?:emerge|ete (?:identifies|retenus|definis|degages))|se degagent|emergent)\\b`,
  "gm",
);
const TITRE_ENJEU = /^enjeu n°? ?(\d{1,2})\b/gm;

export const comptes: RegleTexte = function* ({ document }) {
  const axes = readAxes(document);
  for (const { rang, groupes } of linesMatching(document, ANNONCE)) {
    const ofAxe = LISTES.has(groupes[1]) ? countOfAxe(document, rang, axes) : undefined;
    yield* compare(wholeLine(document, rang), groupes, ofAxe ?? countNumbered(document, rang));
  }
  const announced = [...linesMatching(document, ENJEUX)];
  const enjeux = countEnjeux(document);
  // A number for each part of the plan: which headings belong to which is a guess.
  const single = new Set(announced.map(({ groupes }) => numberOf(groupes[0]))).size === 1;
  for (const { rang, groupes } of single ? announced : []) {
    yield* compare(wholeLine(document, rang), groupes, enjeux);
  }
  for (const { rang, groupes } of linesMatching(document, OUVERTURE)) {
    yield* compare(lastWords(document, rang), groupes, countBullets(document, rang));
  }
};

/** Ways to count: a number announced is right when it is one of them. */
interface Comptes {
  /** Those that the finding tells. */
  readonly vus: readonly number[];
  /** Those that the text may mean too: a list that stops at a blank line. */
  readonly admis?: readonly number[];
}

function* compare(
  { ligne, colonne, citation }: Passage,
  [written, objet]: Trouve["groupes"],
  counts: Comptes | undefined,
): Iterable<ConstatTexte> {
  const annonce = numberOf(written);
  if (annonce === undefined || counts === undefined) return;
  const { vus, admis = [] } = counts;
  if (vus.includes(annonce) || admis.includes(annonce)) return;
  const params = { annonce, objet, comptes: [...new Set(vus)].join(" / ") };
  yield { ligne, colonne, citation, code: "COUNT_MISMATCH", severite: "error", params, regles: ["PA-14"] };
}

/** Longest sentence quoted whole. */
const CITATION = 140;

/** A long sentence is quoted by its end, where the number stands. */
function lastWords(document: Document, rang: number): Passage {
  const whole = wholeLine(document, rang);
  const { citation } = whole;
  if (citation.length <= CITATION) return whole;
  const cut = citation.indexOf(" ", citation.length - CITATION) + 1;
  return partOfLine(document, rang, cut, citation.length - cut);
}

/** Most items that one sentence opens. */
const ELEMENTS_PHRASE = 20;

/** Lines read below an announcement: no announced number is longer. */
const LIGNES_LISTE = 300;

const TITRE = /^(?:enjeu|axe|orientation|objectif) (?:n|strategique|\d)/;

/**
 * Items numbered 1, 2, 3... that begin on the next line, up to the next heading. Any break in the numbers is doubt; after
 * a gap, the next number may be that of a heading: the list may have stopped there.
 */
function countNumbered(document: Document, rang: number): Comptes | undefined {
  let count = 0;
  let gap = false;
  const admis: number[] = [];
  const end = Math.min(document.normales.length, rang + LIGNES_LISTE);
  for (let next = rang + 1; next < end; next += 1) {
    const normal = textAt(document.normales, next);
    if (TITRE.test(normal) || EST_ANNONCE.test(normal)) break;
    const numero = normal === "" ? undefined : elementAt(document, next)?.numero;
    gap ||= blocAt(document, next)?.saut === true;
    if (numero === undefined) {
      if (count === 0 && normal !== "") return undefined;
      gap ||= !goesOn(document, next);
      continue;
    }
    if (numero !== count + 1) return undefined;
    if (gap) admis.push(count);
    gap = false;
    count = numero;
  }
  return count === 0 ? undefined : { vus: [count], admis };
}

/** Distinct numbers of the headings "Enjeu n°k", when they run from 1 without gap and never start again. */
function countEnjeux(document: Document): Comptes | undefined {
  let highest = 0;
  for (const { groupes } of linesMatching(document, TITRE_ENJEU)) {
    const number = Number(groupes[0]);
    // A heading may be printed again on the next page.
    if (number !== highest && number !== highest + 1) return undefined;
    highest = number;
  }
  return highest === 0 ? undefined : { vus: [highest] };
}

/** Bullets that follow the line at once, blank lines apart. A list cut by a page or a sentence is doubt. */
function countBullets(document: Document, rang: number): Comptes | undefined {
  const items: Element[] = [];
  let next = rang + 1;
  for (; next < document.lignes.length; next += 1) {
    if (document.normales[next] === "") continue;
    const element = elementAt(document, next);
    if (element === undefined || element.numero !== undefined) break;
    items.push(element);
    // The items of a sentence are few: a longer list is more than what the sentence opens.
    if (items.length > ELEMENTS_PHRASE) return undefined;
  }
  const [first] = items;
  if (first === undefined) return undefined;
  const same = items.filter(({ signe }) => signe === first.signe);
  if (same.length < 2 || mayGoOn(document, next, first.signe)) return undefined;
  // An item that ends with a colon opens a list of its own, whose indentation may be lost.
  if (same.some(({ rangLigne }) => document.normales[rangLigne]?.endsWith(":"))) return undefined;
  const level = same.filter(({ retrait }) => retrait === first.retrait).length;
  return { vus: [same.length], admis: [level] };
}

/** Lines in which a list cut by a page would begin again. */
const LIGNES_COUPURE = 8;

/** Whether the list may go on below: in the middle of a sentence, or after the foot and the head of a page. */
function mayGoOn(document: Document, from: number, signe: string): boolean {
  if (goesOn(document, from)) return true;
  for (let rang = from, read = 0; rang < document.lignes.length && read < LIGNES_COUPURE; rang += 1) {
    const normal = textAt(document.normales, rang);
    if (normal === "") continue;
    if (/^(?:article|annexe|axe|enjeu|fiche)\b/.test(normal)) return false;
    const element = elementAt(document, rang);
    if (element?.signe === signe && element.numero === undefined) return true;
    read += 1;
  }
  return false;
}
