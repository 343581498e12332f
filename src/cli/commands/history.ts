/** `history`: the life of a disposition, or the dispositions that have one. */
import { consolidate, historyOf } from "../../avenant/index.js";
import { historyToMarkdown } from "../../formats/internal.js";
import { textOf } from "../../messages/index.js";
import { type DossierOptions, openDossier } from "../input/open-dossier.js";
import { showIssues } from "../input/read.js";
import type { Machine } from "../io.js";
import { printable, printableJson, printableLines } from "../output/printable.js";

/** Options of the command. */
export interface HistoryOptions extends DossierOptions {
  readonly format: "markdown" | "json";
}

/** @returns 0, or 2 when the file is no dossier or the address names nothing */
export async function showHistory(
  file: string,
  adresse: string | undefined,
  options: HistoryOptions,
  machine: Machine,
): Promise<0 | 2> {
  const { lang, format } = options;
  const opened = await openDossier(file, options, machine);
  if (opened === undefined) return 2;
  const { dossier, nom } = opened;
  if (adresse === undefined) return listAddresses(file, options, machine);
  const history = historyOf({ dossier, adresse });
  if (!history.ok) {
    machine.err(`${showIssues(nom, history.issues, lang)}\n`);
    machine.err(`${printable(textOf("cli.adresses", lang, { fichier: nom }))}\n`);
    return 2;
  }
  const titles = new Map([dossier.convention, ...dossier.avenants].map(({ id, titre }) => [id, titre]));
  machine.out(
    format === "json"
      ? printableJson(`${JSON.stringify(history.value, null, 2)}\n`)
      : printableLines(historyToMarkdown(history.value, titles, lang)),
  );
  return 0;
}

/** Every address, with the number of versions of what it names. */
async function listAddresses(file: string, options: HistoryOptions, machine: Machine): Promise<0 | 2> {
  const { lang, format } = options;
  const opened = await openDossier(file, options, machine);
  if (opened === undefined) return 2;
  const text = consolidate({ dossier: opened.dossier, at: opened.at });
  if (!text.ok) {
    machine.err(`${showIssues(opened.nom, text.issues, lang)}\n`);
    return 2;
  }
  const lines = text.value.dispositions.map(({ adresse, titre, versions }) => ({
    adresse,
    ...(titre === undefined ? {} : { titre }),
    versions: versions.length,
  }));
  machine.out(
    format === "json"
      ? printableJson(`${JSON.stringify(lines, null, 2)}\n`)
      : lines
          .map(({ adresse, titre = "", versions }) => `${printable(`${adresse}  ${versions}  ${titre}`).trim()}\n`)
          .join(""),
  );
  return 0;
}
