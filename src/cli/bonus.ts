/** `bonus`: the bonus territoire of a demande, explained step by step or as the plain result. */
import { computeBonusTerritoire } from "../bonus-territoire/index.js";
import { explain } from "../formats/index.js";
import { type Langue, textOf } from "../messages/index.js";
import { parseDemande } from "../parse/index.js";
import type { Machine } from "./io.js";
import { readContent, showIssues } from "./read.js";

/** Options of the command. */
export interface BonusOptions {
  readonly format: "markdown" | "json";
  readonly lang: Langue;
}

/** @returns 0, or 2 when the file is no demande or the demande has no answer */
export async function computeBonus(file: string, { format, lang }: BonusOptions, machine: Machine): Promise<0 | 2> {
  const read = await readContent(file, machine, lang);
  if ("refus" in read) {
    machine.err(`${read.refus}\n`);
    return 2;
  }
  let json: unknown;
  try {
    json = JSON.parse(read.text);
  } catch {
    machine.err(`${textOf("cli.pasJson", lang, { fichier: read.nom, detail: "" })}\n`);
    return 2;
  }
  const demande = parseDemande(json);
  const outcome = demande.ok ? computeBonusTerritoire(demande.value) : demande;
  if (!outcome.ok) {
    machine.err(`${showIssues(read.nom, outcome.issues, lang)}\n`);
    return 2;
  }
  machine.out(format === "json" ? `${JSON.stringify(outcome.value, null, 2)}\n` : `${explain(outcome.value, lang)}\n`);
  return 0;
}
