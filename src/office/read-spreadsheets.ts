/** `readSpreadsheets`: the structures and the N-1 amounts of a demande from workbooks or CSV, by the rules of `readCsv`. */
import type { ListesCsv } from "../formats/index.js";
import { COLONNES, csvLines, headingsOf, type Lignes, readLists } from "../formats/internal.js";
import { failure, type Issue, type Outcome, success } from "../primitives/index.js";
import { issue } from "../primitives/internal.js";
import { type Feuille, isWorkbook, readWorkbook } from "./read-workbook.js";

/** Files to read, as their bytes come from the disk: each a workbook or a CSV. */
export interface FichiersTableur {
  /** The sheet of references of a workbook is read too, when there is one and `references` is not given. */
  readonly structures: Uint8Array;
  readonly references?: Uint8Array;
  /** The names of the sheets to read, where the headings do not settle it. */
  readonly feuilles?: { readonly structures?: string; readonly references?: string };
}

/**
 * Reads the structures, and the N-1 amounts when they are given, of a demande, from workbooks of Excel or LibreOffice (XLSX), or from CSV. The rules are
 * those of `readCsv`: a title above the headings, a line of totals, other words for headings and families, days.
 *
 * The sheet of each list is known by its headings. A number is read as the spreadsheet shows it, to 15 digits; a cell that is
 * formatted as a day is that day; a formula gives the value that was saved with it. Needs the optional libraries
 * `read-excel-file` and `fflate`, for workbooks alone.
 *
 * @param fichiers - the files; `xlsxTemplate` gives a workbook to fill in
 * @returns the lists, to put in a demande; else the codes of `readCsv`, `XLSX_SHEET_ABSENT`, `XLSX_SHEETS_SEVERAL`,
 *   `XLSX_CELL_UNREADABLE`, `XLSX_OLD_OR_PROTECTED`, `DOCUMENT_DAMAGED`, `DOCUMENT_TOO_LARGE` or `DOCUMENT_LIBRARY_MISSING`. A sheet
 *   that is not read is said: `XLSX_SHEET_LEFT_ALONE`
 *
 * @example
 * ```ts
 * import { readSpreadsheets, xlsxTemplate } from "convention-territoriale/office";
 *
 * const template = await xlsxTemplate();
 * if (!template.ok) throw new Error("template");
 * const lists = await readSpreadsheets({ structures: template.value });
 * if (lists.ok) console.log(lists.value.structures[0]?.id, lists.value.references?.[0]?.montant);
 * // => creche-a 90000
 * ```
 */
export async function readSpreadsheets(fichiers: FichiersTableur): Promise<Outcome<ListesCsv>> {
  try {
    return await readFiles(fichiers);
  } catch {
    return failure([issue("INPUT_UNREADABLE", [], {})]);
  }
}

async function readFiles(fichiers: FichiersTableur): Promise<Outcome<ListesCsv>> {
  const { structures: first, references: second, feuilles = {} }: Partial<FichiersTableur> = fichiers ?? {};
  const references = second === undefined ? undefined : await fileLines(second, "references", feuilles.references);
  if (!isWorkbook(first)) return readLists(csvLines(first, "structures"), references);
  const workbook = await readWorkbook(first, ["structures"]);
  if (!workbook.ok) return workbook;
  const structures = sheetOf(workbook.value, "structures", feuilles.structures);
  if (references !== undefined) return readLists(linesOf(structures, workbook.value), references);
  const read = structures.ok ? structures.value.feuille : undefined;
  const others = workbook.value.filter((each) => each !== read);
  const isThere = feuilles.references !== undefined || others.some((each) => isComplete(each, "references"));
  const beside = isThere ? sheetOf(others, "references", feuilles.references) : undefined;
  return readLists(
    linesOf(structures, others, beside?.ok ? beside.value.feuille : undefined),
    beside && linesOf(beside, []),
  );
}

/** The rows of a file of one list. */
async function fileLines(bytes: unknown, table: Liste, asked: string | undefined): Promise<Outcome<Lignes>> {
  if (!isWorkbook(bytes)) return csvLines(bytes, table);
  const workbook = await readWorkbook(bytes, [table]);
  return workbook.ok ? linesOf(sheetOf(workbook.value, table, asked), workbook.value) : workbook;
}

type Liste = Lignes["table"];

/** A sheet, and what its headings are the headings of. */
interface Trouvee {
  readonly feuille: Feuille;
  readonly table: Liste;
}

const isComplete = ({ rows }: Feuille, table: Liste): boolean => headingsOf(rows, COLONNES[table])?.complet === true;

/** The sheet asked for; else the only one of the workbook, or the only one whose headings are those of the list. */
function sheetOf(sheets: readonly Feuille[], table: Liste, asked: string | undefined): Outcome<Trouvee> {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const named = asked === undefined ? undefined : sheets.filter(({ nom }) => nom.trim() === asked.trim());
  const complete = filled.filter((each) => isComplete(each, table));
  const candidates = named ?? (complete.length > 0 || filled.length > 1 ? complete : filled);
  const [feuille, ...more] = candidates;
  const feuilles = (rest: readonly Feuille[]) => rest.slice(0, MOST_NAMED).map(({ nom }) => nom);
  if (feuille === undefined) {
    return failure([issue("XLSX_SHEET_ABSENT", [table], { table, feuilles: feuilles(sheets) })]);
  }
  if (more.length > 0) {
    return failure([issue("XLSX_SHEETS_SEVERAL", [table], { table, feuilles: feuilles(candidates) })]);
  }
  return success({ feuille, table });
}

const MOST_NAMED = 20;

/** The rows of a sheet, and the word that the other filled ones of its workbook are not read. */
function linesOf(found: Outcome<Trouvee>, sheets: readonly Feuille[], readToo?: Feuille): Outcome<Lignes> {
  if (!found.ok) return found;
  const { feuille, table } = found.value;
  const ligne = headingsOf(feuille.rows, COLONNES[table])?.ligne ?? feuille.rows[0]?.ligne ?? 1;
  const left = sheets.filter((each) => each !== feuille && each !== readToo && each.rows.length > 0);
  const warnings = left.map(({ nom }): Issue => issue("XLSX_SHEET_LEFT_ALONE", [table], { feuille: nom }));
  return success({ table, rows: feuille.rows, ligne, warnings });
}
