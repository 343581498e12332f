/** What the other folders of `src` take of this one, and applications do not: it may change in any release. */

export { indexOf, titulaireKey } from "./index-territoire.js";
export { CONSERVEE } from "./listes.js";
export { populationInForce, populationIssues } from "./population.js";
export { indexTerritoire, territoireIssues } from "./read-territoire.js";
export { holderAt, notHoldersAt } from "./transfers.js";
