/** Exact numbers of checked values. */
import type { Fraction } from "../../primitives/index.js";
import { fraction, readDecimal, show, ZERO } from "../../primitives/internal.js";

/** The exact value of a number that the schema has checked. Throws on any other: a mistake of the code, not of data. */
export function exactOf(value: unknown): Fraction {
  // Whole numbers, the common case, need no decimal arithmetic.
  if (typeof value === "number" && Number.isSafeInteger(value)) return fraction(BigInt(value));
  const read = readDecimal(value);
  if (!read.ok) throw new RangeError(show(value));
  return read.value;
}

/** The same, nothing for a number that is left out. */
export const exactOr0 = (value: unknown): Fraction => (value === undefined ? ZERO : exactOf(value));
