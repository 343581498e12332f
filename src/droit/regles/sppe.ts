/** Rules on the service public de la petite enfance that the library applies. */
import { deepFreeze } from "../../primitives/internal.js";
import type { Regle } from "../types.js";

/** Who owes what, by population and by transfers. */
export const reglesDevoirs: readonly Regle[] = deepFreeze([
  {
    id: "SP-01",
    titre: "Toute commune recense les besoins et l'offre, informe et accompagne les familles",
    confiance: "verbatim",
    sources: ["casf-l214-1-3", "loi-2023-1196-art17", "amf-sppe"],
  },
  {
    id: "SP-02",
    titre: "Au-dessus de 3 500 habitants, planifier et soutenir la qualité deviennent obligatoires",
    confiance: "verbatim",
    sources: ["casf-l214-1-3", "loi-2023-1196-art17", "amf-sppe"],
  },
  {
    id: "SP-03",
    titre: "Au-dessus de 10 000 habitants, la planification prend la forme du schéma pluriannuel",
    confiance: "verbatim",
    sources: ["casf-l214-1-3", "casf-d214-10-1"],
  },
  {
    id: "SP-04",
    titre: "Au-dessus de 10 000 habitants, un relais petite enfance est obligatoire depuis le 1er janvier 2026",
    confiance: "verbatim",
    sources: ["casf-l214-1-3", "loi-2023-1196-art17", "amf-sppe", "maires41-sppe", "landot-eaje"],
  },
  {
    id: "SP-05",
    titre: "Les seuils sont stricts : exactement 3 500 ou 10 000 habitants n'est pas « plus de »",
    confiance: "verbatim",
    sources: ["casf-l214-1-3"],
  },
  {
    id: "SP-06",
    titre: "Planifier et établir un schéma sont deux devoirs distincts",
    confiance: "verbatim",
    sources: ["casf-l214-1-3"],
  },
  {
    id: "SP-10",
    titre: "La population lue est la population totale",
    confiance: "inferred",
    sources: ["casf-l214-1-3", "decret-2010-populations", "landot-compensation"],
  },
  {
    id: "SP-12",
    titre: "Les chiffres d'une année s'appliquent trois ans plus tard",
    confiance: "secondary",
    sources: ["banque-territoires-populations"],
  },
  {
    id: "SP-13",
    titre: "Le franchissement d'un seuil suit le chiffre en vigueur, dans les deux sens, sans délai établi",
    confiance: "inferred",
    sources: ["casf-l214-1-3"],
  },
  {
    id: "SP-20",
    titre: "Pour un groupement, le seuil se lit sur les communes qui ont transféré",
    confiance: "verbatim",
    sources: ["casf-l214-1-3"],
  },
  {
    id: "SP-20a",
    titre: "Le relais est dû par le groupement qui tient une seule de ses deux compétences",
    confiance: "inferred",
    sources: ["casf-l214-1-3"],
  },
  {
    id: "SP-21",
    titre: "Une commune peut transférer une partie des compétences",
    confiance: "secondary",
    sources: ["weka-transferts", "banque-territoires-eclairage"],
  },
  {
    id: "SP-22",
    titre: "Le groupement n'exerce que ce que ses membres lui ont transféré",
    confiance: "secondary",
    sources: ["banque-territoires-transferts", "maire-info-faq"],
  },
  {
    id: "SP-23",
    titre: "La somme des populations se fait compétence par compétence",
    confiance: "inferred",
    sources: ["casf-l214-1-3"],
  },
  {
    id: "SP-29",
    titre: "Sans les transferts, la réponse est donnée entre deux bornes",
    confiance: "inferred",
    sources: ["casf-l214-1-3"],
  },
]);

/** The schéma pluriannuel, its transmission and its bilans. */
export const reglesSchema: readonly Regle[] = deepFreeze([
  {
    id: "SP-30",
    titre: "Le schéma est compatible avec le SDSF par son contenu et cohérent par sa durée",
    confiance: "verbatim",
    sources: ["casf-l214-2"],
  },
  {
    id: "SP-32",
    titre: "Le schéma et chaque actualisation sont transmis au CDSF dans le mois de leur adoption",
    confiance: "verbatim",
    sources: ["casf-l214-2"],
  },
  {
    id: "SP-33",
    titre: "Un bilan intermédiaire et un bilan final sont transmis au CDSF, sans date légale",
    confiance: "verbatim",
    sources: ["casf-l214-2"],
  },
  {
    id: "SP-34",
    titre: "Une CTG dont le contenu répond au décret tient lieu de schéma",
    confiance: "inferred",
    sources: ["casf-l214-2", "banque-territoires-schema"],
  },
  {
    id: "SP-35",
    titre: "Les bilans d'une CTG qui tient lieu de schéma valent pour le schéma",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  { id: "SP-36", titre: "Le schéma couvre onze éléments", confiance: "verbatim", sources: ["casf-d214-10-1"] },
  {
    id: "SP-39",
    titre: "La date à tenir est la première des deux : un mois après l'adoption, ou la date de la convention",
    confiance: "inferred",
    sources: ["casf-l214-2", "roumois-avenant-2"],
  },
  { id: "SP-51", titre: "Le SDSF dure six ans au plus", confiance: "verbatim", sources: ["casf-d214-2"] },
  {
    id: "SP-38",
    titre:
      "Aucune date légale n'est établie pour le premier schéma ; une date de la convention est un champ de celle-ci",
    confiance: "unknown",
    sources: ["roumois-avenant-2"],
  },
]);

/** Opinions and authorisations. */
export const reglesAutorisations: readonly Regle[] = deepFreeze([
  {
    id: "SP-60",
    titre:
      "L'avis de l'autorité organisatrice est rendu en quatre mois ; le silence est favorable ; il vaut vingt-quatre mois",
    confiance: "secondary",
    sources: ["csp-r2324-22", "rennes-avis"],
  },
  {
    id: "SP-60a",
    titre:
      "Un projet de droit privé demande son autorisation avec un avis favorable donné avant ; sinon le silence ne vaut rien",
    confiance: "verbatim",
    sources: ["loi-2023-1196-art18"],
  },
  {
    id: "SP-60b",
    titre: "L'avis est rendu par l'autorité qui tient la compétence de planifier",
    confiance: "verbatim",
    sources: ["loi-2023-1196-art18"],
  },
  {
    id: "SP-62",
    titre: "Un dossier est complet à sa réception, sauf liste des pièces manquantes dans le mois",
    confiance: "verbatim",
    sources: ["csp-r2324-18"],
  },
  {
    id: "SP-63",
    titre:
      "Le département décide en trois mois ; le silence vaut autorisation ; le dossier d'ouverture précède de quinze jours",
    confiance: "verbatim",
    sources: ["csp-r2324-19"],
  },
  {
    id: "SP-64",
    titre: "Les autorisations et avis existants prennent fin selon leur date de délivrance",
    confiance: "verbatim",
    sources: ["csp-d2324-24-2-1"],
  },
  {
    id: "SP-64a",
    titre: "Une autorisation délivrée depuis le 19 décembre 2023 vaut quinze ans, renouvelables",
    confiance: "verbatim",
    sources: ["loi-2023-1196-art18"],
  },
  {
    id: "SP-64b",
    titre: "Aucun texte lu ne dit si le dernier jour des quinze ans est la veille de l'anniversaire ou l'anniversaire",
    confiance: "unknown",
    sources: ["loi-2023-1196-art18"],
  },
  {
    id: "SP-64c",
    titre:
      "L'avis de la table d'expiration est celui du président du conseil départemental sur un établissement public",
    confiance: "verbatim",
    sources: ["csp-d2324-24-2-1"],
  },
  {
    id: "SP-64d",
    titre:
      "Le département informe de 24 à 12 mois avant la fin d'une autorisation ; la demande vient de 24 à 9 mois avant",
    confiance: "secondary",
    sources: ["amf-renouvellement", "weka-renouvellement"],
  },
  {
    id: "SP-65",
    titre: "Un délai en mois finit le même quantième, sinon le dernier jour du mois",
    confiance: "inferred",
    sources: ["csp-r2324-19"],
  },
]);

/** The State grant, and what remains. */
export const reglesAccompagnement: readonly Regle[] = deepFreeze([
  {
    id: "SP-70",
    titre: "L'accompagnement va aux seules communes de plus de 3 500 habitants, jamais à un groupement",
    confiance: "secondary",
    sources: ["casf-r214-10-2", "landot-compensation", "banque-territoires-accompagnement"],
  },
  {
    id: "SP-71",
    titre: "La part d'une commune est le total × (b × p) / somme des (b × p)",
    confiance: "computed",
    sources: ["casf-r214-10-2", "weka-montants-2025", "banque-territoires-compensation", "amf62-montants"],
  },
  {
    id: "SP-72",
    titre: "Le coefficient b dépend des naissances des trois dernières années",
    confiance: "secondary",
    sources: ["weka-accompagnement", "landot-compensation"],
  },
  {
    id: "SP-73",
    titre: "Le coefficient p dépend du potentiel financier par habitant",
    confiance: "inferred",
    sources: ["amf-sppe"],
  },
  {
    id: "SP-74",
    titre: "L'accompagnement est versé une fois l'an, dans les trois mois de l'arrêté",
    confiance: "secondary",
    sources: ["amf-versement", "asp-sppe"],
  },
  {
    id: "SP-80",
    titre: "Le seuil du schéma (10 000) n'est pas celui de la planification (3 500)",
    confiance: "verbatim",
    sources: ["casf-l214-1-3", "roumois-avenant-2"],
  },
]);

/** Rules on the service public de la petite enfance. */
export const reglesSppe: readonly Regle[] = /* @__PURE__ */ deepFreeze(
  [reglesDevoirs, reglesSchema, reglesAutorisations, reglesAccompagnement].flat(),
);
