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
export { isBaseline, type Keyed, makeBaseline, withoutBaseline } from "./baseline.js";
export type { Baseline, ConfigurationVerification, Severite } from "./configuration.js";
export type { Contexte, DispositionSituee, InstrumentSitue } from "./contexte.js";
export { exitCodeOf } from "./exit-code.js";
export {
  buildPortefeuille,
  type DuTrimestre,
  type LignePortefeuille,
  type Portefeuille,
} from "./portefeuille.js";
export type { PortefeuilleQuestion, TextQuestion, VerificationQuestion } from "./question.js";
export { readConfiguration } from "./read-configuration.js";
export { reglesVerification, regleVerificationOf } from "./registre.js";
export type { Bilan, ControleEcarte, Finding, FindingAcquitte, Verification } from "./result.js";
export { isAtLeast } from "./sort.js";
export { type Ebauche, outlineText } from "./text/outline-text.js";
export type { FindingTexte, VerificationTexte } from "./text/types.js";
export { verifyText } from "./text/verify-text.js";
export type {
  Constat,
  Ecart,
  ExemplesRegle,
  LieuLie,
  RegleVerification,
  TexteRegle,
} from "./types.js";
export { verifyDossier } from "./verify-dossier.js";
