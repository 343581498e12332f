/** An announced number of items equals the number counted, by the convention of the text (PA-14). */
import type { ConventionCompte, Disposition, Instrument, Mention, Partie } from "../../../../convention/index.js";
import { addressOf, parseAddress } from "../../../../convention/index.js";
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
function count(contexte: Contexte, situee: MentionSituee<"compte">): readonly number[] | undefined {
  const { dispositions } = contexte;
  const { mention, instrument } = situee;
  const { objet, cible, convention, valeur } = mention;
  if (objet === "partie") return countParties(contexte.partiesLiees(instrument.id), valeur);
  if (objet === "commune") return countCommunes(contexte, instrument, valeur);
  const branch = dispositions.get(cible ?? addressOf(instrument.id, mention.disposition))?.disposition;
  if (branch === undefined || branch.enfants === undefined) return undefined;
  const { publiques, privees, incluses } = countBelow(branch, objet);
  const counts: Readonly<Record<ConventionCompte, number>> = {
    publiques,
    avecPrivees: publiques + privees,
    avecSousElements: publiques + privees + incluses,
  };
  const all = convention === undefined ? Object.values(counts) : [counts[convention]];
  // The rest of what an extract leaves out is unknown: only a number below what it holds is surely wrong.
  const isExtract = holderOf(contexte, cible ?? `${instrument.id}#`)?.etendue === "extrait";
  return isExtract && !all.includes(valeur) && valeur > Math.min(...all) ? undefined : all;
}

function holderOf({ instruments }: Contexte, adresse: string): Instrument | undefined {
  const id = parseAddress(adresse)?.instrument;
  return instruments.find(({ instrument }) => instrument.id === id)?.instrument;
}

/** The parties as listed, or each body that a group of them stands for (CV-19); unknown when a group has no number. */
function countParties(parties: readonly Partie[], announced: number): readonly number[] | undefined {
  const bodies = parties.map(bodiesOf);
  if (parties.length === announced) return [announced];
  if (bodies.includes(undefined)) return undefined;
  return [parties.length, sum(bodies)];
}

/** How many bodies a party stands for: one, or those of the group that it is; undefined when nobody says. */
function bodiesOf({ collectif }: Partie): number | undefined {
  return collectif === undefined ? 1 : (collectif.nombre ?? collectif.communes?.length ?? collectif.noms?.length);
}

const sum = (numbers: readonly (number | undefined)[]) => numbers.reduce<number>((total, one) => total + (one ?? 0), 0);

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

/**
 * The communes of the territory, those of the perimeter that the convention defines, or those that sign. A territory often
 * lists only some of its communes: only a full list, or a total, can be held against the text.
 */
function countCommunes(
  { dossier: { territoire, convention }, partiesLiees }: Contexte,
  { id }: Instrument,
  announced: number,
): readonly number[] | undefined {
  const { communes, groupements } = territoire;
  const signing = partiesLiees(id).filter(({ genre }) => genre === "commune");
  const whole =
    communes.length > 0 &&
    groupements.every(({ membres, nombreMembres }) => membres.length === nombreMembres) &&
    !signing.map(bodiesOf).includes(undefined);
  const totals = [
    communes.length,
    ...groupements.map(({ nombreMembres }) => nombreMembres),
    ...[convention.perimetre?.communes, convention.perimetre?.noms].flatMap((list) => (list ? [list.length] : [])),
    sum(signing.map(bodiesOf)),
  ];
  return whole || totals.includes(announced) ? totals : undefined;
}
