/** The bonus trajectoire de développement: the step reached, and how far the next one is (BT-19). */
import type { Fraction, Provenance } from "../../primitives/index.js";
import {
  add,
  compare,
  divide,
  formatExact,
  fraction,
  multiply,
  subtract,
  toWhole,
  truncate,
  ZERO,
} from "../../primitives/internal.js";
import type { PalierLu } from "../parametres/valeurs.js";
import type { Lot } from "./arrange-lots.js";
import { type Contexte, provenanceOf } from "./contexte.js";
import { type Prix, priced } from "./prix.js";
import { anyAmount, between, constant, given, type Intervalle } from "./traced-steps.js";

/** What the growth of the places gives, and what a little more would. */
export interface Trajectoire {
  /** Growth since the start, in percent; may be negative. */
  readonly taux: string;
  /** Euros for each place; absent before the bonus exists. */
  readonly prix: Prix | undefined;
  readonly prochain: Prochain | undefined;
}

/** The next step. */
export interface Prochain {
  /** Percent to reach. */
  readonly hausse: string;
  /** Euros for each place, once there. */
  readonly montantParPlace: string;
  /** Whole places to add. */
  readonly placesManquantes: string;
  /** Places that would receive it: those of the count, and those to add. */
  readonly placesPayees: string;
}

/** The bonus was announced in November 2025. */
const FIRST_YEAR = 2025;
const HUNDRED = fraction(100n);

export function trajectoireOf(lot: Lot, contexte: Contexte): Trajectoire | undefined {
  const { trajectoire: comptes } = lot.territoire;
  if (comptes === undefined || contexte.annee < FIRST_YEAR) return undefined;
  const { depart, arrivee } = comptes;
  const taux = multiply(divide(subtract(arrivee, depart), depart), HUNDRED);
  const { registre } = contexte;
  const steps = registre.ask("trajectoire.paliers", lot.territoire);
  if (steps.statut === "sansObjet") return { taux: formatExact(taux), prix: undefined, prochain: undefined };
  if (steps.statut === "inconnu" || steps.valeur.genre !== "paliers") {
    return {
      taux: formatExact(taux),
      prix: priceOf(lot, contexte, anyAmount("sansMinimum")),
      prochain: undefined,
    };
  }
  const { paliers } = steps.valeur;
  const included = isIncluded(lot, contexte);
  const reaches = (growth: Fraction, { hausse }: PalierLu) => compare(growth, hausse) >= (included ? 0 : 1);
  const reached = paliers.filter((palier) => reaches(taux, palier));
  const amount = writeSteps(lot, contexte, {
    depart,
    arrivee,
    paliers,
    provenance: provenanceOf(steps),
    rang: reached.length,
  });
  const next = paliers.find((palier) => !reaches(taux, palier));
  return {
    taux: formatExact(taux),
    prix: priceOf(lot, contexte, paidInTheYear(amount, lot, contexte)),
    prochain: next && prochainOf(next, { depart, arrivee, included }),
  };
}

const priceOf = (lot: Lot, contexte: Contexte, exact: Intervalle): Prix =>
  priced(lot, contexte, { id: "trajectoire", nature: "trajectoire", regle: "BT-19", exact });

/** A step reached at equality counts, unless the caller says otherwise. */
function isIncluded({ territoire }: Lot, { registre, assume, lue }: Contexte): boolean {
  const parametre = registre.ask("trajectoire.seuilInclus", territoire);
  const own = [lue.parametres, territoire.parametres].some((given) => given["trajectoire.seuilInclus"] !== undefined);
  if (!own) {
    assume({
      code: "seuilInclus",
      regle: "BT-19",
      confiance: "inferred",
      params: { territoire: territoire.id },
      parametre: "trajectoire.seuilInclus",
    });
  }
  return parametre.statut === "connu" && parametre.valeur.genre === "ouiNon" ? parametre.valeur.oui : true;
}

/** The years paid are not established: the caller says, and without its word the bonus may not be paid this year. */
function paidInTheYear(amount: Intervalle, { territoire }: Lot, { registre, annee }: Contexte): Intervalle {
  const parametre = registre.ask("trajectoire.anneesPayees", territoire);
  if (parametre.statut === "sansObjet") return amount;
  if (parametre.statut === "inconnu" || parametre.valeur.genre !== "annees") {
    return between(constant("sansMinimum", ZERO), amount);
  }
  return parametre.valeur.annees.includes(annee) ? amount : constant("anneeNonPayee", ZERO);
}

/** The growth, then the amount of the step reached: rank 0 is no step at all. */
function writeSteps(
  { id }: Lot,
  { tracer, assume }: Contexte,
  counts: {
    readonly depart: Fraction;
    readonly arrivee: Fraction;
    readonly paliers: readonly PalierLu[];
    readonly provenance: Provenance;
    readonly rang: number;
  },
): Intervalle {
  const [depart, arrivee] = [given("placesDepart", counts.depart), given("placesArrivee", counts.arrivee)];
  const row = (name: string, unite: string) => ({
    id: `${id}/trajectoire/${name}`,
    libelle: `bonus.etape.trajectoire.${name}`,
    unite,
    regle: "BT-19",
  });
  const growth = tracer.step({ ...row("hausse", "place"), operation: "subtract" }, [arrivee, depart]);
  const part = tracer.step({ ...row("part", "part"), operation: "divide" }, [growth, depart]);
  tracer.step({ ...row("taux", "pourcent"), operation: "multiply" }, [part, constant("pourcent", HUNDRED)]);
  assume({
    code: "comptesDonnes",
    regle: "BT-19",
    confiance: "inferred",
    params: { lot: id },
    parametre: "trajectoire.dateReference",
  });
  const amounts = [
    constant("sansPalier", ZERO),
    ...counts.paliers.map(({ montant }) => given("trajectoire.paliers", montant, counts.provenance)),
  ];
  return tracer.step({ ...row("palier", "euroParPlace"), operation: "choose", choix: counts.rang }, amounts);
}

function prochainOf(
  { hausse, montant }: PalierLu,
  counts: { readonly depart: Fraction; readonly arrivee: Fraction; readonly included: boolean },
): Prochain {
  const wanted = add(counts.depart, multiply(counts.depart, divide(hausse, HUNDRED)));
  const gap = subtract(wanted, counts.arrivee);
  const floor = truncate(gap);
  const whole = toWhole(gap) !== undefined;
  // Whole places: up to the threshold when it is included, else the first whole number beyond it.
  const places = whole && counts.included ? floor : floor + 1n;
  return {
    hausse: formatExact(hausse),
    montantParPlace: formatExact(montant),
    placesManquantes: `${places}`,
    placesPayees: formatExact(add(counts.arrivee, fraction(places))),
  };
}
