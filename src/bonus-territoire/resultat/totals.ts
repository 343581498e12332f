/** Sums by gestionnaire, by commune and in total; a sum is exact when all its terms are. */
import { eurosFromCents, type Fraction } from "../../primitives/index.js";
import { roundToUnits } from "../../primitives/internal.js";
import type { Montant, ResultatGroupe } from "./result.js";

interface Sum {
  min: bigint;
  max: bigint | undefined;
  /** Cents within which the known terms are known. */
  cents: number;
}

/** Euros that are whole cents, as cents. */
export const toCents = (euros: Fraction): bigint => roundToUnits(euros, 2);

/** Whole cents of an amount with two decimals. */
export const centsOf = (euros: string): bigint => BigInt(euros.slice(0, -3) + euros.slice(-2));

function grow(sum: Sum, montant: Montant): void {
  if (montant.statut === "exact") {
    const amount = centsOf(montant.montant);
    sum.min += amount;
    sum.cents += montant.aCentimesPres ?? 0;
    if (sum.max !== undefined) sum.max += amount;
    return;
  }
  sum.min += centsOf(montant.min);
  sum.max = sum.max === undefined || montant.max === undefined ? undefined : sum.max + centsOf(montant.max);
}

function montantOf({ min, max, cents }: Sum): Montant {
  if (min === max) {
    return { statut: "exact", montant: eurosFromCents(min), ...(cents === 0 ? {} : { aCentimesPres: cents }) };
  }
  const within = BigInt(cents);
  const least = min < within ? 0n : min - within;
  return {
    statut: "borne",
    min: eurosFromCents(least),
    ...(max === undefined ? {} : { max: eurosFromCents(max + within) }),
  };
}

export function sumOf(montants: readonly Montant[]): Montant {
  const sum: Sum = { min: 0n, max: 0n, cents: 0 };
  for (const montant of montants) grow(sum, montant);
  return montantOf(sum);
}

/** Sums by id, in code-unit order of the ids. */
export function groupBy(items: readonly ResultatGroupe[]): readonly ResultatGroupe[] {
  const sums = new Map<string, Sum>();
  for (const { id, montant } of items) {
    const sum = sums.get(id) ?? { min: 0n, max: 0n, cents: 0 };
    grow(sum, montant);
    sums.set(id, sum);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, sum]) => ({ id, montant: montantOf(sum) }));
}
