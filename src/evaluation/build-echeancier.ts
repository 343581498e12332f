/** The échéancier of a dossier on a day. */
import type { Dossier } from "../avenant/index.js";
import type { Periode } from "../convention/index.js";
import {
  collect,
  type Issue,
  issue,
  type Outcome,
  parseCivilDate,
  questionIssues,
  refusal,
  success,
} from "../primitives/index.js";
import { actionLines } from "./actions.js";
import { byMoment, JOURS_PROCHE, judgeDuties } from "./judge-duties.js";
import { meetingLines } from "./meetings.js";
import { readText } from "./read-text.js";
import type { Echeancier } from "./result.js";
import { endLine, suggestionLines } from "./suggestions.js";
import { aliasIssues, followUpIssues } from "./transitions.js";

const KEYS = { dossier: true, at: true, joursProche: true, joursRenouvellement: true, miParcours: true } as const;

/** The échéancier of which dossier, on which day, and what the caller chooses. */
export interface EcheancierQuestion {
  readonly dossier: Dossier;
  /** Day asked, `YYYY-MM-DD`. */
  readonly at: string;
  /** Number of days within which an échéance is `proche`; 30 without it. */
  readonly joursProche?: number;
  /** Number of days before the end from which the renewal is to prepare; 365 without it. */
  readonly joursRenouvellement?: number;
  /** Day of the "mi-parcours" that the partners chose, in place of the suggested one. A day that a clause gives wins. */
  readonly miParcours?: string;
}

const JOURS_RENOUVELLEMENT = 365;
/** A thousand years: more than any convention. */
const HORIZON_MAX = 366_000;

/**
 * Builds the échéancier of a dossier on a day: every duty that the law, the convention or an avenant states, and a few
 * suggestions, each with its moment and its state as far as the facts dated up to that day tell.
 *
 * It is rebuilt from the text in force: a duty that an avenant moved or ended keeps its identity and says its history. A
 * moment without a day in the texts ("mi-parcours") is a suggestion and is never late; a target ("idéalement chaque
 * trimestre") is no deadline.
 *
 * @returns the lines in order of moment then of id; else every issue: `DATE_INVALID`, `HORIZON_INVALID`, `ID_DUPLICATE`,
 *   `MIDPOINT_OUTSIDE`, those of the follow-up and those of the consolidation. Warnings: those of the consolidation, `FACT_WITHOUT_OBLIGATION`, and
 *   `PARAMETER_STALE` for a legal delay asked beyond its last check
 */
export function buildEcheancier(question: EcheancierQuestion): Outcome<Echeancier> {
  const misput = refusal(questionIssues(question, KEYS));
  if (misput) return misput;
  const { dossier, at, joursProche = JOURS_PROCHE, joursRenouvellement = JOURS_RENOUVELLEMENT, miParcours } = question;
  const issues: Issue[] = [
    ...horizonIssues(joursProche, "joursProche"),
    ...horizonIssues(joursRenouvellement, "joursRenouvellement"),
  ];
  if (miParcours !== undefined) collect(parseCivilDate(miParcours, ["miParcours"]), issues);
  const consolidated = readText(dossier, at, followUpIssues, issues);
  if (!consolidated.ok) return consolidated;

  const text = consolidated.value;
  const { periode } = text;
  const refused = refusal([...aliasIssues(dossier, text), ...midpointIssues(miParcours, periode)]);
  if (refused) return refused;
  const { duties, setting, ...judged } = judgeDuties({ dossier, text, at, joursProche, miParcours });
  const lines = [
    ...judged.lines,
    ...actionLines(dossier, text, setting),
    ...meetingLines(dossier, setting),
    endLine(dossier, text, setting),
    ...suggestionLines(duties, joursRenouvellement, setting),
  ];
  return success(
    {
      dossier: dossier.id,
      titre: dossier.titre,
      at,
      joursProche,
      statut: statutOn(at, periode),
      periode,
      echeances: lines.sort(byMoment),
      manques: judged.manques,
    },
    [...consolidated.warnings, ...judged.warnings, ...strayFacts(dossier)],
  );
}

/** A day beside the convention is no middle of it. */
function midpointIssues(miParcours: string | undefined, { debut, fin }: Periode): readonly Issue[] {
  if (miParcours === undefined || (debut <= miParcours && miParcours <= fin)) return [];
  return [issue("MIDPOINT_OUTSIDE", ["miParcours"], { valeur: miParcours, debut, fin }, { regle: "EV-05" })];
}

function horizonIssues(days: number, option: string): readonly Issue[] {
  const valid = Number.isInteger(days) && days >= 0 && days <= HORIZON_MAX;
  return valid ? [] : [issue("HORIZON_INVALID", [option], { valeur: String(days) })];
}

function statutOn(at: string, { debut, fin }: Periode): Echeancier["statut"] {
  if (at < debut) return "aVenir";
  return at > fin ? "echue" : "enVigueur";
}

/** Facts that name an obligation which no instrument of the dossier states. */
function strayFacts({ convention, avenants, faits }: Dossier): readonly Issue[] {
  const known = new Set(
    [convention, ...avenants].flatMap(({ id, obligations }) => obligations.map((one) => `${id}:${one.id}`)),
  );
  return faits.flatMap(({ id, obligation }, rank) =>
    obligation === undefined || known.has(obligation)
      ? []
      : [issue("FACT_WITHOUT_OBLIGATION", ["faits", rank, "obligation"], { fait: id, obligation })],
  );
}
