/** From what was computed to the plain data of the result. */
import { eurosFromCents } from "../../primitives/index.js";
import { formatExact } from "../../primitives/internal.js";
import type { LotCalcule } from "../calcul/compute-lot.js";
import type { Contexte } from "../calcul/contexte.js";
import type { Examen } from "../calcul/eligibility.js";
import { givenBetween, type Intervalle, isExact, nombreOf, type Plage } from "../calcul/traced-steps.js";
import { versementsOf } from "../calcul/versements.js";
import type { Volumes } from "../calcul/volumes.js";
import type { VoisinLu } from "../demande/demande-lue.js";
import { traitsOf } from "../demande/familles.js";
import type { PolitiqueArrondi } from "../demande/types-parametres.js";
import { differenceOf } from "./differences.js";
import type {
  Montant,
  Nombre,
  ResultatGestionnaire,
  ResultatHeures,
  ResultatLot,
  ResultatStructure,
  ResultatTrajectoire,
  ResultatVoisin,
} from "./result.js";
import { centsOf, groupBy, sumOf, toCents } from "./totals.js";

/** One result for each structure, in the order of the demande. */
export function structureResults(
  examens: readonly Examen[],
  computed: readonly LotCalcule[],
  contexte: Contexte,
): readonly ResultatStructure[] {
  const lots = new Map(computed.map((each) => [each.lot.id, each]));
  const volumes = new Map(
    computed
      .filter(({ lot }) => traitsOf(lot.famille).alsh)
      .flatMap((each) => each.volumes.map((volume) => [volume.structure.id, volume] as const)),
  );
  return examens.map(({ structure, motifs, presence }): ResultatStructure => {
    const { id, lot, gestionnaire, commune, famille, genre } = structure;
    const paid = lots.get(lot.id)?.droits.get(id);
    const montant: Montant = paid?.montant ?? { statut: "exact", montant: "0.00" };
    const price = lots.get(lot.id)?.existants.get(id);
    const hours = volumes.get(id);
    const shared =
      paid === undefined || presence === undefined || structure.suivants.length === 0
        ? undefined
        : versementsOf({ structure, presence }, paid, contexte);
    return {
      id,
      ...(structure.nom === undefined ? {} : { nom: structure.nom }),
      territoire: lot.territoire.id,
      famille,
      ...(genre === undefined ? {} : { genre }),
      gestionnaire,
      commune,
      unites: { existantes: formatExact(structure.existantes), nouvelles: formatExact(structure.nouvelles) },
      ...(price === undefined ? {} : { forfait: nombreOf(price.retenu) }),
      ...(structure.placesTotales === undefined ? {} : { placesTotales: formatExact(structure.placesTotales) }),
      eligible: motifs.length === 0,
      motifs,
      montant,
      droit: paid?.droit ?? { statut: "exact", valeur: "0" },
      ...sinceN1(structure.montantN1, montant),
      ...(hours === undefined ? {} : { heures: heuresOf(hours) }),
      ...(shared === undefined ? {} : { versements: shared }),
    };
  });
}

/** The amount of N-1 and what the year changes, where the demande says what N-1 gave. */
function sinceN1(centimes: bigint | undefined, montant: Montant): Pick<ResultatStructure, "montantN1" | "depuisN1"> {
  if (centimes === undefined) return {};
  const montantN1 = eurosFromCents(centimes);
  return { montantN1, depuisN1: differenceOf({ statut: "exact", montant: montantN1 }, montant) };
}

/** One for each gestionnaire: what it receives, its name, and the N-1 of its structures when each of them says it. */
export function gestionnaireResults(
  structures: readonly ResultatStructure[],
  noms: ReadonlyMap<string, string>,
): readonly ResultatGestionnaire[] {
  const received = new Map<string, bigint | undefined>();
  for (const { gestionnaire, montantN1, versements } of structures) {
    // A structure that changes hands has no N-1 of one gestionnaire to compare with.
    const cents = montantN1 === undefined || versements !== undefined ? undefined : centsOf(montantN1);
    const before = received.has(gestionnaire) ? received.get(gestionnaire) : 0n;
    received.set(gestionnaire, before === undefined || cents === undefined ? undefined : before + cents);
    for (const { id } of versements ?? []) received.set(id, undefined);
  }
  return groupBy(
    structures.flatMap(({ gestionnaire, montant, versements }) => versements ?? [{ id: gestionnaire, montant }]),
  ).map(({ id, montant }) => {
    const nom = noms.get(id);
    return { id, ...(nom === undefined ? {} : { nom }), montant, ...sinceN1(received.get(id), montant) };
  });
}

const nombreOfPlage = (plage: Plage): Nombre => nombreOf(givenBetween("", plage));

function heuresOf({ existantes, nouvelles, refusees }: Volumes): ResultatHeures {
  return {
    existantes: formatExact(existantes),
    nouvelles: nombreOfPlage(nouvelles),
    refusees: nombreOfPlage(refusees),
  };
}

function montantOf(interval: Intervalle): Montant {
  const min = eurosFromCents(toCents(interval.min.valeur));
  if (isExact(interval)) return { statut: "exact", montant: min };
  const max = interval.max === undefined ? {} : { max: eurosFromCents(toCents(interval.max.valeur)) };
  return { statut: "borne", min, ...max };
}

/** What a lot pays: the sum of what its structures get, or the bounds of the amount to share. */
export function paidBy({ montantARepartir, droits }: LotCalcule, politique: PolitiqueArrondi): Montant {
  // Under `conserverTotal` what is paid is the amount to share, whose bounds are closer than those of each right.
  if (politique === "conserverTotal") return montantOf(montantARepartir);
  return sumOf([...droits.values()].map(({ montant }) => montant));
}

export function lotResult(computed: LotCalcule, politique: PolitiqueArrondi): ResultatLot {
  const { lot, montantARepartir, prix, sansArrondi } = computed;
  const montant = paidBy(computed, politique);
  const residu =
    montant.statut === "exact" && sansArrondi !== undefined
      ? { residu: eurosFromCents(sansArrondi - centsOf(montant.montant)) }
      : {};
  return {
    id: lot.id,
    territoire: lot.territoire.id,
    famille: lot.famille,
    ...(lot.genre === undefined ? {} : { genre: lot.genre }),
    montantARepartir: montantOf(montantARepartir),
    montant,
    prix: prix.map(({ id, nature, retenu }) => ({ id, nature, montant: nombreOf(retenu) })),
    ...residu,
  };
}

export function trajectoireResults(computed: readonly LotCalcule[]): readonly ResultatTrajectoire[] {
  return computed.flatMap(({ lot, trajectoire }): readonly ResultatTrajectoire[] => {
    if (trajectoire === undefined) return [];
    const { taux, prix, prochain } = trajectoire;
    const montantParPlace: Nombre = prix === undefined ? { statut: "exact", valeur: "0" } : nombreOf(prix.retenu);
    return [{ territoire: lot.territoire.id, taux, montantParPlace, ...(prochain === undefined ? {} : { prochain }) }];
  });
}

/** BT-20: by gestionnaire and nature, in code-unit order. */
export function voisinResults(voisins: readonly VoisinLu[]): readonly ResultatVoisin[] {
  const sums = new Map<string, { gestionnaire: string; nature: VoisinLu["nature"]; centimes: bigint }>();
  for (const { structure, nature, centimes } of voisins) {
    const key = `${structure.gestionnaire}\u0000${nature}`;
    const sum = sums.get(key) ?? { gestionnaire: structure.gestionnaire, nature, centimes: 0n };
    sum.centimes += centimes;
    sums.set(key, sum);
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { gestionnaire, nature, centimes }]) => ({ gestionnaire, nature, montant: eurosFromCents(centimes) }));
}
