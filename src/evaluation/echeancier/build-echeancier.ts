/** The échéancier of a dossier on a day. */
import type { Dossier } from "../../avenant/index.js";
import type { PeriodBounds } from "../../convention/internal.js";
import { type Issue, type Outcome, success } from "../../primitives/index.js";
import { issue, readQuestion, refusal } from "../../primitives/internal.js";
import { aliasIssues, followUpIssues } from "../plan/transitions.js";
import type { EcheancierQuestion } from "../question.js";
import { readText } from "../read-text.js";
import { echeancierQuestion } from "../schema.js";
import { actionLines } from "./actions.js";
import { byMoment, JOURS_PROCHE, judgeDuties } from "./judge-duties.js";
import { meetingLines } from "./meetings.js";
import { frameOf } from "./occurrences.js";
import { petiteEnfanceLines } from "./petite-enfance.js";
import type { Echeancier } from "./result.js";
import { endLine, suggestionLines } from "./suggestions.js";

const JOURS_RENOUVELLEMENT = 365;

/**
 * Builds the échéancier of a dossier on a day: every duty that the law, the convention or an avenant states, and a few
 * suggestions, each with its moment and its state as far as the facts dated up to that day tell.
 *
 * It is rebuilt from the text in force: a duty that an avenant moved or ended keeps its identity and says its history. A
 * moment without a day in the texts ("mi-parcours") is a suggestion and is never late; a target ("idéalement chaque
 * trimestre") is no deadline. Of the establishments and arrêtés that the question names, the windows of renewal (SP-64d) and the payment of the
 * State grant (SP-74) are lines too.
 *
 * @param question - the dossier, the day, and what the caller chooses: numbers of days, the day of the mi-parcours
 * @returns the lines in order of moment then of id; else every issue: `DATE_INVALID`, `VALUE_OUT_OF_RANGE`, `ID_DUPLICATE`,
 *   `MIDPOINT_OUTSIDE`, those of the follow-up and those of the consolidation. Warnings: those of the consolidation, `FACT_WITHOUT_OBLIGATION`, and
 *   `PARAMETER_STALE` for a legal delay asked beyond its last check
 *
 * @example
 * ```ts
 * import { buildEcheancier, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const calendar = buildEcheancier({ dossier, at: "2026-07-15" });
 * if (calendar.ok) console.log(calendar.value.echeances.find(({ id }) => id === "CTG:bilan")?.etat);
 * // => { type: 'enRetard', jours: 15 }
 * ```
 */
export function buildEcheancier(question: EcheancierQuestion): Outcome<Echeancier> {
  const asked = readQuestion<EcheancierQuestion>(echeancierQuestion, question);
  return asked.ok ? echeancierOn(asked.value) : asked;
}

/** The same, for a question that was read. */
export function echeancierOn(question: EcheancierQuestion): Outcome<Echeancier> {
  const { dossier, at, joursProche = JOURS_PROCHE, joursRenouvellement = JOURS_RENOUVELLEMENT, miParcours } = question;
  const consolidated = readText(dossier, at);
  const text = consolidated.value;
  const refused = refusal([
    ...followUpIssues(dossier),
    ...aliasIssues(dossier, text),
    ...midpointIssues(miParcours, frameOf(text, at, miParcours).periode),
    ...twice("etablissements", question.etablissements),
    ...twice("arretesAccompagnement", question.arretesAccompagnement),
  ]);
  if (refused) return refused;
  const { duties, setting, ...judged } = judgeDuties({ dossier, text, at, joursProche, miParcours });
  const lines = [
    ...judged.lines,
    ...actionLines(dossier, text, setting),
    ...meetingLines(dossier, setting),
    ...petiteEnfanceLines(question, setting),
    endLine(dossier, text, setting),
    ...suggestionLines(duties, joursRenouvellement, setting),
  ];
  return success(
    {
      dossier: dossier.id,
      titre: dossier.titre,
      at,
      joursProche,
      statut: statutOn(at, setting.periode),
      periode: text.periode,
      echeances: lines.sort(byMoment),
      manques: judged.manques,
    },
    [...consolidated.warnings, ...judged.warnings, ...strayFacts(dossier)],
  );
}

/** Two lines of one name could not be told apart. */
function twice(field: string, list: readonly { readonly id: string }[] = []): readonly Issue[] {
  const ids = list.map(({ id }) => id);
  return ids.flatMap((id, rank) =>
    ids.indexOf(id) === rank ? [] : [issue("ID_DUPLICATE", [field, rank, "id"], { id })],
  );
}

/** A midpoint must fall within the period. */
function midpointIssues(miParcours: string | undefined, { debut, fin }: PeriodBounds): readonly Issue[] {
  if (miParcours === undefined || (debut.du <= miParcours && miParcours <= fin.au)) return [];
  const params = { valeur: miParcours, debut: debut.du, fin: fin.au };
  return [issue("MIDPOINT_OUTSIDE", ["miParcours"], params, { regle: "EV-05" })];
}

function statutOn(at: string, { debut, fin }: PeriodBounds): Echeancier["statut"] {
  if (at < debut.du) return "aVenir";
  if (at > fin.au) return "echue";
  return at < debut.au || at > fin.du ? "indetermine" : "enVigueur";
}

/** Facts that name an obligation which no instrument of the dossier states. */
function strayFacts({ convention, avenants, faits = [] }: Dossier): readonly Issue[] {
  const known = new Set(
    [convention, ...avenants].flatMap(({ id, obligations = [] }) => obligations.map((one) => `${id}:${one.id}`)),
  );
  return faits.flatMap(({ id, obligation }, rank) =>
    obligation === undefined || known.has(obligation)
      ? []
      : [issue("FACT_WITHOUT_OBLIGATION", ["faits", rank, "obligation"], { fait: id, obligation })],
  );
}
