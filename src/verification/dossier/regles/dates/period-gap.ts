/** Days between two successive conventions of one territory that neither covers (CV-35). */
import { boundsOf, isExact } from "../../../../convention/internal.js";
import { addDays, civil, daysBetween } from "../../../../primitives/index.js";
import type { RegleVerification } from "../../../types.js";
import { JOUR_EXEMPLE, withConvention } from "../../exemples.js";

export const periodGap: RegleVerification = {
  code: "PERIOD_GAP",
  severite: "warning",
  regles: ["CV-35", "CV-38"],
  *verifier({ dossier: { convention }, periode }) {
    const { precedente, id } = convention;
    if (precedente === undefined) return;
    const debut = civil(periode.debut.du);
    const { du: earliest, au: latest } = boundsOf(precedente.periode.fin);
    const fin = civil(latest);
    const jours = daysBetween(fin, debut) - 1;
    if (jours < 1) {
      // Nobody can tell: the former one may have ended some days before, or this one have begun some days after.
      const possible = daysBetween(civil(earliest), civil(periode.debut.au)) > 1;
      const own = !isExact(periode.debut);
      const path = own ? ["convention", "periode"] : ["convention", "precedente", "periode", "fin"];
      const manque = own ? "convention.periode.debut" : "precedente.periode.fin";
      if (possible) yield { type: "ecart", raison: "inconnu", path, sujet: id, manque };
      return;
    }
    const params = { reference: precedente.reference, du: addDays(fin, 1), au: addDays(debut, -1), jours };
    yield { type: "constat", path: ["convention", "precedente"], sujet: id, params };
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: withConvention({
      precedente: { reference: "CTG 2018-2021", periode: { debut: "2018-01-01", fin: "2021-12-31" } },
    }),
    fautif: withConvention({
      precedente: { reference: "CTG 2018-2020", periode: { debut: "2018-01-01", fin: "2020-12-31" } },
    }),
  },
};
