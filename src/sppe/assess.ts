/** Duties of one authority, or of a whole territory, under the service public de la petite enfance on a day. */
import { match } from "ts-pattern";
import {
  type CivilDate,
  deepFreeze,
  failure,
  type Issue,
  issue,
  type Outcome,
  parseCivilDate,
  refusal,
  success,
} from "../primitives/index.js";
import {
  type CommuneIndexee,
  type Competence,
  checkQuestion,
  type Fielded,
  type GroupementIndexe,
  type IndexTerritoire,
  indexTerritoire,
  type Shape,
  type Territoire,
} from "../territoire/index.js";
import { boundaryWarnings, missingOfCommune, missingOfGroupement, missingOfTerritoire } from "./avertissements.js";
import { createOrigines, figureOf, type Origines } from "./chiffre.js";
import { createCommuns } from "./communs.js";
import { type Etat, etatCommune, etatGroupement } from "./etat.js";
import { createJustify, type Justify } from "./justification.js";
import { type Bornes, buildLigne, type Contexte, type Statuts } from "./ligne.js";
import {
  checkSurcharges,
  endOfPreviousYear,
  type LoiDuJour,
  loiDuJour,
  type RegleDuJour,
  type SurchargesSppe,
} from "./loi.js";
import type { AutoriteRef, LigneSppe, SppeAssessment } from "./result.js";
import { checkOverlays } from "./surcharge.js";

/** A day, a territory, and the caller's own thresholds if any. */
export interface QuestionTerritoire {
  readonly territoire: Territoire;
  /** The day of the question, `YYYY-MM-DD`. */
  readonly at: string;
  readonly surcharges?: SurchargesSppe;
}

/** The same for one of its authorities. */
export interface QuestionSppe extends QuestionTerritoire {
  readonly autorite: AutoriteRef;
}

/**
 * What one commune or group owes on a day: the four competences, the schéma pluriannuel, the relais petite enfance.
 *
 * Thresholds are strict (SP-05). The figure is the population totale in force that year (SP-10, SP-12); for a group, that
 * of the communes that transferred the competence (SP-20, SP-23). What is not recorded is unknown: the line is then
 * `indetermine`, with its two bounds and what is missing (SP-29).
 *
 * @returns six lines; refused when the day is none (`DATE_INVALID`), the territory is not valid (see
 *   `indexTerritoire`), or it does not have the authority (`COMMUNE_UNKNOWN`, `GROUPEMENT_UNKNOWN`). Warns
 *   first of a population totale of the year that was not supplied (`POPULATION_LATEST_KNOWN` with the latest one known,
 *   else `POPULATIONS_MISSING`), then of boundaries of another year (`BOUNDARIES_OTHER_YEAR`) and of a threshold last checked
 *   more than a year before the day (`PARAMETER_STALE`).
 */
export function assessSppe(question: QuestionSppe): Outcome<SppeAssessment> {
  const prepared = prepare(question, QUESTION);
  if (!prepared.ok) return prepared;
  const { autorite } = question;
  const assessment = assessOne(prepared.value, autorite);
  if (assessment !== undefined) {
    return success(assessment, [...missingOf(prepared.value, autorite), ...prepared.warnings]);
  }
  return failure([
    match(autorite)
      .returnType<Issue>()
      .with({ type: "groupement" }, ({ siren }) =>
        issue("GROUPEMENT_UNKNOWN", ["autorite", "siren"], { siren: String(siren) }),
      )
      .with({ type: "commune" }, ({ codeInsee }) =>
        issue("COMMUNE_UNKNOWN", ["autorite", "codeInsee"], { code: String(codeInsee) }),
      )
      .exhaustive(),
  ]);
}

/** Every authority of a territory on a day. */
export interface SppeTerritoire {
  readonly at: string;
  /** In the order of the territory. */
  readonly communes: readonly SppeAssessment[];
  readonly groupements: readonly SppeAssessment[];
}

/**
 * What every commune and group of a territory owes on a day.
 *
 * A duty that binds a commune alone binds whoever holds the competence, once: where all is recorded, each object of
 * each commune is exercised by exactly one authority; where it is not, by exactly one of those that the lines name.
 *
 * @returns one assessment for each commune and group; refused and warned as `assessSppe` is
 */
export function assessSppeTerritoire(question: QuestionTerritoire): Outcome<SppeTerritoire> {
  const prepared = prepare(question, QUESTION_TERRITOIRE);
  if (!prepared.ok) return prepared;
  const { index, at } = prepared.value;
  const communes = [...index.communes.values()].map((commune) => assessCommune(prepared.value, commune));
  const groupements = [...index.groupements.values()].map((group) => assessGroupement(prepared.value, group));
  const missing = missingOfTerritoire(index, at, prepared.value.loi);
  return success({ at, communes, groupements }, [...missing, ...prepared.warnings]);
}

/** All that the lines of one question share. */
interface Prepared {
  readonly index: IndexTerritoire;
  readonly at: CivilDate;
  readonly avant: CivilDate;
  readonly loi: LoiDuJour;
  readonly loiAvant: LoiDuJour;
  readonly justify: Justify;
  readonly origines: Origines;
  readonly communes: Contexte["communes"];
  readonly bornes: Contexte["bornes"];
}

const QUESTION_TERRITOIRE: Fielded = { at: "texte", territoire: "tout", "surcharges?": {} };
const SEUILS = { seuilPlanification: "nombre", seuilSchema: "nombre", seuilRelais: "nombre" } as const;
const AUTORITE: Shape = { type: new Set(["commune", "groupement"]), "codeInsee?": "texte", "siren?": "texte" };
const QUESTION: Fielded = { ...QUESTION_TERRITOIRE, autorite: AUTORITE };

function prepare(question: QuestionTerritoire, shape: Fielded): Outcome<Prepared> {
  const issues: Issue[] = [];
  checkQuestion(question, shape, issues);
  if (issues.length === 0) checkOverlays(question.surcharges ?? {}, SEUILS, issues);
  const misshapen = refusal(issues);
  if (misshapen !== undefined) return misshapen;
  const { territoire, at, surcharges = {} } = question;
  checkSurcharges(surcharges, issues);
  const index = indexTerritoire(territoire);
  const day = parseCivilDate(at, ["at"]);
  if (!day.ok) return failure([...day.issues, ...(index.ok ? [] : index.issues), ...issues]);
  if (!index.ok) return failure([...index.issues, ...issues]);
  const refused = refusal(issues);
  if (refused !== undefined) return refused;
  const avant = endOfPreviousYear(day.value);
  const loi = loiDuJour(day.value, surcharges);
  const prepared = {
    index: index.value,
    at: day.value,
    avant,
    loi,
    loiAvant: loiDuJour(avant, surcharges),
    justify: createJustify(),
    origines: createOrigines(),
    communes: createCommuns<RegleDuJour, readonly string[], LigneSppe>(),
    bornes: createCommuns<Statuts, Statuts, Bornes>(),
  };
  return success(prepared, [...boundaryWarnings(territoire.limitesAu, day.value), ...loi.warnings]);
}

/** The figures of the year that the answer about one authority lacks. */
function missingOf({ index, at, loi }: Prepared, autorite: AutoriteRef): readonly Issue[] {
  if (autorite.type === "commune") {
    const commune = index.communes.get(autorite.codeInsee);
    return commune === undefined ? [] : missingOfCommune(commune, at, loi);
  }
  const group = index.groupements.get(autorite.siren);
  return group === undefined ? [] : missingOfGroupement(index, group, at, loi);
}

function assessOne(prepared: Prepared, autorite: AutoriteRef): SppeAssessment | undefined {
  const { index } = prepared;
  if (autorite.type === "commune") {
    const commune = index.communes.get(autorite.codeInsee);
    return commune && assessCommune(prepared, commune);
  }
  const group = index.groupements.get(autorite.siren);
  return group && assessGroupement(prepared, group);
}

function assessCommune(prepared: Prepared, commune: CommuneIndexee): SppeAssessment {
  const { index } = prepared;
  const { codeInsee, nom } = commune;
  const etatAt = (at: CivilDate, competences: readonly Competence[]) => etatCommune(index, commune, competences, at);
  return assess(prepared, { type: "commune", codeInsee }, nom, etatAt, !index.communesConnues.has(codeInsee));
}

function assessGroupement(prepared: Prepared, group: GroupementIndexe): SppeAssessment {
  const { index } = prepared;
  const etatAt = (at: CivilDate, competences: readonly Competence[]) => etatGroupement(index, group, competences, at);
  const unrecorded = !group.membres.some((code) => index.communesConnues.has(code));
  return assess(prepared, { type: "groupement", siren: group.siren }, group.nom, etatAt, unrecorded);
}

const NO_HYPOTHESIS: readonly string[] = deepFreeze([]);
const ALONE: readonly string[] = deepFreeze(["sppe.hypothese.communeSansGroupement"]);

type EtatAt = (at: CivilDate, competences: readonly Competence[]) => Etat;

/** The six lines. Where no transfer is recorded the six objects share one state, hence one figure. */
function assess(
  prepared: Prepared,
  autorite: AutoriteRef,
  nom: string,
  etatAt: EtatAt,
  unrecorded: boolean,
): SppeAssessment {
  const { at, avant, loi, loiAvant, justify, origines, communes, bornes, index } = prepared;
  const { type } = autorite;
  const read = (competences: readonly Competence[]): Contexte => {
    const etat = etatAt(at, competences);
    return { type, etat, chiffre: figureOf(etat, origines), justify, communes, bornes };
  };
  let now: Contexte | undefined;
  let then: Etat | undefined;
  const lignes = loi.regles.map((regle, rank) => {
    const { competences, seuil } = regle.definition;
    now = now === undefined || !unrecorded ? read(competences) : now;
    const regleAvant = loiAvant.regles[rank] ?? regle;
    // The year before is only read for a threshold that was then in force.
    const compared = seuil !== undefined && regleAvant.etat === "enVigueur";
    if (compared && (then === undefined || !unrecorded)) then = etatAt(avant, competences);
    return buildLigne(regle, now, regleAvant, compared ? then : undefined);
  });
  const alone = autorite.type === "commune" && !index.appartenances.has(autorite.codeInsee);
  return { autorite, nom, at, hypotheses: alone ? ALONE : NO_HYPOTHESIS, lignes };
}
