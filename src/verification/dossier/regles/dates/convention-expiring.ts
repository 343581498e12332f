/** A convention that ends within the caller's horizon: time to prepare the renewal (CV-37). */
import { civil, daysBetween } from "../../../../primitives/index.js";
import type { RegleVerification } from "../../../types.js";
import { DOSSIER_EXEMPLE } from "../../exemples.js";

const HORIZON_JOURS = 365;

export const conventionExpiring: RegleVerification = {
  code: "CONVENTION_EXPIRING",
  severite: "info",
  regles: ["CV-37"],
  *verifier({ at, consolidation, configuration, dossier }) {
    const { periode, statut } = consolidation;
    if (statut !== "enVigueur") return;
    const jours = daysBetween(at, civil(periode.fin));
    if (jours > (configuration.horizonExpirationJours ?? HORIZON_JOURS)) return;
    const { id } = dossier.convention;
    yield {
      type: "constat",
      path: ["convention", "periode", "fin"],
      sujet: id,
      params: { fin: periode.fin, jours },
    };
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
