/**
 * Office files: workbooks in and out (XLSX), and letters (DOCX). The libraries that read and write them are optional, and loaded when
 * they are needed: `read-excel-file` and `fflate`, `write-excel-file`, `docx`.
 *
 * @module convention-territoriale/office
 * @category Files and people
 */

export { noticeToDocx } from "./notice-docx.js";
export { type FichiersTableur, readSpreadsheets } from "./read-spreadsheets.js";
export { bonusToXlsx, echeancierToXlsx, xlsxTemplate } from "./xlsx.js";
