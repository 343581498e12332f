/** Lists of the dossier: each is written once, and gives both its type and its schema. */
import { deepFreeze } from "../primitives/internal.js";

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

export const GENRES_ETAPE = [...ORDRE_ETAPES, "autre"] as const;

export const NATURES_FAIT = ["execution", "reunion", "autre"] as const;

export const NATURES_DECISION = ["ajustementMineur", "avenantAPreparer", "autre"] as const;

export const SENS_INDICATEUR = ["exact", "minimum", "maximum"] as const;

export const TYPES_OPERATION = [
  "modifier",
  "completer",
  "modifierEtCompleter",
  "abroger",
  "abrogerSousReserve",
  "ajouter",
  "renommer",
  "integrer",
  "proroger",
  "adherer",
  "retirer",
  "absorber",
  "modifierListeEquipements",
  "actualiserEcheance",
  "corriger",
] as const;

/** How a fact of a dossier was established; `annonce` is what another document said beforehand. */
export const ETABLISSEMENTS = ["lu", "rapporte", "deduit", "annonce"] as const;
