/** Sharing an amount over 10 structures: the library and `allocate` of dinero.js, side by side in one run. */
import { allocate, type Dinero, type DineroCurrency, dinero, toSnapshot } from "dinero.js";
import { splitCents, splitSafeCents } from "../src/primitives/index.js";
import { type Comparison, compareSides, measure } from "./measure.js";

const EUR: DineroCurrency<number, "EUR"> = { code: "EUR", base: 10, exponent: 2 };
const places = [30, 15, 22, 12, 48, 18, 25, 10, 60, 20];
const ids = places.map((_, rank) => `creche-${rank}`);
const amounts = (shares: readonly Dinero<number, "EUR">[]) => shares.map((share) => toSnapshot(share).amount);

export function againstDinero(): Comparison {
  const total = dinero({ amount: 12_345_678, currency: EUR });
  return compareSides({
    ours: () => splitSafeCents(12_345_678, places, ids),
    theirs: () => allocate(total, places),
  });
}

/** The exact path, on big integers of any size. In microseconds. */
export function exactSplit(): number {
  const weights = places.map(BigInt);
  return measure(() => splitCents(12_345_678n, weights, ids, "conserverTotal"));
}

/** Splits of safe integers: the exact largest remainder, and what each gives. */
export function splits() {
  const cases = [
    { amount: 5, weights: [40, 35, 25] },
    { amount: 100, weights: [1, 1, 1] },
    { amount: 9_007_199_254_740_991, weights: [90_071, 90_071, 1] },
  ];
  return cases.map(({ amount, weights }) => {
    const names = weights.map((_, rank) => `${rank}`);
    const ours = splitCents(BigInt(amount), weights.map(BigInt), names, "conserverTotal");
    const theirs = amounts(allocate(dinero({ amount, currency: EUR }), weights));
    return { amount, weights, exact: byHand(amount, weights), ours: ours.join(", "), theirs: theirs.join(", ") };
  });
}

/** Largest remainder on big integers, sharing no code with the library. */
function byHand(amount: number, weights: readonly number[]): string {
  const [total, sum] = [BigInt(amount), BigInt(weights.reduce((sofar, weight) => sofar + weight, 0))];
  const rows = weights.map((weight, rank) => {
    const product = total * BigInt(weight);
    return { rank, cents: product / sum, rest: product % sum };
  });
  let left = total - rows.reduce((sofar, { cents }) => sofar + cents, 0n);
  for (const row of [...rows].sort((a, b) => (a.rest === b.rest ? a.rank - b.rank : a.rest > b.rest ? -1 : 1))) {
    if (left === 0n) break;
    row.cents += 1n;
    left -= 1n;
  }
  return rows.map(({ cents }) => cents).join(", ");
}
