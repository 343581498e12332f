/** What each field of a configuration and of a baseline is, in English, for editors. */
import type { fr } from "./fr.js";

export const en: typeof fr = {
  configuration: {
    severites:
      'Severity by code ("DATE_ORDER") or by code and motive ("DATE_ORDER.signatureApresDebut"); "off" turns off.',
    clauses: 'Clauses that are off by default and that are switched on: "avenantApresExpiration".',
    horizonExpirationJours: "Days before its end from which a convention is said to be expiring; 365 by default.",
    dureeMaximaleAnnees: "Years above which a convention is said to be too long; 5 by default.",
    plafondDureeAnnees: "Years above which it is an error; none by default.",
    similariteTitre: "Share of common words, from 0 to 1, under which two titles differ; 0.4 by default.",
    parametres: "The caller's own values for dated parameters, by key.",
  },
  "configuration.parametres.*": {
    valeur: "Value of the parameter.",
    source: "Where the value comes from.",
    sansObjet: "True if the parameter does not apply.",
  },
  baseline: {
    version: "Version of the file format: 1.",
    acceptes: "Keys of the accepted findings, by name of dossier or of document.",
  },
};
