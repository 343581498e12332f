/** One family of one territory: from its N-1 amount to the rights of its structures. */
import type { Fraction } from "../../primitives/index.js";
import { add, fraction, isZero, multiply, roundToUnits, sign, ZERO } from "../../primitives/internal.js";
import { traitsOf } from "../demande/familles.js";
import { toCents } from "../resultat/totals.js";
import { hasExisting, type Lot, type Membre } from "./arrange-lots.js";
import { type Contexte, partOfYear } from "./contexte.js";
import { diviseurOf, isPlain } from "./diviseur.js";
import type { Presence } from "./periode.js";
import { checkPrinted, type Prix, prixExistant, prixNouveaux, prixPropre } from "./prix.js";
import { type Beneficiaire, type DroitArrondi, distribute, type Terme } from "./rights.js";
import { constant, givenBetween, type Intervalle, isExact, type Plage } from "./traced-steps.js";
import { type Trajectoire, trajectoireOf } from "./trajectoire.js";
import { type Volumes, volumesOf } from "./volumes.js";

export interface LotCalcule {
  readonly lot: Lot;
  readonly montantARepartir: Intervalle;
  /** The exact rights at free precision, rounded once: what each policy is measured against. In cents. */
  readonly sansArrondi: bigint | undefined;
  readonly prix: readonly Prix[];
  readonly volumes: readonly Volumes[];
  readonly droits: ReadonlyMap<string, DroitArrondi>;
  /** The price of the existing units of each structure that has some. */
  readonly existants: ReadonlyMap<string, Prix>;
  readonly trajectoire: Trajectoire | undefined;
}

export function computeLot(lot: Lot, contexte: Contexte): LotCalcule {
  const volumes = volumesOf(lot, contexte);
  checkPrinted(lot, contexte);
  const smoothed = needsPoolPrice(lot) && lot.forfaits?.existant === undefined;
  const units = smoothed ? diviseurOf(lot, contexte) : undefined;
  const pool = needsPoolPrice(lot) ? prixExistant(lot, units, contexte) : undefined;
  const trajectoire = lot.famille === "eaje" ? trajectoireOf(lot, contexte) : undefined;
  const newPrice = prixNouveaux(lot, contexte);
  const beneficiaires = volumes.map((each, rank) => {
    const own = each.structure.forfaits?.existant;
    const existing = own === undefined ? pool : prixPropre(lot, each.structure, own, contexte);
    const terms: Terme[] = [];
    for (const { existantes, nouvelles, part } of paidUnits(each, lot.structures[rank], contexte)) {
      const push = (quantite: Plage, prix: Prix | undefined) => {
        if (prix !== undefined && sign(quantite.max) > 0) terms.push({ quantite, part, prix });
      };
      push(point(existantes), existing);
      if (sign(nouvelles.max) > 0) push(nouvelles, newPrice(each.structure));
      if (trajectoire?.prix !== undefined) push(sum(point(existantes), nouvelles), trajectoire.prix);
    }
    return { id: each.structure.id, termes: terms };
  });
  const montantARepartir = amountToShare(lot, contexte, { units, pool, beneficiaires });
  const droits = distribute(
    contexte.tracer,
    { id: lot.id, regle: "BT-53", total: montantARepartir, politique: contexte.politique },
    beneficiaires,
  );
  noteAssumptions(lot, smoothed, contexte);
  return {
    lot,
    montantARepartir,
    sansArrondi: withoutRounding(montantARepartir, beneficiaires, contexte),
    prix: [...new Set(beneficiaires.flatMap(({ termes }) => termes.map(({ prix }) => prix)))],
    volumes,
    droits,
    existants: existingPrices(beneficiaires),
    trajectoire,
  };
}

/** Only the policy that rounds the unit amount shares something else than the exact rights. */
function withoutRounding(
  montant: Intervalle,
  beneficiaires: readonly Beneficiaire[],
  { politique }: Contexte,
): bigint | undefined {
  if (!isExact(montant)) return undefined;
  if (politique !== "arrondirForfait") return toCents(montant.min.valeur);
  // Two ends may be rounded to one unit amount: what the rights come to without rounding is then not known.
  const known = beneficiaires.every(({ termes }) => termes.every(({ prix }) => isExact(prix.exact)));
  return known ? unroundedCents(beneficiaires) : undefined;
}

function existingPrices(beneficiaires: readonly Beneficiaire[]): ReadonlyMap<string, Prix> {
  return new Map(
    beneficiaires.flatMap(({ id, termes }) => {
      const term = termes.find(({ prix }) => prix.nature === "existant");
      return term === undefined ? [] : [[id, term.prix] as const];
    }),
  );
}

const ONE = fraction(1n);
const point = (value: Fraction): Plage => ({ min: value, max: value });

function sum(a: Plage, b: Plage): Plage {
  if (isZero(b.max)) return a;
  return { min: add(a.min, b.min), max: add(a.max, b.max) };
}

/** What a structure is paid for: its units of the year, or, where they change, those of each of its layers. */
function paidUnits(
  { structure, existantes, nouvelles }: Volumes,
  membre: Membre | undefined,
  contexte: Contexte,
): readonly (Pick<Volumes, "existantes" | "nouvelles"> & { readonly part: Plage })[] {
  if (membre === undefined) return [];
  // Hours held are already those of the days open.
  const { prorata } = traitsOf(structure.famille);
  const partOf = (presence: Presence) => (prorata ? partOfYear(presence, contexte) : point(ONE));
  if (structure.changements.length === 0) return [{ existantes, nouvelles, part: partOf(membre.presence) }];
  return membre.couches.map((couche) => ({
    existantes: couche.existantes,
    nouvelles: point(couche.nouvelles),
    part: partOf(couche.presence),
  }));
}

/** A lot whose structures all have their own printed amount, and no N-1 amount, needs no common price. */
function needsPoolPrice({ structures, references, forfaits }: Lot): boolean {
  const uses = structures.some((each) => each.structure.forfaits?.existant === undefined && hasExisting(each));
  return uses || (forfaits?.existant !== undefined && references.length > 0);
}

/** The sum of the rights, price by price, rounded once to the cent. */
function amountToShare(
  lot: Lot,
  contexte: Contexte,
  made: {
    readonly units: Intervalle | undefined;
    readonly pool: Prix | undefined;
    readonly beneficiaires: readonly Beneficiaire[];
  },
): Intervalle {
  const { tracer } = contexte;
  const byPrice = new Map<Prix, Intervalle[]>();
  const { units: divisor } = made;
  const wholePool = divisor !== undefined && everyUnitCounts(lot, divisor) ? made.pool : undefined;
  for (const { id, termes } of made.beneficiaires) {
    for (const { quantite, part, prix } of termes) {
      if (prix === wholePool) {
        // The units paid are those that the N-1 amount was divided by: their sum has its row already.
        if (!byPrice.has(prix)) byPrice.set(prix, []);
        continue;
      }
      const counted = { min: multiply(quantite.min, part.min), max: multiply(quantite.max, part.max) };
      const inputs = byPrice.get(prix) ?? [];
      inputs.push(givenBetween(`structures/${id}/${prix.nature}`, counted));
      byPrice.set(prix, inputs);
    }
  }
  const rights = [...byPrice].map(([prix, quantities]) => {
    const row = { id: `${lot.id}/unites/${prix.id}`, libelle: `bonus.etape.unites.${prix.nature}` };
    const { unite } = traitsOf(lot.famille);
    const [only, ...others] = quantities;
    // The units of one structure alone are their own sum: each of a hundred thousand may have its price.
    const units =
      prix === wholePool && divisor !== undefined
        ? divisor
        : only !== undefined && others.length === 0
          ? only
          : tracer.step({ ...row, unite, regle: prix.regle, operation: "add" }, quantities);
    const libelle = `bonus.etape.droit.${prix.nature}`;
    const step = { id: `${lot.id}/droit/${prix.id}`, libelle, unite: "euro", regle: prix.regle } as const;
    return tracer.step({ ...step, operation: "multiply" }, [units, prix.retenu]);
  });
  const euro = { unite: "euro", regle: "BT-53" } as const;
  const total =
    rights.length === 0
      ? constant("sansUnite", ZERO)
      : tracer.step(
          { id: `${lot.id}/droitTotal`, libelle: "bonus.etape.droitTotal", ...euro, operation: "add" },
          rights,
        );
  return tracer.step(
    {
      id: `${lot.id}/montantARepartir`,
      libelle: "bonus.etape.montantARepartir",
      ...euro,
      operation: "round",
      decimales: 2,
    },
    [total],
  );
}

/** Whether the units paid are the very units that the N-1 amount was divided by. */
function everyUnitCounts(lot: Lot, units: Intervalle): boolean {
  const { famille, structures, references } = lot;
  if (traitsOf(famille).alsh || references.some(({ heuresN1 }) => heuresN1 !== undefined)) return false;
  return isPlain(lot, units) && structures.every(({ structure }) => structure.forfaits?.existant === undefined);
}

/** What the rights come to at free precision, whatever the policy rounds first. */
function unroundedCents(beneficiaires: readonly Beneficiaire[]): bigint {
  const total = beneficiaires.reduce(
    (sofar, { termes }) =>
      termes.reduce(
        (inner, { quantite, part, prix }) =>
          add(inner, multiply(multiply(quantite.min, part.min), prix.exact.min.valeur)),
        sofar,
      ),
    ZERO,
  );
  return roundToUnits(total, 2);
}

/** Lists only the assumptions that were used: where every amount is printed, no lissage took place. */
function noteAssumptions(lot: Lot, smoothed: boolean, { assume, lue }: Contexte): void {
  const say = (code: string, regle: string) => assume({ code, regle, confiance: "inferred", params: { lot: lot.id } });
  const pooled = lot.structures.some((each) => each.structure.forfaits?.existant === undefined && hasExisting(each));
  if (smoothed && pooled) {
    say("lissageToutesUnites", "BT-14");
    if (lot.references.some(({ nature }) => nature === "montantContractuel")) say("referenceContractuelle", "BT-03");
    if (lot.famille === "ctre") say("ctreSansPlancher", "BT-18");
    if (traitsOf(lot.famille).alsh && lot.references.every(({ heuresN1 }) => heuresN1 === undefined)) {
      say("heuresContractualiseesPourN1", "BT-31");
    }
  }
  if (lot.forfaits?.existant !== undefined && pooled) say("forfaitImprime", "BT-54");
  if (lot.famille === "eaje" && lot.territoire.trajectoire === undefined && lue.annee >= 2025) {
    say("trajectoireNonDemandee", "BT-19");
  }
}
