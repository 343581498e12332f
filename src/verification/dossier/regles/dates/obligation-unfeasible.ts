/** An obligation placed at a moment already past when the instrument that creates it takes effect (CV-97). */
import type { Obligation } from "../../../../convention/index.js";
import type { RegleVerification } from "../../../types.js";
import { JOUR_EXEMPLE, withAvenant, withConvention } from "../../exemples.js";

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
  *verifier({ placeesDansLePasse, chemins }) {
    for (const { cle, obligation, instrument, moment, depuis, certain } of placeesDansLePasse) {
      const { libelle, citation, force } = obligation;
      if (force !== "obligatoire") continue;
      const path = chemins.get(cle) ?? [];
      if (!certain) {
        yield { type: "ecart", raison: "inconnu", path, sujet: cle, manque: "dateEffet" };
        continue;
      }
      yield {
        type: "constat",
        path,
        sujet: cle,
        params: { libelle, moment, effet: depuis, instrument },
        ...(citation === undefined ? {} : { citation }),
      };
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: {
      ...withConvention({ obligations: [tableau] }),
      faits: [
        {
          id: "tableau",
          nature: "execution",
          date: "2022-01-01",
          libelle: "Tableau de suivi mis en place",
          obligation: "CTG:tableau-suivi",
        },
      ],
    },
    fautif: withAvenant({ obligations: [tableau] }),
  },
};
