/** Amounts in cents, for drawings: what is certain of them, and lengths in proportion. */
import type { Montant } from "convention-territoriale/bonus-territoire";

export interface Ends {
  readonly min: bigint;
  /** Absent when nothing limits the amount from above. */
  readonly max?: bigint;
}

export const centsOf = (euros: string): bigint => BigInt(euros.replace(".", ""));

export function endsOf(montant: Montant): Ends {
  if (montant.statut === "exact") return { min: centsOf(montant.montant), max: centsOf(montant.montant) };
  return { min: centsOf(montant.min), ...(montant.max === undefined ? {} : { max: centsOf(montant.max) }) };
}

export function sumOf(all: readonly Ends[]): Ends {
  const min = all.reduce((sum, one) => sum + one.min, 0n);
  if (all.some(({ max }) => max === undefined)) return { min };
  return { min, max: all.reduce((sum, one) => sum + (one.max ?? 0n), 0n) };
}

/** Pixels, in whole hundredths: the same amounts always draw the same. */
export const inProportion = (amount: bigint, most: bigint, length: number): number =>
  most === 0n ? 0 : Number((amount * BigInt(length) * 100n) / most) / 100;

export function eurosOf(cents: bigint): string {
  const text = `${cents}`.padStart(3, "0");
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}

export function montantOf({ min, max }: Ends): Montant {
  if (min === max) return { statut: "exact", montant: eurosOf(min) };
  return { statut: "borne", min: eurosOf(min), ...(max === undefined ? {} : { max: eurosOf(max) }) };
}

export function largest(amounts: readonly bigint[]): bigint {
  let most = 0n;
  for (const amount of amounts) if (amount > most) most = amount;
  return most;
}
