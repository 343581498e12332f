/** What the other folders of `src` take of this one, and applications do not: it may change in any release. */

export { readConfiguration } from "./constats/read-configuration.js";
export { mergePortefeuilles } from "./portefeuille/portefeuille.js";
