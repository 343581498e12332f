/** From the bytes of a spreadsheet to rows of cells with their line numbers: the one file that imports papaparse. */
/// <reference path="./papaparse.d.ts" />
import Papa from "papaparse";
import { decodeText } from "../../bytes/index.js";
import { failure, type Issue, type Outcome, success } from "../../primitives/index.js";
import { issue, refusal, show } from "../../primitives/internal.js";

/** A row and the line of the file on which it begins, from 1. */
export interface CsvRow {
  readonly ligne: number;
  readonly cells: readonly string[];
}

const BOM = "\uFEFF";
/** The mark of a lost character, or the zero that no text holds: UTF-16 read as something else is full of them. */
const UNREADABLE = /[\uFFFD\0]/;

/**
 * Reads a semicolon-separated file.
 *
 * Bytes are read by `decodeText`, with its warnings and its refusals. A text in which accents were already lost, or that
 * holds a character zero, is refused.
 *
 * @param table - name of the file in the paths of issues
 * @returns the rows that hold something, or `TYPE_INVALID`, `CSV_ENCODING`, `CSV_QUOTES`, or a refusal of `decodeText`
 */
export function readRows(input: unknown, table: string): Outcome<readonly CsvRow[]> {
  if (typeof input !== "string" && !(input instanceof Uint8Array)) {
    return failure([issue("TYPE_INVALID", [table], { valeur: show(input), attendu: "string" })]);
  }
  const decoded = typeof input === "string" ? success({ texte: input }) : decodeText(input, [table]);
  if (!decoded.ok) return decoded;
  const text = decoded.value.texte;
  const unreadable = text.search(UNREADABLE);
  if (unreadable >= 0) {
    const ligne = newlinesIn(text.slice(0, unreadable)) + 1;
    return failure([issue("CSV_ENCODING", [table, ligne], { ligne })]);
  }
  const rows: CsvRow[] = [];
  const issues: Issue[] = [];
  let ligne = 1;
  Papa.parse(text.startsWith(BOM) ? text.slice(1) : text, {
    delimiter: ";",
    header: false,
    skipEmptyLines: false,
    // Row by row, so that millions of empty ones are never held together.
    step({ data: cells, errors }) {
      if (errors.some(({ type }) => type === "Quotes")) issues.push(issue("CSV_QUOTES", [table, ligne], { ligne }));
      else if (cells.some((cell) => cell.trim() !== "")) rows.push({ ligne, cells });
      ligne += 1 + cells.reduce((sum, cell) => sum + newlinesIn(cell), 0);
    },
  });
  return refusal(issues) ?? success(rows, decoded.warnings);
}

const newlinesIn = (text: string) => (text.includes("\n") ? text.split("\n").length - 1 : 0);

/** How a formula begins, full-width signs included; a cell of several lines may be one. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Writes a file that French spreadsheets open: semicolons, CR LF, the UTF-8 mark. A text that a spreadsheet would run as
 * a formula is written with an apostrophe before it.
 */
export function writeRows(rows: readonly (readonly string[])[]): string {
  const lines = Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: ";", newline: "\r\n", escapeFormulae: FORMULA },
  );
  return `${BOM}${lines}\r\n`;
}
