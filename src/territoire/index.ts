/**
 * Communes, groups of communes, populations with their vintage, and who holds which competence when.
 *
 * @module convention-territoriale/territoire
 * @category Data model
 */

export { avecPopulations } from "./avec-populations.js";
export type { GroupementIndexe, IndexTerritoire } from "./index-territoire.js";
export type { Encadrement } from "./population.js";
export { readDonneesTerritoire } from "./read-donnees.js";
export { readTerritoire } from "./read-territoire.js";
export type { PeriodeTitulaire } from "./transfers.js";
export type {
  ChiffresCommune,
  Commune,
  Competence,
  DonneesTerritoire,
  Groupement,
  NatureGroupement,
  NaturePopulation,
  OptionsPopulations,
  Population,
  PopulationsDeLAnnee,
  Territoire,
  Transfert,
} from "./types.js";
