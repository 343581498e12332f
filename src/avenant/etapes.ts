/** The élaboration of a convention, step by step. */
import { deepFreeze } from "../primitives/index.js";

/** Usual steps in their usual order, as the démarches read show it (EL-10 to EL-12). */
export const ORDRE_ETAPES = deepFreeze([
  "lancement",
  "analyseDocumentaire",
  "entretiens",
  "portraitTerritoire",
  "ateliers",
  "seminaireDiagnostic",
  "validationDiagnostic",
  "fichesActions",
  "finalisation",
  "deliberation",
  "signature",
  "miseEnOeuvre",
] as const);
