/** Dated delays of the calendar. */
import { deepFreeze } from "../../primitives/internal.js";
import type { ParametreDate } from "../types.js";

/** Delay to send the schéma pluriannuel, and each update of it, to the comité départemental (SP-32). */
export const delaiTransmissionSchema: ParametreDate<number> = deepFreeze({
  cle: "evaluation.delaiTransmissionSchema",
  regle: "SP-32",
  unite: "mois",
  valeurs: [
    {
      du: "2025-01-01",
      valeur: 1,
      confiance: "verbatim",
      sources: ["casf-l214-2"],
      verifieLe: "2026-11-22",
    },
  ],
  motifInconnu: "schemaDepuis2025",
  detenteur: "legifrance",
});
