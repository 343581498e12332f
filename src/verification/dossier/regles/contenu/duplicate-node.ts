/** Two nodes of one plan with the same title: reported, never merged (PA-11). */
import { addressOf } from "../../../../convention/index.js";
import { NIVEAUX_PLAN, walkDispositions } from "../../../../convention/internal.js";
import { normalizeTitle } from "../../../../document/internal.js";
import type { RegleVerification } from "../../../types.js";
import { DOSSIER_EXEMPLE, JOUR_EXEMPLE, withConvention } from "../../exemples.js";

export const duplicateNode: RegleVerification = {
  code: "DUPLICATE_NODE",
  severite: "warning",
  regles: ["PA-11"],
  *verifier({ instruments }) {
    for (const { path, instrument } of instruments) {
      const first = new Map<string, string>();
      for (const placed of walkDispositions(instrument.dispositions)) {
        const { genre, titre } = placed.disposition;
        if (titre === undefined || !NIVEAUX_PLAN.includes(genre)) continue;
        const key = `${genre} ${normalizeTitle(titre)}`;
        const adresse = addressOf(instrument.id, placed.path);
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, adresse);
          continue;
        }
        yield {
          type: "constat",
          path: [...path, "dispositions"],
          sujet: adresse,
          citation: titre,
          params: { titre, premier: earlier, second: adresse },
          lies: [{ path: [...path, "dispositions"], libelle: earlier }],
        };
      }
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: DOSSIER_EXEMPLE,
    fautif: withConvention({
      dispositions: [
        ...DOSSIER_EXEMPLE.convention.dispositions,
        { id: "annexe3", genre: "annexe", enfants: [{ id: "pe", genre: "axe", titre: "PETITE ENFANCE." }] },
      ],
    }),
  },
};
