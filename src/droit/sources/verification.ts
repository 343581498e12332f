/** Sources of the rules that only the verification applies. */
import { deepFreeze } from "../../primitives/internal.js";
import type { LegalSource } from "../types.js";

export const sourcesVerification = deepFreeze([
  {
    id: "ctg-observees-articles",
    titre: "Articles et annexes de CTG publiées (Roumois Seine, Val de l'Eyre, Bazois, Brive)",
    confiance: "inferred",
  },
  {
    id: "ctg-bilaterales",
    titre: "CTG signées entre une Caf et une seule collectivité (Roumois Seine, Perpignan, Frontignan)",
    confiance: "inferred",
  },
  {
    id: "ctg-val-eyre",
    titre: "CTG et avenant du Val de l'Eyre",
    lien: "https://fr.readkong.com/page/territoriale-convention-globale-le-barp-1325744",
    confiance: "verbatim",
  },
  {
    id: "prebocage-ctg",
    titre:
      "Pré-Bocage Intercom, présentation de la CTG (durée maximale de cinq ans ; conventions 2020-2023 puis 2024-2028)",
    confiance: "secondary",
  },
  {
    id: "considerant-ctg",
    titre: "Considérant, délibération et signature des conventions des collectivités",
    confiance: "secondary",
  },
  {
    id: "ce-1996-cote-dor",
    titre: "Conseil d'État, avis du 10 juin 1996, préfet de la Côte-d'Or",
    date: "1996-06-10",
    confiance: "secondary",
  },
  {
    id: "ce-2010-12-10",
    titre: "Conseil d'État, décision du 10 décembre 2010",
    date: "2010-12-10",
    confiance: "secondary",
  },
  {
    id: "ce-2012-05-09",
    titre: "Conseil d'État, décision du 9 mai 2012",
    date: "2012-05-09",
    confiance: "secondary",
  },
  {
    id: "cgct-l2121-17",
    titre: "Code général des collectivités territoriales",
    article: "L. 2121-17",
    confiance: "secondary",
  },
  {
    id: "cgct-l2131-1",
    titre: "Code général des collectivités territoriales",
    article: "L. 2131-1",
    confiance: "secondary",
  },
  {
    id: "ctg-signees-apres-debut",
    titre:
      "CTG signées après le début de leur période (Perpignan 2025, Frontignan 2024, Vallée de l'Hérault 2023, Urfé et Aix-Isable 2021)",
    confiance: "verbatim",
  },
] as const satisfies readonly LegalSource[]);
