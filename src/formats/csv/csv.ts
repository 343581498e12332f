/** CSV in, for the people who hold these figures in spreadsheets: semicolons, decimal commas, accents. */
import { failure, type Outcome, success } from "../../primitives/index.js";
import { answerOr, issue } from "../../primitives/internal.js";
import type { Colonne } from "./csv-columns.js";
import { layoutOf } from "./csv-layout.js";
import { readTextOf, rowsOf, writeRows } from "./csv-text.js";
import { COLONNES, type ListesCsv, readLists } from "./read-lists.js";
import type { Lignes } from "./read-table.js";

/** Files to read: text, or the bytes as they come from the disk. */
export interface FichiersCsv {
  readonly structures: string | Uint8Array;
  readonly references?: string | Uint8Array;
}

/**
 * Reads the structures, and the N-1 amounts when they are given, of a demande.
 *
 * @param fichiers - one file for each list; `csvTemplate` gives their columns
 * @returns the lists, to put in a demande; else every wrong line with its number and column, none being skipped:
 *   `CSV_COLUMN_MISSING`, `CSV_COLUMN_UNKNOWN`, `CSV_LINE_WIDTH`, `CSV_VALUE_INVALID`, `CSV_WORD_UNKNOWN`, `CSV_VALUE_MISSING`,
 *   `CSV_ID_DUPLICATE`, `CSV_QUOTES`, `CSV_ENCODING`, `CSV_EMPTY`. Bytes that are not UTF-8 are
 *   read as `decodeText` does, with the warning `TEXT_NOT_UTF_8`, or refused with its codes. What is not read is said in the
 *   warnings: `CSV_LINE_LEFT_ALONE`, `CSV_COLUMN_LEFT_ALONE`, `CSV_NAME_DIFFERS`.
 *
 * @example
 * ```ts
 * import { csvTemplate, readCsv } from "convention-territoriale";
 *
 * const lists = readCsv(csvTemplate());
 * if (lists.ok) console.log(lists.value.structures[0]?.id, lists.value.references?.[0]?.montant);
 * // => creche-a 90000.00
 * ```
 */
export function readCsv(fichiers: FichiersCsv): Outcome<ListesCsv> {
  return answerOr([], () => readFiles(fichiers), failure([issue("INPUT_UNREADABLE", [], {})]));
}

function readFiles(fichiers: FichiersCsv): Outcome<ListesCsv> {
  const { structures, references }: Partial<FichiersCsv> = fichiers ?? {};
  return readLists(
    csvLines(structures, "structures"),
    references === undefined ? undefined : csvLines(references, "references"),
  );
}

/** The rows of a file of text, and the line of its headings. */
export function csvLines(input: unknown, table: Lignes["table"]): Outcome<Lignes> {
  const text = readTextOf(input, table);
  if (!text.ok) return text;
  const layout = layoutOf(text.value, COLONNES[table]);
  const rows = rowsOf(text.value, table, layout.separateur);
  if (!rows.ok) return rows;
  return success({ table, rows: rows.value, ligne: layout.ligne, warnings: text.warnings });
}

/**
 * The empty files, with their headings and two example lines each.
 *
 * @returns the text of the two files
 *
 * @example
 * ```ts
 * import { csvTemplate } from "convention-territoriale";
 *
 * console.log(csvTemplate().references.split("\r\n")[1]);
 * // => vallee;eaje;;90 000,00;cej;chargeAPayer;;
 * ```
 */
export function csvTemplate(): { readonly structures: string; readonly references: string } {
  const page = (colonnes: readonly Colonne[]) =>
    writeRows([
      colonnes.map(({ titre }) => titre),
      colonnes.map(({ exemples }) => exemples[0]),
      colonnes.map(({ exemples }) => exemples[1]),
    ]);
  return { structures: page(COLONNES.structures), references: page(COLONNES.references) };
}
