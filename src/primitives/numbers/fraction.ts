/**
 * Exact numbers, and the one file that imports fraction.js: a quotient that a split depends on stays a fraction until the
 * split, and a trace replays on it. Nothing outside this file reads a numerator or a denominator.
 */
import Quotient from "fraction.js";
import { MAX_DIGITS } from "../reading/limits.js";
import { readPoint, writePoint } from "./decimal-text.js";

declare const exact: unique symbol;

/** An exact number: a whole number, a decimal or a quotient of whole numbers. It is read by the functions beside it. */
export interface Fraction {
  readonly [exact]: true;
}

/** What a fraction is inside: reduced, `n` at or above zero, `d` above zero, the sign in `s`. */
type Inner = Quotient & Fraction;

/** fraction.js would take another value for a number, or for nothing: that is a mistake of the caller's code. */
function inner(value: Fraction): Inner {
  const read = value as Inner;
  if (typeof read?.d !== "bigint") throw new TypeError("not a fraction");
  return read;
}

/**
 * `num / den`, reduced; `den` is 1 when left out. Throws on a zero denominator and on a value that is not a big integer:
 * mistakes of the caller's code, not of data.
 */
export function fraction(num: bigint, den = 1n): Fraction {
  if (typeof num !== "bigint" || typeof den !== "bigint") throw new TypeError("a fraction is made of big integers");
  if (den === 0n) throw new RangeError("a fraction has no zero denominator");
  return (den === 1n ? new Quotient(num) : new Quotient(num, den)) as Inner;
}

/** Nothing, exactly. */
export const ZERO: Fraction = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ fraction(0n));

/** The exact sum. */
export const add = (a: Fraction, b: Fraction): Fraction => inner(a).add(inner(b)) as Inner;
/** The exact difference. */
export const subtract = (a: Fraction, b: Fraction): Fraction => inner(a).sub(inner(b)) as Inner;
/** The exact product. */
export const multiply = (a: Fraction, b: Fraction): Fraction => inner(a).mul(inner(b)) as Inner;
/** The exact quotient. Throws on a zero divisor. */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (isZero(b)) throw new RangeError("a fraction has no zero denominator");
  return inner(a).div(inner(b)) as Inner;
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const order = inner(a).compare(inner(b));
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

/** Negative, zero or positive as the number is. */
export function sign(value: Fraction): -1 | 0 | 1 {
  const { n, s } = inner(value);
  return n === 0n ? 0 : s < 0n ? -1 : 1;
}

/** Whether the number is below zero. */
export const isNegative = (value: Fraction): boolean => sign(value) < 0;
/** Whether the number is nothing. */
export const isZero = (value: Fraction): boolean => inner(value).n === 0n;
/** Whether the number is exactly one. */
export const isOne = (value: Fraction): boolean => sign(value) > 0 && inner(value).n === inner(value).d;

/** The number without its sign. */
export const magnitude = (value: Fraction): Fraction => (sign(value) < 0 ? (inner(value).neg() as Inner) : value);

/** The lesser of two; the first when they are equal. */
export const minimum = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
/** The greater of two; the first when they are equal. */
export const maximum = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

/** The same number as a big integer, or undefined when it is not whole. */
export function toWhole(value: Fraction): bigint | undefined {
  const { s, n, d } = inner(value);
  return d === 1n ? s * n : undefined;
}

/** The nearest whole number towards zero: 2 for 5/2, -2 for -5/2. */
export function truncate(value: Fraction): bigint {
  const { s, n, d } = inner(value);
  return s * (n / d);
}

/** Nearest whole number; a half goes away from zero. */
export function roundHalfUp(value: Fraction): bigint {
  // fraction.js rounds a half up: of the magnitude, that is away from zero.
  return inner(value).s * inner(value).abs().round().n;
}

/** The number times 10 to the power `decimals`, rounded half up: cents for two decimals of euros. */
export function roundToUnits(value: Fraction, decimals: number): bigint {
  return roundHalfUp(multiply(value, fraction(10n ** BigInt(decimals))));
}

/** The same numbers over one denominator: `[1/2, 3/4]` gives weights `[2, 3]` and the scale `4`. */
export function toCommonScale(values: readonly Fraction[]): {
  readonly weights: readonly bigint[];
  readonly scale: bigint;
} {
  let scale = 1n;
  for (const value of values) {
    const { d } = inner(value);
    if (scale % d !== 0n) scale = new Quotient(scale).lcm(d, 1n).n;
  }
  const weights = values.map((value) => {
    const { s, n, d } = inner(value);
    return s * n * (scale / d);
  });
  return { scale, weights };
}

/** The same proportions as whole numbers: `[1/2, 3/4]` gives `[2, 3]`. */
export function toWholeWeights(weights: readonly Fraction[]): readonly bigint[] {
  return toCommonScale(weights).weights;
}

/** Enough decimals to write `1 / den` exactly, when it ends: each of them takes away a factor 2 or 5. */
const enoughDecimals = (den: bigint): number => 4 * `${den}`.length;

/** Whether `1 / den` ends in base ten: its denominator has no factor but 2 and 5. */
function endsInTen(den: bigint): boolean {
  let rest = Number(den);
  if (!Number.isSafeInteger(rest)) return 10n ** BigInt(enoughDecimals(den)) % den === 0n;
  while (rest % 2 === 0) rest /= 2;
  while (rest % 5 === 0) rest /= 5;
  return rest === 1;
}

/** The exact value as text: a decimal where it ends (`0.125`), else a fraction (`2/3`). */
export function formatExact(value: Fraction): string {
  const { s, n, d } = inner(value);
  if (d === 1n) return `${s * n}`;
  if (!endsInTen(d)) return inner(value).toFraction();
  const decimals = enoughDecimals(d);
  return writePoint((s * n * 10n ** BigInt(decimals)) / d, decimals);
}

/** The value of digits with a point or without. */
export function fromPoint(text: string): Fraction {
  const { units, decimals } = readPoint(text);
  return fraction(units, 10n ** BigInt(decimals));
}

const EXACT = /^-?\d+(?:\.\d+|\/\d+)?$/;

/** Reads what `formatExact` writes, up to `MAX_DIGITS` characters; undefined on any other text. */
export function parseExact(text: string): Fraction | undefined {
  if (typeof text !== "string" || text.length > MAX_DIGITS || !EXACT.test(text)) return undefined;
  const bar = text.indexOf("/");
  if (bar < 0) return fromPoint(text);
  const den = BigInt(text.slice(bar + 1));
  return den === 0n ? undefined : fraction(BigInt(text.slice(0, bar)), den);
}
