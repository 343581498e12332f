/**
 * The public face: the capabilities, nothing else. Each is also in the subpath of its room, which is where its page is.
 *
 * @module convention-territoriale
 * @category Root entry
 */

export type * from "./avenant/index.js";
export {
  addAvenant,
  type ChangementDisposition,
  type Comparaison,
  type ConsolidationQuestion,
  checkHabilitation,
  compareConsolidated,
  consolidate,
  type DerivationQuestion,
  deriveAvenant,
  type Histoire,
  historyOf,
  type MorceauTexte,
  type PeriodeVersion,
  recordFait,
  whatDossierLacks,
} from "./avenant/index.js";
export {
  type Bareme,
  compareBaremes,
  computeBonusTerritoire,
  type DemandeBonusTerritoire,
  loadBareme,
  type ResultatBonusTerritoire,
  type ResultatSimulation,
  type Scenario,
  simulateBonusTerritoire,
  templateBareme,
} from "./bonus-territoire/index.js";
export type {
  Convention,
  DateConnue,
  DemandeEchange,
  Disposition,
  FicheAction,
  Instrument,
  Obligation,
  Partie,
  Periode,
} from "./convention/index.js";
export {
  advanceEchange,
  decodeIdentifiantActe,
  etatEchange,
  type GenrePerimetre,
  genreOfPerimetre,
  type IdentifiantActe,
} from "./convention/index.js";
export { listParametres, type ParametreListe } from "./droit/index.js";
export {
  buildEcheancier,
  type ComparaisonPlan,
  checkBilan,
  comparePlanActions,
  contentsOfBilan,
  type Echeance,
  type Echeancier,
  type EcheancierQuestion,
  type EtatEcheance,
  type MesureGouvernance,
  type MesurePlan,
  measureGouvernance,
  measurePlanActions,
  prepareBilan,
  type SuiviElaboration,
  trackElaboration,
} from "./evaluation/index.js";
export {
  consolidatedToMarkdown,
  csvTemplate,
  type ExplainOptions,
  type Explicable,
  explain,
  findingsToJson,
  findingsToMarkdown,
  type ICalendarOptions,
  portfolioToMarkdown,
  type Rapport,
  readCsv,
  type SarifLog,
  summarizeFindings,
  toCsv,
  toICalendar,
  toMarkdown,
  toMermaid,
  toSarif,
} from "./formats/index.js";
export {
  describeFinding,
  describeIssue,
  describeManque,
  type IssueText,
  type Langue,
  showPath,
} from "./messages/index.js";
export { parseAvenant, parseConvention, parseDemande, parseDossier, serializeDossier } from "./parse/index.js";
export {
  type Issue,
  type Issues,
  type Outcome,
  type Params,
  type Path,
  replay,
  type Trace,
  type TraceRow,
} from "./primitives/index.js";
export {
  type AccompagnementFinancier,
  type AutoriteRef,
  assessSppe,
  assessSppeTerritoire,
  checkSchemaPluriannuel,
  computeAccompagnementFinancier,
  type Expiration,
  expiryOfAutorisation,
  type LigneSppe,
  type ProcedureSuivie,
  type QuestionAccompagnement,
  type QuestionAvis,
  type QuestionExpiration,
  type QuestionSchema,
  type QuestionSppe,
  type QuestionTerritoire,
  type SchemaVerifie,
  type SppeAssessment,
  type SppeTerritoire,
  trackAvis,
} from "./sppe/index.js";
export type { Commune, Competence, Groupement, Population, Territoire, Transfert } from "./territoire/index.js";
export {
  buildPortefeuille,
  type Ebauche,
  type Finding,
  type FindingTexte,
  outlineText,
  type Portefeuille,
  type RegleVerification,
  reglesVerification,
  type TextQuestion,
  type Verification,
  type VerificationQuestion,
  type VerificationTexte,
  verifyDossier,
  verifyText,
} from "./verification/index.js";
