/** `bonus`: the bonus territoire of a demande or of spreadsheets: explained, as data, or as the files to send. */
import {
  compareBaremes,
  computeBonusTerritoire,
  loadBareme,
  type ResultatBonusTerritoire,
  templateBareme,
} from "../../bonus-territoire/index.js";
import { csvTemplate, explain, toCsv } from "../../formats/index.js";
import { noticesOf, noticeToHtml, noticeToMarkdown, showEcart, showMontant } from "../../formats/internal.js";
import { type Langue, textOf } from "../../messages/index.js";
import { type BonusInput, isSpreadsheet, isWorkbook, readBonusInput } from "../input/bonus-input.js";
import { readJson, showIssues, warn } from "../input/read.js";
import type { Machine } from "../io.js";
import { printable, printableJson, printableLines } from "../output/printable.js";

/** Options of the command. */
export interface BonusOptions extends BonusInput {
  readonly format: "markdown" | "json";
  readonly lang: Langue;
  /** Folder to write the files in. */
  readonly out?: string;
  /** How to write the tables: as the file that was read, unless said. */
  readonly tables?: Tables;
  /** The forms of each notice. */
  readonly notices?: readonly FormeNotice[];
}

type Tables = "csv" | "xlsx";
type FormeNotice = "html" | "md" | "docx";

/** @returns 0, or 2 when the file is no demande or the demande has no answer */
export async function computeBonus(file: string, options: BonusOptions, machine: Machine): Promise<0 | 2> {
  const { format, lang, out } = options;
  const read = await readBonusInput(file, options, machine, lang);
  if ("refus" in read) return refused(read.refus, machine);
  for (const supposition of read.suppositions) machine.err(`${printable(supposition)}\n`);
  const outcome = computeBonusTerritoire(read.demande);
  if (!outcome.ok) return refused(showIssues(read.nom, outcome.issues, lang), machine);
  warn(read.nom, outcome.warnings, machine, lang);
  const resultat = outcome.value;
  if (out !== undefined) {
    const { tables = isWorkbook(file) ? "xlsx" : "csv", notices = ["html", "md"] } = options;
    const refus = await writeFolder(resultat, { out, tables, notices }, lang, machine);
    if (refus !== undefined) return refused(refus, machine);
  }
  if (format === "json") machine.out(printableJson(`${JSON.stringify(resultat, null, 2)}\n`));
  else if (out !== undefined || isSpreadsheet(file)) machine.out(printableLines(tableOf(resultat, lang)));
  else machine.out(printableLines(`${explain(resultat, lang)}\n`));
  return 0;
}

function refused(text: string, machine: Machine): 2 {
  machine.err(`${text}\n`);
  return 2;
}

/** The total, and what each gestionnaire gets, in columns. */
function tableOf({ annee, total, gestionnaires }: ResultatBonusTerritoire, lang: Langue): string {
  const rows = gestionnaires.map(({ id, nom = id, montant, depuisN1 }) => [
    printable(nom),
    showMontant(montant, lang),
    showEcart(depuisN1, lang),
  ]);
  return `${[
    textOf("cli.bonus.total", lang, { annee, montant: showMontant(total, lang) }),
    "",
    ...aligned([
      ["gestionnaire", "montant", "ecart"].map((each) => textOf(`cli.bonus.colonne.${each}`, lang, { annee })),
      ...rows,
    ]),
  ].join("\n")}\n`;
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** What is written in the folder, and how. */
interface Dossier {
  readonly out: string;
  readonly tables: Tables;
  readonly notices: readonly FormeNotice[];
}

/** The tables, a notice for each gestionnaire, and the seal; the reason why one of them cannot be written. */
async function writeFolder(
  resultat: ResultatBonusTerritoire,
  { out, tables, notices }: Dossier,
  lang: Langue,
  machine: Machine,
): Promise<string | undefined> {
  if (tables === "csv") {
    for (const table of ["structures", "gestionnaires", "communes"] as const) {
      await machine.writeText(`${out}/${table}.csv`, toCsv({ resultat, table }, lang));
    }
  } else {
    const { bonusToXlsx } = await import("../../office/index.js");
    const workbook = await bonusToXlsx(resultat, lang);
    if (!workbook.ok) return showIssues(out, workbook.issues, lang);
    await machine.writeBytes(`${out}/bonus.xlsx`, workbook.value);
  }
  const names = new Set<string>();
  const { gestionnaires, annee, total, cachet } = resultat;
  const letters = noticesOf(resultat, lang);
  for (const [rank, { id }] of gestionnaires.entries()) {
    const notice = letters(id);
    if (notice === undefined) continue;
    const file = `${out}/notices/${freeName(fileName(id), names)}`;
    if (notices.includes("html")) await machine.writeText(`${file}.html`, noticeToHtml(notice, lang));
    if (notices.includes("md")) await machine.writeText(`${file}.md`, noticeToMarkdown(notice));
    if (notices.includes("docx")) {
      const { writeDocx } = await import("../../office/internal.js");
      const letter = await writeDocx(notice, lang);
      if (!letter.ok) return showIssues(out, letter.issues, lang);
      await machine.writeBytes(`${file}.docx`, letter.value);
    }
    if (machine.errTerminal && gestionnaires.length > PROGRESS) {
      machine.err(`\r${textOf("cli.bonus.progres", lang, { fait: rank + 1, total: gestionnaires.length })}`);
    }
  }
  if (machine.errTerminal && gestionnaires.length > PROGRESS) machine.err("\n");
  await machine.writeText(`${out}/cachet.json`, `${JSON.stringify({ annee, total, cachet }, null, 2)}\n`);
  const said = textOf(`cli.bonus.ecrits.${tables}`, lang, { nombre: gestionnaires.length, dossier: out });
  machine.err(`${printable(said)}\n`);
  return undefined;
}

/** Notices from which the progress is shown. */
const PROGRESS = 50;

/** An id comes from a spreadsheet: its file stays in the folder, whatever it holds. */
const fileName = (id: string): string =>
  id.replace(/[^\p{L}\p{N}._-]|^\./gu, (sign) => `%${sign.codePointAt(0)?.toString(16).toUpperCase()}`);

/** No two files share a name, on a disk that tells no capitals from small letters either. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let rank = 2; taken.has(free.toLowerCase()); rank++) free = `${name}~${rank}`;
  taken.add(free.toLowerCase());
  return free;
}

/** Options of `bonus template`. */
export interface TemplateOptions {
  readonly out: string;
  readonly annee: number;
  /** How to write the sheets to fill in: CSV unless said. */
  readonly tables?: Tables;
  readonly lang: Langue;
}

/** Writes the spreadsheets and the barème to fill in. */
export async function writeTemplates(
  { out, annee, tables = "csv", lang }: TemplateOptions,
  machine: Machine,
): Promise<0 | 2> {
  const bareme = templateBareme({ annee, id: "caf", edition: `${annee}-1` });
  if (!bareme.ok) return refused(showIssues("bareme.json", bareme.issues, lang), machine);
  if (tables === "csv") {
    const { structures, references } = csvTemplate();
    await machine.writeText(`${out}/structures.csv`, structures);
    await machine.writeText(`${out}/references.csv`, references);
  } else {
    const { xlsxTemplate } = await import("../../office/index.js");
    const workbook = await xlsxTemplate();
    if (!workbook.ok) return refused(showIssues(out, workbook.issues, lang), machine);
    await machine.writeBytes(`${out}/structures.xlsx`, workbook.value);
  }
  await machine.writeText(`${out}/bareme.json`, `${JSON.stringify(bareme.value, null, 2)}\n`);
  machine.out(`${printable(textOf(`cli.bonus.modeles.${tables}`, lang, { dossier: out }))}\n`);
  return 0;
}

/** Options of `bonus compare`. */
export interface CompareOptions extends BonusInput {
  readonly avant: string;
  readonly apres: string;
  readonly lang: Langue;
}

/** Shows what changes from one barème to the other, for each gestionnaire. */
export async function compareBonus(file: string, options: CompareOptions, machine: Machine): Promise<0 | 2> {
  const { lang } = options;
  const read = await readBonusInput(file, options, machine, lang);
  if ("refus" in read) return refused(read.refus, machine);
  for (const supposition of read.suppositions) machine.err(`${printable(supposition)}\n`);
  const baremes = [];
  for (const name of [options.avant, options.apres]) {
    const json = await readJson(name, machine, lang);
    if ("refus" in json) return refused(json.refus, machine);
    const bareme = loadBareme(json.json);
    if (!bareme.ok) return refused(showIssues(json.nom, bareme.issues, lang), machine);
    baremes.push(bareme.value);
  }
  const [avant, apres] = baremes;
  if (avant === undefined || apres === undefined) return 2;
  const compared = compareBaremes({ demande: read.demande, avant, apres });
  if (!compared.ok) return refused(showIssues(read.nom, compared.issues, lang), machine);
  const { total, gestionnaires, lignes } = compared.value;
  const side = (montant: Parameters<typeof showMontant>[0]) => showMontant(montant, lang);
  const rows = [{ id: textOf("cli.bonus.ensemble", lang), ...total }, ...gestionnaires].map((each) => [
    printable(each.id),
    side(each.avant),
    side(each.apres),
    showEcart(each.difference, lang),
  ]);
  const headings = ["gestionnaire", "avant", "apres", "ecart"].map((each) => textOf(`cli.bonus.compare.${each}`, lang));
  const changed = lignes.map(
    ({ cle, du, avant: before = "–", apres: after = "–" }) => `${cle} (${du}) : ${before} → ${after}`,
  );
  machine.out(printableLines(`${[...changed, "", ...aligned([headings, ...rows])].join("\n")}\n`));
  return 0;
}
