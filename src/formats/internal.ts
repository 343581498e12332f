/** What the other folders of `src` take of this one, and applications do not: it may change in any release. */

export { assumptionTable, missingTable, sealTable } from "./csv/assumption-tables.js";
export { csvLines } from "./csv/csv.js";
export { headingsOf } from "./csv/csv-layout.js";
export { isFormula, readRows } from "./csv/csv-text.js";
export { COLONNES, readLists } from "./csv/read-lists.js";
export type { Lignes } from "./csv/read-table.js";
export { type Cellule, tableOf } from "./csv/result-tables.js";
export { echeancierRows } from "./echeancier/echeancier-csv.js";
export { explainCode } from "./findings/explain-code.js";
export { locationOf } from "./findings/findings.js";
export { jsonErrorAt, positionsOf } from "./findings/positions.js";
export { reportOf } from "./findings/run-report.js";
export { showEcart, showMontant, showPourcent } from "./notice/amounts.js";
export { stagesOf } from "./notice/flow.js";
export { type BarreNotice, cellsOf, type Notice } from "./notice/model.js";
export { nameOfValue } from "./notice/names.js";
export { noticeFor, noticesOf } from "./notice/notice.js";
export { noticeToHtml, noticeToMarkdown } from "./notice/write.js";
export { portfolioReport, portfolioToCsv, portfolioToHtml } from "./portfolio/files.js";
export type { Illisible } from "./portfolio/tables.js";
export { clauseNames } from "./synthese/noms.js";
export { avenantToMarkdown, type BlocAvenant, blocksOfAvenant } from "./versions/avenant.js";
export { comparisonToMarkdown } from "./versions/differences.js";
export { historyToMarkdown } from "./versions/history.js";
