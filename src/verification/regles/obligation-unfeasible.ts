/** An obligation placed at a moment already past when the instrument that creates it takes effect (CV-97). */
import { boundsOf, type Obligation, type Periode } from "../../convention/index.js";
import { civil, midpoint } from "../../primitives/index.js";
import { DOSSIER_EXEMPLE, JOUR_EXEMPLE, withAvenant } from "../exemples.js";
import type { RegleVerification } from "../types.js";

const tableau: Obligation = {
  id: "tableau-suivi",
  acte: "tableauSuivi",
  libelle: "Mettre en place un tableau de suivi",
  debiteurs: ["cc"],
  echeance: { type: "debutPeriode" },
  force: "obligatoire",
  disposition: "art2",
};

export const obligationUnfeasible: RegleVerification = {
  code: "OBLIGATION_UNFEASIBLE",
  severite: "warning",
  regles: ["CV-97", "EV-06"],
  *verifier({ instruments, dossier }) {
    const { periode } = dossier.convention;
    for (const { path, instrument, avenant } of instruments) {
      const effet = avenant === undefined ? periode.debut : boundsOf(avenant.dateEffet).du;
      for (const [rank, obligation] of instrument.obligations.entries()) {
        const moment = momentOf(obligation, periode);
        if (moment === undefined || moment >= effet || obligation.force !== "obligatoire") continue;
        const { libelle, citation } = obligation;
        yield {
          type: "constat",
          path: [...path, "obligations", rank],
          sujet: `${instrument.id}:${obligation.id}`,
          params: { libelle, moment, effet, instrument: instrument.id },
          ...(citation === undefined ? {} : { citation }),
        };
      }
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: { ...DOSSIER_EXEMPLE, convention: { ...DOSSIER_EXEMPLE.convention, obligations: [tableau] } },
    fautif: withAvenant({ obligations: [tableau] }),
  },
};

/** The day by which the obligation is to be done; undefined when it has none, or has one each year. */
function momentOf({ echeance }: Obligation, periode: Periode): string | undefined {
  switch (echeance.type) {
    case "jour":
      return echeance.date;
    case "fenetre":
      return echeance.au;
    case "debutPeriode":
      return periode.debut;
    case "miParcours":
      return echeance.date ?? midpoint({ debut: civil(periode.debut), fin: civil(periode.fin) });
    case "finPeriode":
      return periode.fin;
    default:
      return undefined;
  }
}
