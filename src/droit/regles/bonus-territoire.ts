/** Rules on the bonus territoire that the library applies. */
import { deepFreeze } from "../../primitives/internal.js";
import type { Regle } from "../types.js";

/** Rules on the bonus territoire. */
export const reglesBonusTerritoire: readonly Regle[] = deepFreeze([
  {
    id: "BT-03",
    titre: "La référence est le montant inscrit dans les comptes de la Caf pour l'année N-1 (charge à payer)",
    confiance: "verbatim",
    sources: ["roumois-avenant-2", "caf71-bonus-territoire"],
  },
  {
    id: "BT-04",
    titre: "Le financement est maintenu à l'échelle du territoire de compétences",
    confiance: "verbatim",
    sources: ["roumois-avenant-2", "caf57-bonus-territoire"],
  },
  {
    id: "BT-05",
    titre: "Est éligible la structure située sur le territoire d'une CTG et soutenue par une collectivité signataire",
    confiance: "verbatim",
    sources: ["caf-eaje"],
  },
  {
    id: "BT-10",
    titre: "Une place d'EAJE compte si elle est financée par la PSU et soutenue par une collectivité signataire",
    confiance: "verbatim",
    sources: ["caf71-bonus-territoire"],
  },
  {
    id: "BT-11",
    titre: "Une micro-crèche ou une crèche familiale ne compte que si elle relève de la PSU",
    confiance: "inferred",
    sources: ["caf67-eaje"],
  },
  {
    id: "BT-13",
    titre: "Le forfait des places existantes lisse les montants N-1 sur le territoire, avec un plancher s'il y a lieu",
    confiance: "verbatim",
    sources: ["caf71-bonus-territoire"],
  },
  {
    id: "BT-14",
    titre: "Le lissage divise par toutes les unités soutenues, y compris celles que le CEJ ne finançait pas",
    confiance: "inferred",
    sources: ["caf71-bonus-territoire", "caf57-bonus-territoire", "roumois-avenant-2"],
  },
  {
    id: "BT-15",
    titre: "Les places nouvelles suivent un barème national ; une zone prioritaire donne le maximum",
    confiance: "verbatim",
    sources: ["circ-cnaf-2021-004", "caf71-bonus-territoire"],
  },
  {
    id: "BT-16",
    titre: "Les places existantes sont revalorisées chaque année de 2025 à 2027, selon la strate et le montant actuel",
    confiance: "secondary",
    sources: ["caf71-bonus-territoire", "caf37-baremes-2025", "cnaf-ca-2024-02-06"],
  },
  {
    id: "BT-17",
    titre: "En 2021, le plancher des places existantes monte de 400 à 800 € selon la richesse du territoire",
    confiance: "secondary",
    sources: ["caf37-plan-rebond"],
  },
  {
    id: "BT-18",
    titre: "CTRE : même lissage pour les places existantes, un montant unique pour les nouvelles",
    confiance: "verbatim",
    sources: ["caf71-bonus-territoire"],
  },
  {
    id: "BT-19",
    titre: "Bonus trajectoire : selon la hausse des places cofinancées entre 2023 et 2027, pour chaque place",
    confiance: "verbatim",
    sources: ["caf06-trajectoire", "cnaf-ca-2024-02-06"],
  },
  {
    id: "BT-20",
    titre: "Les bonus voisins (attractivité, mixité sociale, inclusion handicap) restent à part",
    confiance: "secondary",
    sources: ["banque-territoires-attractivite", "caf67-eaje", "cnaf-2018-002", "lespros-bonus-2018"],
  },
  {
    id: "BT-30",
    titre: "Pour l'accueil de loisirs, le bonus repose sur un volume historique inscrit dans la CTG",
    confiance: "verbatim",
    sources: ["an-10876"],
  },
  {
    id: "BT-31",
    titre: "Accueil de loisirs : l'unité est l'heure, avec un plancher horaire",
    confiance: "inferred",
    sources: ["gazette-periscolaire"],
  },
  {
    id: "BT-32",
    titre: "Aucune heure nouvelle de péri ou d'extrascolaire n'est financée avant 2023",
    confiance: "verbatim",
    sources: ["gazette-periscolaire"],
  },
  {
    id: "BT-33",
    titre: "Les heures nouvelles d'accueil de loisirs sont plafonnées à une part des heures contractualisées",
    confiance: "secondary",
    sources: ["amf62-periscolaire", "caf37-baremes-2025"],
  },
  {
    id: "BT-40",
    titre: "Relais petite enfance : forfait selon la dernière année de contrat, par équivalent temps plein",
    confiance: "inferred",
    sources: ["caf71-rpe"],
  },
  {
    id: "BT-41",
    titre: "Lieux d'accueil enfants-parents : un bonus existe, aucun montant n'est établi",
    confiance: "secondary",
    sources: ["atd31-ctg"],
  },
  {
    id: "BT-42",
    titre: "Ludothèques : la ligne de financement est choisie par l'appelant",
    confiance: "verbatim",
    sources: ["caf67-ludotheques", "caf-faq-partenaires"],
  },
  {
    id: "BT-43",
    titre: "Chargés de coopération : financés par le bonus territoire, montant par ETP non établi",
    confiance: "verbatim",
    sources: ["caf44-fonction", "caf57-bonus-territoire", "caf92-cej"],
  },
  {
    id: "BT-44",
    titre: "Séjours, BAFA et BAFD : étaient dans le CEJ, la suite n'est pas établie",
    confiance: "secondary",
    sources: ["caf94-plan-rebond"],
  },
  {
    id: "BT-50",
    titre: "Le bonus est versé au gestionnaire, non à la collectivité",
    confiance: "verbatim",
    sources: ["roumois-avenant-2", "caf57-bonus-territoire"],
  },
  {
    id: "BT-52",
    titre: "Avance et calendrier de paiement ne sont pas établis",
    confiance: "unknown",
    sources: ["caf71-bonus-territoire"],
  },
  {
    id: "BT-53",
    titre:
      "L'arrondi n'est pas établi : les montants unitaires restent exacts, seul le droit final est arrondi au centime",
    confiance: "inferred",
    sources: ["caf71-bonus-territoire"],
  },
  {
    id: "BT-54",
    titre: "Les montants officiels sont calculés par la Cnaf : tout calcul local est une simulation",
    confiance: "verbatim",
    sources: ["caf-bareme-national-2025"],
  },
  {
    id: "BT-55",
    titre: "Prorata d'une année incomplète : non établi",
    confiance: "unknown",
    sources: ["caf71-bonus-territoire"],
  },
]);
