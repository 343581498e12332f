/** The élaboration of a convention, step by step. */

/** Usual steps in their usual order, as the démarches read show it (EL-10 to EL-12). */
export const ORDRE_ETAPES = [
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
] as const;
