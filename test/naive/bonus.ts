/**
 * The bonus territoire of a year, written from the rules BT-03 to BT-53 alone, on plain fractions. It knows whole years, and
 * demandes where nothing that the sum needs is left out.
 */
import type { DemandeBonusTerritoire, Structure } from "../../src/bonus-territoire/index.js";
import {
  downToCents,
  euros,
  type Fraction,
  fractionOf,
  greater,
  isBelow,
  isZero,
  minus,
  nearest,
  over,
  plus,
  smaller,
  sumOf,
  times,
  whole,
  ZERO,
} from "./fractions.js";

/** What the structures of the case receive, in euros, and which ones receive nothing because they are out. */
export interface BonusAnswer {
  readonly total: string;
  readonly montants: Readonly<Record<string, string>>;
  readonly exclues: readonly string[];
}

type Parametres = Readonly<Record<string, { valeur?: unknown; sansObjet?: true } | undefined>>;

const read = (value: unknown): Fraction => fractionOf(String(value));

/** The amount that the caller gives for a key; undefined for one that does not apply. */
function given(parametres: Parametres, cle: string): Fraction | undefined {
  const found = parametres[cle];
  if (found === undefined) throw new Error(`the case does not give ${cle}`);
  return found.sansObjet ? undefined : read(found.valeur);
}

const HOURLY = ["alshPeriscolaire", "alshExtrascolaire", "alshAdolescents"];

/** Units that existed and units added, as the family writes them; of an ALSH, contracted and actual hours. */
function unitsOf(structure: Structure): readonly [Fraction, Fraction] {
  const all: Readonly<Record<string, unknown>> = { ...structure };
  for (const [existing, added] of [
    ["placesExistantes", "placesNouvelles"],
    ["etpExistants", "etpNouveaux"],
    ["heuresExistantes", "heuresNouvelles"],
    ["heuresContractualisees", "heuresReelles"],
  ] as const)
    if (all[existing] !== undefined) return [read(all[existing]), read(all[added] ?? "0")];
  throw new Error("a family that the case does not use");
}

function isOnTerritory(structure: Structure, demande: DemandeBonusTerritoire): boolean {
  const territoire = demande.territoires.find(({ id }) => id === structure.territoire);
  return territoire?.communes.includes(structure.commune) ?? false;
}

/** Whether it is in: on the territory, supported by a signatory (BT-05), with PSU (BT-10), reserved by an employer (BT-18). */
function isIn(structure: Structure, demande: DemandeBonusTerritoire): boolean {
  if (!isOnTerritory(structure, demande)) return false;
  if (!structure.soutiens.some((one) => demande.collectivitesSignataires.includes(one))) return false;
  if (structure.famille === "eaje") return structure.psu;
  if (structure.famille === "ctre")
    return structure.psu && structure.employeurRegimeGeneral && !structure.employeurEligibleCif;
  return true;
}

/** Euros for a new place of EAJE (BT-15): the maximum in a priority zone, else what the table of the caller says. */
function newPlace(structure: Structure, demande: DemandeBonusTerritoire, parametres: Parametres): Fraction {
  const zone = structure.zone ?? demande.territoires.find(({ id }) => id === structure.territoire)?.zone;
  const first = zone === "qpv" || zone === "zrr" || (zone === "frr" && parametres["eaje.classeTerritoire.frr"]?.valeur);
  if (!first) return given(parametres, "eaje.forfaitNouveau.tranches") ?? ZERO;
  return demande.annee === 2020 ? whole(3100n) : whole(3600n);
}

/** Key of the amount of a new unit that the caller gives, by family. */
const NEW_UNITS: Readonly<Record<string, string>> = {
  ctre: "ctre.forfaitNouveau",
  alshPeriscolaire: "alsh.forfaitNouveau",
  alshExtrascolaire: "alsh.forfaitNouveau",
  rpe: "rpe.forfait",
  laep: "laep.forfait",
  chargeCooperation: "chargeCooperation.forfaitEtp",
};

/** Hours within the volume, and new hours under the cap (BT-30, BT-32, BT-33). */
function hoursOf(structure: Structure, annee: number, parametres: Parametres): readonly [Fraction, Fraction] {
  const [contracted, actual] = unitsOf(structure);
  const beyond = greater(minus(actual, contracted), ZERO);
  const frozen = annee < 2023 && structure.famille !== "alshAdolescents";
  const rate = frozen ? ZERO : given(parametres, "alsh.tauxCapHeuresNouvelles");
  return [smaller(actual, contracted), rate === undefined ? beyond : smaller(beyond, times(rate, contracted))];
}

/** One family of one territory: the exact right of each structure that is in. */
function rightsOf(lot: readonly Structure[], demande: DemandeBonusTerritoire): ReadonlyMap<string, Fraction> {
  const parametres: Parametres = { ...demande.parametres };
  const [first] = lot;
  if (first === undefined) return new Map();
  const { famille, territoire } = first;
  const hourly = HOURLY.includes(famille);
  const references = demande.references.filter((one) => one.famille === famille && one.territoire === territoire);
  const printed = demande.forfaits?.find((one) => one.famille === famille && one.territoire === territoire);
  const inside = lot.filter((one) => isIn(one, demande));
  // Section 11: units that lost their eligibility stay in the divisor where the caller says that their amount is lost. What
  // is not on the territory was never in it (BT-14).
  const lost = parametres["lissage.unitesPerdues"]?.valeur === "perdues";
  const counted = lost ? lot.filter((one) => isOnTerritory(one, demande)) : inside;
  // BT-14: what the amount of N-1 is divided by. BT-31: the hours of N-1, where they are given.
  const hours = references.flatMap(({ heuresN1 }) => (heuresN1 === undefined ? [] : [read(heuresN1)]));
  const divisor = hours.length > 0 ? sumOf(hours) : sumOf(counted.map((one) => unitsOf(one)[0]));
  let price = isZero(divisor) ? ZERO : over(sumOf(references.map(({ montant }) => read(montant))), divisor);
  if (famille === "eaje") price = greater(price, given(parametres, "eaje.plancher") ?? ZERO);
  if (hourly) price = greater(price, fractionOf("0.15"));
  if (famille === "eaje" && demande.annee >= 2025)
    price = plus(price, given(parametres, "eaje.revalorisation") ?? ZERO);
  const decimals =
    parametres["arrondi.mode"]?.valeur === "arrondirForfait"
      ? Number(parametres["arrondi.decimalesForfait"]?.valeur ?? 2)
      : undefined;
  const unit = (amount: Fraction): Fraction =>
    decimals === undefined ? amount : { num: nearest(amount, decimals), den: 10n ** BigInt(decimals) };
  const rights = new Map<string, Fraction>();
  for (const structure of inside) {
    const [existing, added] = hourly ? hoursOf(structure, demande.annee, parametres) : unitsOf(structure);
    const own = structure.forfaits?.existant ?? printed?.existant;
    const ownNew = structure.forfaits?.nouveau ?? printed?.nouveau;
    // A printed amount is used as it is printed (section 8).
    let right = times(existing, own === undefined ? unit(price) : read(own));
    if (!isZero(added)) {
      let amount: Fraction;
      if (ownNew !== undefined) amount = read(ownNew);
      else if (famille === "eaje") amount = unit(newPlace(structure, demande, parametres));
      else amount = unit(given(parametres, NEW_UNITS[famille] ?? "") ?? ZERO);
      right = plus(right, times(added, amount));
    }
    rights.set(structure.id, right);
  }
  return rights;
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whole cents of each (BT-53). Under `conserverTotal`, cents left go to the greatest remainders, then by id. */
function paidOf(rights: ReadonlyMap<string, Fraction>, policy: string): ReadonlyMap<string, bigint> {
  if (policy !== "conserverTotal") return new Map([...rights].map(([id, right]) => [id, nearest(right, 2)]));
  const parts = [...rights].map(([id, right]) => ({ id, ...downToCents(right) }));
  const paid = new Map(parts.map(({ id, cents }) => [id, cents]));
  let left = nearest(sumOf([...rights.values()]), 2);
  for (const { cents } of parts) left -= cents;
  parts.sort((a, b) => (isBelow(b.rest, a.rest) ? -1 : isBelow(a.rest, b.rest) ? 1 : byCodeUnits(a.id, b.id)));
  for (const { id, cents } of parts) {
    if (left === 0n) break;
    paid.set(id, cents + 1n);
    left--;
  }
  return paid;
}

export function bonus(demande: DemandeBonusTerritoire): BonusAnswer {
  const parametres: Parametres = { ...demande.parametres };
  const policy = String(parametres["arrondi.mode"]?.valeur ?? "conserverTotal");
  const lots = new Map<string, Structure[]>();
  for (const structure of demande.structures) {
    const key = `${structure.territoire}/${structure.famille}`;
    lots.set(key, [...(lots.get(key) ?? []), structure]);
  }
  const montants: Record<string, string> = {};
  let total = 0n;
  for (const lot of lots.values())
    for (const [id, cents] of paidOf(rightsOf(lot, demande), policy)) {
      montants[id] = euros(cents);
      total += cents;
    }
  const exclues = demande.structures.filter((one) => !isIn(one, demande)).map(({ id }) => id);
  for (const id of exclues) montants[id] = "0.00";
  return { total: euros(total), montants, exclues: exclues.sort(byCodeUnits) };
}
