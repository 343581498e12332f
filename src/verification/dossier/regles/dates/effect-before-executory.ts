/** An avenant that takes effect before the vote behind it is published and transmitted (CV-92). */
import { isCollectivite } from "../../../../convention/index.js";
import { boundsOf } from "../../../../convention/internal.js";
import type { RegleVerification } from "../../../types.js";
import { firstVotes } from "../../deliberations.js";
import { AVENANT_EXEMPLE, DOSSIER_EXEMPLE, JOUR_EXEMPLE, withAvenant } from "../../exemples.js";

export const effectBeforeExecutory: RegleVerification = {
  code: "EFFECT_BEFORE_EXECUTORY",
  severite: "warning",
  regles: ["CV-92"],
  *verifier({ instruments, parties }) {
    for (const { path, avenant } of instruments) {
      if (avenant === undefined) continue;
      const effet = boundsOf(avenant.dateEffet);
      for (const { deliberation, rank } of firstVotes(avenant)) {
        const genre = parties.get(deliberation.partie)?.genre;
        if (genre === undefined || !isCollectivite(genre)) continue;
        const { recueLe, publieeLe } = deliberation;
        const at = [...path, "deliberations", rank];
        const sujet = `${avenant.id}:${deliberation.partie}`;
        const late = [recueLe, publieeLe]
          .filter((day) => day !== undefined && day > effet.au)
          .sort()
          .pop();
        if (late !== undefined) {
          const params = { instrument: avenant.id, effet: effet.au, executoire: late };
          yield { type: "constat", path: at, sujet, params };
        } else if (recueLe === undefined || publieeLe === undefined) {
          const manque = `${sujet} ${recueLe === undefined ? "recueLe" : "publieeLe"}`;
          yield { type: "ecart", raison: "inconnu", path: at, sujet, manque };
        }
      }
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: DOSSIER_EXEMPLE,
    fautif: withAvenant({
      deliberations: AVENANT_EXEMPLE.deliberations.map((vote) => ({ ...vote, publieeLe: "2023-04-02" })),
    }),
  },
};
