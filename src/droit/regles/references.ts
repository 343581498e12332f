/** Rules on the references that a document makes to texts of law. */
import { deepFreeze } from "../../primitives/internal.js";
import type { Regle } from "../types.js";

export const reglesReferences: readonly Regle[] = deepFreeze([
  {
    id: "LR-01",
    titre: "Un numéro de texte va avec la date de ce texte",
    confiance: "verbatim",
    sources: ["textes-cites"],
  },
  {
    id: "LR-02",
    titre: "Un numéro de texte va avec le titre de ce texte, et non avec celui d'un autre",
    confiance: "verbatim",
    sources: ["textes-cites"],
  },
  {
    id: "LR-03",
    titre: "Lois, ordonnances et décrets se partagent une suite de numéros : un numéro dit la nature",
    confiance: "verbatim",
    sources: ["textes-cites"],
  },
  {
    id: "LR-04",
    titre: "Un instrument ne cite pas un texte publié après sa signature",
    confiance: "verbatim",
    sources: ["textes-cites"],
  },
  {
    id: "LR-05",
    titre: "Un article publié n'est pas toujours en vigueur le jour de la signature",
    confiance: "verbatim",
    sources: ["textes-cites"],
  },
  {
    id: "LR-06",
    titre:
      "Certains articles du code de l'action sociale et des familles n'existent pas dans celui de la sécurité sociale",
    confiance: "verbatim",
    sources: ["legi-css"],
  },
  {
    id: "LR-07",
    titre: "Une date et un titre qui ne conviennent qu'à un texte en donnent le numéro",
    confiance: "inferred",
    sources: ["textes-cites"],
  },
  {
    id: "LR-08",
    titre: "Une plage d'articles se lit article par article",
    confiance: "inferred",
    sources: ["legi-css"],
  },
  {
    id: "LR-09",
    titre: "Dans un document, un numéro n'a qu'une date, une date et un titre n'ont qu'un numéro",
    confiance: "inferred",
    sources: ["textes-cites"],
  },
  {
    id: "LR-10",
    titre: "Les Cog entre l'État et la Cnaf couvrent 2009-2012, 2013-2017, 2018-2022 et 2023-2027",
    confiance: "secondary",
    sources: ["textes-cites"],
  },
]);
