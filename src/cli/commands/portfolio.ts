/** `portfolio`: one report over the dossiers of a folder, with the exit code of the worst. */
import type { Dossier } from "../../avenant/index.js";
import { type Illisible, portfolioReport, portfolioToCsv, portfolioToHtml } from "../../formats/internal.js";
import { describeIssue, type Langue, textOf } from "../../messages/index.js";
import { buildPortefeuille, exitCodeOf, type Portefeuille, type Severite } from "../../verification/index.js";
import { mergePortefeuilles } from "../../verification/internal.js";
import { readEntree, sentenceOn, showIssues } from "../input/read.js";
import type { Machine } from "../io.js";
import { printableJson, printableLines } from "../output/printable.js";

/** Options of the command. */
export interface PortfolioOptions {
  readonly at?: string;
  readonly format: "markdown" | "html" | "csv" | "json";
  readonly lang: Langue;
  readonly severity: Severite;
}

/** Files from which the progress is shown. */
const PROGRESS = 50;

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
  if (files.length === 0) {
    machine.err(`${sentenceOn(folder, "dossier", lang)}\n`);
    return 2;
  }
  // The day is judged before any file is opened.
  const empty = buildPortefeuille({ dossiers: [], at });
  if (!empty.ok) {
    machine.err(`${showIssues(folder, empty.issues, lang)}\n`);
    return 2;
  }
  const parts: [Portefeuille, ...Portefeuille[]] = [empty.value];
  const illisibles: Illisible[] = [];
  const shown = machine.errTerminal && files.length > PROGRESS;
  for (const [rank, file] of files.entries()) {
    const read = await readOne(file, at, machine, lang);
    if ("raison" in read) illisibles.push(read);
    else parts.push(read);
    if (shown) machine.err(`\r${textOf("cli.bonus.progres", lang, { fait: rank + 1, total: files.length })}`);
  }
  if (shown) machine.err("\n");
  const portefeuille = mergePortefeuilles(parts);
  machine.out(write(portefeuille, illisibles, options));
  return illisibles.length > 0 ? 2 : exitCodeOf(portefeuille.decompte, options.severity);
}

/** The portfolio of one file, or why there is none, which is printed as well. */
async function readOne(file: string, at: string, machine: Machine, lang: Langue): Promise<Portefeuille | Illisible> {
  const entree = await readEntree(file, machine, lang);
  if ("refus" in entree) {
    machine.err(`${entree.refus}\n`);
    return { fichier: entree.nom, raison: bare(entree.refus, entree.nom) };
  }
  if (!("dossier" in entree)) {
    const raison = sentenceOn(entree.nom, "pasJson", lang);
    machine.err(`${raison}\n`);
    return { fichier: entree.nom, raison: bare(raison, entree.nom) };
  }
  const { nom, dossier } = entree;
  return portfolioOfOne(nom, dossier, at, machine, lang);
}

function portfolioOfOne(nom: string, dossier: Dossier, at: string, machine: Machine, lang: Langue) {
  const outcome = buildPortefeuille({ dossiers: [dossier], at });
  if (outcome.ok) return outcome.value;
  const own = outcome.issues.map((one) => ({ ...one, path: one.path.slice(2) }));
  machine.err(`${showIssues(nom, own, lang)}\n`);
  return { fichier: nom, raison: own.map((one) => describeIssue(one, lang).message).join(" ") };
}

/** The first sentence without the name of the file, which stands beside it. */
function bare(refus: string, nom: string): string {
  const [first = ""] = refus.split("\n");
  return first.startsWith(nom) ? first.slice(nom.length).replace(/^\s*:?\s*/, "") : first;
}

function write(
  portefeuille: Portefeuille,
  illisibles: readonly Illisible[],
  { format, lang }: PortfolioOptions,
): string {
  if (format === "json") return printableJson(`${JSON.stringify({ ...portefeuille, illisibles }, null, 2)}\n`);
  if (format === "csv") return portfolioToCsv(portefeuille, illisibles, lang);
  if (format === "html") return portfolioToHtml(portefeuille, illisibles, lang);
  return printableLines(portfolioReport(portefeuille, illisibles, lang));
}
