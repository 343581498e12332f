/** Rules on the plan d'actions, the gouvernance and the evaluation that the library applies. */
import { deepFreeze } from "../../primitives/internal.js";
import type { Regle } from "../types.js";

/** Rules on the plan d'actions, its evaluation and its steering. */
export const reglesEvaluation: readonly Regle[] = deepFreeze([
  {
    id: "PA-02",
    titre: "Un axe relève d'un ou de plusieurs thèmes",
    confiance: "verbatim",
    sources: ["baronnies-feuille-route-2024"],
  },
  {
    id: "PA-03",
    titre: "Thèmes attendus : petite enfance, jeunesse, parentalité et au moins un autre",
    confiance: "secondary",
    sources: ["uriopss-ctg"],
  },
  {
    id: "PA-10",
    titre: "Les niveaux du plan sont déclarés par le document, de deux à quatre",
    confiance: "verbatim",
    sources: ["gard-presentation-2022", "l-union-conseil-2021", "baronnies-feuille-route-2024", "roumois-avenant-2"],
  },
  {
    id: "PA-12",
    titre: "Un plan peut s'arrêter aux orientations",
    confiance: "verbatim",
    sources: ["l-union-conseil-2021"],
  },
  {
    id: "PA-13",
    titre: "Une fiche action peut dépendre d'une annexe, sans axe",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "PA-15",
    titre: "Une action peut être portée par une structure privée, ou détailler des sous-éléments",
    confiance: "verbatim",
    sources: ["baronnies-feuille-route-2024"],
  },
  {
    id: "PA-20",
    titre: "La fiche action a des rubriques fixes, dont les échéances et les services responsables",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "PA-21",
    titre: "Statuts d'une action ; seul un avenant l'abroge",
    confiance: "inferred",
    sources: ["baronnies-feuille-route-2024", "roumois-avenant-2"],
  },
  {
    id: "PA-30",
    titre: "Un indicateur a un libellé, une nature, une unité, une période et une source",
    confiance: "inferred",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "PA-31",
    titre: "L'évaluation rend compte des réalisations et des changements territoriaux, pour l'ensemble des actions",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "PA-32",
    titre: "Pertinence, réalisation, moyens et effets durables sont les visées du référentiel national",
    confiance: "secondary",
    sources: ["ithea-evaluation"],
  },
  {
    id: "PA-33",
    titre: "Travaux de l'évaluation : données, indicateurs, analyses, résultats communiqués",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "EV-01",
    titre: "Tableau de suivi partagé, mis à jour si possible chaque trimestre : une cible, pas une date limite",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "EV-02",
    titre: "Un point d'étape par an en comité de pilotage, avec de possibles ajustements mineurs",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "EV-03",
    titre: "Un échange approfondi à mi-parcours donne un bilan intermédiaire et peut conduire à un avenant",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "EV-04",
    titre: "Un échange de fin de période donne un bilan final et prépare le renouvellement",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "EV-05",
    titre: "Le mi-parcours n'est pas défini : un jour calculé n'est qu'une suggestion, que la convention remplace",
    confiance: "inferred",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "EV-06",
    titre: "Mi-parcours suggéré : le début plus la moitié, arrondie vers le bas, des jours entre le début et la fin",
    confiance: "computed",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "EV-08",
    titre: "Si la CTG tient lieu de schéma, la partie petite enfance des deux bilans va au comité départemental",
    confiance: "verbatim",
    sources: ["roumois-avenant-2", "casf-l214-2"],
  },
  {
    id: "EV-09",
    titre:
      "Un point annuel est une fenêtre par année civile ; close sans réunion, elle n'est pas tenue, sans être en retard",
    confiance: "inferred",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "GV-01",
    titre: "Le comité de pilotage décide, garantit le plan d'actions et se réunit une à deux fois par an",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "GV-02",
    titre: "Le comité de pilotage examine les points d'étape et les deux bilans",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "GV-20",
    titre: "Un rythme est un intervalle, pas un nombre exact",
    confiance: "inferred",
    sources: ["roumois-avenant-2", "baronnies-feuille-route-2024"],
  },
  {
    id: "EL-10",
    titre: "Les démarches lues suivent un ordre habituel, du lancement à la mise en œuvre",
    confiance: "inferred",
    sources: ["gard-presentation-2022", "l-union-conseil-2021", "baronnies-feuille-route-2024"],
  },
]);
