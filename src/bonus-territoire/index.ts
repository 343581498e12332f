/**
 * The bonus territoire: from the N-1 amount to each structure's euros, with the trace of every figure, and simulations.
 *
 * @module convention-territoriale/bonus-territoire
 * @category Capabilities
 */

export { computeBonusTerritoire } from "./calcul/compute.js";
export { FAMILLES } from "./demande/listes.js";
export type {
  BonusVoisin,
  ChangementEtp,
  ChangementPlaces,
  CommuneDuPerimetre,
  ComptesTrajectoire,
  DemandeBonusTerritoire,
  Famille,
  FamilleAlsh,
  ForfaitConvention,
  ForfaitsImprimes,
  FormeEaje,
  GenreAjoute,
  Gestionnaire,
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
  BaremeCite,
  CleParametre,
  LigneBareme,
  LigneDatee,
  ModeProrata,
  MontantOuTable,
  ParametresBonus,
  PolitiqueArrondi,
  PublicationBareme,
  QuestionModeleBareme,
  Tranche,
} from "./demande/types-parametres.js";
export { loadBareme, sealBareme, templateBareme } from "./parametres/bareme-file.js";
export type { EcartMontant } from "./resultat/differences.js";
export type {
  Cachet,
  Difference,
  Hypothese,
  Manquant,
  Montant,
  Motif,
  Nombre,
  ParametreUtilise,
  PrixUnitaire,
  ResultatBonusTerritoire,
  ResultatGestionnaire,
  ResultatGroupe,
  ResultatHeures,
  ResultatLot,
  ResultatStructure,
  ResultatTrajectoire,
  ResultatVoisin,
} from "./resultat/result.js";
export { type ComparaisonBaremes, compareBaremes } from "./simulation/compare-baremes.js";
export type { QuestionComparaisonBaremes, QuestionSimulation } from "./simulation/questions.js";
export type { Mesure, Scenario, Unites } from "./simulation/scenario.js";
export type { Sensibilite } from "./simulation/sensitivity.js";
export {
  type AnneeSimulee,
  type ComparaisonN1,
  type ResultatSimulation,
  simulateBonusTerritoire,
} from "./simulation/simulate.js";
