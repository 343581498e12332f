/** The échéancier as a Markdown table, one line per échéance. */
import type { Echeance, Echeancier } from "../../evaluation/index.js";
import { formatDate, type Langue, textOf } from "../../messages/index.js";
import { escapeCell, escapeMarkdown } from "../markdown.js";
import { writeResult } from "../write-result.js";
import { describeEtat, describeForce, describeLibelle, describeMoment, describeOrigine } from "./echeancier-texte.js";

const COLUMNS = ["moment", "echeance", "etat", "origine", "force", "debiteurs", "destinataire", "regles"] as const;

/**
 * Writes the échéancier as a Markdown document: a title, the day of the question, a table, and what is missing.
 *
 * @param echeancier - the answer of `buildEcheancier`
 * @param langue - `fr` unless said
 * @returns text that ends with a line break; nothing in a cell can break the table
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is not an échéancier
 *
 * @example
 * ```ts
 * import { buildEcheancier, parseDossier } from "convention-territoriale";
 * import { echeancierToMarkdown } from "convention-territoriale/formats";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const calendar = buildEcheancier({ dossier, at: "2026-07-15" });
 * if (calendar.ok) console.log(echeancierToMarkdown(calendar.value, "en").split("\n")[0]);
 * // => # CTG 2024-2028 de Bourg-Exemple: échéancier on 15 July 2026
 * ```
 */
export function echeancierToMarkdown(echeancier: Echeancier, langue: Langue = "fr"): string {
  return writeResult(echeancier, () => write(echeancier, langue), langue);
}

function write(echeancier: Echeancier, langue: Langue): string {
  const { titre, at, echeances, manques } = echeancier;
  const heading = textOf("echeancier.titre", langue, { titre: escapeCell(titre), date: formatDate(at, langue) });
  const rows = [
    COLUMNS.map((column) => textOf(`echeancier.colonne.${column}`, langue)),
    COLUMNS.map(() => "---"),
    ...echeances.map((line) => cellsOf(line, langue)),
  ];
  const missing = manques.map(
    ({ champ, regle }) => `- ${escapeMarkdown(textOf("echeancier.manque", langue, { champ, regle }))}`,
  );
  const parts = [`# ${heading}`, rows.map((row) => `| ${row.join(" | ")} |`).join("\n"), missing.join("\n")];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function cellsOf(line: Echeance, langue: Langue): readonly string[] {
  return [
    describeMoment(line.moment, langue),
    describeLibelle(line, langue),
    describeEtat(line.etat, langue),
    describeOrigine(line.origine, langue),
    describeForce(line.force, langue),
    line.debiteurs.join(", "),
    line.destinataire ?? "",
    line.regles.join(", "),
  ].map(escapeCell);
}
