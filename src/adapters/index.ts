/**
 * Real data sets read as territories: the communes and EPCI of France, the reference populations of the Insee.
 *
 * @module convention-territoriale/adapters
 * @category Files and people
 */

export { type DecoupageLu, readDecoupage } from "./decoupage-administratif.js";
export type { DecoupageCommune, DecoupageGroupement, DecoupageJson, DecoupageMembre } from "./decoupage-types.js";
export type { OptionsInsee } from "./decoupage-versions.js";
export { type Millesime, VERSIONS_DECOUPAGE, type VersionDecoupage } from "./decoupage-versions.js";
export { readPopulationsInsee } from "./populations-insee.js";
