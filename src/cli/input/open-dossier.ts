/** The dossier of a command that needs one, and the day of its question. */
import type { Dossier } from "../../avenant/index.js";
import type { Langue } from "../../messages/index.js";
import type { Machine } from "../io.js";
import { readEntree, sentenceOn } from "./read.js";

/** What every command about one dossier is asked. */
export interface DossierOptions {
  readonly at?: string;
  readonly lang: Langue;
}

/** A dossier that was read. */
export interface Ouvert {
  readonly nom: string;
  readonly dossier: Dossier;
  readonly at: string;
}

/** @returns the dossier; undefined, once said, when the file is none */
export async function openDossier(
  file: string,
  { at, lang }: DossierOptions,
  machine: Machine,
): Promise<Ouvert | undefined> {
  const entree = await readEntree(file, machine, lang);
  if (!("dossier" in entree)) {
    machine.err(`${"refus" in entree ? entree.refus : sentenceOn(entree.nom, "pasJson", lang)}\n`);
    return undefined;
  }
  const { dossier, nom } = entree;
  return { nom, dossier, at: at ?? dossier.dateReference ?? machine.today };
}
