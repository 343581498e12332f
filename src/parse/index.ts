export { parseDemande } from "./demande.js";
export { parseAvenant, parseConvention, parseDossier } from "./dossier.js";
export { MAX_DEPTH, MAX_VALUES } from "./limits.js";
export { serializeDossier } from "./serialize.js";
