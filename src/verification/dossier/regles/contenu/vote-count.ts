/** The numbers of a vote agree with one another, and enough members were present (CV-84). */
import type { Vote } from "../../../../convention/index.js";
import { boundsOf } from "../../../../convention/internal.js";
import type { RegleVerification } from "../../../types.js";
import { AVENANT_EXEMPLE, JOUR_EXEMPLE, withAvenant } from "../../exemples.js";

const voted = (vote: Vote) =>
  withAvenant({ deliberations: AVENANT_EXEMPLE.deliberations.map((one) => ({ ...one, vote })) });
const ENTIER: Vote = {
  enExercice: 40,
  presents: 30,
  pouvoirs: 5,
  votants: 35,
  exprimes: 33,
  pour: 30,
  contre: 3,
  abstentions: 2,
};

export const voteCount: RegleVerification = {
  code: "VOTE_COUNT",
  severite: "warning",
  regles: ["CV-84"],
  motifs: { somme: "warning", quorum: "warning", rejet: "error", convocation: "warning" },
  *verifier({ instruments }) {
    for (const { path, instrument } of instruments) {
      for (const [rank, { partie, date, vote }] of (instrument.deliberations ?? []).entries()) {
        if (vote === undefined) continue;
        const found = {
          type: "constat",
          path: [...path, "deliberations", rank, "vote"],
          sujet: `${instrument.id}:${partie}`,
        } as const;
        for (const [index, { tout, parties }] of sumsOf(vote).entries()) {
          const params = { total: tout, somme: parties };
          yield { ...found, sujet: `${found.sujet}:${index}`, motif: "somme", params };
        }
        const { enExercice, presents, pour, contre, convocation } = vote;
        if (enExercice !== undefined && presents !== undefined && presents * 2 <= enExercice) {
          yield { ...found, motif: "quorum", params: { presents, enExercice } };
        }
        if (pour !== undefined && contre !== undefined && pour <= contre) {
          yield { ...found, motif: "rejet", params: { pour, contre } };
        }
        const { au } = boundsOf(date);
        if (convocation !== undefined && convocation > au) {
          yield { ...found, motif: "convocation", params: { convocation, date: au } };
        }
      }
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: voted(ENTIER),
    fautif: voted({ ...ENTIER, exprimes: 34 }),
  },
};

/** The totals that their parts do not give; a total of which a part is not known is at least the others. */
function sumsOf(vote: Vote): readonly { readonly tout: number; readonly parties: number }[] {
  const { enExercice, presents, pouvoirs, votants, exprimes, pour, contre, abstentions } = vote;
  const sums = [
    { tout: exprimes, parties: [pour, contre] },
    { tout: votants, parties: [exprimes, abstentions] },
  ];
  // Some members who are present may leave before the vote, or take no part in it.
  const limits = [
    { tout: enExercice, parties: [presents, pouvoirs] },
    { tout: add([presents, pouvoirs]), parties: [votants] },
    { tout: enExercice, parties: [votants] },
  ];
  return [
    ...sums.flatMap(({ tout, parties }) => {
      const whole = add(parties);
      const least = parties.reduce<number>((total, one) => total + (one ?? 0), 0);
      const wrong = tout !== undefined && (whole === undefined ? least > tout : whole !== tout);
      return wrong ? [{ tout, parties: least }] : [];
    }),
    ...limits.flatMap(({ tout, parties }) => {
      const least = parties.reduce<number>((total, one) => total + (one ?? 0), 0);
      return tout !== undefined && least > tout ? [{ tout, parties: least }] : [];
    }),
  ];
}

/** Undefined when one of them is not known. */
function add(numbers: readonly (number | undefined)[]): number | undefined {
  return numbers.reduce((total, one) => (total === undefined || one === undefined ? undefined : total + one), 0);
}
