/**
 * What is due and when: the échéancier, the progress of the plan d'actions, governance, bilans, the steps of the élaboration.
 *
 * @module convention-territoriale/evaluation
 * @category Capabilities
 */

export {
  type BilanQuestion,
  type CodeRubrique,
  checkBilan,
  contentsOfBilan,
  type ExamenBilan,
  type QuestionEvaluation,
  type RubriqueBilan,
  type TypeBilan,
} from "./bilan/contents-of-bilan.js";
export { type EtapeMesuree, type SuiviElaboration, trackElaboration } from "./bilan/elaboration.js";
export { type MatiereBilan, prepareBilan } from "./bilan/prepare-bilan.js";
export { buildEcheancier } from "./echeancier/build-echeancier.js";
export type { DutiesQuestion, DutyInThePast, LinesJudged } from "./echeancier/judge-duties.js";
export type {
  ChampManquant,
  Clause,
  Echeance,
  Echeancier,
  EtapeHistoire,
  EtatEcheance,
  Moment,
  Origine,
} from "./echeancier/result.js";
export type {
  InstanceMesuree,
  MesureGouvernance,
  ReunionMesuree,
  RythmeMesure,
} from "./gouvernance/gouvernance-result.js";
export { measureGouvernance } from "./gouvernance/measure-gouvernance.js";
export { comparePlanActions } from "./plan/compare-plan.js";
export { measurePlanActions } from "./plan/measure-plan.js";
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
} from "./plan/plan-result.js";
export { isLegalTransition, TRANSITIONS_STATUT } from "./plan/transitions.js";
export type {
  ArreteAccompagnement,
  BilanPreparation,
  EcheancierQuestion,
  EtablissementAutorise,
  PlanComparisonQuestion,
  PlanQuestion,
} from "./question.js";
