/** Workbooks out: the result of a computation, an échéancier, and the sheets to fill in. */
import type { ResultatBonusTerritoire } from "../bonus-territoire/index.js";
import type { Echeancier } from "../evaluation/index.js";
import { assumptionTable, COLONNES, echeancierRows, missingTable, sealTable, tableOf } from "../formats/internal.js";
import { type Langue, textOf } from "../messages/index.js";
import { failure, type Outcome } from "../primitives/index.js";
import { hasEndlessList, issue } from "../primitives/internal.js";
import { type FeuilleAEcrire, writeWorkbook } from "./write-workbook.js";

/**
 * Writes a result of `computeBonusTerritoire` as a workbook: a sheet for the structures, the gestionnaires, the communes, the
 * assumptions, the missing values and what reproduces the computation. Amounts are numbers in euros, the least and the most where
 * something is missing; no text is a formula. A price that never ends is shown to six decimals: CSV has its exact fraction.
 *
 * Needs the optional library `write-excel-file`.
 *
 * @param resultat - the result of `computeBonusTerritoire`
 * @param langue - `fr` unless said
 * @returns the bytes of the file; `RESULT_UNREADABLE` on another value, `DOCUMENT_LIBRARY_MISSING`
 *
 * @example
 * ```ts
 * import { computeBonusTerritoire, parseDemande } from "convention-territoriale";
 * import { bonusToXlsx } from "convention-territoriale/office";
 * import file from "./examples/roumois-seine/bonus-illustratif.json" with { type: "json" };
 *
 * const parsed = parseDemande(file.demande);
 * if (!parsed.ok) throw new Error("demande");
 * const bonus = computeBonusTerritoire(parsed.value);
 * const workbook = bonus.ok ? await bonusToXlsx(bonus.value) : bonus;
 * if (workbook.ok) console.log(String.fromCharCode(...workbook.value.slice(0, 2)));
 * // => PK
 * ```
 */
export function bonusToXlsx(resultat: ResultatBonusTerritoire, langue: Langue = "fr"): Promise<Outcome<Uint8Array>> {
  return written(resultat, () => {
    const sheet = (nom: string, lignes: FeuilleAEcrire["lignes"]) => ({ nom: titleOf(nom, langue), lignes });
    return [
      sheet("structures", tableOf(resultat, "structures", langue)),
      sheet("gestionnaires", tableOf(resultat, "gestionnaires", langue)),
      sheet("communes", tableOf(resultat, "communes", langue)),
      sheet("hypotheses", assumptionTable(resultat, langue)),
      sheet("manquants", missingTable(resultat, langue)),
      sheet("calcul", sealTable(resultat, langue)),
    ];
  });
}

/**
 * Writes an échéancier as a workbook, one line for each échéance, days as days: it sorts and filters.
 *
 * Needs the optional library `write-excel-file`.
 *
 * @param echeancier - the answer of `buildEcheancier`
 * @param langue - `fr` unless said
 * @returns the bytes of the file; `RESULT_UNREADABLE` on another value, `DOCUMENT_LIBRARY_MISSING`
 *
 * @example
 * ```ts
 * import { buildEcheancier, parseDossier } from "convention-territoriale";
 * import { echeancierToXlsx } from "convention-territoriale/office";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const calendar = buildEcheancier({ dossier: parsed.value, at: "2026-07-15" });
 * const workbook = calendar.ok ? await echeancierToXlsx(calendar.value) : calendar;
 * if (workbook.ok) console.log(String.fromCharCode(...workbook.value.slice(0, 2)));
 * // => PK
 * ```
 */
export function echeancierToXlsx(echeancier: Echeancier, langue: Langue = "fr"): Promise<Outcome<Uint8Array>> {
  return written(echeancier, () => [
    { nom: titleOf("echeancier", langue), lignes: echeancierRows(echeancier, langue) },
  ]);
}

/**
 * A workbook to fill in: a sheet for the structures and one for the N-1 amounts, with their headings and two example lines each.
 * `readSpreadsheets` reads it back.
 *
 * Needs the optional library `write-excel-file`.
 *
 * @returns the bytes of the file; `DOCUMENT_LIBRARY_MISSING`
 *
 * @example
 * ```ts
 * import { xlsxTemplate } from "convention-territoriale/office";
 *
 * const template = await xlsxTemplate();
 * if (template.ok) console.log(String.fromCharCode(...template.value.slice(0, 2)));
 * // => PK
 * ```
 */
export function xlsxTemplate(): Promise<Outcome<Uint8Array>> {
  return writeWorkbook(
    (["structures", "references"] as const).map((table) => ({
      nom: titleOf(table, "fr"),
      lignes: [
        COLONNES[table].map(({ titre }) => titre),
        COLONNES[table].map(({ exemples, attendu }) => exampleCell(exemples[0], attendu)),
        COLONNES[table].map(({ exemples, attendu }) => exampleCell(exemples[1], attendu)),
      ],
    })),
  );
}

/** The examples of the template are written as people write them: here they are numbers and days. */
function exampleCell(exemple: string, attendu: string): FeuilleAEcrire["lignes"][number][number] {
  const number = exemple.replace(/\s/g, "").replace(",", ".");
  if (exemple === "") return "";
  if (attendu === "montant") return { euros: number };
  if (attendu === "nombre") return { nombre: number };
  const day = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(exemple);
  return attendu === "jour" && day !== null ? { jour: `${day[3]}-${day[2]}-${day[1]}` } : exemple;
}

const titleOf = (key: string, langue: Langue): string => textOf(`xlsx.feuille.${key}`, langue);

async function written(result: unknown, sheetsOf: () => readonly FeuilleAEcrire[]): Promise<Outcome<Uint8Array>> {
  let sheets: readonly FeuilleAEcrire[];
  try {
    if (hasEndlessList(result)) return failure([issue("RESULT_UNREADABLE", [], {})]);
    sheets = sheetsOf();
  } catch {
    return failure([issue("RESULT_UNREADABLE", [], {})]);
  }
  return writeWorkbook(sheets);
}
