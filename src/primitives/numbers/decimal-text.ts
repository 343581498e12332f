/** Digits with a point, and the one file that imports decimal.js: what an amount, a rate, hours or ETP are as text. */
import Decimal from "decimal.js";

/**
 * The constructor of this library: what an application sets on its own `Decimal` changes nothing here. A text keeps all of its
 * digits when it is read, nothing below divides, and the precision is as high as it goes, so that no result depends on it.
 */
const Exact = /* @__PURE__ */ Decimal.clone({
  defaults: true,
  precision: 1e9,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** Digits, with a point and decimals or without; decimal.js alone would also take `1e3`, `.5`, `0x10`, `Infinity`. */
const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** Whether a text writes a decimal number: no sign but `-`, no exponent, no comma, no separator of thousands. */
export const isDecimal = (text: string): boolean => DECIMAL.test(text);

/** What a double keeps. */
export const DOUBLE_DIGITS = 15;

/** The digits that a JavaScript number writes, or undefined when it has more significant ones than a double keeps. */
export function numberToText(value: number): string | undefined {
  const decimal = new Exact(value);
  return decimal.isFinite() && decimal.precision() <= DOUBLE_DIGITS ? decimal.toFixed() : undefined;
}

/** Whether the number that a text writes is below a whole number, whatever its sign. */
export function isBelow(text: string, limit: number): boolean {
  return new Exact(text).abs().lt(limit);
}

/** A number as a whole count of units in its last decimal: `1.25` is 125 with 2 decimals. The text has passed a check. */
export function readPoint(text: string): { readonly units: bigint; readonly decimals: number } {
  // Most numbers are whole, and have no decimal to read.
  if (!text.includes(".")) return { units: BigInt(text), decimals: 0 };
  const decimal = new Exact(text);
  return { units: BigInt(decimal.toFixed().replace(".", "")), decimals: decimal.decimalPlaces() };
}

/** The inverse of `readPoint`: a whole count of units in a decimal, as text without useless zeros: 1250 with 3 is `1.25`. */
export function writePoint(units: bigint, decimals: number): string {
  return new Exact(`${units}e-${decimals}`).toFixed();
}

/** A whole count of units in a decimal, with exactly so many decimals: 120 with 2 is `1.20`. */
export function showUnits(units: bigint, decimals: number): string {
  return new Exact(`${units}e-${decimals}`).toFixed(decimals);
}

/**
 * A text of digits with exactly so many decimals, a half going away from zero: `"1234.5"` with 2 is `"1234.50"`. Undefined when
 * the text does not write a decimal number. The time grows with the length of the text, whatever that is.
 */
export function roundText(text: string, decimals: number): string | undefined {
  if (!isDecimal(text)) return undefined;
  const rounded = new Exact(text).toDecimalPlaces(decimals);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals);
}
