/** The line of headings: which column each cell names, and what is wrong with it. */
import type { Issue } from "../../primitives/index.js";
import { issue } from "../../primitives/internal.js";
import { type Colonne, columnOf } from "./csv-columns.js";
import type { CsvRow } from "./csv-text.js";
import { COLONNES_LIBRES, CROIX, wordKey } from "./csv-words.js";

/** The column of each cell, in the order of the file. */
export type Ordre = readonly (Colonne | undefined)[];

/** Beyond, a first line is no line of headings. */
const MOST_COLUMNS = 200;

/** The column of each cell, in the order of the file. */
export function readHeader(
  { cells, ligne }: CsvRow,
  lines: readonly CsvRow[],
  table: string,
  colonnes: readonly Colonne[],
  { issues, warnings }: { readonly issues: Issue[]; readonly warnings: Issue[] },
): Ordre {
  // A line of garbage may have millions of cells: it is wrong once, and not once for each of them.
  if (cells.length > MOST_COLUMNS) {
    const params = { ligne, attendu: colonnes.length, trouve: cells.length };
    issues.push(issue("CSV_LINE_WIDTH", [table, ligne], params));
    return [];
  }
  const order = cells.map((cell) => columnOf(cell, colonnes));
  cells.forEach((cell, rank) => {
    const column = order[rank];
    const shown = cell.trim().slice(0, 80);
    const isFree = column === undefined && COLONNES_LIBRES.has(wordKey(cell));
    if (isFree) warnings.push(issue("CSV_COLUMN_LEFT_ALONE", [table, ligne], { ligne, colonne: shown }));
    const untitled = shown === "" && lines.some((line) => (line.cells[rank] ?? "").trim() !== "");
    const unknown = column === undefined && !isFree && shown !== "";
    const again = column !== undefined && order.indexOf(column) !== rank;
    if (unknown || again || untitled) {
      issues.push(issue("CSV_COLUMN_UNKNOWN", [table, ligne], { ligne, colonne: cell.slice(0, 80) }));
    }
  });
  for (const { titre, requise } of colonnes) {
    if (requise && !order.some((column) => column?.titre === titre)) {
      issues.push(issue("CSV_COLUMN_MISSING", [table, ligne], { ligne, colonne: titre }));
    }
  }
  return order;
}

/** Columns of yes and no that hold crosses alone. */
export function crossesOf(order: Ordre, lines: readonly CsvRow[]): ReadonlySet<Colonne> {
  const crosses = new Set<Colonne>();
  order.forEach((column, rank) => {
    if (column?.attendu !== "ouiNon") return;
    let some = false;
    for (const { cells } of lines) {
      const word = wordKey(cells[rank] ?? "");
      if (word === "") continue;
      if (!CROIX.has(word)) return;
      some = true;
    }
    if (some) crosses.add(column);
  });
  return crosses;
}
