/**
 * Avenants and their operations, the dossier, and the text in force on a day: `consolidate`, `historyOf`,
 * `compareConsolidated`, `deriveAvenant`, `recordFait`, `addAvenant`.
 *
 * @module convention-territoriale/avenant
 * @category Capabilities
 */

export { addAvenant } from "./add-avenant.js";
export { type AccesAutorise, checkHabilitation } from "./check-habilitation.js";
export { type ChangementDisposition, type Comparaison, compareConsolidated, compareTexts } from "./compare.js";
export { consolidate, textOn } from "./consolidate.js";
export { deriveAvenant } from "./derive.js";
export { type Histoire, historyOf, type PeriodeVersion } from "./history.js";
export { ORDRE_ETAPES } from "./listes.js";
export type {
  AvenantAAjouter,
  ComparisonQuestion,
  ConsolidationQuestion,
  DerivationQuestion,
  FaitAEnregistrer,
  HistoryQuestion,
  QuestionHabilitation,
} from "./question.js";
export { readAvenant, readConvention, readDossier } from "./reading/readers.js";
export { recordFait } from "./record-fait.js";
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
