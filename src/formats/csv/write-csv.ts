/** The result of a computation as CSV, for people who keep these figures in spreadsheets. */
import type { ResultatBonusTerritoire } from "../../bonus-territoire/index.js";
import type { Langue } from "../../messages/index.js";
import { writeResult } from "../write-result.js";
import { writeRows } from "./csv-text.js";
import { type Cellule, type TableDeResultat, tableOf } from "./result-tables.js";

/** The result to write, and the table wanted: `structures` unless said. */
export interface QuestionCsv {
  readonly resultat: ResultatBonusTerritoire;
  readonly table?: TableDeResultat;
}

/**
 * Writes a result for a spreadsheet: one line for each structure, gestionnaire or commune, and the total.
 *
 * @param question - the result of `computeBonusTerritoire`, and the table wanted (`structures` unless said)
 * @param langue - `fr` unless said
 * @returns the text of the file, UTF-8 mark included; amounts have a decimal comma, `minimum` and `maximum` being the
 *   same when the amount is known; headings and words in the language asked
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is not a result
 *
 * @example
 * ```ts
 * import { computeBonusTerritoire, parseDemande, toCsv } from "convention-territoriale";
 * import file from "./examples/roumois-seine/bonus-illustratif.json" with { type: "json" };
 *
 * const parsed = parseDemande(file.demande);
 * if (!parsed.ok) throw new Error("demande");
 * const demande = parsed.value;
 * const bonus = computeBonusTerritoire(demande);
 * if (bonus.ok) console.log(toCsv({ resultat: bonus.value, table: "communes" }).split("\r\n")[1]);
 * // => 27103;69000,00;69000,00
 * ```
 */
export function toCsv(question: QuestionCsv, langue: Langue = "fr"): string {
  return writeResult(question, () => writeTable(question, langue), langue);
}

function writeTable({ resultat, table = "structures" }: QuestionCsv, langue: Langue): string {
  return writeRows(tableOf(resultat, table, langue).map((row) => row.map(textOfCell)));
}

/** Amounts and numbers with a decimal comma: `2 333,33…` is written `7000/3`. */
export function textOfCell(cellule: Cellule): string {
  if (typeof cellule === "string") return cellule;
  if ("jour" in cellule) return cellule.jour;
  return ("euros" in cellule ? cellule.euros : cellule.nombre).replace(".", ",");
}
