/** `echeancier`: what is due, when, by whom, and its state. */
import { buildEcheancier } from "../../evaluation/index.js";
import { echeancierToMarkdown } from "../../formats/index.js";
import { type DossierOptions, openDossier } from "../input/open-dossier.js";
import { showIssues } from "../input/read.js";
import type { Machine } from "../io.js";
import { printableJson, printableLines } from "../output/printable.js";

/** Options of the command. */
export interface EcheancierOptions extends DossierOptions {
  readonly format: "markdown" | "json";
}

/** @returns 0, or 2 when the file cannot be read as a dossier or the question has no answer */
export async function showEcheancier(file: string, options: EcheancierOptions, machine: Machine): Promise<0 | 2> {
  const { lang, format } = options;
  const opened = await openDossier(file, options, machine);
  if (opened === undefined) return 2;
  const { dossier, nom, at } = opened;
  const result = buildEcheancier({ dossier, at });
  if (!result.ok) {
    machine.err(`${showIssues(nom, result.issues, lang)}\n`);
    return 2;
  }
  machine.out(
    format === "json"
      ? printableJson(`${JSON.stringify(result.value, null, 2)}\n`)
      : printableLines(echeancierToMarkdown(result.value, lang)),
  );
  return 0;
}
