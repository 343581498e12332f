/** A portfolio of dossiers as a Markdown report. */
import { formatDate, type Langue, textOf } from "../../messages/index.js";
import { colon } from "../../messages/internal.js";
import type { Portefeuille } from "../../verification/index.js";
import { formatDateConnue } from "../dates.js";
import { describeLibelle } from "../echeancier/echeancier-texte.js";
import { summarizeFindings } from "../findings/findings.js";
import { escapeMarkdown } from "../markdown.js";
import { writeResult } from "../write-result.js";

/**
 * Writes what a person who follows several conventions needs: due this quarter, ended, findings by code, one line for
 * each dossier.
 *
 * @param portefeuille - the answer of `buildPortefeuille`
 * @param langue - `fr` unless said
 * @returns text that ends with a line break
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is not a portfolio
 *
 * @example
 * ```ts
 * import { buildPortefeuille, parseDossier, portfolioToMarkdown } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const portfolio = buildPortefeuille({ dossiers: [dossier], at: "2026-07-01" });
 * if (portfolio.ok) console.log(portfolioToMarkdown(portfolio.value, "en").split("\n")[0]);
 * // => # 1 dossier on 1 July 2026
 * ```
 */
export function portfolioToMarkdown(portefeuille: Portefeuille, langue: Langue = "fr"): string {
  return writeResult(portefeuille, () => write(portefeuille, langue), langue);
}

function write(portefeuille: Portefeuille, langue: Langue): string {
  const { at, trimestre, dues, echues, codes, lignes, decompte } = portefeuille;
  const text = (key: string, params = {}) => textOf(`portefeuille.${key}`, langue, params);
  const none = text("aucun");
  const { du, au } = trimestre;
  return `${[
    `# ${text(lignes.length === 1 ? "titre.un" : "titre.plusieurs", { nombre: lignes.length, date: formatDate(at, langue) })}`,
    summarizeFindings(decompte, langue),
    `## ${text("dues", { du: formatDate(du, langue), au: formatDate(au, langue) })}`,
    list(
      dues.map(
        ({ dossier, date, echeance }) =>
          `${formatDate(date, langue)}${colon(langue)}${dossier}, ${describeLibelle(echeance, langue)}`,
      ),
      none,
    ),
    `## ${text("echues")}`,
    list(echues, none),
    `## ${text("codes")}`,
    list(
      codes.map(({ code, nombre }) => `${code}${colon(langue)}${nombre}`),
      none,
    ),
    `## ${text("lignes")}`,
    list(
      lignes.map(({ dossier, fin, verification }) => {
        const date = formatDateConnue(fin, langue);
        return `${dossier} (${text("fin", { date })}) : ${summarizeFindings(verification.decompte, langue)}`;
      }),
      none,
    ),
  ].join("\n\n")}\n`;
}

function list(items: readonly string[], none: string): string {
  return items.length === 0 ? none : items.map((item) => `- ${escapeMarkdown(item)}`).join("\n");
}
