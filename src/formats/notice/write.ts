/** A notice as Markdown, as HTML and as plain text. */
import type { Langue } from "../../messages/index.js";
import { escapeCell, escapeMarkdown, onOneLine } from "../markdown.js";
import { drawBars } from "./drawing.js";
import { escapeXml } from "./escape.js";
import { cellsOf, type EtapeNotice, type Notice } from "./model.js";

const marks = ({ sources }: EtapeNotice) => (sources.length === 0 ? "" : ` [${sources.join(", ")}]`);

export function noticeToMarkdown(notice: Notice): string {
  const { titre, chapeau, colonnes, lignes, titres, etapes, manque, sources, annexe } = notice;
  const row = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(" | ")} |`;
  return `${[
    `# ${escapeMarkdown(titre)}`,
    ...chapeau.map(escapeMarkdown),
    [row(colonnes), `|${colonnes.map(() => " --- |").join("")}`, ...lignes.map((each) => row(cellsOf(each)))].join(
      "\n",
    ),
    `## ${titres.pourquoi}`,
    etapes
      .map((etape, rank) =>
        [
          `${rank + 1}. ${escapeMarkdown(`${etape.texte}${marks(etape)}`)}`,
          ...etape.details.map((detail) => `   - ${escapeMarkdown(detail)}`),
        ].join("\n"),
      )
      .join("\n"),
    `## ${titres.manque}`,
    manque.map((each) => `- ${escapeMarkdown(each)}`).join("\n"),
    `## ${titres.sources}`,
    sources.map((each, rank) => `${rank + 1}. ${escapeMarkdown(each)}`).join("\n"),
    `## ${titres.annexe}`,
    annexe.map((each) => `- ${escapeMarkdown(each)}`).join("\n"),
  ].join("\n\n")}\n`;
}

const STYLE =
  "body{font-family:sans-serif;max-width:48rem;margin:2rem auto;line-height:1.4}table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left}td:nth-child(n+3):nth-child(-n+6){text-align:right}svg{width:100%;margin:1rem 0}h2{font-size:1.1rem}";

export function noticeToHtml(notice: Notice, langue: Langue): string {
  const { titre, chapeau, colonnes, lignes, barres, titres, etapes, manque, sources, annexe } = notice;
  const list = (items: readonly string[]) => items.map((each) => `<li>${escapeXml(each)}</li>`).join("");
  const rows = lignes.map((each) => {
    const [nom = "", ...others] = cellsOf(each);
    return `<tr><th scope="row">${escapeXml(nom)}</th>${others.map((cell) => `<td>${escapeXml(cell)}</td>`).join("")}</tr>`;
  });
  const steps = etapes.map((etape) => {
    const details = etape.details.length === 0 ? "" : `<ul>${list(etape.details)}</ul>`;
    return `<li>${escapeXml(etape.texte)}${escapeXml(marks(etape))}${details}</li>`;
  });
  return `${[
    "<!DOCTYPE html>",
    `<html lang="${langue === "en" ? "en" : "fr"}"><head><meta charset="utf-8"><title>${escapeXml(titre)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escapeXml(titre)}</h1>`,
    ...chapeau.map((each) => `<p>${escapeXml(each)}</p>`),
    `<table><thead><tr>${colonnes.map((each) => `<th scope="col">${escapeXml(each)}</th>`).join("")}</tr></thead>`,
    `<tbody>${rows.join("\n")}</tbody></table>`,
    ...(barres.length < 2 ? [] : [drawBars(barres, titres.dessin)]),
    `<h2>${escapeXml(titres.pourquoi)}</h2><ol>${steps.join("\n")}</ol>`,
    `<h2>${escapeXml(titres.manque)}</h2><ul>${list(manque)}</ul>`,
    `<h2>${escapeXml(titres.sources)}</h2><ol>${list(sources)}</ol>`,
    `<h2>${escapeXml(titres.annexe)}</h2><ul>${list(annexe)}</ul>`,
    "</body></html>",
  ].join("\n")}\n`;
}

/** Read aloud, it is understood: each line of the table says the name of each of its columns. */
export function noticeToText(notice: Notice): string {
  const { titre, chapeau, colonnes, lignes, titres, etapes, manque, sources, annexe } = notice;
  const rows = lignes.map((each) => {
    const [nom = "", ...others] = cellsOf(each);
    const said = others.flatMap((cell, rank) => (cell === "–" ? [] : [`${colonnes[rank + 1]} : ${cell}`]));
    return `${nom}. ${said.join(" ; ")}.`;
  });
  const lines = [
    titre,
    ...["", ...chapeau, ""],
    ...rows,
    ...["", titres.pourquoi],
    ...etapes.flatMap((etape, rank) => [
      `${rank + 1}. ${etape.texte}${marks(etape)}`,
      ...etape.details.map((detail) => `   ${detail}`),
    ]),
    ...["", titres.manque, ...manque],
    ...["", titres.sources, ...sources.map((each, rank) => `${rank + 1}. ${each}`)],
    ...["", titres.annexe, ...annexe],
  ];
  return `${lines.map((line) => (line.startsWith("   ") ? `   ${onOneLine(line)}` : onOneLine(line))).join("\n")}\n`;
}
