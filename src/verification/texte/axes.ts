/** Items of each section "Axe ...": public ones, private ones, items inside an item. */
import { type Document, elementsOf, goesOn, linesMatching } from "../../document/internal.js";

/** What was counted in an axe. */
interface Axe {
  publics: number;
  prives: number;
  inclus: number;
  /** It holds fiches: its bullets are their details. */
  fiches: boolean;
  /** Counts reached each time that something else than an item came: the axe may have ended there. */
  readonly admis: Set<number>;
}

export type Axes = ReadonlyMap<string, Axe>;

/** What a line is to the count of an axe. */
type Repere = { readonly rang: number } & (
  | { readonly type: "axe"; readonly nom: string }
  | { readonly type: "titre" | "prive" | "fiche" | "autre" }
  | { readonly type: "element"; readonly inclus: boolean }
);

/** Counts the items of each axe of the text, by the words of its name. */
export function readAxes(document: Document): Axes {
  const axes = new Map<string, Axe>();
  const headings = [...linesMatching(document, /^axe ([^\n]{1,115})$/gm)];
  const last = headings.at(-1);
  if (last === undefined) return axes;
  const marks: Repere[] = [
    ...headings.map(({ rang, groupes }) => ({ rang, type: "axe", nom: nameOf(groupes[0]) }) as const),
    ...marksOf(document, /^(?:enjeu|objectif)\b/gm, "titre"),
    ...marksOf(document, /\bprivees?\b[^\n]{0,6}:$/gm, "prive"),
    ...marksOf(document, /^fiches?[ -]actions?\b/gm, "fiche"),
    ...itemsOf(document),
  ];
  let nom = "";
  let prive = false;
  const others = othersAfter(document, last.rang, marks);
  for (const mark of [...marks, ...others].sort((a, b) => a.rang - b.rang)) {
    if (mark.type === "axe") nom = mark.nom;
    if (nom === "") continue;
    const axe = axes.get(nom) ?? { publics: 0, prives: 0, inclus: 0, fiches: false, admis: new Set<number>() };
    axes.set(nom, axe);
    if (mark.type === "fiche") axe.fiches = true;
    else if (mark.type === "autre") for (const count of countsOf(axe)) axe.admis.add(count);
    else if (mark.type !== "element") prive = mark.type === "prive";
    else if (mark.inclus) axe.inclus += 1;
    else if (prive) axe.prives += 1;
    else axe.publics += 1;
  }
  return axes;
}

function marksOf(document: Document, pattern: RegExp, type: "titre" | "prive" | "fiche"): readonly Repere[] {
  return [...linesMatching(document, pattern)].map(({ rang }) => ({ rang, type }));
}

function itemsOf(document: Document): readonly Repere[] {
  return [...elementsOf(document)]
    .filter(({ numero }) => numero === undefined)
    .map(({ rangLigne: rang, signe }) => ({ rang, type: "element", inclus: signe === "-" || signe === "–" }) as const);
}

/** Nothing says where the last axe ends: each line below it that is neither an item nor a heading may be its end. */
function othersAfter(document: Document, from: number, marks: readonly Repere[]): readonly Repere[] {
  const known = new Set(marks.map(({ rang }) => rang));
  const others: Repere[] = [];
  for (let rang = from + 1; rang < document.lignes.length; rang += 1) {
    if (document.normales[rang] === "" || known.has(rang) || goesOn(document, rang)) continue;
    others.push({ rang, type: "autre" });
  }
  return others;
}

/** Public items; private ones too; items inside items too. */
function countsOf({ publics, prives, inclus }: Axe): readonly number[] {
  return [publics, publics + prives, publics + prives + inclus];
}

/** Words of a heading: "PETITE-ENFANCE / PARENTALITÉ" and "Petite-Enfance / Parentalité (suite)" are one name. */
function nameOf(heading: string): string {
  const words = heading.replace("(suite)", "").match(/[a-z0-9]+/g) ?? [];
  return words.join(" ");
}

/** Lines read above an announcement to find the name of its axe. */
const LIGNES_NOM = 10;

/** The axe whose name stands just above the announcement, on up to three lines, with every way of counting it. */
export function countOfAxe(
  { normales }: Document,
  rang: number,
  axes: Axes,
): { readonly vus: readonly number[]; readonly admis: readonly number[] } | undefined {
  let name = "";
  const above = normales.slice(Math.max(0, rang - LIGNES_NOM), rang).filter((line) => line !== "");
  for (const normal of above.slice(-3).reverse()) {
    name = nameOf(`${normal} ${name}`);
    const axe = axes.get(name);
    if (axe === undefined) continue;
    // Dashes alone open clauses as often as items.
    return axe.fiches || axe.publics === 0 ? undefined : { vus: countsOf(axe), admis: [...axe.admis] };
  }
  return undefined;
}
