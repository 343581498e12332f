/** `portfolio`: one report over the dossiers of a folder, with the exit code of the worst. */
import type { Dossier } from "../../avenant/index.js";
import { portfolioToMarkdown } from "../../formats/index.js";
import type { Langue } from "../../messages/index.js";
import { buildPortefeuille, exitCodeOf, type Severite } from "../../verification/index.js";
import { readEntree, sentenceOn, showIssues } from "../input/read.js";
import type { Machine } from "../io.js";
import { printableJson, printableLines } from "../output/printable.js";

/** Options of the command. */
export interface PortfolioOptions {
  readonly at?: string;
  readonly format: "markdown" | "json";
  readonly lang: Langue;
  readonly severity: Severite;
}

/** A dossier and the name of its file. */
interface Lu {
  readonly nom: string;
  readonly dossier: Dossier;
}

const gather = (lus: readonly Lu[], at: string) =>
  buildPortefeuille({ dossiers: lus.map(({ dossier }) => dossier), at });

/** @returns the exit code of the worst dossier; 2 when one cannot be read, the others being reported all the same */
export async function portfolioOf(folder: string, options: PortfolioOptions, machine: Machine): Promise<0 | 1 | 2> {
  const { lang, at = machine.today } = options;
  let files: readonly string[];
  try {
    files = await machine.listJson(folder);
  } catch {
    machine.err(`${sentenceOn(folder, "dossier", lang)}\n`);
    return 2;
  }
  let unusable = files.length === 0;
  if (unusable) machine.err(`${sentenceOn(folder, "dossier", lang)}\n`);
  const lus: Lu[] = [];
  for (const file of files) {
    const entree = await readEntree(file, machine, lang);
    if ("dossier" in entree) lus.push(entree);
    else unusable = true;
    if ("refus" in entree) machine.err(`${entree.refus}\n`);
  }
  let portefeuille = gather(lus, at);
  if (!portefeuille.ok) {
    const { issues } = portefeuille;
    const refused = new Set(issues.map(({ path }) => path[1]));
    for (const [rank, { nom }] of lus.entries()) {
      if (!refused.has(rank)) continue;
      const own = issues.filter(({ path }) => path[1] === rank).map((one) => ({ ...one, path: one.path.slice(2) }));
      machine.err(`${showIssues(nom, own, lang)}\n`);
    }
    unusable = true;
    portefeuille = gather(
      lus.filter((_, rank) => !refused.has(rank)),
      at,
    );
  }
  if (!portefeuille.ok) {
    machine.err(`${showIssues(folder, portefeuille.issues, lang)}\n`);
    return 2;
  }
  const { value } = portefeuille;
  machine.out(
    options.format === "json"
      ? printableJson(`${JSON.stringify(value, null, 2)}\n`)
      : printableLines(portfolioToMarkdown(value, lang)),
  );
  return unusable ? 2 : exitCodeOf(value.decompte, options.severity);
}
