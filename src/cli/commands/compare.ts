/** `compare`: what changed between two days. */
import { compareConsolidated } from "../../avenant/index.js";
import { comparisonToMarkdown } from "../../formats/internal.js";
import type { Langue } from "../../messages/index.js";
import { openDossier } from "../input/open-dossier.js";
import { showIssues } from "../input/read.js";
import type { Machine } from "../io.js";
import { printableJson, printableLines } from "../output/printable.js";

/** Options of the command. */
export interface CompareDaysOptions {
  readonly from: string;
  readonly to: string;
  readonly format: "markdown" | "json";
  readonly lang: Langue;
}

/** @returns 0, or 2 when the file is no dossier */
export async function compareDays(file: string, options: CompareDaysOptions, machine: Machine): Promise<0 | 2> {
  const { from, to, lang, format } = options;
  const opened = await openDossier(file, { lang }, machine);
  if (opened === undefined) return 2;
  const comparison = compareConsolidated({ dossier: opened.dossier, from, to });
  if (!comparison.ok) {
    machine.err(`${showIssues(opened.nom, comparison.issues, lang)}\n`);
    return 2;
  }
  machine.out(
    format === "json"
      ? printableJson(`${JSON.stringify(comparison.value, null, 2)}\n`)
      : printableLines(comparisonToMarkdown(comparison.value, lang)),
  );
  return 0;
}
