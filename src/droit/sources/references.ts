/** Sources of the table of texts that conventions cite (`tableReferences`). */
import { deepFreeze } from "../../primitives/internal.js";
import type { LegalSource } from "../types.js";

export const sourcesReferences = deepFreeze([
  {
    id: "textes-cites",
    titre: "Table des textes cités par les conventions, vérifiée sur 247 676 articles de codes et de lois",
    date: "2026-11-27",
    confiance: "verbatim",
  },
  {
    id: "citations-textes",
    titre: "Titres tels que les codes et les lois les citent (données LEGI)",
    confiance: "verbatim",
  },
  {
    id: "legi-liens",
    titre: "Numéros, dates de signature et de publication des textes liés (données LEGI)",
    date: "2026-03-14",
    confiance: "verbatim",
  },
  {
    id: "legi-css",
    titre: "Code de la sécurité sociale (données LEGI)",
    date: "2026-03-14",
    confiance: "verbatim",
  },
  {
    id: "legi-lois",
    titre: "Lois non codifiées (données LEGI)",
    date: "2026-03-08",
    confiance: "verbatim",
  },
  {
    id: "etalab-lois",
    titre: "Lois non codifiées et règlements français, copie publique de 2015",
    confiance: "verbatim",
  },
] as const satisfies readonly LegalSource[]);
