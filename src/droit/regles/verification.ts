/** Rules that only the verification applies. */
import { deepFreeze } from "../../primitives/internal.js";
import type { Regle } from "../types.js";

export const reglesDeVerification: readonly Regle[] = deepFreeze([
  {
    id: "CV-14",
    titre: "Une convention lie au moins une caisse et une collectivité",
    confiance: "inferred",
    sources: ["ctg-bilaterales"],
  },
  {
    id: "CV-16",
    titre: "Il y a au moins un original pour chaque partie",
    confiance: "inferred",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-21",
    titre: "L'identifiant d'un acte transmis redit le SIREN, la date, le numéro et la nature de l'acte",
    confiance: "inferred",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-32",
    titre: "Une convention ne dépasse pas la durée maximale retenue",
    confiance: "secondary",
    sources: ["prebocage-ctg"],
  },
  {
    id: "CV-38",
    titre: "Un dossier peut nommer la convention qui précède",
    confiance: "inferred",
    sources: ["prebocage-ctg"],
  },
  {
    id: "CV-41",
    titre: "Un numéro d'annexe n'a de sens que dans son instrument",
    confiance: "verbatim",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-81",
    titre: "Les avenants se numérotent 1, 2, 3, sans trou",
    confiance: "inferred",
    sources: ["roumois-avenant-2", "ctg-val-eyre"],
  },
  {
    id: "CV-82",
    titre: "Toutes les parties signent l'avenant",
    confiance: "inferred",
    sources: ["ctg-val-eyre"],
  },
  {
    id: "CV-84",
    titre: "Un vote compte juste, et la majorité des membres en exercice est présente",
    confiance: "secondary",
    sources: ["cgct-l2121-17"],
  },
  {
    id: "CV-90",
    titre: "La délibération précède la signature",
    confiance: "secondary",
    sources: ["considerant-ctg"],
  },
  {
    id: "CV-91",
    titre: "La délibération est transmise à la préfecture avant la signature",
    confiance: "secondary",
    sources: ["ce-1996-cote-dor", "ce-2010-12-10", "ce-2012-05-09"],
  },
  {
    id: "CV-92",
    titre: "Un acte est exécutoire une fois publié ou notifié et transmis",
    confiance: "secondary",
    sources: ["cgct-l2131-1", "ce-2012-05-09"],
  },
  {
    id: "CV-93",
    titre: "Signer après le début de la période est courant",
    confiance: "verbatim",
    sources: ["ctg-signees-apres-debut"],
  },
  {
    id: "CV-94",
    titre: "Un avenant peut prendre effet avant sa signature, avec une raison",
    confiance: "inferred",
    sources: ["ctg-signees-apres-debut"],
  },
  {
    id: "CV-95",
    titre: "Un avenant ne dure pas plus que la convention, sauf s'il la proroge",
    confiance: "inferred",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "CV-96",
    titre: "Un avenant signé après la fin de la convention ne la fait pas revivre",
    confiance: "inferred",
    sources: ["ctg-observees-articles"],
  },
  {
    id: "R-AV-4",
    titre: "Ce que l'objet d'un avenant annonce se retrouve dans ses articles ou ses annexes",
    confiance: "inferred",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "R-AV-5",
    titre: "Un texte désigné par sa date porte cette date",
    confiance: "inferred",
    sources: ["roumois-avenant-2"],
  },
  {
    id: "PA-11",
    titre: "Deux nœuds d'un plan peuvent porter le même titre : on le dit, on ne les fusionne pas",
    confiance: "verbatim",
    sources: ["baronnies-feuille-route-2024", "l-union-conseil-2021"],
  },
  {
    id: "PA-14",
    titre: "Un nombre annoncé est vérifiable",
    confiance: "inferred",
    sources: ["baronnies-feuille-route-2024", "l-union-conseil-2021"],
  },
]);
