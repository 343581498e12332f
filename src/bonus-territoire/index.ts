/**
 * The bonus territoire: from the N-1 amount to each structure's euros, with the trace of every figure, and simulations.
 *
 * @module convention-territoriale/bonus-territoire
 * @category Capabilities
 */

export { computeBonusTerritoire } from "./calcul/compute.js";
export { FAMILLES } from "./demande/familles.js";
export { demandeIssues, isDemande } from "./demande/read-demande.js";
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
} from "./demande/types.js";
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
} from "./demande/types-parametres.js";
export type { Difference, Ecart } from "./resultat/differences.js";
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
} from "./resultat/result.js";
export { type ComparaisonBaremes, compareBaremes, loadBareme, templateBareme } from "./simulation/bareme-file.js";
export type { Mesure, Scenario, Unites } from "./simulation/scenario.js";
export type { Sensibilite } from "./simulation/sensitivity.js";
export {
  type AnneeSimulee,
  type ComparaisonN1,
  type QuestionSimulation,
  type ResultatSimulation,
  simulateBonusTerritoire,
} from "./simulation/simulate.js";
