/** A number that the library shows, as a reduced quotient of big integers: read from its text alone, by no library. */
import type { Fraction } from "../../src/primitives/index.js";
import { formatExact } from "../../src/primitives/internal.js";

export interface Parts {
  readonly num: bigint;
  readonly den: bigint;
}

export function reduced(num: bigint, den: bigint): Parts {
  let [high, low] = [num < 0n ? -num : num, den < 0n ? -den : den];
  while (low !== 0n) [high, low] = [low, high % low];
  const divisor = den < 0n ? -high : high;
  return { num: num / divisor, den: den / divisor };
}

export function partsOf(value: Fraction): Parts {
  const text = formatExact(value);
  const [top = "", bottom] = text.split("/");
  if (bottom !== undefined) return { num: BigInt(top), den: BigInt(bottom) };
  const [whole = "", decimals = ""] = top.split(".");
  return reduced(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length));
}
