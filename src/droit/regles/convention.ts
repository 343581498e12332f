/** Rules on conventions and avenants that the library applies. */
import { deepFreeze } from "../../primitives/internal.js";
import type { Regle } from "../types.js";

/** Periods, obligations and their moments. */
export const reglesEcheances: readonly Regle[] = deepFreeze([
  {
    id: "CV-30",
    titre: "Une période comprend ses deux extrémités ; « 2022-2026 » va du 1er janvier 2022 au 31 décembre 2026",
    confiance: "inferred",
    sources: ["ctg-observees"],
  },
  {
    id: "CV-35",
    titre: "Renouveler, c'est signer une nouvelle CTG, non un avenant",
    confiance: "inferred",
    sources: ["ctg-observees"],
  },
  {
    id: "CV-37",
    titre: "La fin de la convention s'annonce à l'avance, selon l'horizon choisi par l'appelant",
    confiance: "inferred",
    sources: ["ctg-observees"],
  },
  {
    id: "CV-55",
    titre: "Une obligation a un débiteur, un acte, une date, un bénéficiaire et l'instrument qui la crée",
    confiance: "inferred",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-97",
    titre: "Une obligation placée avant l'effet de l'instrument qui la crée ne peut plus être tenue",
    confiance: "inferred",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-98",
    titre: "Une obligation datée, passée et sans exécution enregistrée est en retard",
    confiance: "inferred",
    sources: ["roumois-avenant-2"],
  },
]);

/** Parties, texts, exchanges of data and avenants. */
export const reglesTexte: readonly Regle[] = deepFreeze([
  {
    id: "CV-01",
    titre: "Une CTG est une convention de partenariat et une démarche, non un dispositif financier",
    confiance: "verbatim",
    sources: ["caf-faq-partenaires"],
  },
  {
    id: "CV-03",
    titre: "Signer une CTG ne transfère aucune compétence",
    confiance: "verbatim",
    sources: ["caf-faq-partenaires"],
  },
  {
    id: "CV-04",
    titre: "Une commune, plusieurs communes ou un EPCI peuvent signer ; l'EPCI est privilégié, non exigé",
    confiance: "verbatim",
    sources: ["caf-faq-partenaires"],
  },
  {
    id: "CV-05",
    titre: "Une CTG peut consacrer sa première année au diagnostic et au périmètre, sans plan d'actions",
    confiance: "inferred",
    sources: ["caf-faq-partenaires"],
  },
  {
    id: "CV-06",
    titre: "Une CTG évolue pendant sa durée et peut s'étendre à de nouveaux champs",
    confiance: "verbatim",
    sources: ["caf-faq-partenaires"],
  },
  {
    id: "CV-10",
    titre: "Une partie est une organisation, ses représentants par leur qualité, et son autorisation de signer",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-13",
    titre: "Plusieurs parties peuvent être désignées par un seul terme défini",
    confiance: "verbatim",
    sources: ["ctg-val-eyre"],
  },
  {
    id: "CV-15",
    titre: "Les visas nomment les textes et les délibérations sur lesquels la convention se fonde",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-19",
    titre: "Un dossier peut être un projet ou un extrait : ce qu'il ne sait pas est inconnu, et listé",
    confiance: "verbatim",
    sources: ["gard-presentation-2022", "l-union-conseil-2021", "baronnies-feuille-route-2024"],
  },
  {
    id: "CV-20",
    titre: "Un territoire est un ensemble de communes et un ensemble de porteurs",
    confiance: "verbatim",
    sources: ["ctg-territoires"],
  },
  {
    id: "CV-44",
    titre: "Deux voies de changement : l'ajustement mineur en comité de pilotage, et l'avenant",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-52",
    titre: "La collectivité maintient son soutien aux équipements listés dans une annexe",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-60",
    titre: "Les informations non personnelles utiles à la convention s'échangent librement",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-61",
    titre: "Une demande de données personnelles est étudiée par l'autre partie : opportunité, faisabilité, conformité",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-62",
    titre: "Le délégué à la protection des données de la partie qui détient les données rend un avis préalable",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-64",
    titre: "Chaque responsable inscrit le traitement à son registre",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-70",
    titre: "Un outil de suivi du plan d'actions peut être employé, sous la responsabilité du comité de pilotage",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-71",
    titre: "L'outil est ouvert aux chargés de coopération et aux responsables de la CTG dans les collectivités",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-72",
    titre: "Chaque collectivité signataire désigne les personnes habilitées, pour les engagements qui la concernent",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-73",
    titre: "Chaque collectivité signe une convention propre à l'outil",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-74",
    titre: "Un changement d'organisation demande l'accord préalable de la Caf",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-80",
    titre: "Les clauses non contraires restent en vigueur ; en cas de différence, l'avenant prévaut",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-83",
    titre: "Chaque collectivité délibère pour chaque instrument",
    confiance: "inferred",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "R-AV-1",
    titre: "Un avenant vise la convention ou un avenant antérieur en vigueur",
    confiance: "inferred",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "R-AV-2",
    titre: "La cible existe dans le texte consolidé à la date d'effet",
    confiance: "inferred",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "R-AV-3",
    titre: "Les rédactions successives d'une clause forment une seule histoire",
    confiance: "inferred",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "GV-08",
    titre: "Le conseiller territorial de la Caf et un chargé de coopération animent la convention",
    confiance: "verbatim",
    sources: ["caf-faq-partenaires"],
  },
]);

/** Rules on conventions and their avenants. */
export const reglesConvention: readonly Regle[] = /* @__PURE__ */ deepFreeze([reglesEcheances, reglesTexte].flat());
