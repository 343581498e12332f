/** `calendar`: the échéancier of a dossier for a calendar or a spreadsheet. */
import { buildEcheancier, type Echeancier } from "../../evaluation/index.js";
import { echeancierToCsv, toICalendar } from "../../formats/index.js";
import { clauseNames } from "../../formats/internal.js";
import { type Langue, textOf } from "../../messages/index.js";
import { readEntree, sentenceOn, showIssues } from "../input/read.js";
import type { Machine } from "../io.js";

/** Options of the command. */
export interface CalendarOptions {
  readonly at?: string;
  readonly format: "ics" | "csv" | "xlsx";
  /** File to write; the screen without it, but for a workbook. */
  readonly out?: string;
  readonly lang: Langue;
}

/** @returns 0, or 2 when the file cannot be read as a dossier or has no échéancier */
export async function calendarOf(file: string, options: CalendarOptions, machine: Machine): Promise<0 | 2> {
  const { lang: langue, format } = options;
  const entree = await readEntree(file, machine, langue);
  if (!("dossier" in entree)) {
    machine.err(`${"refus" in entree ? entree.refus : sentenceOn(entree.nom, "pasJson", langue)}\n`);
    return 2;
  }
  const { dossier, nom } = entree;
  const echeancier = buildEcheancier({ dossier, at: options.at ?? dossier.dateReference ?? machine.today });
  if (!echeancier.ok) {
    machine.err(`${showIssues(nom, echeancier.issues, langue)}\n`);
    return 2;
  }
  const { parties } = dossier.convention;
  if (format === "xlsx") return writeWorkbook(echeancier.value, options, machine);
  const text =
    format === "csv"
      ? echeancierToCsv(echeancier.value, langue)
      : toICalendar(echeancier.value, langue, { parties, clauses: clauseNames(dossier, langue) });
  if (options.out === undefined) machine.out(text);
  else await machine.writeText(options.out, text);
  return 0;
}

async function writeWorkbook(echeancier: Echeancier, { out, lang }: CalendarOptions, machine: Machine): Promise<0 | 2> {
  const { echeancierToXlsx } = await import("../../office/index.js");
  const workbook = await echeancierToXlsx(echeancier, lang);
  if (workbook.ok && out !== undefined) {
    await machine.writeBytes(out, workbook.value);
    return 0;
  }
  machine.err(`${workbook.ok ? textOf("cli.sansSortie", lang) : showIssues(out ?? "xlsx", workbook.issues, lang)}\n`);
  return 2;
}
