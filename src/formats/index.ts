/**
 * Writes results for people and tools (Markdown, iCalendar, CSV, Mermaid, SARIF, explanations), and reads the spreadsheets that people keep.
 *
 * @module convention-territoriale/formats
 * @category Files and people
 */

export { consolidatedToMarkdown } from "./consolidated-text.js";
export { csvTemplate, type FichiersCsv, readCsv } from "./csv/csv.js";
export type { CsvRow } from "./csv/csv-text.js";
export type { ListesCsv } from "./csv/read-lists.js";
export type { TableDeResultat } from "./csv/result-tables.js";
export { type QuestionCsv, toCsv } from "./csv/write-csv.js";
export { formatDateConnue } from "./dates.js";
export { echeancierToCsv } from "./echeancier/echeancier-csv.js";
export { echeancierToMarkdown } from "./echeancier/echeancier-markdown.js";
export {
  describeEtat,
  describeForce,
  describeLibelle,
  describeMoment,
  describeOrigine,
  type Libelle,
} from "./echeancier/echeancier-texte.js";
export { type ICalendarOptions, toICalendar } from "./echeancier/icalendar.js";
export { type ExplainOptions, explain } from "./explain/explain.js";
export type { Explicable } from "./explain/explicable.js";
export {
  type AnyVerification,
  type FindingsOptions,
  findingsToJson,
  findingsToMarkdown,
  summarizeFindings,
} from "./findings/findings.js";
export { toSarif } from "./findings/sarif.js";
export type {
  Probleme,
  SarifInput,
  SarifLocation,
  SarifLog,
  SarifMessage,
  SarifNotification,
  SarifResult,
  SarifRule,
  SarifUnusable,
} from "./findings/sarif-types.js";
export { escapeMarkdown } from "./markdown.js";
export { toMermaid } from "./mermaid.js";
export { formatEuros, formatNumber } from "./nombres.js";
export { noticeOf, type QuestionNotice } from "./notice/notice.js";
export { portfolioToMarkdown } from "./portfolio/portfolio.js";
export { type Rapport, toMarkdown } from "./report/index.js";
export { type DevoirsListe, sppeToCsv, sppeToMarkdown, sppeToText } from "./sppe/sppe-table.js";
export { syntheseToMarkdown } from "./synthese/synthese.js";
