/** `consolidate`: the text in force on a day. */
import { consolidate } from "../../avenant/index.js";
import { consolidatedToMarkdown } from "../../formats/index.js";
import { type DossierOptions, openDossier } from "../input/open-dossier.js";
import { showIssues } from "../input/read.js";
import type { Machine } from "../io.js";
import { printableJson, printableLines } from "../output/printable.js";

/** Options of the command. */
export interface ConsolidateOptions extends DossierOptions {
  readonly format: "markdown" | "json";
}

/** @returns 0, or 2 when the file cannot be read as a dossier or the question has no answer */
export async function showText(file: string, options: ConsolidateOptions, machine: Machine): Promise<0 | 2> {
  const { lang, format } = options;
  const opened = await openDossier(file, options, machine);
  if (opened === undefined) return 2;
  const { dossier, nom, at } = opened;
  const result = consolidate({ dossier, at });
  if (!result.ok) {
    machine.err(`${showIssues(nom, result.issues, lang)}\n`);
    return 2;
  }
  machine.out(
    format === "json"
      ? printableJson(`${JSON.stringify(result.value, null, 2)}\n`)
      : printableLines(consolidatedToMarkdown(result.value, lang)),
  );
  return 0;
}
