/** The échéancier as CSV (RFC 4180): one line per échéance, keys in French ASCII, days as YYYY-MM-DD. */
import { match, P } from "ts-pattern";
import type { Echeance, Echeancier, Moment } from "../../evaluation/index.js";
import type { Langue } from "../../messages/index.js";
import { writeRows } from "../csv/csv-text.js";
import type { Cellule } from "../csv/result-tables.js";
import { textOfCell } from "../csv/write-csv.js";
import { writeResult } from "../write-result.js";
import { describeEtat, describeLibelle, describeOrigine } from "./echeancier-texte.js";

const COLUMNS = [
  "id",
  "acte",
  "libelle",
  "du",
  "au",
  "etat",
  "jours",
  "etatTexte",
  "origine",
  "force",
  "debiteurs",
  "destinataire",
  "disposition",
  "regles",
] as const;

/**
 * Writes the échéancier for a spreadsheet: semicolons, CR LF, UTF-8 mark, formulas disarmed.
 *
 * @param echeancier - the answer of `buildEcheancier`
 * @param langue - `fr` unless said
 * @returns the text of the file
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is not an échéancier
 *
 * @example
 * ```ts
 * import { buildEcheancier, parseDossier } from "convention-territoriale";
 * import { echeancierToCsv } from "convention-territoriale/formats";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const calendar = buildEcheancier({ dossier, at: "2026-07-15" });
 * if (calendar.ok) console.log(echeancierToCsv(calendar.value, "en").split("\r\n").find((line) => line.startsWith("CTG:bilan")));
 * // => CTG:bilan;bilanIntermediaire;Remettre le bilan intermédiaire;2026-06-30;2026-06-30;enRetard;15;overdue by 15 days;convention;obligatoire;commune;;CTG#art2;CV-55, EV-03, CV-98
 * ```
 */
export function echeancierToCsv(echeancier: Echeancier, langue: Langue = "fr"): string {
  return writeResult(
    echeancier,
    () => writeRows(echeancierRows(echeancier, langue).map((row) => row.map(textOfCell))),
    langue,
  );
}

/** The line of headings, and a line for each échéance. */
export function echeancierRows({ echeances }: Echeancier, langue: Langue): readonly (readonly Cellule[])[] {
  return [COLUMNS, ...echeances.map((line) => cellsOf(line, langue))];
}

function cellsOf(line: Echeance, langue: Langue): readonly Cellule[] {
  const { etat } = line;
  const { du, au } = boundsOf(line.moment);
  return [
    line.id,
    line.acte,
    describeLibelle(line, langue),
    ...[du, au].map((jour): Cellule => (jour === "" ? "" : { jour })),
    etat.type,
    "jours" in etat && etat.jours !== undefined ? { nombre: String(etat.jours) } : "",
    describeEtat(etat, langue),
    describeOrigine(line.origine, langue),
    line.force,
    line.debiteurs.join(", "),
    line.destinataire ?? "",
    line.clause?.disposition ?? line.action ?? "",
    line.regles.join(", "),
  ];
}

function boundsOf(moment: Moment): { readonly du: string; readonly au: string } {
  return match(moment)
    .with({ type: "jour" }, ({ date }) => ({ du: date, au: date }))
    .with({ type: P.union("fenetre", "rythme") }, ({ du = "", au = "" }) => ({ du, au }))
    .with({ type: "sansJour" }, () => ({ du: "", au: "" }))
    .exhaustive();
}
