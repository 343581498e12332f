/** `report`, `consolidate`, `echeancier`, `sppe`: one dossier read on a day, as Markdown or as the plain result. */
import { consolidate, type Dossier } from "../avenant/index.js";
import { buildEcheancier } from "../evaluation/index.js";
import { echeancierToMarkdown, type Rapport, toMarkdown } from "../formats/index.js";
import type { Langue } from "../messages/index.js";
import type { Issue } from "../primitives/index.js";
import { collect } from "../primitives/internal.js";
import { assessSppe, type SppeAssessment } from "../sppe/index.js";
import { verifyDossier } from "../verification/index.js";
import type { Machine } from "./io.js";
import { printableJson, printableLines } from "./printable.js";
import { readEntree, sentenceOn, showIssues } from "./read.js";

/** What is asked of the dossier. */
export type Vue = "report" | "consolidate" | "echeancier" | "sppe";

/** Options of the commands. */
export interface ShowOptions {
  readonly at?: string;
  /** The last two for the duties only. */
  readonly format: "markdown" | "json" | "csv" | "tableau";
  readonly lang: Langue;
}

/** @returns 0, or 2 when the file cannot be read as a dossier or the question has no answer */
export async function showDossier(vue: Vue, file: string, options: ShowOptions, machine: Machine): Promise<0 | 2> {
  const { lang, format } = options;
  const entree = await readEntree(file, machine, lang);
  if (!("dossier" in entree)) {
    machine.err(`${"refus" in entree ? entree.refus : sentenceOn(entree.nom, "pasJson", lang)}\n`);
    return 2;
  }
  const { dossier, nom } = entree;
  const issues: Issue[] = [];
  const rapport = rapportOf(vue, dossier, options.at ?? dossier.dateReference ?? machine.today, issues);
  if (issues.length > 0) {
    machine.err(`${showIssues(nom, issues, lang)}\n`);
    return 2;
  }
  const { echeancier, consolide, sppe } = rapport;
  if (format === "json") {
    const only = { report: rapport, consolidate: consolide, echeancier, sppe }[vue];
    machine.out(printableJson(`${JSON.stringify(only, null, 2)}\n`));
  } else if (format !== "markdown") {
    const { writeDuties } = await import("./duties.js");
    machine.out(writeDuties(tableOf(sppe ?? [], rapport.at), format, lang));
  } else {
    const alone = vue === "echeancier" ? echeancier : undefined;
    machine.out(printableLines(alone === undefined ? toMarkdown(rapport, lang) : echeancierToMarkdown(alone, lang)));
  }
  return 0;
}

/** The results that the view shows; what could not be answered is in the issues. */
function rapportOf(vue: Vue, dossier: Dossier, at: string, issues: Issue[]): Rapport {
  const all = vue === "report";
  const consolide = all || vue === "consolidate" ? collect(consolidate({ dossier, at }), issues) : undefined;
  const sppe = all || vue === "sppe" ? sppeOf(dossier, at, issues) : undefined;
  const echeancier = all || vue === "echeancier" ? collect(buildEcheancier({ dossier, at }), issues) : undefined;
  const verification = all ? collect(verifyDossier({ dossier, at }), issues) : undefined;
  return {
    titre: dossier.titre,
    at,
    parties: dossier.convention.parties,
    ...(consolide === undefined ? {} : { consolide }),
    ...(sppe === undefined ? {} : { sppe }),
    ...(echeancier === undefined ? {} : { echeancier }),
    ...(verification === undefined ? {} : { verification }),
    ...(all ? { inconnus: inconnusOf(dossier) } : {}),
  };
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
function sppeOf({ territoire }: Dossier, at: string, issues: Issue[]): readonly SppeAssessment[] {
  const autorites = [
    ...territoire.groupements.map(({ siren }) => ({ type: "groupement", siren }) as const),
    ...territoire.communes.map(({ codeInsee }) => ({ type: "commune", codeInsee }) as const),
  ];
  return autorites.flatMap((autorite) => collect(assessSppe({ autorite, territoire, at }), issues) ?? []);
}

function inconnusOf({ inconnus, convention, avenants }: Dossier): NonNullable<Rapport["inconnus"]> {
  const ofInstruments = [convention, ...avenants].flatMap(({ id: instrument, inconnus }) =>
    inconnus.map((inconnu) => ({ ...inconnu, instrument })),
  );
  return [...inconnus, ...ofInstruments];
}
