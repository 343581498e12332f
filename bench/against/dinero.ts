/** `allocate` of dinero.js, as a user would call it. */
import { allocate, type DineroCurrency, dinero, toSnapshot } from "dinero.js";

const EUR: DineroCurrency<number, "EUR"> = { code: "EUR", base: 10, exponent: 2 };

export function withDinero(cents: number, weights: readonly number[]): () => unknown {
  const total = dinero({ amount: cents, currency: EUR });
  const shared = allocate(total, weights).reduce((sum, share) => sum + toSnapshot(share).amount, 0);
  if (shared !== cents) throw new Error("dinero.js lost a cent");
  return () => allocate(total, weights);
}
