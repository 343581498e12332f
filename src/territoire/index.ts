/**
 * Communes, groups of communes, populations with their vintage, and who holds which competence when.
 *
 * @module convention-territoriale/territoire
 * @category Data model
 */

export {
  avecPopulations,
  type ChiffresCommune,
  type OptionsPopulations,
  type PopulationsDeLAnnee,
} from "./avec-populations.js";
export {
  type CommuneIndexee,
  type GroupementIndexe,
  type IndexTerritoire,
  indexTerritoire,
  titulaireKey,
} from "./index-territoire.js";
export { type Encadrement, populationInForce, readPopulations } from "./population.js";
export { checkQuestion, checkShape, type Fielded, type Shape, type ShapeOf } from "./shape.js";
export { COMPETENCES, CONSERVEE, holderAt, notHoldersAt, type PeriodeTitulaire } from "./transfers.js";
export type {
  Commune,
  Competence,
  Groupement,
  NatureGroupement,
  NaturePopulation,
  Population,
  Territoire,
  Transfert,
} from "./types.js";
