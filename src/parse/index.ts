export { MAX_DEPTH, MAX_VALUES } from "../primitives/index.js";
export { parseDemande } from "./demande.js";
export { parseAvenant, parseConvention, parseDossier } from "./dossier.js";
export { serializeDossier } from "./serialize.js";
