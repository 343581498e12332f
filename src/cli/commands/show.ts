/** `report`, `consolidate`, `echeancier`, `sppe`: one dossier read on a day, as Markdown or as the plain result. */
import { consolidate, type Dossier } from "../../avenant/index.js";
import { buildEcheancier } from "../../evaluation/index.js";
import { consolidatedToMarkdown, echeancierToMarkdown, type Rapport, toMarkdown } from "../../formats/index.js";
import { type Langue, textOf } from "../../messages/index.js";
import type { Issue } from "../../primitives/index.js";
import { collect } from "../../primitives/internal.js";
import { assessSppe, type SppeAssessment } from "../../sppe/index.js";
import { summarize } from "../../synthese/index.js";
import { verifyDossier } from "../../verification/index.js";
import { readEntree, sentenceOn, showIssues } from "../input/read.js";
import type { Machine } from "../io.js";
import { pageWith } from "../output/page.js";
import { printableJson, printableLines } from "../output/printable.js";

/** What is asked of the dossier. */
export type Vue = "report" | "consolidate" | "echeancier" | "sppe";

/** What follows the first screen of a report, on request. */
export const DETAILS = ["texte", "sppe", "echeancier", "bonus", "verification", "sources"] as const;
export type Detail = (typeof DETAILS)[number];

/** Options of the commands. */
export interface ShowOptions {
  /** Of a report only: what follows the first screen. */
  readonly detail?: readonly Detail[];
  readonly at?: string;
  /** The page for a report only, the table and the spreadsheet for the duties only. */
  readonly format: "markdown" | "json" | "html" | "csv" | "tableau";
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
  const details = new Set<Detail>(options.detail ?? (format === "json" ? DETAILS : []));
  const at = options.at ?? dossier.dateReference ?? machine.today;
  const rapport = rapportOf(vue, dossier, at, details, issues);
  if (issues.length > 0) {
    machine.err(`${showIssues(nom, issues, lang)}\n`);
    return 2;
  }
  if (format === "html") {
    const page = await machine.readPage?.();
    if (page === undefined) {
      machine.err(`${textOf("cli.sansPage", lang)}\n`);
      return 2;
    }
    machine.out(pageWith(page, { ...dossier, dateReference: at }));
    return 0;
  }
  if (details.has("bonus") && format !== "json") machine.err(`${textOf("cli.sansBonus", lang)}\n`);
  if (format === "json") {
    const { echeancier, consolide, sppe } = rapport;
    const only = { report: rapport, consolidate: consolide, echeancier, sppe }[vue];
    machine.out(printableJson(`${JSON.stringify(only, null, 2)}\n`));
  } else if (format !== "markdown") {
    const { writeDuties } = await import("./duties.js");
    machine.out(writeDuties(tableOf(rapport.sppe ?? [], rapport.at), format, lang));
  } else {
    machine.out(printableLines(writeView(vue, rapport, lang)));
    if (vue === "report" && details.size === 0 && machine.errTerminal) {
      machine.err(`${textOf("synthese.suite", lang, { commande: `--detail ${DETAILS.join(" | ")}` })}\n`);
    }
  }
  return 0;
}

/** A text is shown with its words, a calendar as its table, the rest as a report. */
function writeView(vue: Vue, rapport: Rapport, langue: Langue): string {
  const { consolide, echeancier } = rapport;
  if (vue === "consolidate" && consolide !== undefined) return consolidatedToMarkdown(consolide, langue);
  if (vue === "echeancier" && echeancier !== undefined) return echeancierToMarkdown(echeancier, langue);
  return toMarkdown(rapport, langue);
}

/** The results that the view shows; what could not be answered is in the issues. */
function rapportOf(vue: Vue, dossier: Dossier, at: string, details: ReadonlySet<Detail>, issues: Issue[]): Rapport {
  const all = vue === "report";
  // The sources are those of every detail: alone, they are the notes of the whole report.
  const asked = (detail: Detail) => all && (details.has(detail) || (details.has("sources") && details.size === 1));
  const synthese = all ? collect(summarize({ dossier, at }), issues) : undefined;
  const consolide = asked("texte") || vue === "consolidate" ? collect(consolidate({ dossier, at }), issues) : undefined;
  const sppe = asked("sppe") || vue === "sppe" ? sppeOf(dossier, at, issues) : undefined;
  const echeancier =
    asked("echeancier") || vue === "echeancier" ? collect(buildEcheancier({ dossier, at }), issues) : undefined;
  const verification = asked("verification") ? collect(verifyDossier({ dossier, at }), issues) : undefined;
  return {
    titre: dossier.titre,
    at,
    parties: dossier.convention.parties,
    ...(synthese === undefined ? {} : { synthese }),
    ...(consolide === undefined ? {} : { consolide }),
    ...(sppe === undefined ? {} : { sppe }),
    ...(echeancier === undefined ? {} : { echeancier }),
    ...(verification === undefined ? {} : { verification }),
    ...(asked("verification") ? { inconnus: inconnusOf(dossier) } : {}),
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

function inconnusOf({ inconnus = [], convention, avenants }: Dossier): NonNullable<Rapport["inconnus"]> {
  const ofInstruments = [convention, ...avenants].flatMap(({ id: instrument, inconnus }) =>
    (inconnus ?? []).map((inconnu) => ({ ...inconnu, instrument })),
  );
  return [...inconnus, ...ofInstruments];
}
