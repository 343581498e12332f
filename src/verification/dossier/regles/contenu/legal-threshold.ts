/** A clause that states a legal threshold of population otherwise than the statute does (SP-80). */
import type { Instrument, Mention } from "../../../../convention/index.js";
import { type Bounds, boundsOf, isExact } from "../../../../convention/internal.js";
import type { RegleVerification } from "../../../types.js";
import type { Contexte } from "../../contexte.js";
import { withConvention } from "../../exemples.js";
import { mentionsOf } from "../../mentions.js";

type MentionSeuil = Extract<Mention, { nature: "seuilLegal" }>;

/** Rule and dated parameter that each threshold comes from. */
const SEUILS: Readonly<Record<MentionSeuil["objet"], { readonly regle: string; readonly cle: string }>> = {
  planification: { regle: "SP-02", cle: "sppe.seuilPlanification" },
  schemaPluriannuel: { regle: "SP-03", cle: "sppe.seuilSchema" },
  relaisPetiteEnfance: { regle: "SP-04", cle: "sppe.seuilRelais" },
};

const mention: MentionSeuil = {
  id: "seuil-planification",
  nature: "seuilLegal",
  citation: "planifier le développement de l'offre (obligatoire pour les communes de plus de 3 500 habitants)",
  disposition: "art2",
  objet: "planification",
  valeur: 3500,
};

export const legalThreshold: RegleVerification = {
  code: "LEGAL_THRESHOLD",
  severite: "warning",
  regles: ["SP-80", "SP-02", "SP-03", "SP-04"],
  *verifier(contexte) {
    for (const { mention: read, instrument, path, sujet } of mentionsOf(contexte.instruments, "seuilLegal")) {
      const { regle, cle } = SEUILS[read.objet];
      const legal = contexte.parametre(cle, contexte.at);
      if (legal === undefined) {
        yield { type: "ecart", raison: "inconnu", path, sujet, manque: cle };
        continue;
      }
      // A text that said the law of its own day is not wrong because the law changed since.
      const effect = boundsOfEffect(instrument, contexte);
      const then = [effect.du, effect.au].map((day) => contexte.parametre(cle, day));
      if (read.valeur === legal || then.includes(read.valeur)) continue;
      if (then.includes(undefined) && !isExact(effect)) {
        yield { type: "ecart", raison: "inconnu", path, sujet, manque: "convention.periode.debut" };
        continue;
      }
      const { objet, valeur, citation } = read;
      yield { type: "constat", path, sujet, citation, regles: ["SP-80", regle], params: { objet, valeur, legal } };
    }
  },
  exemples: {
    at: "2025-06-15",
    conforme: withConvention({ mentions: [mention] }),
    fautif: withConvention({ mentions: [{ ...mention, valeur: 10000 }] }),
  },
};

function boundsOfEffect({ id }: Instrument, { dossier, periode }: Contexte): Bounds {
  const avenant = dossier.avenants.find((one) => one.id === id);
  return avenant === undefined ? periode.debut : boundsOf(avenant.dateEffet);
}
