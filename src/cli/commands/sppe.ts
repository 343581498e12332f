/** `sppe` about a dossier: what the law demands of each commune and group of its territory. */
import type { Dossier } from "../../avenant/index.js";
import { toMarkdown } from "../../formats/index.js";
import type { Issue } from "../../primitives/index.js";
import { collect } from "../../primitives/internal.js";
import { assessSppe, type SppeAssessment } from "../../sppe/index.js";
import { type DossierOptions, openDossier } from "../input/open-dossier.js";
import { showIssues } from "../input/read.js";
import type { Machine } from "../io.js";
import { printableJson, printableLines } from "../output/printable.js";
import type { FormatDevoirs } from "./duties.js";

/** Options of the command. */
export interface SppeOptions extends DossierOptions {
  readonly format: FormatDevoirs;
}

/** @returns 0, or 2 when the file cannot be read as a dossier or the question has no answer */
export async function showSppe(file: string, options: SppeOptions, machine: Machine): Promise<0 | 2> {
  const { lang, format } = options;
  const opened = await openDossier(file, options, machine);
  if (opened === undefined) return 2;
  const { dossier, nom, at } = opened;
  const issues: Issue[] = [];
  const sppe = sppeOf(dossier, at, issues);
  if (issues.length > 0) {
    machine.err(`${showIssues(nom, issues, lang)}\n`);
    return 2;
  }
  const { titre, convention } = dossier;
  if (format === "json") machine.out(printableJson(`${JSON.stringify(sppe, null, 2)}\n`));
  else if (format === "markdown") {
    machine.out(printableLines(toMarkdown({ titre, at, parties: convention.parties, sppe }, lang)));
  } else {
    const { writeDuties } = await import("./duties.js");
    machine.out(writeDuties(tableOf(sppe, at), format, lang));
  }
  return 0;
}

/** The communes apart from the groups. */
function tableOf(assessments: readonly SppeAssessment[], at: string) {
  return {
    at,
    communes: assessments.filter(({ autorite }) => autorite.type === "commune"),
    groupements: assessments.filter(({ autorite }) => autorite.type === "groupement"),
  };
}

/** The groups, then the communes of the territory, each with its duties. */
export function sppeOf({ territoire }: Dossier, at: string, issues: Issue[]): readonly SppeAssessment[] {
  const autorites = [
    ...territoire.groupements.map(({ siren }) => ({ type: "groupement", siren }) as const),
    ...territoire.communes.map(({ codeInsee }) => ({ type: "commune", codeInsee }) as const),
  ];
  return autorites.flatMap((autorite) => collect(assessSppe({ autorite, territoire, at }), issues) ?? []);
}
