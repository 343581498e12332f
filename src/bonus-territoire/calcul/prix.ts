/** The price of one unit of a lot: existing units (lissage, floor, uplift, printed amount) and new ones (scale). */
import type { Fraction, Provenance } from "../../primitives/index.js";
import {
  add,
  compare,
  formatExact,
  fraction,
  issue,
  isZero,
  magnitude,
  multiply,
  subtract,
  ZERO,
} from "../../primitives/internal.js";
import type { StructureLue } from "../demande/demande-lue.js";
import { traitsOf } from "../demande/familles.js";
import type { Zone } from "../demande/types.js";
import type { Lot } from "./arrange-lots.js";
import { askMontant, type Contexte } from "./contexte.js";
import { unitesInscrites } from "./diviseur.js";
import { anyAmount, between, constant, given, type Intervalle, isExact, rowSegment } from "./traced-steps.js";

/** A price, before and after the rounding of the unit amount that some policies ask for. */
export interface Prix {
  /** Id of its rows, after that of the lot. */
  readonly id: string;
  readonly nature: "existant" | "nouveau" | "trajectoire";
  readonly regle: string;
  /** Free precision. */
  readonly exact: Intervalle;
  /** What rights are computed with. */
  readonly retenu: Intervalle;
}

/** First year of the uplift of existing places (BT-16). */
const FIRST_YEAR_OF_UPLIFT = 2025;

type Operation = "add" | "subtract" | "divide" | "max" | "min" | "choose" | "round";

export function stepOf(lot: Lot, contexte: Contexte) {
  const { unitePrix } = traitsOf(lot.famille);
  return (
    name: string,
    libelle: string,
    regle: string,
    operation: Operation,
    inputs: readonly Intervalle[],
    decimales?: number,
  ) =>
    contexte.tracer.step(
      {
        id: `${lot.id}/${name}`,
        libelle: `bonus.etape.${libelle}`,
        unite: unitePrix,
        regle,
        operation,
        ...(decimales === undefined ? {} : { decimales }),
      },
      inputs,
    );
}

/** BT-54: what the signed convention prints is paid as printed, whatever the policy: `0.624` stays `0.624`. */
const asPrinted = (price: Omit<Prix, "retenu">): Prix => ({ ...price, retenu: price.exact });

/** BT-53: under `arrondirForfait` a computed unit amount is rounded first, as printed conventions do. */
export function priced(lot: Lot, contexte: Contexte, price: Omit<Prix, "retenu">): Prix {
  if (contexte.politique !== "arrondirForfait") return { ...price, retenu: price.exact };
  const step = stepOf(lot, contexte);
  const retenu = step(`${price.id}/arrondi`, "forfaitArrondi", "BT-53", "round", [price.exact], contexte.decimales);
  return { ...price, retenu };
}

/** The price of the existing units of the lot, `units` being what the N-1 amount is divided by. */
export function prixExistant(lot: Lot, units: Intervalle | undefined, contexte: Contexte): Prix {
  const { regle } = traitsOf(lot.famille);
  const printed = lot.forfaits?.existant;
  const name = { id: "existant", nature: "existant", regle } as const;
  if (printed === undefined && units !== undefined)
    return priced(lot, contexte, { ...name, exact: computedPrice(lot, units, contexte) });
  // BT-54: what the signed convention prints wins over any computed or national figure.
  return asPrinted({
    ...name,
    exact: printedStep(lot, "forfaitConvention", printed ?? ZERO, contexte, lot.forfaits?.article),
  });
}

/** What is printed settles a price, and not which fund pays it (BT-42). */
function printedStep(lot: Lot, id: string, printed: Fraction, contexte: Contexte, article?: string): Intervalle {
  const step = stepOf(lot, contexte);
  const provenance: Provenance = { de: "convention", ...(article === undefined ? {} : { article }) };
  const price = step(id, "forfaitConvention", "BT-54", "choose", [given("forfaitConvention", printed, provenance)]);
  return lot.famille === "ludotheque" ? ofTheBonus(price, contexte) : price;
}

function computedPrice(lot: Lot, units: Intervalle, contexte: Contexte): Intervalle {
  const { regle, plancher, plafond, revalorisation } = traitsOf(lot.famille);
  const step = stepOf(lot, contexte);
  // BT-13: the N-1 amount of the territory over the units that its signatories support. Hours of which none was paid in N-1 have
  // no such amount: the floor alone counts for them (BT-31), which is a reading.
  let price = isZero((units.max ?? units.min).valeur)
    ? constant("sansUnite", ZERO)
    : step("lissage", "lissage", "BT-13", "divide", [reference(lot, contexte), units]);
  if (plancher !== undefined) {
    const floor = askMontant(plancher, lot.territoire, contexte);
    // Without its value the floor can only raise the price: what is certain stays, and nothing limits it.
    if (floor.statut === "inconnu") price = between(price, undefined);
    else if (floor.statut !== "sansObjet") price = step("plancher", "plancher", regle, "max", [price, floor.montant]);
  }
  if (revalorisation !== undefined && contexte.annee >= FIRST_YEAR_OF_UPLIFT) {
    // BT-16: the uplift depends on the amount that it is added to.
    const current = { min: price.min.valeur, max: price.max?.valeur };
    const uplift = askMontant(revalorisation, lot.territoire, contexte, current);
    if (uplift.statut === "inconnu") price = between(price, undefined);
    else if (uplift.statut !== "sansObjet") {
      price = step("revalorisation", "revalorisation", "BT-16", "add", [price, uplift.montant]);
    }
  }
  if (plafond !== undefined) {
    const ceiling = askMontant(plafond, lot.territoire, contexte);
    // Without its value the ceiling can only lower the price, down to nothing.
    if (ceiling.statut === "inconnu") price = between(constant("sansMinimum", ZERO), price);
    else if (ceiling.statut !== "sansObjet") price = step("plafond", "plafond", regle, "min", [price, ceiling.montant]);
  }
  return lot.famille === "ludotheque" ? ofTheBonus(price, contexte) : price;
}

/** BT-42: as long as the funding line of the ludothèques is unknown, the bonus may be zero. */
function ofTheBonus(price: Intervalle, { registre }: Contexte): Intervalle {
  const line = registre.ask("ludotheque.ligneFinancement");
  return line.statut === "inconnu" ? between(constant("sansMinimum", ZERO), price) : price;
}

/** BT-03: the sum of the N-1 amounts. When none is given, only one thing is certain: it is not negative. */
function reference(lot: Lot, { tracer, registre }: Contexte): Intervalle {
  if (lot.references.length > 0) return sumOfReferences(lot, tracer);
  registre.miss({
    cle: `reference.${lot.genre ?? lot.famille}`,
    regle: "BT-03",
    territoire: lot.territoire.id,
    motif: "referenceAbsente",
    detenteur: "cafChargeAPayer",
  });
  return anyAmount("sansMinimum");
}

function sumOfReferences({ id, references }: Lot, tracer: Contexte["tracer"]): Intervalle {
  return tracer.step(
    { id: `${id}/reference`, libelle: "bonus.etape.reference", unite: "euro", regle: "BT-03", operation: "add" },
    references.map(({ rang, montant }) => given(`references/${rang}/montant`, montant)),
  );
}

/**
 * Warns when the printed amounts times the units leave the N-1 amount by more than their own rounding explains. It says
 * nothing when some of the existing units have no printed amount.
 */
export function checkPrinted(lot: Lot, { tracer, registre }: Contexte): void {
  const { forfaits } = lot;
  const [first] = lot.references;
  const pairs = printedUnits(lot);
  // The amount of units that are gone is in the reference, and in no product.
  if (first === undefined || pairs === undefined || lot.perdues.length > 0) return;
  const amount = sumOfReferences(lot, tracer).min.valeur;
  const product = pairs.reduce((sum, { printed, count }) => add(sum, multiply(printed, count)), ZERO);
  const margin = pairs.reduce((sum, { printed, count }) => add(sum, multiply(halfOfLastDigit(printed), count)), ZERO);
  const gap = subtract(product, amount);
  if (compare(magnitude(gap), margin) <= 0) return;
  const multiplied = pairs.filter(({ count }) => compare(count, ZERO) > 0);
  const amounts = new Set(multiplied.map(({ printed }) => formatExact(printed)));
  registre.warn(
    issue(
      "PRINTED_FORFAIT_DIFFERS",
      forfaits?.existant === undefined
        ? ["references", first.rang, "montant"]
        : ["forfaits", forfaits.rang, "existant"],
      {
        lot: lot.id,
        forfait: [...amounts].join(", "),
        produit: formatExact(product),
        reference: formatExact(amount),
        ecart: formatExact(gap),
      },
      { regle: "BT-54" },
    ),
  );
}

/** Existing units with the amount printed for them; undefined when some have none, or when nothing is printed. */
function printedUnits(lot: Lot) {
  const { forfaits, structures } = lot;
  const common = forfaits?.existant;
  const own = structures.some(({ structure }) => structure.forfaits?.existant !== undefined);
  if (!own) return common && [{ printed: common, count: unitesInscrites(lot) }];
  const pairs = structures.map(({ structure }) => ({
    printed: structure.forfaits?.existant ?? common ?? (isZero(structure.existantes) ? ZERO : undefined),
    count: structure.existantes,
  }));
  return pairs.every(hasAmount) ? pairs : undefined;
}

const hasAmount = (pair: {
  readonly printed: Fraction | undefined;
  readonly count: Fraction;
}): pair is {
  readonly printed: Fraction;
  readonly count: Fraction;
} => pair.printed !== undefined;

/** Half a unit of the last digit printed, at least half a cent: `2000` is taken as printed to the cent. */
function halfOfLastDigit(printed: Fraction): Fraction {
  const decimals = Math.max(formatExact(printed).split(".")[1]?.length ?? 0, 2);
  return fraction(1n, 2n * 10n ** BigInt(decimals));
}

/** The price of existing units that the convention prints for one structure alone. */
export function prixPropre(lot: Lot, structure: StructureLue, printed: Fraction, contexte: Contexte): Prix {
  const { regle } = traitsOf(lot.famille);
  const id = `existant/structure/${rowSegment(structure.id)}`;
  return asPrinted({ id, nature: "existant", regle, exact: printedStep(lot, id, printed, contexte) });
}

/** The price of a new unit, by zone and by printed amount; each is worked out once. */
export function prixNouveaux(lot: Lot, contexte: Contexte): (structure: StructureLue) => Prix {
  const { regleNouveau: regle } = traitsOf(lot.famille);
  const prices = new Map<string, Prix>();
  return (structure) => {
    const own = structure.forfaits?.nouveau;
    const printed = own ?? lot.forfaits?.nouveau;
    const zone = structure.zone ?? lot.territoire.zone;
    const id =
      own !== undefined
        ? `nouveau/structure/${rowSegment(structure.id)}`
        : printed !== undefined
          ? "nouveau"
          : `nouveau/${zone ?? "zone"}`;
    const known = prices.get(id);
    if (known !== undefined) return known;
    const name = { id, nature: "nouveau", regle } as const;
    const price =
      printed === undefined
        ? priced(lot, contexte, { ...name, exact: newUnit(lot, zone, id, contexte) })
        : asPrinted({
            ...name,
            exact: printedStep(lot, id, printed, contexte, own === undefined ? lot.forfaits?.article : undefined),
          });
    prices.set(id, price);
    return price;
  };
}

function newUnit(lot: Lot, zone: Zone | undefined, id: string, contexte: Contexte): Intervalle {
  if (lot.famille === "eaje") return newPlace(lot, zone, id, contexte);
  const price = simpleNewUnit(lot, contexte);
  const named = isExact(price)
    ? stepOf(lot, contexte)(id, "forfaitNouveau", traitsOf(lot.famille).regleNouveau, "choose", [price])
    : price;
  return lot.famille === "ludotheque" ? ofTheBonus(named, contexte) : named;
}

const CLES_DES_GENRES = new Map([
  ["sejour", "sejour.forfait"],
  ["bafa", "bafa.forfait"],
] as const);

function simpleNewUnit(lot: Lot, contexte: Contexte): Intervalle {
  const genre = [...CLES_DES_GENRES].find(([name]) => name === lot.genre);
  const cle = traitsOf(lot.famille).nouveau ?? genre?.[1];
  if (cle === undefined) {
    contexte.registre.miss({
      cle: ["autre", lot.genre, "nouveau"].join("."),
      regle: "BT-44",
      territoire: lot.territoire.id,
      motif: "genreInconnu",
      detenteur: "cafOuConvention",
    });
    return anyAmount("sansMinimum");
  }
  const asked = askMontant(cle, lot.territoire, contexte);
  return asked.statut === "sansObjet" ? constant("sansObjet", ZERO) : asked.montant;
}

/** BT-15: the maximum in a priority zone; else the step of the scale, which lies between its two known ends. */
function newPlace(lot: Lot, zone: Zone | undefined, id: string, contexte: Contexte): Intervalle {
  const { territoire } = lot;
  const step = stepOf(lot, contexte);
  const ask = (cle: "eaje.forfaitNouveau.min" | "eaje.forfaitNouveau.max") => {
    const asked = askMontant(cle, territoire, contexte);
    return asked.statut === "sansObjet" ? constant("sansObjet", ZERO) : asked.montant;
  };
  const priority = isPriority(zone, lot, contexte);
  if (priority === true) {
    const top = ask("eaje.forfaitNouveau.max");
    return isExact(top) ? step(id, "forfaitNouveauPrioritaire", "BT-15", "choose", [top]) : top;
  }
  const scale = askMontant("eaje.forfaitNouveau.tranches", territoire, contexte);
  // Without its step, or on the caller's word that there is none in between, the scale leaves its two ends.
  if (scale.statut === "inconnu" || scale.statut === "sansObjet") {
    return inOrder(ask("eaje.forfaitNouveau.min"), ask("eaje.forfaitNouveau.max"), lot, contexte);
  }
  const inScale = scale.montant;
  // Nobody said whether it is a priority zone: from the step to the maximum.
  if (priority === undefined) return inOrder(inScale, ask("eaje.forfaitNouveau.max"), lot, contexte);
  return isExact(inScale) ? step(id, "forfaitNouveau", "BT-15", "choose", [inScale]) : inScale;
}

/** From one to the other; when what the caller gives exceeds the maximum, from the least to the most, and it is said. */
function inOrder(low: Intervalle, high: Intervalle, { territoire }: Lot, { registre }: Contexte): Intervalle {
  const most = low.max ?? low.min;
  if (high.max === undefined || compare(most.valeur, high.max.valeur) <= 0) return between(low, high);
  registre.warn(
    issue(
      "SCALE_REVERSED",
      ["territoires", territoire.rang, "parametres"],
      { territoire: territoire.id, montant: formatExact(most.valeur), maximum: formatExact(high.max.valeur) },
      { regle: "BT-15" },
    ),
  );
  const least = compare(low.min.valeur, high.min.valeur) <= 0 ? low.min : high.min;
  return { min: least, max: most };
}

/** Whether the zone is a priority one; undefined when nobody said (BT-15). */
function isPriority(zone: Zone | undefined, { territoire }: Lot, { registre }: Contexte): boolean | undefined {
  if (zone === "qpv" || zone === "zrr") return true;
  if (zone === undefined) {
    registre.miss({
      cle: "zone",
      regle: "BT-15",
      territoire: territoire.id,
      motif: "zoneNonDite",
      detenteur: "appelant",
    });
    return undefined;
  }
  if (zone !== "frr") return false;
  const parametre = registre.ask("eaje.classeTerritoire.frr", territoire);
  if (parametre.statut === "sansObjet") return false;
  return parametre.statut === "connu" && parametre.valeur.genre === "ouiNon" ? parametre.valeur.oui : undefined;
}
