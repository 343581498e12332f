/** A convention longer than the maximum that the caller retains (CV-32). */
import type { Duree } from "../../../../convention/index.js";
import { boundsOf, isExact } from "../../../../convention/internal.js";
import { addDays, type CivilDate, civil } from "../../../../primitives/index.js";
import type { RegleVerification } from "../../../types.js";
import { DOSSIER_EXEMPLE, JOUR_EXEMPLE, withConvention } from "../../exemples.js";
import { monthsLater } from "../../jours.js";

const DUREE_MAXIMALE_ANNEES = 5;

/** First day after so many years from a beginning, when the end reaches it. */
function past(debut: string, annees: number, fin: string): CivilDate | undefined {
  const after = monthsLater(civil(debut), annees * 12);
  return after === undefined || fin < after ? undefined : after;
}

function isLonger(duree: Duree | undefined, annees: number): boolean {
  if (duree === undefined) return false;
  const { valeur, unite } = duree;
  return valeur > annees * { annees: 1, mois: 12, jours: 366 }[unite];
}

export const durationTooLong: RegleVerification = {
  code: "DURATION_TOO_LONG",
  severite: "warning",
  regles: ["CV-32"],
  motifs: { maximum: "warning", plafond: "error", maximumDuree: "warning", plafondDuree: "error" },
  *verifier({ dossier: { convention }, periode: first, finale, configuration }) {
    const { dureeMaximaleAnnees: maximum = DUREE_MAXIMALE_ANNEES, plafondDureeAnnees: plafond } = configuration;
    const { debut } = first;
    const fin = boundsOf(finale.periode.fin);
    // A length that the document states holds whichever day the convention begins.
    const { duree } = convention.periode ?? {};
    const limits = [
      ["plafond", plafond],
      ["maximum", maximum],
    ] as const;
    for (const [motif, annees] of limits) {
      if (annees === undefined) continue;
      const place = { path: ["convention", "periode"], sujet: convention.id };
      const after = past(debut.au, annees, fin.du);
      if (after !== undefined && isExact(debut) && isExact(fin)) {
        const params = { debut: debut.du, fin: fin.du, annees, limite: addDays(after, -1) };
        yield { type: "constat", ...place, motif, params };
        return;
      }
      if (after !== undefined || isLonger(duree, annees)) {
        yield { type: "constat", ...place, motif: `${motif}Duree`, params: { annees } };
        return;
      }
      const held = duree !== undefined && fin.du === first.fin.du && fin.au === first.fin.au;
      if (held || past(debut.du, annees, fin.au) === undefined) continue;
      yield { type: "ecart", raison: "inconnu", ...place, manque: "convention.periode" };
      return;
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: DOSSIER_EXEMPLE,
    fautif: withConvention({ periode: { debut: "2022-01-01", fin: "2027-01-01" } }),
  },
};
