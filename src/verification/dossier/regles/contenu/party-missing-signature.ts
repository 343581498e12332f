/** Every party signs, and each keeps an original (CV-82, CV-16). */

import type { RegleVerification } from "../../../types.js";
import { CONVENTION_EXEMPLE, DOSSIER_EXEMPLE, JOUR_EXEMPLE, withAvenant } from "../../exemples.js";

export const partyMissingSignature: RegleVerification = {
  code: "PARTY_MISSING_SIGNATURE",
  severite: "error",
  regles: ["CV-82", "CV-16"],
  motifs: { signature: "error", exemplaires: "error" },
  *verifier({ instruments, partiesLiees }) {
    for (const { path, instrument } of instruments) {
      const { id, signataires, exemplaires } = instrument;
      const bound = partiesLiees(id);
      if (signataires === undefined) {
        yield { type: "ecart", raison: "inconnu", path, sujet: id, manque: `${id} signataires` };
      } else {
        for (const partie of bound) {
          if (signataires.includes(partie.id)) continue;
          yield {
            type: "constat",
            path: [...path, "signataires"],
            sujet: `${id}:${partie.id}`,
            motif: "signature",
            regles: ["CV-82"],
            params: { instrument: id, partie: partie.nom },
          };
        }
      }
      const parties = bound.length;
      if (exemplaires !== undefined && exemplaires < parties) {
        yield {
          type: "constat",
          path: [...path, "exemplaires"],
          sujet: id,
          motif: "exemplaires",
          regles: ["CV-16"],
          params: { instrument: id, partie: "", exemplaires, parties },
        };
      }
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: { ...DOSSIER_EXEMPLE, convention: { ...CONVENTION_EXEMPLE, exemplaires: 3 } },
    fautif: withAvenant({ signataires: ["caf"] }),
  },
};
