/** Sources of the rules on conventions and avenants: conventions observed, public pages, administrative case law. */
import { deepFreeze } from "../../primitives/internal.js";
import type { LegalSource } from "../types.js";

export const sourcesConvention = deepFreeze([
  {
    id: "roumois-avenant-2",
    titre: "Avenant n° 2 à la CTG 2022-2026 de la Communauté de communes Roumois Seine",
    date: "2025-12-15",
    confiance: "verbatim",
  },
  {
    id: "caf-faq-partenaires",
    titre: "Caf, page d'information des partenaires sur la CTG",
    confiance: "verbatim",
  },
  {
    id: "ctg-observees",
    titre:
      "Titres et périodes des CTG en vigueur (Gard rhodanien 2022-2026, Perpignan 2024-2028, Frontignan 2023-2027)",
    confiance: "inferred",
  },
  {
    id: "ctg-territoires",
    titre:
      "Territoires de CTG publiées : une commune (Perpignan), cinq communes (Val de l'Eyre), un EPCI (Roumois Seine), un EPCI et ses communes (Grand Arras), deux EPCI et une commune (Loire), une partie d'un EPCI (Saumur)",
    confiance: "verbatim",
  },
] as const satisfies readonly LegalSource[]);
