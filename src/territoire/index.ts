/**
 * Communes, groups of communes, populations with their vintage, and who holds which competence when.
 *
 * @module convention-territoriale/territoire
 * @category Data model
 */

export { avecPopulations } from "./avec-populations.js";
export { type GroupementIndexe, type IndexTerritoire, indexOf, titulaireKey } from "./index-territoire.js";
export { COMPETENCES, CONSERVEE } from "./listes.js";
export { type Encadrement, populationInForce, populationIssues } from "./population.js";
export { indexTerritoire, readTerritoire, territoireIssues } from "./read-territoire.js";
export { holderAt, notHoldersAt, type PeriodeTitulaire } from "./transfers.js";
export type {
  ChiffresCommune,
  Commune,
  Competence,
  Groupement,
  NatureGroupement,
  NaturePopulation,
  OptionsPopulations,
  Population,
  PopulationsDeLAnnee,
  Territoire,
  Transfert,
} from "./types.js";
