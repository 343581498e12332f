/** Exact numbers: a quotient that a split depends on stays a fraction until the split, and a trace replays on it. */

/** `num / den`, reduced, with `den` above zero. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

/** Below this, numbers divide exactly as JavaScript numbers do, and ten times as fast as big integers. */
const SAFE = /* @__PURE__ */ BigInt(Number.MAX_SAFE_INTEGER);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let high = a < 0n ? -a : a;
  let low = b < 0n ? -b : b;
  while (low !== 0n) {
    if (high <= SAFE && low <= SAFE) return BigInt(safeDivisor(Number(high), Number(low)));
    const rest = high % low;
    high = low;
    low = rest;
  }
  return high;
}

function safeDivisor(a: number, b: number): number {
  let high = a;
  let low = b;
  // What is no number ends the loop too.
  while (low > 0) {
    const rest = high % low;
    high = low;
    low = rest;
  }
  return high;
}

/**
 * `num / den`, reduced; `den` is 1 when left out. Throws on a zero denominator and on what is no big integer: mistakes of
 * the caller's code, not of data.
 */
export function fraction(num: bigint, den = 1n): Fraction {
  if (den === 0n) throw new RangeError("a fraction has no zero denominator");
  if (den === 1n) return { num, den };
  const divisor = greatestCommonDivisor(num, den) * (den < 0n ? -1n : 1n);
  return { num: num / divisor, den: den / divisor };
}

/** Nothing, exactly. */
export const ZERO: Fraction = { num: 0n, den: 1n };

/** The exact sum. */
export const add = (a: Fraction, b: Fraction): Fraction =>
  a.den === b.den ? fraction(a.num + b.num, a.den) : fraction(a.num * b.den + b.num * a.den, a.den * b.den);
/** The exact difference. */
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den - b.num * a.den, a.den * b.den);
/** The exact product. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  if (a.den === 1n && b.den === 1n) return { num: a.num * b.num, den: 1n };
  return fraction(a.num * b.num, a.den * b.den);
}
/** The exact quotient. Throws on a zero divisor. */
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den, a.den * b.num);

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [left, right] = [a.num * b.den, b.num * a.den];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The lesser of two; the first when they are equal. */
export const minimum = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
/** The greater of two; the first when they are equal. */
export const maximum = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

/** Nearest whole number; a half goes away from zero. */
export function roundHalfUp({ num, den }: Fraction): bigint {
  const magnitude = ((num < 0n ? -num : num) * 2n + den) / (den * 2n);
  return num < 0n ? -magnitude : magnitude;
}

/** The same numbers over one denominator: `[1/2, 3/4]` gives weights `[2, 3]` and the scale `4`. */
export function toCommonScale(values: readonly Fraction[]): {
  readonly weights: readonly bigint[];
  readonly scale: bigint;
} {
  let scale = 1n;
  for (const { den } of values) {
    if (scale % den !== 0n) scale = (scale / greatestCommonDivisor(scale, den)) * den;
  }
  return { scale, weights: values.map(({ num, den }) => num * (scale / den)) };
}

/** The same proportions as whole numbers: `[1/2, 3/4]` gives `[2, 3]`. */
export function toWholeWeights(weights: readonly Fraction[]): readonly bigint[] {
  return toCommonScale(weights).weights;
}

/** The number of decimals that writes `1 / den` exactly, or undefined when it never ends. */
function decimalsOf(den: bigint): number | undefined {
  let [rest, twos, fives] = [den, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** The exact value as text: a decimal where it ends (`0.125`), else a fraction (`2/3`). */
export function formatExact({ num, den }: Fraction): string {
  if (den === 1n) return `${num}`;
  const decimals = decimalsOf(den);
  if (decimals === undefined) return `${num}/${den}`;
  return writePoint((num * 10n ** BigInt(decimals)) / den, decimals);
}

/** A whole number of units in the last decimal, at least one decimal, as text: 125 with 2 decimals is `1.25`. */
export function writePoint(units: bigint, decimals: number): string {
  const digits = `${units < 0n ? -units : units}`.padStart(decimals + 1, "0");
  return `${units < 0n ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The inverse of `writePoint`, on digits with a point or without: `1.25` is 125 with 2 decimals. */
export function readPoint(text: string): { readonly units: bigint; readonly decimals: number } {
  const point = text.indexOf(".");
  if (point < 0) return { units: BigInt(text), decimals: 0 };
  return { units: BigInt(text.replace(".", "")), decimals: text.length - point - 1 };
}

/** The value of digits with a point or without. */
export function fromPoint(text: string): Fraction {
  const { units, decimals } = readPoint(text);
  return fraction(units, 10n ** BigInt(decimals));
}

const EXACT = /^-?\d+(?:\.\d+|\/\d+)?$/;

/** Reads what `formatExact` writes; undefined on any other text. */
export function parseExact(text: string): Fraction | undefined {
  if (!EXACT.test(text)) return undefined;
  const bar = text.indexOf("/");
  if (bar < 0) return fromPoint(text);
  const den = BigInt(text.slice(bar + 1));
  return den === 0n ? undefined : fraction(BigInt(text.slice(0, bar)), den);
}
