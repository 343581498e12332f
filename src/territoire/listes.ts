/** Lists of the territory: each is written once, and gives both its type and its schema. */
import { deepFreeze } from "../primitives/internal.js";

export const NATURES_POPULATION = ["totale", "municipale"] as const;

export const NATURES_GROUPEMENT = [
  "communauteCommunes",
  "communauteAgglomeration",
  "communauteUrbaine",
  "metropole",
  "syndicat",
  "syndicatMixte",
] as const;

/** The competences in the order of the law (CASF L. 214-1-3 I). */
export const COMPETENCES = deepFreeze(["recenser", "informer", "planifier", "soutenirQualite"] as const);

/** In `titulaire`: the commune is known to have kept the competence. */
export const CONSERVEE = "conservee";
