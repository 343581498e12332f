/**
 * What is due and when: the échéancier, the progress of the plan d'actions, governance, bilans, the steps of the élaboration.
 *
 * @module convention-territoriale/evaluation
 * @category Capabilities
 */

export { ORDRE_ETAPES } from "../avenant/index.js";
export {
  type BilanQuestion,
  type CodeRubrique,
  checkBilan,
  contentsOfBilan,
  type ExamenBilan,
  type QuestionEvaluation,
  questionsEvaluation,
  type RubriqueBilan,
  type TypeBilan,
  travauxEvaluation,
} from "./bilan.js";
export { buildEcheancier, echeancierOn } from "./build-echeancier.js";
export { comparePlanActions } from "./compare-plan.js";
export { dayAfter, dayBefore } from "./days.js";
export { type EtapeMesuree, type SuiviElaboration, trackElaboration } from "./elaboration.js";
export { measureGouvernance } from "./gouvernance.js";
export type { InstanceMesuree, MesureGouvernance, ReunionMesuree, RythmeMesure } from "./gouvernance-result.js";
export {
  type DutiesQuestion,
  type DutyInThePast,
  dutiesInThePast,
  judgeLines,
  type LinesJudged,
  lastDayOf,
  textOfDuties,
} from "./judge-duties.js";
export { measurePlanActions } from "./measure-plan.js";
export type {
  ActionMesuree,
  Avancement,
  AvancementPar,
  ChangementAction,
  ComparaisonPlan,
  CompteStatuts,
  CouvertureThemes,
  IndicateurMesure,
  MesurePlan,
  NiveauMesure,
  StatutMesure,
} from "./plan-result.js";
export { type MatiereBilan, prepareBilan } from "./prepare-bilan.js";
export type { BilanPreparation, EcheancierQuestion, PlanComparisonQuestion, PlanQuestion } from "./question.js";
export type { Clause, Echeance, Echeancier, EtapeHistoire, EtatEcheance, Manque, Moment, Origine } from "./result.js";
export { isLegalTransition, TRANSITIONS_STATUT } from "./transitions.js";
