/** `bonus`: the bonus territoire of a demande, explained step by step or as the plain result. */
import { computeBonusTerritoire } from "../bonus-territoire/index.js";
import { explain } from "../formats/index.js";
import type { Langue } from "../messages/index.js";
import { parseDemande } from "../parse/index.js";
import type { Machine } from "./io.js";
import { printableJson, printableLines } from "./printable.js";
import { readJson, showIssues, warn } from "./read.js";

/** Options of the command. */
export interface BonusOptions {
  readonly format: "markdown" | "json";
  readonly lang: Langue;
}

/** @returns 0, or 2 when the file is no demande or the demande has no answer */
export async function computeBonus(file: string, { format, lang }: BonusOptions, machine: Machine): Promise<0 | 2> {
  const read = await readJson(file, machine, lang);
  if ("refus" in read) {
    machine.err(`${read.refus}\n`);
    return 2;
  }
  const demande = parseDemande(read.json);
  const outcome = demande.ok ? computeBonusTerritoire(demande.value) : demande;
  if (!outcome.ok) {
    machine.err(`${showIssues(read.nom, outcome.issues, lang)}\n`);
    return 2;
  }
  warn(read.nom, outcome.warnings, machine, lang);
  machine.out(
    format === "json"
      ? printableJson(`${JSON.stringify(outcome.value, null, 2)}\n`)
      : printableLines(`${explain(outcome.value, lang)}\n`),
  );
  return 0;
}
