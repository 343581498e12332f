/**
 * What leaves the house and what comes in: Markdown, iCalendar, CSV, Mermaid, SARIF, and explanations for people.
 *
 * @module convention-territoriale/formats
 * @category Files and people
 */

export { consolidatedToMarkdown } from "./consolidated-text.js";
export { csvTemplate, type FichiersCsv, type ListesCsv, readCsv, toCsv } from "./csv.js";
export { type CsvRow, readRows } from "./csv-text.js";
export { formatDateConnue } from "./dates.js";
export { echeancierToCsv } from "./echeancier-csv.js";
export { echeancierToMarkdown } from "./echeancier-markdown.js";
export {
  describeEtat,
  describeForce,
  describeLibelle,
  describeMoment,
  describeOrigine,
} from "./echeancier-texte.js";
export { type ExplainOptions, explain } from "./explain.js";
export type { Explicable } from "./explicable.js";
export {
  type AnyVerification,
  findingsToJson,
  findingsToMarkdown,
  locationOf,
  summarizeFindings,
} from "./findings.js";
export { type ICalendarOptions, toICalendar } from "./icalendar.js";
export { escapeMarkdown } from "./markdown.js";
export { toMermaid } from "./mermaid.js";
export { formatEuros, formatNumber } from "./nombres.js";
export { portfolioToMarkdown } from "./portfolio.js";
export { type Rapport, toMarkdown } from "./report/index.js";
export {
  type SarifInput,
  type SarifLocation,
  type SarifLog,
  type SarifMessage,
  type SarifResult,
  type SarifRule,
  toSarif,
} from "./sarif.js";
