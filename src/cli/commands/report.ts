/** `report`: the first screen of a dossier, the details on request, or the page that people open. */
import { consolidate, type Dossier } from "../../avenant/index.js";
import { buildEcheancier } from "../../evaluation/index.js";
import { type Rapport, toMarkdown } from "../../formats/index.js";
import { textOf } from "../../messages/index.js";
import type { Issue } from "../../primitives/index.js";
import { collect } from "../../primitives/internal.js";
import { summarize } from "../../synthese/index.js";
import { verifyDossier } from "../../verification/index.js";
import { type DossierOptions, openDossier } from "../input/open-dossier.js";
import { showIssues } from "../input/read.js";
import type { Machine } from "../io.js";
import { pageWith } from "../output/page.js";
import { printableJson, printableLines } from "../output/printable.js";
import { sppeOf } from "./sppe.js";

/** What follows the first screen of a report, on request. */
export const DETAILS = ["texte", "sppe", "echeancier", "bonus", "verification", "sources"] as const;
export type Detail = (typeof DETAILS)[number];

/** Options of the command. */
export interface ReportOptions extends DossierOptions {
  readonly detail?: readonly Detail[];
  readonly format: "markdown" | "json" | "html";
}

/** @returns 0, or 2 when the file cannot be read as a dossier or the question has no answer */
export async function reportOn(file: string, options: ReportOptions, machine: Machine): Promise<0 | 2> {
  const { lang, format } = options;
  const opened = await openDossier(file, options, machine);
  if (opened === undefined) return 2;
  const { dossier, nom, at } = opened;
  const issues: Issue[] = [];
  const details = new Set<Detail>(options.detail ?? (format === "json" ? DETAILS : []));
  const rapport = rapportOf(dossier, at, details, issues);
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
  if (format === "json") {
    machine.out(printableJson(`${JSON.stringify(rapport, null, 2)}\n`));
    return 0;
  }
  if (details.has("bonus")) machine.err(`${textOf("cli.sansBonus", lang)}\n`);
  machine.out(printableLines(toMarkdown(rapport, lang)));
  if (details.size === 0 && machine.errTerminal) {
    machine.err(`${textOf("synthese.suite", lang, { commande: `--detail ${DETAILS.join(" | ")}` })}\n`);
  }
  return 0;
}

/** The results that the report shows; what could not be answered is in the issues. */
function rapportOf(dossier: Dossier, at: string, details: ReadonlySet<Detail>, issues: Issue[]): Rapport {
  // The sources are those of every detail: alone, they are the notes of the whole report.
  const asked = (detail: Detail) => details.has(detail) || (details.has("sources") && details.size === 1);
  const synthese = collect(summarize({ dossier, at }), issues);
  const consolide = asked("texte") ? collect(consolidate({ dossier, at }), issues) : undefined;
  const sppe = asked("sppe") ? sppeOf(dossier, at, issues) : undefined;
  const echeancier = asked("echeancier") ? collect(buildEcheancier({ dossier, at }), issues) : undefined;
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

function inconnusOf({ inconnus = [], convention, avenants }: Dossier): NonNullable<Rapport["inconnus"]> {
  const ofInstruments = [convention, ...avenants].flatMap(({ id: instrument, inconnus }) =>
    (inconnus ?? []).map((inconnu) => ({ ...inconnu, instrument })),
  );
  return [...inconnus, ...ofInstruments];
}
