/**
 * A dossier held against the law, against its own clauses and against itself; and the same for the text of a document.
 *
 * @module convention-territoriale/verification
 * @category Capabilities
 */

export type {
  DateReperee,
  InconnuRepere,
  Lecture,
  Lieu,
  ObligationReperee,
  OperationReperee,
  Passage,
} from "../document/internal.js";
export { isBaseline, type Keyed, makeBaseline, parseBaseline, withoutBaseline } from "./constats/baseline.js";
export type {
  Baseline,
  ClauseVerification,
  ConfigurationVerification,
  ParametreVerification,
  Severite,
} from "./constats/configuration.js";
export { exitCodeOf } from "./constats/exit-code.js";
export type { CleSeverite, CodePropre, FindingCode, FindingParams } from "./constats/finding-params.js";
export { parseConfiguration } from "./constats/read-configuration.js";
export { isAtLeast } from "./constats/sort.js";
export type { Contexte, DispositionSituee, InstrumentSitue } from "./dossier/contexte.js";
export { reglesVerification, regleVerificationOf } from "./dossier/regles-of-dossier.js";
export { verifyDossier } from "./dossier/verify-dossier.js";
export {
  buildPortefeuille,
  type DuTrimestre,
  type LignePortefeuille,
  type Portefeuille,
} from "./portefeuille/portefeuille.js";
export type { FinsDuTrimestre, Trimestre } from "./portefeuille/trimestres.js";
export type { UrgencePortefeuille } from "./portefeuille/urgences.js";
export type { PortefeuilleQuestion, TextQuestion, VerificationQuestion } from "./question.js";
export type { ControleEcarte, DecompteConstats, Finding, FindingAcquitte, Verification } from "./result.js";
export { type Ebauche, outlineText } from "./texte/outline-text.js";
export type { FindingTexte, VerificationTexte } from "./texte/types.js";
export { verifyText } from "./texte/verify-text.js";
export type {
  Constat,
  Ecart,
  ExemplesRegle,
  LieuLie,
  RegleVerification,
  TexteRegle,
} from "./types.js";
