/** From the rows of a sheet to its records: every wrong line is said, none is skipped in silence. */
import type { ReferenceN1, Structure } from "../../bonus-territoire/index.js";
import { failure, type Issue, type Outcome, type Path, success } from "../../primitives/index.js";
import { issue, refusal } from "../../primitives/internal.js";
import type { Colonne } from "./csv-columns.js";
import type { Cells } from "./csv-records.js";
import type { CsvRow } from "./csv-text.js";
import { ERREUR_TABLEUR, FORMES_DES_MOTS, wordKey } from "./csv-words.js";
import { crossesOf, type Ordre, readHeader } from "./headings.js";
import { linesAbove, skippedLine } from "./lines-left-alone.js";

/** The rows of a sheet, and the line of its headings. */
export interface Lignes {
  /** The name of the list, in the paths of issues. */
  readonly table: "structures" | "references";
  readonly rows: readonly CsvRow[];
  readonly ligne: number;
  readonly warnings: readonly Issue[];
}

interface Table {
  readonly table: string;
  readonly order: Ordre;
  readonly colonnes: readonly Colonne[];
  /** Cells of the line of headings. */
  readonly headings: readonly string[];
  /** Columns of crosses: an empty cell of theirs is a no. */
  readonly crosses: ReadonlySet<Colonne>;
}

export function readTable<T extends Structure | ReferenceN1>(
  { table, rows, ligne, warnings: said }: Lignes,
  colonnes: readonly Colonne[],
  build: (cells: Cells, missing: (titre: string) => void) => T | undefined,
  idOf?: (record: T) => string,
  onRow?: (cells: Cells, ligne: number) => void,
): Outcome<readonly T[]> {
  const start = rows.findIndex((row) => row.ligne >= ligne);
  const [header, ...lines] = start < 0 ? rows : rows.slice(start);
  if (header === undefined) return failure([issue("CSV_EMPTY", [table], { fichier: table })]);
  const issues: Issue[] = [];
  const warnings: Issue[] = [...said, ...linesAbove(rows.slice(0, Math.max(start, 0)), table)];
  const order = readHeader(header, lines, table, colonnes, { issues, warnings });
  const refusedHeader = refusal(issues);
  if (refusedHeader) return refusedHeader;
  const file: Table = { table, order, colonnes, headings: header.cells, crosses: crossesOf(order, lines) };
  const seen = new Map<string, number>();
  const records: T[] = [];
  for (const row of lines) {
    const skipped = skippedLine(row, file);
    if (skipped !== undefined) {
      warnings.push(skipped);
      continue;
    }
    const cells = readLine(row, file, issues);
    if (cells === undefined) continue;
    const record = buildLine(cells, row, file, build, issues);
    if (record === undefined) continue;
    onRow?.(cells, row.ligne);
    records.push(record);
    const id = idOf?.(record);
    if (id === undefined) continue;
    const first = seen.get(id);
    if (first !== undefined) {
      issues.push(issue("CSV_ID_DUPLICATE", [table, row.ligne], { ligne: row.ligne, id, premiere: first }));
    } else seen.set(id, row.ligne);
  }
  return refusal(issues) ?? success(records, warnings);
}

/** The cells of a line by field; undefined, each wrong cell being said, when some is wrong. */
function readLine(
  { cells, ligne }: CsvRow,
  { table, order, headings, crosses }: Table,
  issues: Issue[],
): Cells | undefined {
  // Empty cells after the last heading are those of a sheet that is wider than its table.
  const wider = cells.length > headings.length && cells.slice(headings.length).every((cell) => cell.trim() === "");
  if (cells.length !== headings.length && !wider) {
    const params = { ligne, attendu: headings.length, trouve: cells.length };
    issues.push(issue("CSV_LINE_WIDTH", [table, ligne], params));
    return undefined;
  }
  const before = issues.length;
  const values = new Map<string, string | boolean | readonly string[]>();
  order.forEach((column, rank) => {
    if (column === undefined) return;
    const cell = (cells[rank] ?? "").trim();
    if (cell === "") {
      if (crosses.has(column)) values.set(column.champ, false);
      return;
    }
    const value = ERREUR_TABLEUR.test(cell) ? undefined : column.lire(cell);
    if (value === undefined) issues.push(wrongCell(cell, column, [table, ligne, column.titre], ligne));
    else values.set(column.champ, value);
    const form = column.champ === "famille" ? FORMES_DES_MOTS[wordKey(cell)] : undefined;
    if (form !== undefined && !values.has("forme")) values.set("forme", form);
  });
  return issues.length > before ? undefined : values;
}

/** A cell that holds none of the words of its column is told all of them. */
function wrongCell(cell: string, { titre, attendu, mots }: Colonne, path: Path, ligne: number): Issue {
  const common = { ligne, colonne: titre, valeur: cell.slice(0, 80) };
  if (ERREUR_TABLEUR.test(cell)) return issue("CSV_VALUE_INVALID", path, { ...common, attendu: "erreurTableur" });
  if (mots === undefined) return issue("CSV_VALUE_INVALID", path, { ...common, attendu });
  return issue("CSV_WORD_UNKNOWN", path, { ...common, mots });
}

function buildLine<T>(
  cells: Cells,
  { ligne }: CsvRow,
  { table, colonnes }: Table,
  build: (cells: Cells, missing: (titre: string) => void) => T | undefined,
  issues: Issue[],
): T | undefined {
  return build(cells, (champ) => {
    const colonne = colonnes.find((column) => column.champ === champ)?.titre ?? champ;
    issues.push(issue("CSV_VALUE_MISSING", [table, ligne, colonne], { ligne, colonne }));
  });
}
