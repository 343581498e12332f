/** An announced number of items equals the number counted, by the convention of the text (PA-14). */
import type { ConventionCompte, Disposition, Mention } from "../../../../convention/index.js";
import { addressOf } from "../../../../convention/index.js";
import { walkDispositions } from "../../../../convention/internal.js";
import type { RegleVerification } from "../../../types.js";
import type { Contexte } from "../../contexte.js";
import { CONVENTION_EXEMPLE, JOUR_EXEMPLE, withConvention } from "../../exemples.js";
import { type MentionSituee, mentionsOf } from "../../mentions.js";

type MentionCompte = Extract<Mention, { nature: "compte" }>;

const annonce: MentionCompte = {
  id: "axes",
  nature: "compte",
  citation: "quatre axes",
  disposition: "annexe2",
  objet: "axe",
  valeur: CONVENTION_EXEMPLE.dispositions.flatMap(({ enfants }) => enfants ?? []).length,
};

export const countMismatch: RegleVerification = {
  code: "COUNT_MISMATCH",
  severite: "error",
  regles: ["PA-14"],
  *verifier(contexte) {
    for (const situee of mentionsOf(contexte.instruments, "compte")) {
      const { mention, path, sujet } = situee;
      const counted = count(contexte, situee);
      if (counted === undefined) {
        yield { type: "ecart", raison: "inconnu", path, sujet, manque: mention.cible ?? mention.objet };
        continue;
      }
      if (counted.includes(mention.valeur)) continue;
      const { valeur: annonce, objet, citation } = mention;
      const comptes = [...new Set(counted)].join(" / ");
      yield { type: "constat", path, sujet, citation, params: { annonce, objet, comptes } };
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: withConvention({ mentions: [annonce] }),
    fautif: withConvention({ mentions: [{ ...annonce, valeur: 6 }] }),
  },
};

/** Every number that the text may mean; undefined when the dossier does not hold what is to be counted. */
function count(
  { dossier, dispositions, partiesLiees }: Contexte,
  situee: MentionSituee<"compte">,
): readonly number[] | undefined {
  const { mention, instrument } = situee;
  const { objet, cible, convention } = mention;
  if (objet === "partie") return [partiesLiees(instrument.id).length];
  if (objet === "commune") return countCommunes(dossier.territoire, mention.valeur);
  const branch = dispositions.get(cible ?? addressOf(instrument.id, mention.disposition))?.disposition;
  if (branch === undefined || branch.enfants === undefined) return undefined;
  const { publiques, privees, incluses } = countBelow(branch, objet);
  const counts: Readonly<Record<ConventionCompte, number>> = {
    publiques,
    avecPrivees: publiques + privees,
    avecSousElements: publiques + privees + incluses,
  };
  return convention === undefined ? Object.values(counts) : [counts[convention]];
}

interface Counts {
  readonly publiques: number;
  readonly privees: number;
  /** Items inside an item of the same kind. */
  readonly incluses: number;
}

function countBelow({ enfants = [] }: Disposition, objet: MentionCompte["objet"]): Counts {
  let [publiques, privees, incluses] = [0, 0, 0];
  const kinds = new Map<string, boolean>();
  const prive = new Map<string, boolean>();
  for (const { path, parent, disposition } of walkDispositions(enfants)) {
    const inside = kinds.get(parent) ?? false;
    const own = disposition.genre === objet;
    const isPrivate = disposition.initiative === "privee" || (prive.get(parent) ?? false);
    kinds.set(path, inside || own);
    prive.set(path, isPrivate);
    if (!own) continue;
    if (inside) incluses += 1;
    else if (isPrivate) privees += 1;
    else publiques += 1;
  }
  return { publiques, privees, incluses };
}

/** A territory often lists only some of its communes: only a full list, or a total, can be held against the text. */
function countCommunes(
  territoire: Contexte["dossier"]["territoire"],
  announced: number,
): readonly number[] | undefined {
  const { communes, groupements } = territoire;
  const whole =
    communes.length > 0 && groupements.every(({ membres, nombreMembres }) => membres.length === nombreMembres);
  const totals = [communes.length, ...groupements.map(({ nombreMembres }) => nombreMembres)];
  return whole || totals.includes(announced) ? totals : undefined;
}
