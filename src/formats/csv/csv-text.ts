/** From the bytes of a spreadsheet to rows of cells with their line numbers, and back: the one file that imports csv-parse. */
import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { decodeText } from "../../bytes/index.js";
import { failure, type Issue, type Outcome, success } from "../../primitives/index.js";
import { fieldOf, issue, refusal, show } from "../../primitives/internal.js";

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
  const text = readTextOf(input, table);
  if (!text.ok) return text;
  const rows = rowsOf(text.value, table, ";");
  return rows.ok ? success(rows.value, text.warnings) : rows;
}

/** The text of a file, without the mark that some begin with. */
export function readTextOf(input: unknown, table: string): Outcome<string> {
  if (typeof input !== "string" && !isBytes(input)) {
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
  return success(text.startsWith(BOM) ? text.slice(1) : text, decoded.warnings);
}

/** A quotation mark inside a cell that is not quoted belongs to the cell: people write Crèche "Les Lutins". */
const OPTIONS = { relax_quotes: true, relax_column_count: true, raw: true } as const;

/** A record as the library gives it: its cells, and the text that they come from, to the end of its last line. */
interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

/** The rows of a text that hold something. */
export function rowsOf(text: string, table: string, separateur: string): Outcome<readonly CsvRow[]> {
  const rows: CsvRow[] = [];
  const issues: Issue[] = [];
  const { records, unclosed } = recordsOf(text, separateur);
  let ligne = 1;
  for (const { record: cells, raw } of records) {
    if (isIllQuoted(cells, raw)) issues.push(issue("CSV_QUOTES", [table, ligne], { ligne }));
    else if (cells.some((cell) => cell.trim() !== "")) rows.push({ ligne, cells });
    ligne += newlinesIn(raw);
  }
  if (unclosed) issues.push(issue("CSV_QUOTES", [table, ligne], { ligne }));
  return refusal(issues) ?? success(rows);
}

/**
 * The records of a text; where a quotation mark is never closed, those before it. The first one is read apart: the
 * library compares the width of every record with it and is slow to note a difference, which is not its to judge.
 */
function recordsOf(
  text: string,
  delimiter: string,
): { readonly records: readonly RawRecord[]; readonly unclosed: boolean } {
  const head = parsed(text, delimiter, 1);
  const end = head.records[0]?.raw.length ?? text.length;
  // The raw text of a record stops after the first of the two characters of a line end.
  const rest = parsed(text.slice(text.startsWith("\r\n", end - 1) ? end + 1 : end), delimiter);
  return { records: [...head.records, ...rest.records], unclosed: head.unclosed || rest.unclosed };
}

function parsed(
  text: string,
  delimiter: string,
  to = -1,
): { readonly records: readonly RawRecord[]; readonly unclosed: boolean } {
  try {
    // With `raw`, the library gives more than the cells that its types promise.
    const records: readonly unknown[] = parse(text, {
      ...OPTIONS,
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      to,
    });
    return { records: records.filter(isRawRecord), unclosed: false };
  } catch (error) {
    if (!(error instanceof CsvError) || !/NOT_CLOSED$/.test(error.code)) throw error;
    const before = Number(error["records"]);
    return before === 0 ? { records: [], unclosed: true } : { ...parsed(text, delimiter, before), unclosed: true };
  }
}

const isRawRecord = (value: unknown): value is RawRecord =>
  Array.isArray(fieldOf(value, "record")) && typeof fieldOf(value, "raw") === "string";

/** Whether a cell opens with a quotation mark that does not close at its end: the library leaves it as it is written. */
function isIllQuoted(cells: readonly string[], raw: string): boolean {
  let from = 0;
  return cells.some((cell) => {
    if (!cell.startsWith('"')) return false;
    const written = `"${cell.replaceAll('"', '""')}"`;
    from = raw.indexOf(written, from) + written.length;
    return from < written.length;
  });
}

/** A revoked proxy cannot even be asked what it is made from. */
function isBytes(input: unknown): input is Uint8Array {
  return ArrayBuffer.isView(input) && input instanceof Uint8Array;
}

const newlinesIn = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** How a formula begins, full-width signs included; a cell of several lines may be one, and a negative amount is none. */
const FORMULA = /^(?!-\d+,\d{2}$)[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Whether a spreadsheet could run a text as a formula. */
export const isFormula = (text: string): boolean => FORMULA.test(text);

const disarmed = (cell: string): string => (isFormula(cell) ? `'${cell}` : cell);

/** Control characters and turns of direction are no part of a cell, and a terminal that shows the file would obey them. */
const shownIn = (cell: string): string =>
  cell
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/(?![\n\t])[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "");

/**
 * Writes a file that French spreadsheets open: semicolons, CR LF, the UTF-8 mark. A text that a spreadsheet would run as
 * a formula is written with an apostrophe before it.
 */
export function writeRows(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map((cell) => disarmed(shownIn(cell))));
  return `${BOM}${stringify(safe, { delimiter: ";", record_delimiter: "\r\n", quoted_match: /^'|[\r\n]|^\s|\s$/ })}`;
}
