/** From units and prices to the right of each structure, and from rights to whole cents. */
import {
  eurosFromCents,
  type Fraction,
  type RightOf,
  type RightsRounding,
  type SharePolicy,
} from "../../primitives/index.js";
import {
  add,
  compare,
  deepFreeze,
  formatExact,
  isOne,
  isZero,
  multiply,
  roundRights,
  ZERO,
} from "../../primitives/internal.js";
import type { PolitiqueArrondi } from "../demande/types-parametres.js";
import { reglesCitees } from "../regles-citees.js";
import type { Montant, Nombre } from "../resultat/result.js";
import type { Prix } from "./prix.js";
import { type Intervalle, isExact, type Plage, type Tracer } from "./traced-steps.js";

/** So many units, above zero, for such a part of the year, at such a price. */
export interface Terme {
  readonly quantite: Plage;
  readonly part: Plage;
  readonly prix: Prix;
}

/** A structure of a lot, and what its right is made of. */
export interface Beneficiaire {
  readonly id: string;
  readonly termes: readonly Terme[];
}

export interface DroitArrondi {
  /** Id of the row that gives it. */
  readonly ligne: string;
  readonly montant: Montant;
  readonly droit: Nombre;
}

type End = "min" | "max";

const isPoint = ({ min, max }: Plage): boolean => min === max || compare(min, max) === 0;

const isExactTerm = ({ quantite, part, prix }: Terme): boolean =>
  isPoint(quantite) && isPoint(part) && isExact(prix.retenu);

/** The exact right at one end; undefined when a price has no upper limit. */
function rightAt(termes: readonly Terme[], end: End): Fraction | undefined {
  let sum = ZERO;
  for (const { quantite, part, prix } of termes) {
    const cell = prix.retenu[end];
    if (cell === undefined) return undefined;
    const right = multiply(isOne(part[end]) ? quantite[end] : multiply(quantite[end], part[end]), cell.valeur);
    sum = isZero(sum) ? right : add(sum, right);
  }
  return sum;
}

/** Whether an unknown leaves the right as it is: an unknown number of hours at a price of zero, for instance. */
function isSureRight(termes: readonly Terme[]): boolean {
  if (termes.every(isExactTerm)) return true;
  const [least, most] = [rightAt(termes, "min"), rightAt(termes, "max")];
  return least !== undefined && most !== undefined && compare(least, most) === 0;
}

/**
 * Works out and rounds the rights of a lot, and writes the row that says so: one `distribute` when everything is known,
 * else the least of each and, where something limits it, the most. A right rounded down and up bounds the amount paid
 * under every policy.
 */
export function distribute(
  tracer: Tracer,
  lot: {
    readonly id: string;
    readonly regle: string;
    readonly total: Intervalle;
    readonly politique: PolitiqueArrondi;
  },
  beneficiaires: readonly Beneficiaire[],
): ReadonlyMap<string, DroitArrondi> {
  const rights = new Map<string, DroitArrondi>();
  const sure = beneficiaires.filter(({ termes }) => isSureRight(termes));
  if (sure.length === beneficiaires.length) {
    const ligne = rowId(lot.id, undefined);
    for (const { id, droit, valeur } of write(tracer, lot, beneficiaires, "min", roundingOf(lot.politique))) {
      rights.set(id, {
        ligne,
        montant: { statut: "exact", montant: valeur },
        droit: { statut: "exact", valeur: droit },
      });
    }
    return rights;
  }
  // Who has a sure right is told it; only the last cent may depend on the unknown rights of others.
  const known = new Set(sure);
  const unsure = beneficiaires.filter((each) => !known.has(each));
  const lastCent = lot.politique === "conserverTotal";
  if (sure.length > 0) {
    for (const { id, droit, valeur } of write(tracer, lot, sure, "min", "arrondirChaqueDroit", "sure")) {
      const open = lastCent && !isWholeCents(droit);
      rights.set(id, {
        ligne: rowId(lot.id, "sure"),
        montant: { statut: "exact", montant: valeur, ...(open ? { aCentimesPres: 1 } : {}) },
        droit: { statut: "exact", valeur: droit },
      });
    }
  }
  const least = write(tracer, lot, unsure, "min", "borneInferieure", "min");
  const most = new Map(
    write(tracer, lot, unsure, "max", "borneSuperieure", "max").map((part) => [part.id, part] as const),
  );
  for (const low of least) rights.set(low.id, bounded(rowId(lot.id, "min"), low, most.get(low.id)));
  return rights;
}

/** An exact right of at most two decimals: no cent of it is to be shared. */
const isWholeCents = (droit: string): boolean => /^\d+(?:\.\d{1,2})?$/.test(droit);

/** Once the unit amount is rounded, each right is rounded on its own. */
const roundingOf = (politique: PolitiqueArrondi): SharePolicy =>
  politique === "arrondirForfait" ? "arrondirChaqueDroit" : politique;

/** Writes the row of one end, or of the amounts due when everything is known. */
function write(
  tracer: Tracer,
  lot: { readonly id: string; readonly regle: string; readonly total: Intervalle },
  beneficiaires: readonly Beneficiaire[],
  end: End,
  arrondi: RightsRounding,
  part?: Part,
): readonly RightOf[] {
  const isBound = part === "min" || part === "max";
  const rights: Fraction[] = [];
  const kept: Beneficiaire[] = [];
  for (const beneficiaire of beneficiaires) {
    const right = rightAt(beneficiaire.termes, end);
    if (right === undefined) continue;
    rights.push(right);
    kept.push(beneficiaire);
  }
  const { cents } = roundRights(
    rights,
    kept.map(({ id }) => id),
    arrondi,
  );
  const parts = kept.map(
    ({ id, termes }, rank): RightOf => ({
      id,
      termes: termes.map((terme) => writeTerm(terme, end)),
      droit: formatExact(rights[rank] ?? ZERO),
      valeur: eurosFromCents(cents[rank] ?? 0n),
    }),
  );
  tracer.push({
    id: rowId(lot.id, part),
    libelle: LIBELLES[part ?? "tous"],
    unite: "euro",
    regle: lot.regle,
    sources: reglesCitees.sourcesOf(lot.regle),
    operation: isBound ? "bound" : "distribute",
    arrondi,
    ...(part === undefined ? { total: lot.total.min.argument } : {}),
    parts,
  });
  return parts;
}

function writeTerm({ quantite, part, prix }: Terme, end: End): RightOf["termes"][number] {
  const prorata = isOne(part[end]) ? {} : { prorata: formatExact(part[end]) };
  return { quantite: formatExact(quantite[end]), ...prorata, prix: (prix.retenu[end] ?? prix.retenu.min).argument };
}

/** What a row holds where some rights are not known: those that are, the least and the most of the others. */
type Part = "sure" | End;

const LIBELLES = deepFreeze({
  tous: "bonus.etape.repartition",
  sure: "bonus.etape.repartitionSure",
  min: "bonus.etape.borne.min",
  max: "bonus.etape.borne.max",
});

const rowId = (lot: string, part: Part | undefined) => `${lot}/repartition${part === undefined ? "" : `.${part}`}`;

function bounded(ligne: string, low: RightOf, high: RightOf | undefined): DroitArrondi {
  if (high === undefined) {
    return { ligne, montant: { statut: "borne", min: low.valeur }, droit: { statut: "borne", min: low.droit } };
  }
  return {
    ligne,
    montant:
      low.valeur === high.valeur
        ? { statut: "exact", montant: low.valeur }
        : { statut: "borne", min: low.valeur, max: high.valeur },
    droit:
      low.droit === high.droit
        ? { statut: "exact", valeur: low.droit }
        : { statut: "borne", min: low.droit, max: high.droit },
  };
}
