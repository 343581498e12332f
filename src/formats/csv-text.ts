/** From the bytes of a spreadsheet to rows of cells with their line numbers: the one file that imports papaparse. */
/// <reference path="./papaparse.d.ts" />
import Papa from "papaparse";
import { failure, type Issue, issue, type Outcome, success } from "../primitives/index.js";

/** A row and the line of the file on which it begins, from 1. */
export interface CsvRow {
  readonly ligne: number;
  readonly cells: readonly string[];
}

const BOM = "\uFEFF";
const REPLACEMENT = "\uFFFD";

/**
 * Reads a semicolon-separated file.
 *
 * Bytes are read as UTF-8, with or without its mark; bytes that are no UTF-8 are read as Windows-1252, with the warning
 * `CSV_WINDOWS_1252`. A text in which accents were already lost is refused.
 *
 * @param table - name of the file in the paths of issues
 * @returns the rows that hold something, or `CSV_ENCODING` or `CSV_QUOTES`
 */
export function readRows(input: string | Uint8Array, table: string): Outcome<readonly CsvRow[]> {
  const warnings: Issue[] = [];
  const text = typeof input === "string" ? input : decode(input, table, warnings);
  if (text.includes(REPLACEMENT)) {
    const ligne = text.slice(0, text.indexOf(REPLACEMENT)).split("\n").length;
    return failure([issue("CSV_ENCODING", [table, ligne], { ligne })]);
  }
  const content = text.startsWith(BOM) ? text.slice(1) : text;
  const parsed = Papa.parse<string[]>(content, { delimiter: ";", header: false, skipEmptyLines: false });
  const rows: CsvRow[] = [];
  let ligne = 1;
  const firstLines: number[] = [];
  for (const cells of parsed.data) {
    firstLines.push(ligne);
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ ligne, cells });
    ligne += 1 + cells.reduce((sum, cell) => sum + newlinesIn(cell), 0);
  }
  const [first, ...others] = parsed.errors
    .filter(({ type }) => type === "Quotes")
    .map(({ row }) => firstLines[row ?? 0] ?? 1)
    .map((at) => issue("CSV_QUOTES", [table, at], { ligne: at }));
  return first === undefined ? success(rows, warnings) : failure([first, ...others]);
}

const newlinesIn = (cell: string) => (cell.includes("\n") ? cell.split("\n").length - 1 : 0);

function decode(bytes: Uint8Array, table: string, warnings: Issue[]): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    warnings.push(issue("CSV_WINDOWS_1252", [table], { fichier: table }));
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * Writes a file that French spreadsheets open: semicolons, CR LF, the UTF-8 mark. A text that a spreadsheet would run as
 * a formula is written with an apostrophe before it.
 */
export function writeRows(rows: readonly (readonly string[])[]): string {
  const lines = Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: ";", newline: "\r\n", escapeFormulae: true },
  );
  return `${BOM}${lines}\r\n`;
}
