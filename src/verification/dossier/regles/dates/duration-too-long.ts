/** A convention longer than the maximum that the caller retains (CV-32). */
import { addDays, civil } from "../../../../primitives/index.js";
import type { RegleVerification } from "../../../types.js";
import { DOSSIER_EXEMPLE, JOUR_EXEMPLE, withConvention } from "../../exemples.js";
import { monthsLater } from "../../jours.js";

const DUREE_MAXIMALE_ANNEES = 5;

export const durationTooLong: RegleVerification = {
  code: "DURATION_TOO_LONG",
  severite: "warning",
  regles: ["CV-32"],
  motifs: { maximum: "warning", plafond: "error" },
  *verifier({ dossier: { convention }, finale, configuration }) {
    const { dureeMaximaleAnnees: maximum = DUREE_MAXIMALE_ANNEES, plafondDureeAnnees: plafond } = configuration;
    const { debut } = convention.periode;
    const { fin } = finale.periode;
    const limits = [
      ["plafond", plafond],
      ["maximum", maximum],
    ] as const;
    for (const [motif, annees] of limits) {
      const after = annees === undefined ? undefined : monthsLater(civil(debut), annees * 12);
      if (annees === undefined || after === undefined || fin < after) continue;
      const params = { debut, fin, annees, limite: addDays(after, -1) };
      yield { type: "constat", path: ["convention", "periode"], sujet: convention.id, motif, params };
      return;
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: DOSSIER_EXEMPLE,
    fautif: withConvention({ periode: { debut: "2022-01-01", fin: "2027-01-01" } }),
  },
};
