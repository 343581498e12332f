/** An announced number of items against the items counted, where the text shows both without doubt. */
import { type Document, linesMatching, type Passage, wholeLine } from "../document.js";
import { elementAt, elementsOf } from "../listes.js";
import { NOMBRE, numberOf } from "../nombres.js";
import type { ConstatTexte, RegleTexte } from "../types.js";

const OBJETS = "orientations|objectifs|actions et projets|actions|fiches actions?|projets";
/** A line that is an announcement and nothing else: "5 orientations". */
const ANNONCE = new RegExp(`^(${NOMBRE}) (${OBJETS})$`, "gm");
const EST_ANNONCE = new RegExp(`^(?:${NOMBRE}) (?:${OBJETS})$`);
/** A sentence that opens a list: "autour de trois temps complémentaires en comité de pilotage :". */
const OUVERTURE = new RegExp(
  `\\b(${NOMBRE}) (axes|temps|objectifs|orientations|actions|enjeux|volets|priorites|etapes|engagements)\\b[^:\\n]{0,80}:$`,
  "gm",
);
/** "8 enjeux ont émergé du diagnostic", and headings "Enjeu n°3". */
const ENJEUX = new RegExp(`^(${NOMBRE}) (enjeux)\\b`, "gm");
const TITRE_ENJEU = /^enjeu n°? ?(\d{1,2})\b/gm;

export const comptes: RegleTexte = function* ({ document }) {
  const axes = axesOf(document);
  for (const { rang, groupes } of linesMatching(document, ANNONCE)) {
    const counts = countOfAxe(document, rang, axes) ?? countNumbered(document, rang);
    yield* compare(wholeLine(document, rang), groupes, counts);
  }
  const enjeux = countEnjeux(document);
  for (const { rang, groupes } of linesMatching(document, ENJEUX)) {
    yield* compare(wholeLine(document, rang), groupes, enjeux);
  }
  for (const { rang, groupes } of linesMatching(document, OUVERTURE)) {
    yield* compare(lastWords(document, rang), groupes, countBullets(document, rang));
  }
};

function* compare(
  passage: Passage,
  [written = "", objet = ""]: readonly string[],
  counts: readonly number[] | undefined,
): Iterable<ConstatTexte> {
  const annonce = numberOf(written);
  if (annonce === undefined || counts === undefined || counts.includes(annonce)) return;
  const { ligne, colonne, citation } = passage;
  const params = { annonce, objet, comptes: [...new Set(counts)].join(" / ") };
  yield { ligne, colonne, citation, code: "COUNT_MISMATCH", severite: "error", params, regles: ["PA-14"] };
}

/** A long sentence is quoted by its end, where the number stands. */
function lastWords(document: Document, rang: number): Passage {
  const { ligne, colonne, citation } = wholeLine(document, rang);
  if (citation.length <= 140) return { ligne, colonne, citation };
  const cut = citation.indexOf(" ", citation.length - 140) + 1;
  return { ligne, colonne: colonne + cut, citation: citation.slice(cut) };
}

/** Most items that one sentence opens. */
const ELEMENTS_PHRASE = 20;

/** Lines read below an announcement: no announced number is longer. */
const LIGNES_LISTE = 300;

/** Items numbered 1, 2, 3... below the line, up to the next heading. Any break in the numbers is doubt. */
function countNumbered(document: Document, rang: number): readonly number[] | undefined {
  let expected = 1;
  const end = Math.min(document.normales.length, rang + LIGNES_LISTE);
  for (let next = rang + 1; next < end; next += 1) {
    const normal = document.normales[next] ?? "";
    if (/^(?:enjeu|axe|orientation|objectif) (?:n|strategique|\d)/.test(normal) || EST_ANNONCE.test(normal)) break;
    const element = elementAt(document, next);
    if (element?.numero === undefined) continue;
    if (element.numero !== expected) return undefined;
    expected += 1;
  }
  return expected === 1 ? undefined : [expected - 1];
}

/** Distinct numbers of the headings "Enjeu n°k", when they run from 1 without gap. */
function countEnjeux(document: Document): readonly number[] | undefined {
  const numbers = new Set([...linesMatching(document, TITRE_ENJEU)].map(({ groupes }) => Number(groupes[0])));
  const highest = Math.max(0, ...numbers);
  return highest > 0 && highest === numbers.size ? [numbers.size] : undefined;
}

/** Bullets that follow the line at once, blank lines apart. A list cut by a page or a sentence is doubt. */
function countBullets(document: Document, rang: number): readonly number[] | undefined {
  let count = 0;
  let sign: string | undefined;
  const end = Math.min(document.lignes.length, rang + LIGNES_LISTE);
  for (let next = rang + 1; next < end; next += 1) {
    if (document.normales[next] === "") continue;
    const element = elementAt(document, next);
    if (element === undefined || element.numero !== undefined) {
      if (count > 0 && /^\p{Ll}/u.test(document.lignes[next]?.trim() ?? "")) return undefined;
      break;
    }
    sign ??= element.signe;
    if (element.signe === sign) count += 1;
    // The items of a sentence are few: a longer list is more than what the sentence opens.
    if (count > ELEMENTS_PHRASE) return undefined;
  }
  return count < 2 ? undefined : [count];
}

interface Axe {
  publics: number;
  prives: number;
  inclus: number;
}

/** What a line is to the count of an axe. */
type Repere = { readonly rang: number } & (
  | { readonly type: "axe"; readonly nom: string }
  | { readonly type: "titre" }
  | { readonly type: "prive" }
  | { readonly type: "element"; readonly inclus: boolean }
);

/** Marked items of each section "Axe ...": public ones, private ones, items inside an item. */
function axesOf(document: Document): ReadonlyMap<string, Axe> {
  const axes = new Map<string, Axe>();
  const headings = [...linesMatching(document, /^axe ([^\n]{1,115})$/gm)];
  if (headings.length === 0) return axes;
  const marks: Repere[] = [
    ...headings.map(({ rang, groupes }) => ({ rang, type: "axe", nom: nameOf(groupes[0] ?? "") }) as const),
    ...[...linesMatching(document, /^(?:enjeu|objectif)\b/gm)].map(({ rang }) => ({ rang, type: "titre" }) as const),
    ...[...linesMatching(document, /\bprivees?\b[^\n]{0,6}:$/gm)].map(({ rang }) => ({ rang, type: "prive" }) as const),
    ...itemsOf(document),
  ];
  let nom: string | undefined;
  let prive = false;
  for (const mark of marks.sort((a, b) => a.rang - b.rang)) {
    if (mark.type !== "element") {
      prive = mark.type === "prive";
      if (mark.type === "axe") nom = mark.nom;
      continue;
    }
    if (nom === undefined) continue;
    const known = axes.get(nom) ?? { publics: 0, prives: 0, inclus: 0 };
    if (mark.inclus) known.inclus += 1;
    else if (prive) known.prives += 1;
    else known.publics += 1;
    axes.set(nom, known);
  }
  return axes;
}

function itemsOf(document: Document): readonly Repere[] {
  return [...elementsOf(document)]
    .filter(({ numero }) => numero === undefined)
    .map(({ rangLigne: rang, signe }) => ({ rang, type: "element", inclus: signe === "-" || signe === "–" }) as const);
}

/** Lines read above an announcement to find the name of its axe. */
const LIGNES_NOM = 10;

/** Words of a heading: "PETITE-ENFANCE / PARENTALITÉ" and "Petite-Enfance / Parentalité (suite)" are one name. */
function nameOf(heading: string): string {
  return (
    heading
      .replace("(suite)", "")
      .match(/[a-z0-9]+/g)
      ?.join(" ") ?? ""
  );
}

/** The axe whose name stands just above the announcement, on up to three lines, with every way of counting it. */
function countOfAxe(
  { normales }: Document,
  rang: number,
  axes: ReadonlyMap<string, Axe>,
): readonly number[] | undefined {
  if (axes.size === 0) return undefined;
  let name = "";
  const above = normales.slice(Math.max(0, rang - LIGNES_NOM), rang).filter((line) => line !== "");
  for (const normal of above.slice(-3).reverse()) {
    name = nameOf(`${normal} ${name}`);
    const axe = axes.get(name);
    if (axe === undefined) continue;
    const { publics, prives, inclus } = axe;
    return [publics, publics + prives, publics + prives + inclus];
  }
  return undefined;
}
