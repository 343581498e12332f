/** Two avenants of one day that change the same disposition: its text is undetermined (CV-80). */

import type { RegleVerification } from "../../../types.js";
import { AVENANT_EXEMPLE, DOSSIER_EXEMPLE, JOUR_EXEMPLE } from "../../exemples.js";

const sameDay = { ...AVENANT_EXEMPLE, id: "Av2", numero: 2, avenantsCites: [] };

export const consolidationConflict: RegleVerification = {
  code: "CONSOLIDATION_CONFLICT",
  severite: "warning",
  regles: ["CV-80"],
  *verifier({ conflits }) {
    for (const { params } of conflits) {
      yield { type: "constat", path: ["avenants"], sujet: params.adresse, params };
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: DOSSIER_EXEMPLE,
    fautif: { ...DOSSIER_EXEMPLE, avenants: [AVENANT_EXEMPLE, sameDay] },
  },
};
