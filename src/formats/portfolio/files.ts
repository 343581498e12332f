/** A portfolio as Markdown, as one page of HTML, and as a spreadsheet of what is late or comes soon. */
import { type Langue, textOf } from "../../messages/index.js";
import type { Portefeuille } from "../../verification/index.js";
import { writeRows } from "../csv/csv-text.js";
import { escapeCell, escapeMarkdown } from "../markdown.js";
import { escapeXml } from "../notice/escape.js";
import { type Illisible, type RapportPortefeuille, reportOf, urgencyCells, whenOf } from "./tables.js";

export function markdownOf({ titre, chapeau, tableaux }: RapportPortefeuille): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => escapeCell(cell)).join(" | ")} |`;
  const blocks = tableaux.map(({ titre: name, colonnes, lignes }) =>
    [
      `## ${escapeMarkdown(name)}\n`,
      row(colonnes),
      `| ${colonnes.map(() => "---").join(" | ")} |`,
      ...lignes.map(row),
    ].join("\n"),
  );
  return `${[`# ${escapeMarkdown(titre)}`, chapeau, ...blocks].join("\n\n")}\n`;
}

/** The same with the files that could not be read. */
export const portfolioReport = (portefeuille: Portefeuille, illisibles: readonly Illisible[], langue: Langue): string =>
  markdownOf(reportOf(portefeuille, illisibles, langue));

const STYLE =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:1rem auto;padding:0 1rem}div{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}thead th{background:#f4f4f1}h2{font-size:1.15rem;margin:1.5rem 0 .25rem}";

/** A page that needs nothing: no script, no network; it prints in black. */
export function portfolioToHtml(portefeuille: Portefeuille, illisibles: readonly Illisible[], langue: Langue): string {
  const { titre, chapeau, tableaux } = reportOf(portefeuille, illisibles, langue);
  const tables = tableaux.map(({ titre: name, colonnes, lignes }) => {
    const heads = colonnes.map((each) => `<th scope="col">${escapeXml(each)}</th>`).join("");
    const rows = lignes.map(
      ([first = "", ...cells]) =>
        `<tr><th scope="row">${escapeXml(first)}</th>${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join("")}</tr>`,
    );
    return `<h2>${escapeXml(name)}</h2><div><table><thead><tr>${heads}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
  });
  return `${[
    "<!DOCTYPE html>",
    `<html lang="${langue}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeXml(titre)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escapeXml(titre)}</h1><p>${escapeXml(chapeau)}</p>`,
    ...tables,
    "</body></html>",
  ].join("\n")}\n`;
}

/** One row for each duty that is late or comes within 90 days, then one for each file that could not be read. */
export function portfolioToCsv({ urgences }: Portefeuille, illisibles: readonly Illisible[], langue: Langue): string {
  const column = (key: string) => textOf(`portefeuille.colonne.${key}`, langue);
  return writeRows([
    ["quand", "jours", "quoi", "qui", "dossier", "date"].map(column),
    ...urgences.map((one) => [whenOf(one, langue), ...urgencyCells(one, langue)]),
    ...illisibles.map(({ fichier, raison }) => [column("illisible"), "", raison, "", fichier, ""]),
  ]);
}
