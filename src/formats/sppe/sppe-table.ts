/** Duties of many communes and groups as a table: one row each, for a spreadsheet or for a page. */
import { type Langue, textOf } from "../../messages/index.js";
import type { ChiffreCompare, LigneSppe, SppeAssessment } from "../../sppe/index.js";
import { writeRows } from "../csv/csv-text.js";
import { escapeCell } from "../markdown.js";
import { writeResult } from "../write-result.js";

/** Duties of communes and groups: what `assessSppeCodes` and `assessSppeTerritoire` give. */
export interface DevoirsListe {
  readonly at: string;
  readonly communes: readonly SppeAssessment[];
  readonly groupements: readonly SppeAssessment[];
}

/**
 * Writes the duties for a spreadsheet, one row for each commune, then for each group: semicolons, CR LF, UTF-8 mark.
 *
 * @param devoirs - the answer of `assessSppeCodes` or `assessSppeTerritoire`
 * @param langue - `fr` unless said
 * @returns the text of the file
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is no such list
 *
 * @example
 * ```ts
 * import { assessSppeTerritoire, parseDossier } from "convention-territoriale";
 * import { sppeToCsv } from "convention-territoriale/formats";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const duties = assessSppeTerritoire({ territoire: parsed.value.territoire, at: "2026-07-01" });
 * if (duties.ok) console.log(sppeToCsv(duties.value, "en").includes("Bourg-Exemple"));
 * // => true
 * ```
 */
export function sppeToCsv(devoirs: DevoirsListe, langue: Langue = "fr"): string {
  return writeResult(devoirs, () => writeRows(rowsOf(devoirs, langue)), langue);
}

/**
 * Writes the duties as a Markdown table, one row for each commune, then for each group.
 *
 * @param devoirs - the answer of `assessSppeCodes` or `assessSppeTerritoire`
 * @param langue - `fr` unless said
 * @returns text that ends with a line break
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is no such list
 *
 * @example
 * ```ts
 * import { assessSppeTerritoire, parseDossier } from "convention-territoriale";
 * import { sppeToMarkdown } from "convention-territoriale/formats";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const duties = assessSppeTerritoire({ territoire: parsed.value.territoire, at: "2026-07-01" });
 * if (duties.ok) console.log(sppeToMarkdown(duties.value, "en").includes("Bourg-Exemple"));
 * // => true
 * ```
 */
export function sppeToMarkdown(devoirs: DevoirsListe, langue: Langue = "fr"): string {
  return writeResult(
    devoirs,
    () => {
      const [heading = [], ...rows] = rowsOf(devoirs, langue);
      const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(" | ")} |`;
      return `${[line(heading), `|${heading.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n")}\n`;
    },
    langue,
  );
}

/**
 * Writes the duties as a table for a screen: columns in line, by spaces.
 *
 * @param devoirs - the answer of `assessSppeCodes` or `assessSppeTerritoire`
 * @param langue - `fr` unless said
 * @returns text that ends with a line break
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is no such list
 *
 * @example
 * ```ts
 * import { assessSppeTerritoire, parseDossier } from "convention-territoriale";
 * import { sppeToText } from "convention-territoriale/formats";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const duties = assessSppeTerritoire({ territoire: parsed.value.territoire, at: "2026-07-01" });
 * if (duties.ok) console.log(sppeToText(duties.value, "en").includes("Bourg-Exemple"));
 * // => true
 * ```
 */
export function sppeToText(devoirs: DevoirsListe, langue: Langue = "fr"): string {
  return writeResult(
    devoirs,
    () => {
      const rows = rowsOf(devoirs, langue);
      const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
      const line = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
      return `${rows.map((row) => line(row).trimEnd()).join("\n")}\n`;
    },
    langue,
  );
}

function rowsOf({ at, communes, groupements }: DevoirsListe, langue: Langue): readonly (readonly string[])[] {
  const word = (key: string) => textOf(`sppe.tableau.${key}`, langue);
  const [first] = communes.length > 0 ? communes : groupements;
  const objets = (first?.lignes ?? []).map(({ objet }) => word(objet));
  const heading = [word("code"), word("nom"), word("population"), ...objets];
  const cells = new Map<string, string>();
  const cell = (ligne: LigneSppe) => {
    const key = answerOf(ligne);
    const known = cells.get(key) ?? word(key);
    cells.set(key, known);
    return known;
  };
  const row = ({ autorite, nom, lignes }: SppeAssessment) => [
    autorite.type === "commune" ? autorite.codeInsee : autorite.siren,
    nom,
    populationOf(lignes),
    ...lignes.map(cell),
  ];
  return [[...heading, word("date")], ...[...communes, ...groupements].map((one) => [...row(one), at])];
}

/** What a line comes to, the sure part first (SP-01a). */
function answerOf({ statut, doit, surLeTerritoire }: LigneSppe): string {
  if (statut === "pasEncoreEnVigueur" || statut === "transfere") return statut;
  if (doit !== "indetermine") return doit;
  return surLeTerritoire?.du === "oui" ? "ouiCommuneOuGroupement" : doit;
}

/** The figure of the first line that has one; bounds where it is not known. */
function populationOf(lignes: readonly LigneSppe[]): string {
  const chiffre = lignes.map((ligne) => ligne.chiffre).find((one): one is ChiffreCompare => one !== undefined);
  if (chiffre === undefined) return "";
  if (chiffre.statut === "connu") return String(chiffre.valeur);
  return chiffre.max === undefined ? `≥ ${chiffre.min}` : `${chiffre.min} - ${chiffre.max}`;
}
