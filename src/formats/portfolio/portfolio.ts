/** A portfolio of dossiers as a Markdown report. */
import type { Langue } from "../../messages/index.js";
import type { Portefeuille } from "../../verification/index.js";
import { writeResult } from "../write-result.js";
import { markdownOf } from "./files.js";
import { reportOf } from "./tables.js";

/**
 * Writes what a person who follows several conventions needs: what is late first, then today, within 30 and 90 days; the
 * conventions that end, by quarter; findings by kind; one line for each dossier.
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
  return markdownOf(reportOf(portefeuille, [], langue));
}
