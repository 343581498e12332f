/** `draft`: the dossier that a text gives, and what remains to be asked of a person. */
import { dossierFromDraft } from "../../document/index.js";
import { type Langue, textOf } from "../../messages/index.js";
import { outlineText } from "../../verification/index.js";
import { readEntree } from "../input/read.js";
import type { Machine } from "../io.js";
import { printable } from "../output/printable.js";

/** Options of the command. */
export interface DraftOptions {
  readonly lang: Langue;
}

/** @returns the exit code: 0 a dossier was written, 1 the text does not give enough for one, 2 unusable input */
export async function draftDossier(file: string, { lang }: DraftOptions, machine: Machine): Promise<0 | 1 | 2> {
  const entree = await readEntree(file, machine, lang);
  if ("refus" in entree) {
    machine.err(`${entree.refus}\n`);
    return 2;
  }
  if (!("texte" in entree)) {
    machine.err(`${textOf("cli.pasTexte", lang, { fichier: entree.nom })}\n`);
    return 2;
  }
  const { dossier, questions } = dossierFromDraft(outlineText(entree.texte));
  for (const { champ, ligne = 0, citation = "" } of questions.slice(0, 100)) {
    machine.err(printable(`${entree.nom}:${ligne} ${champ} ${citation.slice(0, 120)}`).concat("\n"));
  }
  machine.out(`${JSON.stringify(dossier ?? { questions }, null, 2)}\n`);
  return dossier === undefined ? 1 : 0;
}
