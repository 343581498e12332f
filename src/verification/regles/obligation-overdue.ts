/** A dated obligation whose day is past and whose execution is not recorded (CV-98). */
import type { Dossier, VersionConsolidee } from "../../avenant/index.js";
import { boundsOf, type Obligation } from "../../convention/index.js";
import { civil, daysBetween } from "../../primitives/index.js";
import { JOUR_EXEMPLE, withConvention } from "../exemples.js";
import type { RegleVerification } from "../types.js";

/** An avenant whose end has come was in effect: what it did remains done. */
const IN_EFFECT: ReadonlySet<string> = new Set(["enVigueur", "echu"]);

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
  *verifier({ dossier, at, consolidation, chemins }) {
    const done = fulfilled(dossier, consolidation, at);
    for (const obligation of consolidation.obligations) {
      const { cle, acte, echeance, force, statut, libelle } = obligation;
      const date = "date" in echeance ? echeance.date : undefined;
      if (date === undefined || date >= at || force !== "obligatoire" || statut === "eteinte") continue;
      if (done.obligations.has(cle) || done.actes.has(acte)) continue;
      const path = chemins.get(cle) ?? [];
      if (statut === "indetermine") {
        yield { type: "ecart", raison: "inconnu", path, sujet: cle, manque: "dateEffet" };
        continue;
      }
      yield {
        type: "constat",
        path,
        sujet: cle,
        params: { libelle, date, jours: daysBetween(civil(date), at), at },
        ...(obligation.citation === undefined ? {} : { citation: obligation.citation }),
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

/** What is done by that day. */
interface Accompli {
  /** Keys of obligations that a fact names, or that an avenant signed and in effect fulfils. */
  readonly obligations: ReadonlySet<string>;
  /** Acts that a fact names without saying for which obligation: for each of them. */
  readonly actes: ReadonlySet<string>;
}

function fulfilled({ faits, avenants }: Dossier, { instruments }: VersionConsolidee, at: string): Accompli {
  const known = faits.filter(({ date }) => date <= at);
  const byFacts = known.flatMap(({ obligation }) => (obligation === undefined ? [] : [obligation]));
  const acts = known.flatMap(({ acte, obligation }) => (acte === undefined || obligation !== undefined ? [] : [acte]));
  const inEffect = new Set(instruments.filter(({ statut }) => IN_EFFECT.has(statut)).map(({ id }) => id));
  const byAvenants = avenants.flatMap(({ id, dateSignature, execute = [] }) =>
    inEffect.has(id) && (dateSignature === undefined || boundsOf(dateSignature).au <= at) ? execute : [],
  );
  return { obligations: new Set([...byFacts, ...byAvenants]), actes: new Set(acts) };
}
