/** Two clauses that give different acts for one date, or two dates for one act (CV-55). */
import type { ObligationConsolidee } from "../../../../avenant/index.js";
import type { MotifOf } from "../../../constats/finding-params.js";
import type { RegleVerification } from "../../../types.js";
import { JOUR_EXEMPLE, withConvention } from "../../exemples.js";

/** Acts on one object, of which one comes before the other: one date for both leaves the order open. */
const OBJETS: Readonly<Record<string, string>> = {
  integrationSchema: "schema",
  transmissionSchema: "schema",
};

/** Acts that are done once: a second date for one of them is another rule. */
const UNIQUES = new Set([
  "integrationSchema",
  "transmissionSchema",
  "tableauSuivi",
  "bilanIntermediaire",
  "bilanFinal",
]);

const transmission = {
  id: "transmission",
  acte: "transmissionSchema",
  libelle: "Transmettre le schéma",
  debiteurs: ["cc"],
  echeance: { type: "jour", date: "2025-06-30" },
  force: "obligatoire",
  disposition: "art2",
} as const;

const integration = { ...transmission, id: "integration", acte: "integrationSchema", disposition: "art1" } as const;

export const obligationConflict: RegleVerification = {
  code: "OBLIGATION_CONFLICT",
  severite: "warning",
  regles: ["CV-55"],
  motifs: { deuxActes: "warning", deuxDates: "warning" },
  *verifier({ finale, chemins }) {
    const first = new Map<string, ObligationConsolidee>();
    const told = new Set<string>();
    for (const second of finale.obligations) {
      if (dateOf(second) === undefined || second.statut !== "enVigueur" || second.force !== "obligatoire") continue;
      for (const { key, motif } of meetingsOf(second)) {
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, second);
          continue;
        }
        const sujet = `${earlier.cle}+${second.cle}`;
        if (told.has(sujet) || !conflict(earlier, second, motif)) continue;
        told.add(sujet);
        const [date = "", autreDate = ""] = [dateOf(earlier), dateOf(second)];
        yield {
          type: "constat",
          path: chemins.get(second.cle) ?? [],
          sujet,
          motif,
          ...(second.citation === undefined ? {} : { citation: second.citation }),
          params: { premier: earlier.libelle, second: second.libelle, date, autreDate },
          lies: [{ path: chemins.get(earlier.cle) ?? [], libelle: earlier.citation ?? earlier.libelle }],
        };
      }
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: withConvention({
      obligations: [transmission, { ...integration, echeance: { type: "jour", date: "2025-12-31" } }],
    }),
    fautif: withConvention({ obligations: [transmission, integration] }),
  },
};

function dateOf({ echeance }: ObligationConsolidee): string | undefined {
  return "date" in echeance ? echeance.date : undefined;
}

interface Meeting {
  readonly key: string;
  readonly motif: MotifOf<"OBLIGATION_CONFLICT">;
}

/** Where obligations meet that may conflict: one act, or one object on one date, for one debtor. */
function meetingsOf(obligation: ObligationConsolidee): readonly Meeting[] {
  const { acte, debiteurs } = obligation;
  const objet = Object.hasOwn(OBJETS, acte) ? OBJETS[acte] : undefined;
  return debiteurs.flatMap((debiteur): readonly Meeting[] => [
    ...(UNIQUES.has(acte) ? [{ key: `acte ${acte} ${debiteur}`, motif: "deuxDates" } as const] : []),
    ...(objet === undefined
      ? []
      : [{ key: `date ${objet} ${dateOf(obligation)} ${debiteur}`, motif: "deuxActes" } as const]),
  ]);
}

/** Two dates written in one clause are a calendar, not a conflict. */
function conflict(first: ObligationConsolidee, second: ObligationConsolidee, motif: Meeting["motif"]): boolean {
  if (first.instrument === second.instrument && first.disposition === second.disposition) return false;
  return motif === "deuxActes" ? first.acte !== second.acte : dateOf(first) !== dateOf(second);
}
