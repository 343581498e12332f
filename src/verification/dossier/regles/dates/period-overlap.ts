/** Days that two successive conventions of one territory both cover (CV-35). */
import { boundsOf, isExact } from "../../../../convention/internal.js";
import { civil, daysBetween } from "../../../../primitives/index.js";
import type { RegleVerification } from "../../../types.js";
import { JOUR_EXEMPLE, withConvention } from "../../exemples.js";
import { earliest, latest } from "../../jours.js";

export const periodOverlap: RegleVerification = {
  code: "PERIOD_OVERLAP",
  severite: "warning",
  regles: ["CV-35", "CV-38"],
  *verifier({ dossier: { convention }, periode }) {
    const { precedente, id } = convention;
    if (precedente === undefined) return;
    const [debut, fin] = [boundsOf(precedente.periode.debut), boundsOf(precedente.periode.fin)];
    const du = latest(debut.au, [periode.debut.au]);
    const au = earliest(fin.du, [periode.fin.du]);
    if (du > au) {
      // Nobody can tell: the days that are certain do not meet, those that are possible may.
      const possible = latest(debut.du, [periode.debut.du]) <= earliest(fin.au, [periode.fin.au]);
      const own = !isExact(periode.debut) || !isExact(periode.fin);
      const path = own ? ["convention", "periode"] : ["convention", "precedente", "periode"];
      const manque = own ? "convention.periode" : "precedente.periode";
      if (possible) yield { type: "ecart", raison: "inconnu", path, sujet: id, manque };
      return;
    }
    const params = { reference: precedente.reference, du, au, jours: daysBetween(civil(du), civil(au)) + 1 };
    yield { type: "constat", path: ["convention", "precedente"], sujet: id, params };
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: withConvention({
      precedente: { reference: "CTG 2018-2021", periode: { debut: "2018-01-01", fin: "2021-12-31" } },
    }),
    fautif: withConvention({
      precedente: { reference: "CTG 2018-2022", periode: { debut: "2018-01-01", fin: "2022-01-01" } },
    }),
  },
};
