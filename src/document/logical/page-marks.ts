/** Heads and feet that pages repeat, and page numbers. */
import type { PhysicalLine } from "./lines.js";
import { openingOf } from "./openings.js";
import type { NatureBloc } from "./types.js";

/** Lines read at each edge of a page. */
const BORD = 3;
/** Longest head or foot. */
const LONGUEUR = 140;
/** Shortest head or foot. */
const COURTE = 4;
/** Fewest lines between two heads of a text without form feeds. */
const ECART = 15;

type Marque = Extract<NatureBloc, "entete" | "pied" | "numeroPage">;

/** "3", "- 3 -", "Page 3", "3/12", "page 3 sur 12", "p. 3". */
const NUMERO = /^(?:[-–—|] ?)?(?:(p(?:age|\.)) ?)?(\d{1,3})(?: ?(?:\/|sur) ?(\d{1,3}))?(?: ?[-–—|])?$/iu;

/** Longest page number: "– page 112 sur 114 –". */
const NUMERO_LONGUEUR = 24;

/** The lines that belong to the page and not to the text, by their rank. */
export function pageMarks(lines: readonly PhysicalLine[]): ReadonlyMap<number, Marque> {
  const marks = new Map<number, Marque>();
  const edges = edgesOf(lines);
  markNumbers(lines, edges, marks);
  markRepeated(lines, edges, marks);
  return marks;
}

/** A line near an edge of its page: how far, and from which edge. */
interface Edge {
  readonly distance: number;
  readonly marque: "entete" | "pied";
}

/** Lines of the text that open or close a page, by rank; empty when the text has one page only. */
function edgesOf(lines: readonly PhysicalLine[]): ReadonlyMap<number, Edge> {
  const edges = new Map<number, Edge>();
  if ((lines.at(-1)?.page ?? 1) === 1) return edges;
  let page: number[] = [];
  const close = () => {
    for (const [place, rank] of page.entries()) {
      const below = page.length - 1 - place;
      if (place < BORD && place <= below) edges.set(rank, { distance: place, marque: "entete" });
      else if (below < BORD) edges.set(rank, { distance: below, marque: "pied" });
    }
    page = [];
  };
  let number = 1;
  for (const [rank, { page: own }] of lines.entries()) {
    if (own !== number) close();
    number = own;
    page.push(rank);
  }
  close();
  return edges;
}

/** Numbers alone on their line: at the edge of a page, or, without pages, in a sequence that grows by one. */
function markNumbers(
  lines: readonly PhysicalLine[],
  edges: ReadonlyMap<number, Edge>,
  marks: Map<number, Marque>,
): void {
  const loose: { readonly rank: number; readonly value: number; readonly sure: boolean }[] = [];
  for (const [rank, { texte }] of lines.entries()) {
    if (texte.length > 200 || !/\d/.test(texte)) continue;
    const mots = texte.trim();
    const match = mots.length > NUMERO_LONGUEUR ? null : NUMERO.exec(mots);
    if (match === null) continue;
    const [, word, value = "", total] = match;
    const sure = word !== undefined || (total !== undefined && Number(value) <= Number(total));
    loose.push({ rank, value: Number(value), sure: sure && !texte.includes("/20") });
  }
  const numbers = loose.filter(({ rank }) => edges.size === 0 || edges.has(rank));
  for (const [place, { rank, value, sure }] of numbers.entries()) {
    const before = numbers[place - 1];
    const after = numbers[place + 1];
    const follows =
      before?.value === value - 1 && lineOf(lines, rank) - lineOf(lines, before.rank) >= (edges.size > 0 ? 1 : ECART);
    const leads =
      after?.value === value + 1 && lineOf(lines, after.rank) - lineOf(lines, rank) >= (edges.size > 0 ? 1 : ECART);
    if (sure || follows || leads) marks.set(rank, "numeroPage");
  }
}

/** A line that comes back: where, and the numbers that it holds. */
interface Repeated {
  readonly rank: number;
  readonly numbers: string;
}

/** Lines that come back, numbers apart, at the edges of pages, or at equal distances when the text has no pages. */
function markRepeated(
  lines: readonly PhysicalLine[],
  edges: ReadonlyMap<number, Edge>,
  marks: Map<number, Marque>,
): void {
  const pages = lines.at(-1)?.page ?? 1;
  const groups = new Map<string, Repeated[]>();
  for (const [rank, { texte }] of lines.entries()) {
    if (texte.length > LONGUEUR * 2 || marks.has(rank) || (edges.size > 0 && !edges.has(rank))) continue;
    const mots = texte.trim();
    if (mots.length < COURTE || mots.length > LONGUEUR) continue;
    const figures = /\d/.test(mots);
    const spaced = /\s\s|[^\S ]/.test(mots) ? mots.replace(/\s+/g, " ") : mots;
    const key = figures ? spaced.replace(/\d+/g, "#") : spaced;
    const numbers = figures ? (mots.match(/\d+/g)?.join(" ") ?? "") : "";
    const group = groups.get(key) ?? [];
    group.push({ rank, numbers });
    groups.set(key, group);
  }
  for (const [key, group] of groups) {
    const paged = / ?(?:page|p\.) ?#(?: ?(?:\/|sur) ?#)?$| # ?\/ ?#$/iu.test(key);
    const enough = edges.size > 0 ? Math.max(2, Math.ceil(pages * 0.4)) : 3;
    if (group.length < enough || !/\p{L}/u.test(key)) continue;
    const same = group.every(({ numbers }) => numbers === group[0]?.numbers);
    if (!same && !paged) continue;
    if (!paged && openingOf(key.replace(/#/g, "1")) !== undefined) continue;
    if (edges.size === 0 && !paged && !isRegular(lines, group)) continue;
    for (const { rank } of group) marks.set(rank, edges.get(rank)?.marque ?? "entete");
  }
}

/** Whether the lines stand at distances that hardly vary: blank lines apart, pages have the same number of lines. */
function isRegular(lines: readonly PhysicalLine[], group: readonly Repeated[]): boolean {
  const gaps = group.slice(1).map(({ rank }, place) => lineOf(lines, rank) - lineOf(lines, group[place]?.rank ?? 0));
  const least = gaps.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = gaps.reduce((a, b) => Math.max(a, b), 0);
  return group.length >= 4 && least >= ECART && most - least <= 2;
}

function lineOf(lines: readonly PhysicalLine[], rank: number): number {
  return lines[rank]?.ligne ?? 0;
}
