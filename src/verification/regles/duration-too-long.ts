/** A convention longer than the maximum that the caller retains (CV-32). */
import { addDays, addMonths, civil } from "../../primitives/index.js";
import { DOSSIER_EXEMPLE, JOUR_EXEMPLE, withConvention } from "../exemples.js";
import type { RegleVerification } from "../types.js";

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
    const exceeds = (annees: number) => fin >= addMonths(civil(debut), annees * 12, "premierJourSuivant");
    const motif = plafond !== undefined && exceeds(plafond) ? "plafond" : exceeds(maximum) ? "maximum" : undefined;
    if (motif === undefined) return;
    const annees = motif === "plafond" && plafond !== undefined ? plafond : maximum;
    const limite = addDays(addMonths(civil(debut), annees * 12, "premierJourSuivant"), -1);
    const params = { debut, fin, annees, limite };
    yield { type: "constat", path: ["convention", "periode"], sujet: convention.id, motif, params };
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: DOSSIER_EXEMPLE,
    fautif: withConvention({ periode: { debut: "2022-01-01", fin: "2027-01-01" } }),
  },
};
