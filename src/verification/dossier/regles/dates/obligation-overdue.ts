/** A dated obligation whose day is past and whose execution is not recorded: the late lines of the échéancier (CV-98). */
import type { Obligation } from "../../../../convention/index.js";
import { lastDayOf } from "../../../../evaluation/internal.js";
import type { RegleVerification } from "../../../types.js";
import { JOUR_EXEMPLE, withConvention } from "../../exemples.js";

const transmission: Obligation = {
  id: "transmission-schema",
  acte: "transmissionSchema",
  libelle: "Transmettre le schéma au comité départemental",
  debiteurs: ["cc"],
  echeance: { type: "jour", date: "2024-06-14" },
  force: "obligatoire",
  disposition: "art2",
};
const late = withConvention({ obligations: [transmission] });

export const obligationOverdue: RegleVerification = {
  code: "OBLIGATION_OVERDUE",
  severite: "error",
  regles: ["CV-98"],
  *verifier({ at, echeances, cheminDe }) {
    for (const echeance of echeances) {
      const { id: sujet, libelle, force, moment, etat, origine, clause, regles } = echeance;
      if (etat.type === "indetermine" && force === "obligatoire") {
        yield { type: "ecart", raison: "inconnu", path: cheminDe(echeance), sujet, manque: etat.manque };
      }
      if (etat.type !== "enRetard") continue;
      yield {
        type: "constat",
        path: cheminDe(echeance),
        sujet,
        params: { libelle, date: lastDayOf(moment) ?? at, jours: etat.jours, at },
        ...(clause?.citation === undefined ? {} : { citation: clause.citation }),
        ...(origine.type === "loi" ? { regles } : {}),
      };
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: {
      ...late,
      faits: [
        {
          id: "envoi",
          nature: "execution",
          date: "2024-06-10",
          libelle: "Schéma transmis",
          obligation: "CTG:transmission-schema",
        },
      ],
    },
    fautif: late,
  },
};
