/** Sources of the rules on the plan d'actions, the gouvernance and the evaluation. */
import { deepFreeze } from "../../primitives/internal.js";
import type { LegalSource } from "../types.js";

export const sourcesEvaluation = deepFreeze([
  {
    id: "baronnies-feuille-route-2024",
    titre: "Feuille de route 2024 de la CTG des Baronnies en Drôme Provençale",
    confiance: "verbatim",
  },
  {
    id: "gard-presentation-2022",
    titre: "Présentation de la CTG 2022-2026 du Gard rhodanien",
    confiance: "verbatim",
  },
  {
    id: "l-union-conseil-2021",
    titre: "Présentation de la CTG au conseil municipal de L'Union",
    date: "2021-12-08",
    confiance: "verbatim",
  },
  {
    id: "uriopss-ctg",
    titre: "Uriopss Nord-Pas-de-Calais, fiche sur les conventions territoriales globales",
    lien: "http://expertise.uriopss-npdc.asso.fr/section/npca_print.html?publicationId=p5881583506507714",
    confiance: "secondary",
  },
  {
    id: "ithea-evaluation",
    titre: "Ithéa Conseil, évaluer sa convention territoriale globale",
    lien: "https://www.ithea-conseil.fr/evaluer-sa-convention-territoriale-globale-pourquoi-et-comment/",
    confiance: "secondary",
  },
] as const satisfies readonly LegalSource[]);
