/** For whom an authority exercises an object on a day, and the population that makes, between two bounds. */
import type { CivilDate } from "../../primitives/index.js";
import { deepFreeze, yearOf } from "../../primitives/internal.js";
import type {
  Commune,
  Competence,
  Encadrement,
  GroupementIndexe,
  IndexTerritoire,
  Population,
} from "../../territoire/index.js";
import { populationInForce } from "../../territoire/internal.js";
import { type Tenue, tenueBy, titulairesOf } from "./titulaires.js";

/** Bounds of a figure, both included; `max` is `Infinity` when nothing bounds it. */
export interface Intervalle {
  readonly min: number;
  readonly max: number;
}

/** What is known of one authority and one object on one day. */
export interface Etat {
  /** Communes for which it surely exercises. */
  readonly certaines: readonly string[];
  /** Listed communes for which it may. */
  readonly possibles: readonly string[];
  /** Members not listed for which it may. */
  readonly nonListees: number;
  /** The figure if none of the others transferred; absent when it would then exercise for nobody. */
  readonly aucun: Intervalle | undefined;
  /** The figure if all of them did; absent when it would then exercise for nobody. */
  readonly tous: Intervalle | undefined;
  /** From the least to the most that the figure may be; absent for an authority that exercises for nobody. */
  readonly range: Intervalle | undefined;
  /** Groups that hold, or may hold, the object of a commune. */
  readonly vers: readonly string[];
  readonly depuis: string | undefined;
  /** Communes whose relais is torn between two known holders. */
  readonly partagees: readonly string[];
  /** The figure of a relais rests on members of which the group surely holds one of the two competences (SP-20a). */
  readonly enPartie: boolean;
  /** Communes whose population totale of the year is not known exactly. */
  readonly sansChiffre: readonly string[];
  readonly annee: number;
  readonly populations: readonly Population[];
}

/** State of a commune: its own figure when it keeps the object, none when a group has it. */
export function etatCommune(
  index: IndexTerritoire,
  { codeInsee: code, populations }: Commune,
  competences: readonly Competence[],
  at: CivilDate,
): Etat {
  const annee = yearOf(at);
  const figure = populationInForce(populations, annee);
  const { commune, vers, depuis, partage } = titulairesOf(index, code, competences, at);
  const sure = commune && vers.length === 0;
  return {
    certaines: sure ? [code] : EMPTY,
    possibles: commune && !sure ? [code] : EMPTY,
    nonListees: 0,
    aucun: commune ? figure : undefined,
    tous: sure ? figure : undefined,
    range: commune ? figure : undefined,
    vers,
    depuis,
    partagees: partage ? [code] : EMPTY,
    enPartie: false,
    sansChiffre: figure.min === figure.max ? EMPTY : [code],
    annee,
    populations: figure.population === undefined ? EMPTY : [figure.population],
  };
}

/** State of a group: the communes that transferred to it, those that may have, and their populations (SP-20, SP-23). */
export function etatGroupement(
  index: IndexTerritoire,
  group: GroupementIndexe,
  competences: readonly Competence[],
  at: CivilDate,
  seuil?: number,
): Etat {
  const annee = yearOf(at);
  const enPartie = seuil !== undefined && owesInPart(index, group, competences, at, seuil);
  const certaines: string[] = [];
  const possibles: string[] = [];
  const partagees: string[] = [];
  const sansChiffre: string[] = [];
  const populations: Population[] = [];
  const sums = { oui: { ...NONE }, peutEtre: { ...NONE }, non: { ...NONE } };
  for (const code of group.membres) {
    const figure = populationInForce(index.communes.get(code)?.populations ?? [], annee);
    const tenue = tenueBy(index, code, group.siren, competences, at);
    const { tient, partage } = enPartie && tenue.enPartie ? HELD : tenue;
    addTo(sums[tient], figure);
    if (tient === "non") continue;
    (tient === "oui" ? certaines : possibles).push(code);
    if (partage) partagees.push(code);
    if (figure.min !== figure.max) sansChiffre.push(code);
    if (figure.population !== undefined) populations.push(figure.population);
  }
  const nonListees = group.nombreMembres - group.membres.length;
  const whole = populationInForce(group.populationsMembres, annee);
  if (nonListees > 0 && whole.population !== undefined) populations.push(whole.population);
  return {
    certaines,
    possibles,
    nonListees,
    ...bounds(sums, whole, nonListees, {
      surely: certaines.length > 0,
      maybe: certaines.length + possibles.length > 0,
    }),
    vers: EMPTY,
    depuis: undefined,
    partagees,
    enPartie,
    sansChiffre: whole.min === whole.max && sums.non.max === 0 ? EMPTY : sansChiffre,
    annee,
    populations,
  };
}

const HELD: Pick<Tenue, "tient" | "partage"> = deepFreeze({ tient: "oui", partage: false });

/**
 * A group that holds one of the two competences of the relais, of whose members none is above the threshold alone, owes it
 * once those that transferred come to more: the law counts the communes that transferred "en tout ou partie" (SP-20a,
 * inferred). A member that surely gave both, or neither, changes nothing to the reading.
 */
function owesInPart(
  index: IndexTerritoire,
  group: GroupementIndexe,
  competences: readonly Competence[],
  at: CivilDate,
  seuil: number,
): boolean {
  if (competences.length < 2) return false;
  const annee = yearOf(at);
  let [sum, listed, partly] = [0, 0, false];
  for (const code of group.membres) {
    const { min, max } = populationInForce(index.communes.get(code)?.populations ?? [], annee);
    const { tient, enPartie } = tenueBy(index, code, group.siren, competences, at);
    listed += min;
    if (tient === "peutEtre" && max > seuil) return false;
    if (tient === "oui" || enPartie) sum += min;
    partly ||= enPartie;
  }
  if (!partly || sum <= seuil) return false;
  // Those that nobody lists are below the threshold when all of them together are.
  return (
    group.nombreMembres === group.membres.length ||
    populationInForce(group.populationsMembres, annee).max - listed <= seuil
  );
}

const EMPTY: readonly never[] = deepFreeze([]);

interface Sum {
  min: number;
  max: number;
}

const NONE: Intervalle = deepFreeze({ min: 0, max: 0 });

function addTo(sum: Sum, { min, max }: Encadrement): void {
  sum.min += min;
  sum.max += max;
}

/**
 * The figure at the two ends of what is unknown. The sum given for the whole group narrows both: what some members
 * have, the others do not.
 */
function bounds(
  sums: Readonly<Record<Tenue["tient"], Intervalle>>,
  whole: Intervalle,
  nonListees: number,
  exercise: { readonly surely: boolean; readonly maybe: boolean },
): Pick<Etat, "aucun" | "tous" | "range"> {
  const { oui: certaines, peutEtre: possibles, non: autres } = sums;
  const unlisted = nonListees > 0 ? Number.POSITIVE_INFINITY : 0;
  const aucun = {
    min: Math.max(certaines.min, below(whole.min, possibles.max + autres.max + unlisted)),
    max: Math.min(certaines.max, whole.max - possibles.min - autres.min),
  };
  const tous = {
    min: Math.max(certaines.min + possibles.min, below(whole.min, autres.max)),
    max: Math.min(certaines.max + possibles.max + unlisted, whole.max - autres.min),
  };
  if (!exercise.maybe && nonListees === 0) return { aucun: undefined, tous: undefined, range: undefined };
  // A group that may exercise for nobody has a figure that starts from nothing.
  if (!exercise.surely) return { aucun: undefined, tous, range: { min: 0, max: tous.max } };
  return { aucun, tous, range: { min: Math.min(aucun.min, tous.min), max: Math.max(aucun.max, tous.max) } };
}

/** What is left of a lower bound once the others have had the most they may: 0 when that is unbounded. */
const below = (min: number, others: number) => (others === Number.POSITIVE_INFINITY ? 0 : min - others);
