/** A convention that ends within the caller's horizon: time to prepare the renewal (CV-37). */
import { boundsOf, isExact } from "../../../../convention/internal.js";
import { civil, daysBetween } from "../../../../primitives/index.js";
import type { RegleVerification } from "../../../types.js";
import { DOSSIER_EXEMPLE } from "../../exemples.js";

const HORIZON_JOURS = 365;

export const conventionExpiring: RegleVerification = {
  code: "CONVENTION_EXPIRING",
  severite: "info",
  regles: ["CV-37"],
  motifs: { finImprecise: "info" },
  *verifier({ at, periode: { debut }, consolidation: { periode }, configuration, dossier }) {
    const fin = boundsOf(periode.fin);
    if (at < debut.du || fin.au < at) return;
    const horizon = configuration.horizonExpirationJours ?? HORIZON_JOURS;
    const [soonest, latest] = [daysBetween(at, civil(fin.du)), daysBetween(at, civil(fin.au))];
    if (soonest > horizon) return;
    const place = { path: ["convention", "periode", "fin"], sujet: dossier.convention.id };
    if (soonest < 0 || latest > horizon || at < debut.au) {
      yield { type: "ecart", raison: "inconnu", ...place, manque: "convention.periode" };
      return;
    }
    if (isExact(fin)) yield { type: "constat", ...place, params: { fin: fin.du, jours: soonest } };
    else yield { type: "constat", ...place, motif: "finImprecise", params: { du: fin.du, au: fin.au, jours: latest } };
  },
  exemples: {
    at: "2026-01-01",
    conforme: {
      ...DOSSIER_EXEMPLE,
      convention: { ...DOSSIER_EXEMPLE.convention, periode: { debut: "2023-01-01", fin: "2027-12-31" } },
    },
    fautif: DOSSIER_EXEMPLE,
  },
};
