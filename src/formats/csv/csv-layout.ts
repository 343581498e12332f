/** Where a table stands in its file: the separator, and the line of headings under a title or a `sep=`. */
import type { Colonne } from "./csv-columns.js";
import { columnOf } from "./csv-columns.js";
import { type CsvRow, rowsOf } from "./csv-text.js";

/** Separators that spreadsheets write; the first wins when nothing distinguishes them. */
export const SEPARATEURS = [";", "\t", ",", "|"] as const;

export interface Layout {
  readonly separateur: string;
  /** Line of the headings. */
  readonly ligne: number;
}

/** What is looked at to find the headings. */
const LOOKED_AT = 20_000;
const MOST_LINES = 30;

/** `sep=;` on the first line, as Excel writes it. */
const SEP = /^sep=(.)\r?(?:\n|$)/i;

/** The separator and the line of headings; the first line, with semicolons, when no heading is known. */
export function layoutOf(text: string, colonnes: readonly Colonne[]): Layout {
  const said = SEP.exec(text)?.[1];
  // The last line looked at may be cut.
  const head = text.length <= LOOKED_AT ? text : text.slice(0, text.lastIndexOf("\n", LOOKED_AT) + 1);
  let best: { readonly separateur: string; readonly ligne: number; readonly score: number } | undefined;
  for (const separateur of said === undefined ? SEPARATEURS : [said]) {
    const rows = rowsOf(head, "", separateur);
    const found = rows.ok ? headingsOf(rows.value, colonnes) : undefined;
    if (found !== undefined && found.score > (best?.score ?? 1)) best = { separateur, ...found };
  }
  return best ?? { separateur: said ?? ";", ligne: said === undefined ? 1 : 2 };
}

/** The first line that names the most columns, and how many; undefined when no line names two. */
export function headingsOf(rows: readonly CsvRow[], colonnes: readonly Colonne[]): Headings | undefined {
  let best: Headings | undefined;
  for (const { ligne, cells } of rows.slice(0, MOST_LINES)) {
    const named = columnsOf(cells, colonnes);
    const complet = colonnes.every((colonne) => colonne.requise !== true || named.has(colonne));
    if (named.size > (best?.score ?? 1)) best = { ligne, score: named.size, complet };
  }
  return best;
}

/** A line of headings. */
export interface Headings {
  readonly ligne: number;
  /** How many columns it names. */
  readonly score: number;
  /** Whether it names every column that the list needs. */
  readonly complet: boolean;
}

/** The columns that a line names. */
function columnsOf(cells: CsvRow["cells"], colonnes: readonly Colonne[]): ReadonlySet<Colonne> {
  if (cells.length > 200) return new Set();
  return new Set(cells.flatMap((cell) => columnOf(cell, colonnes) ?? []));
}
