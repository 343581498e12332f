/** An operation on a disposition that was abrogated before the avenant takes effect (R-AV-2). */

import type { RegleVerification } from "../../../types.js";
import { AVENANT_EXEMPLE, DOSSIER_EXEMPLE, JOUR_EXEMPLE } from "../../exemples.js";
import { refusalsOf } from "../../refus.js";

const second = {
  ...AVENANT_EXEMPLE,
  id: "Av2",
  numero: 2,
  dateSignature: "2024-03-20",
  dateEffet: "2024-04-01",
  avenantsCites: [],
};
const abroger = { id: "abroger", type: "abroger", par: "art1", cible: "CTG#annexe2/droits" } as const;

export const targetAbrogated: RegleVerification = {
  code: "TARGET_ABROGATED",
  severite: "error",
  regles: ["R-AV-2"],
  *verifier(contexte) {
    for (const { avenant, operation, refus } of refusalsOf(contexte)) {
      if (refus.code !== "TARGET_ABROGATED") continue;
      const { path, params } = refus;
      yield { type: "constat", path, sujet: `${avenant.id}:${operation?.id ?? ""}`, params };
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: { ...DOSSIER_EXEMPLE, avenants: [AVENANT_EXEMPLE, { ...second, operations: [abroger] }] },
    fautif: {
      ...DOSSIER_EXEMPLE,
      avenants: [
        { ...AVENANT_EXEMPLE, operations: [abroger] },
        { ...second, operations: [{ id: "modifier", type: "modifier", par: "art2", cible: "CTG#annexe2/droits" }] },
      ],
    },
  },
};
