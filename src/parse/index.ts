/**
 * Reads JSON that nobody has checked (`parseDossier` and its kind), and writes the canonical text of a dossier.
 *
 * @module convention-territoriale/parse
 * @category Files and people
 */

export { MAX_DEPTH, MAX_VALUES } from "../primitives/internal.js";
export { parseDemande } from "./demande.js";
export { parseAvenant, parseConvention, parseDossier, parseFait } from "./dossier.js";
export { serializeDossier } from "./serialize.js";
export { parseTerritoire } from "./territoire.js";
