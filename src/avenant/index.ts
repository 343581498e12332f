/**
 * Avenants and their operations, the dossier, and the text in force on a day: `consolidate`, `historyOf`,
 * `compareConsolidated`, `deriveAvenant`, `createDossier`, `recordFait`, `addAvenant`.
 *
 * @module convention-territoriale/avenant
 * @category Capabilities
 */

export { type AccesAutorise, checkHabilitation } from "./check-habilitation.js";
export { type ChangementDisposition, type Comparaison, compareConsolidated } from "./comparaison/compare.js";
export { deriveAvenant } from "./comparaison/derive.js";
export type { MorceauTexte } from "./comparaison/word-diff.js";
export { consolidate } from "./consolidation/consolidate.js";
export { type Histoire, historyOf, type PeriodeVersion } from "./consolidation/history.js";
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
} from "./consolidation/result.js";
export { addAvenant } from "./edition/add-avenant.js";
export { addDisposition, addObligation, addPartie, createDossier } from "./edition/create-dossier.js";
export { recordFait } from "./edition/record-fait.js";
export type {
  AvenantAAjouter,
  ComparisonQuestion,
  ConsolidationQuestion,
  DerivationQuestion,
  DispositionAAjouter,
  DossierACreer,
  FaitAEnregistrer,
  HistoryQuestion,
  ObligationAAjouter,
  PartieAAjouter,
  QuestionHabilitation,
} from "./question.js";
export type { PartyMoves } from "./target.js";
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
  DocumentSource,
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
  Provenance,
  Renommer,
  Retirer,
  ReunionPrevue,
  SuiviAction,
} from "./types.js";
export { type CodeManque, type DetenteurManque, type Manque, whatDossierLacks } from "./what-dossier-lacks.js";
