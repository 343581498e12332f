/**
 * The bonus territoire: from the N-1 amount to each structure's euros, with the trace of every figure, and simulations.
 *
 * @module convention-territoriale/bonus-territoire
 * @category Capabilities
 */

export { type ComparaisonBaremes, compareBaremes, loadBareme, templateBareme } from "./bareme-file.js";
export { computeBonusTerritoire } from "./compute.js";
export type { Difference, Ecart } from "./differences.js";
export { FAMILLES } from "./familles.js";
export { demandeIssues, isDemande } from "./read-demande.js";
export type {
  Cachet,
  Hypothese,
  Manquant,
  Montant,
  Motif,
  Nombre,
  ParametreUtilise,
  PrixUnitaire,
  ResultatBonusTerritoire,
  ResultatGroupe,
  ResultatHeures,
  ResultatLot,
  ResultatStructure,
  ResultatTrajectoire,
  ResultatVoisin,
} from "./result.js";
export type { Mesure, Scenario, Unites } from "./scenario.js";
export type { Sensibilite } from "./sensitivity.js";
export {
  type AnneeSimulee,
  type ComparaisonN1,
  type QuestionSimulation,
  type ResultatSimulation,
  simulateBonusTerritoire,
} from "./simulate.js";
export type {
  BonusVoisin,
  CommuneDuPerimetre,
  ComptesTrajectoire,
  DemandeBonusTerritoire,
  Famille,
  FamilleAlsh,
  ForfaitConvention,
  ForfaitsImprimes,
  FormeEaje,
  GenreAjoute,
  OrigineReference,
  ReferenceN1,
  Structure,
  StructureAlsh,
  StructureAutre,
  StructureCommune,
  StructureCtre,
  StructureEaje,
  StructureEtp,
  StructureOuverture,
  TerritoireCompetences,
  Zone,
} from "./types.js";
export type {
  Bareme,
  CleParametre,
  LigneBareme,
  LigneDatee,
  ModeProrata,
  MontantOuTable,
  ParametresBonus,
  PolitiqueArrondi,
  Tranche,
} from "./types-parametres.js";
