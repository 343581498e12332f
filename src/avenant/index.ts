/**
 * Avenants and their operations, the dossier, and the text in force on a day: `consolidate`, `historyOf`,
 * `compareConsolidated`, `deriveAvenant`, `recordFait`, `addAvenant`.
 *
 * @module convention-territoriale/avenant
 * @category Capabilities
 */

export { type AvenantAAjouter, addAvenant } from "./add-avenant.js";
export { avenantIssues, conventionIssues, dossierIssues } from "./check.js";
export { type AccesAutorise, checkHabilitation, type QuestionHabilitation } from "./check-habilitation.js";
export { type ChangementDisposition, type Comparaison, compareConsolidated, compareTexts } from "./compare.js";
export { type ConsolidationQuestion, consolidate } from "./consolidate.js";
export { type DerivationQuestion, deriveAvenant } from "./derive.js";
export { ORDRE_ETAPES } from "./etapes.js";
export { type Histoire, historyOf, type PeriodeVersion } from "./history.js";
export { type FaitAEnregistrer, recordFait } from "./record-fait.js";
export type {
  AjustementMineur,
  Contenu,
  ContratAbsorbe,
  DispositionConsolidee,
  DocumentIntegre,
  InstrumentConsolide,
  ObligationConsolidee,
  VersionConsolidee,
  VersionDisposition,
} from "./result.js";
export { dossierShapeIssues, isUnreadable } from "./shape.js";
export { type PartyMoves, partyMovesOf } from "./target.js";
export { inOrderOfEffect } from "./timeline.js";
export type {
  Abroger,
  AbrogerSousReserve,
  Absorber,
  Acquittement,
  ActualiserEcheance,
  Adherer,
  Ajouter,
  Avenant,
  AvenantCite,
  ChangementStatut,
  Completer,
  Correction,
  Corriger,
  Decision,
  Dossier,
  Elaboration,
  EtapeElaboration,
  Fait,
  GenreEtape,
  IndicateurDiagnostic,
  Integrer,
  MesureIndicateur,
  Modifier,
  ModifierEtCompleter,
  ModifierListeEquipements,
  Operation,
  Proroger,
  Renommer,
  Retirer,
  ReunionPrevue,
  SuiviAction,
} from "./types.js";
export { type CodeManque, type DetenteurManque, type Manque, whatDossierLacks } from "./what-dossier-lacks.js";
export type { MorceauTexte } from "./word-diff.js";
