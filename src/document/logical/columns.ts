/** Pages in two columns: the left one is read before the right one. */
import { type PhysicalLine, type Strip, stripOf } from "./lines.js";

/** A line to read, without strip where a column is blank; `rupture` where a column begins or ends. */
export interface FlowLine {
  readonly strip: Strip | undefined;
  readonly rang: number;
  readonly rupture?: boolean;
  /** Read between the edges of a column. */
  readonly colonne?: true;
}

/** Fewest lines with words on both sides of a gutter. */
const LIGNES = 4;
/** Least width of the text of a column, in the middle of its lines. */
const LARGEUR = 18;

interface Region {
  readonly from: number;
  readonly to: number;
  readonly gutter: number;
}

/** The lines of a page in the order of reading. `ranks` are the lines of the page that belong to its text. */
export function inReadingOrder(lines: readonly PhysicalLine[], ranks: readonly number[]): readonly FlowLine[] {
  const flow: FlowLine[] = [];
  let place = 0;
  let rupture = false;
  const through = (end: number) => {
    for (; place < end; place += 1) {
      const rang = ranks[place] ?? 0;
      const line = lines[rang];
      flow.push({ rang, strip: line && stripOf(line), rupture });
      rupture = false;
    }
  };
  for (const { from, to, gutter } of findRegions(lines, ranks)) {
    through(from);
    const inside = ranks.slice(from, to + 1);
    for (const line of column(lines, inside, 0, gutter)) flow.push(line);
    for (const line of column(lines, inside, gutter)) flow.push(line);
    place = to + 1;
    rupture = true;
  }
  through(ranks.length);
  return flow;
}

function column(
  lines: readonly PhysicalLine[],
  ranks: readonly number[],
  start: number,
  end?: number,
): readonly FlowLine[] {
  return ranks.map((rang, place): FlowLine => {
    const line = lines[rang];
    const strip = line && stripOf(line, start, end, start);
    return { strip, rang, colonne: true, rupture: place === 0 };
  });
}

/** Ends of the gaps of two spaces or more inside a line: where a column may begin. */
function gapEnds(texte: string): readonly number[] {
  const ends: number[] = [];
  if (!texte.includes("  ")) return ends;
  for (const { index, 0: gap } of texte.matchAll(/(?<=\S) {2,}(?=\S)/g)) ends.push(index + gap.length);
  return ends;
}

/** Gutters tried: the most frequent ones. */
const GOUTTIERES = 4;

/** Finds the runs of lines with a gutter, in order: no word crosses it, and there is prose on both sides. */
function findRegions(lines: readonly PhysicalLine[], ranks: readonly number[]): readonly Region[] {
  const counts = new Map<number, number>();
  for (const rang of ranks) {
    const texte = lines[rang]?.texte ?? "";
    if (texte.length > LONGUEUR || texte.length < LARGEUR || texte.includes("\t")) continue;
    for (const end of gapEnds(texte)) if (end >= LARGEUR) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const gutters = [...counts].filter(([, count]) => count >= LIGNES).sort((a, b) => b[1] - a[1]);
  const regions: Region[] = [];
  for (const [gutter] of gutters.slice(0, GOUTTIERES)) {
    for (const region of stretchesAt(lines, ranks, gutter)) {
      if (regions.every(({ from, to }) => region.to < from || region.from > to)) regions.push(region);
    }
    if (regions.length > 0) break;
  }
  return regions.sort((a, b) => a.from - b.from);
}

/** Longest line of a page in columns. */
const LONGUEUR = 400;

function* stretchesAt(lines: readonly PhysicalLine[], ranks: readonly number[], gutter: number): Iterable<Region> {
  let from: number | undefined;
  let to = 0;
  for (const [place, rang] of ranks.entries()) {
    const texte = lines[rang]?.texte ?? "";
    if (texte.length > LONGUEUR || texte.slice(gutter - 2, gutter).trim() !== "") {
      if (from !== undefined && isProse(lines, ranks.slice(from, to + 1), gutter)) yield { from, to, gutter };
      from = undefined;
      continue;
    }
    from ??= place;
    to = place;
  }
  if (from !== undefined && isProse(lines, ranks.slice(from, to + 1), gutter)) yield { from, to, gutter };
}

/** Whether both sides hold running text: long enough lines, some of which go on with the line above. */
function isProse(lines: readonly PhysicalLine[], all: readonly number[], gutter: number): boolean {
  // The right column of a last page may be shorter than the left one.
  const filled = all.map((rang) => (lines[rang]?.texte ?? "").slice(gutter).trim() !== "");
  const ranks = all.slice(filled.indexOf(true), filled.lastIndexOf(true) + 1);
  const lefts: string[] = [];
  const rights: string[] = [];
  let both = 0;
  for (const rang of ranks) {
    const texte = lines[rang]?.texte ?? "";
    const [left, right] = [texte.slice(0, gutter).trim(), texte.slice(gutter).trim()];
    if (left !== "") lefts.push(left);
    if (right !== "") rights.push(right);
    if (left !== "" && right !== "") both += 1;
  }
  const goesOn = (side: readonly string[]) => side.filter((mots) => /^\p{Ll}/u.test(mots)).length / side.length;
  const starts = rights.length > 0 && both >= LIGNES && both * 4 >= Math.max(lefts.length, rights.length);
  if (!starts || middle(lefts) < LARGEUR || middle(rights) < LARGEUR) return false;
  return goesOn(lefts) >= 0.2 && goesOn(rights) >= 0.2 && alignedStarts(lines, ranks, gutter) * 5 >= both * 3;
}

/** Lines whose right side begins exactly at the gutter. */
function alignedStarts(lines: readonly PhysicalLine[], ranks: readonly number[], gutter: number): number {
  return ranks.filter((rang) => {
    const texte = lines[rang]?.texte ?? "";
    return /\S/.test(texte.charAt(gutter)) && texte.slice(0, gutter).trim() !== "";
  }).length;
}

function middle(side: readonly string[]): number {
  const lengths = side.map(({ length }) => length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}
