/** From the bytes of a workbook to its sheets as rows of text, by read-excel-file, loaded on demand: the one file that imports it. */
import { OCTETS_FICHIER, openArchive } from "../document/internal.js";
import type { CsvRow } from "../formats/index.js";
import { failure, type Outcome, type Path, success } from "../primitives/index.js";
import { issue } from "../primitives/internal.js";
import { withErrorsAsText } from "./cells-in-error.js";

/** A sheet, its rows that hold something with their numbers. */
export interface Feuille {
  readonly nom: string;
  readonly rows: readonly CsvRow[];
}

/** A number as the workbook writes it. */
interface Ecrit {
  readonly ecrit: string;
}

type Valeur = string | Ecrit | boolean | Date | null;

interface Library {
  default(
    bytes: ArrayBuffer,
    options: { readonly parseNumber: (text: string) => Ecrit },
  ): Promise<readonly { readonly sheet: string; readonly data: readonly (readonly Valeur[])[] }[]>;
}

const FORMAT = "XLSX";

/** @returns every sheet; else why the file is no workbook that can be read */
export async function readWorkbook(bytes: Uint8Array, path: Path): Promise<Outcome<readonly Feuille[]>> {
  if (bytes.length > OCTETS_FICHIER) {
    return failure([issue("DOCUMENT_TOO_LARGE", path, { mesure: bytes.length, limite: OCTETS_FICHIER })]);
  }
  if (COMPOUND.every((byte, at) => bytes[at] === byte)) return failure([issue("XLSX_OLD_OR_PROTECTED", path, {})]);
  const archive = await openArchive(bytes, FORMAT, () => true);
  if (!archive.ok) return archive;
  const { parts, textOf, bytesOf, pack } = archive.value;
  if (!Object.hasOwn(parts, "xl/workbook.xml")) return failure([issue("DOCUMENT_DAMAGED", path, { format: FORMAT })]);
  const read = Object.entries(parts).map(([name, part]) => [
    name,
    /^xl\/worksheets\/[^/]+\.xml$/.test(name) ? bytesOf(withErrorsAsText(textOf(part))) : part,
  ]);
  let library: Library;
  try {
    library = (await import("read-excel-file/universal")) as Library;
  } catch {
    return failure([issue("DOCUMENT_LIBRARY_MISSING", path, { paquet: "read-excel-file", format: FORMAT })]);
  }
  try {
    // The library wants a whole buffer, which a view on a part of another one is not.
    const copy = new Uint8Array(pack(Object.fromEntries(read))).buffer;
    const sheets = await library.default(copy, { parseNumber: (ecrit) => ({ ecrit }) });
    return success(sheets.map(({ sheet, data }) => ({ nom: sheet, rows: rowsOf(data) })));
  } catch (error) {
    const detail = error instanceof Error && error.name === "InvalidSpreadsheetError" ? error.message : undefined;
    return failure([
      detail === undefined
        ? issue("DOCUMENT_DAMAGED", path, { format: FORMAT })
        : issue("XLSX_CELL_UNREADABLE", path, { detail: detail.slice(0, 120) }),
    ]);
  }
}

/** Whether bytes begin as an archive or as a compound file, which no text does. */
export const isWorkbook = (input: unknown): input is Uint8Array =>
  input instanceof Uint8Array &&
  [ARCHIVE, COMPOUND].some((signature) => signature.every((byte, at) => input[at] === byte));

const ARCHIVE = [0x50, 0x4b, 0x03, 0x04] as const;

/** How a compound file begins: a workbook from before 2007, or one with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0] as const;

/** Every row as wide as the widest, which is how a sheet is. */
function rowsOf(data: readonly (readonly Valeur[])[]): readonly CsvRow[] {
  let width = 0;
  for (const row of data) width = Math.max(width, row.length);
  return data.flatMap((row, rank) => {
    const cells = Array.from({ length: width }, (_, column) => textOfValue(row[column] ?? null));
    return cells.some((cell) => cell.trim() !== "") ? [{ ligne: rank + 1, cells }] : [];
  });
}

function textOfValue(value: Valeur): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "oui" : "non";
  if ("ecrit" in value) return shownNumber(value.ecrit);
  const [day = "", hour = ""] = value.toISOString().split("T");
  return hour.startsWith("00:00:00") ? day : `${day} ${hour.slice(0, 8)}`;
}

/** Digits that a spreadsheet shows of a number: beyond them, what it stores is the trace of its own arithmetic. */
const SHOWN_DIGITS = 15;

/** `66.659999999999997`, as a workbook stores 66,66, is `66.66`. */
function shownNumber(ecrit: string): string {
  const value = Number(ecrit);
  const text = String(Number(value.toPrecision(SHOWN_DIGITS)));
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : ecrit;
}
