/** Sheets of cells as the bytes of a workbook, by write-excel-file, loaded on demand: the one file that imports it. */
import type { Cellule } from "../formats/internal.js";
import { isFormula } from "../formats/internal.js";
import { civil, daysBetween, failure, isCivilDate, type Outcome, success } from "../primitives/index.js";
import { issue, parseExact, showDecimal } from "../primitives/internal.js";

/** A sheet to write; its first line holds the headings. */
export interface FeuilleAEcrire {
  readonly nom: string;
  readonly lignes: readonly (readonly Cellule[])[];
}

interface Cell {
  readonly value: string | number;
  readonly type: StringConstructor | NumberConstructor;
  readonly format?: string;
  readonly fontWeight?: "bold";
}

interface Library {
  default(
    sheets: readonly {
      readonly sheet: string;
      readonly data: readonly (readonly (Cell | null)[])[];
      readonly columns: readonly { readonly width: number }[];
      readonly stickyRowsCount: number;
    }[],
  ): { toBlob(): Promise<Blob> };
}

/** @returns the bytes; `DOCUMENT_LIBRARY_MISSING` where the library is not installed */
export async function writeWorkbook(feuilles: readonly FeuilleAEcrire[]): Promise<Outcome<Uint8Array>> {
  let library: Library;
  try {
    library = (await import("write-excel-file/universal")) as Library;
  } catch {
    return failure([issue("DOCUMENT_LIBRARY_MISSING", [], { paquet: "write-excel-file", format: "XLSX" })]);
  }
  const sheets = feuilles.map(({ nom, lignes }) => ({
    sheet: nom,
    data: lignes.map((ligne, rank) => ligne.map((cellule) => cellOf(cellule, rank === 0))),
    columns: widthsOf(lignes),
    stickyRowsCount: 1,
  }));
  const blob = await library.default(sheets).toBlob();
  return success(new Uint8Array(await blob.arrayBuffer()));
}

const EUROS = '#,##0.00\u00a0"€"';
const NOMBRE = "#,##0.######";
const JOUR = "dd/mm/yyyy";

function cellOf(cellule: Cellule, isHeading: boolean): Cell | null {
  if (typeof cellule === "string") {
    return cellule === "" ? null : { ...textCell(cellule), ...(isHeading ? { fontWeight: "bold" } : {}) };
  }
  if ("euros" in cellule) return numberCell(cellule.euros, EUROS);
  if ("nombre" in cellule) return numberCell(cellule.nombre, NOMBRE);
  if (!isCivilDate(cellule.jour)) return textCell(cellule.jour);
  return { value: daysBetween(DAY_ZERO, civil(cellule.jour)), type: Number, format: JOUR };
}

/** Spreadsheets count days from this one. */
const DAY_ZERO = civil("1899-12-30");

/** What a spreadsheet keeps of a number, and the decimals shown of one that never ends. */
const MOST_DIGITS = 15;
const MOST_DECIMALS = 6;

/** A number, or its text when it has more digits than a spreadsheet keeps. */
function numberCell(exact: string, format: string): Cell {
  const value = exact.includes("/") ? parseExact(exact) : undefined;
  const text = value === undefined ? exact : showDecimal(value, MOST_DECIMALS);
  if (text.replace(/\D/g, "").length > MOST_DIGITS) return textCell(text);
  return { value: Number(text), type: Number, format };
}

/** Longest text of a cell. */
const LONGEST = 32_000;

/** No formula begins a text, and no character that XML refuses is in it. */
function textCell(text: string): Cell {
  const clean = text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, " ");
  const short = clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
  return { value: isFormula(text) ? `'${short}` : short, type: String };
}

const LEAST_WIDTH = 8;
const MOST_WIDTH = 60;

/** Columns as wide as the longest of their first cells. */
function widthsOf(lignes: readonly (readonly Cellule[])[]): readonly { readonly width: number }[] {
  const seen = lignes.slice(0, 200);
  return (lignes[0] ?? []).map((_, column) => {
    const lengths = seen.map((ligne) => lengthOf(ligne[column] ?? ""));
    return { width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, ...lengths) + 2) };
  });
}

function lengthOf(cellule: Cellule): number {
  if (typeof cellule === "string") return cellule.length;
  if ("euros" in cellule) return cellule.euros.length + 4;
  return "jour" in cellule ? 10 : Math.min(cellule.nombre.length, 14);
}
