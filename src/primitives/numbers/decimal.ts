/** Rates, quantities and unit amounts: decimals read exactly, and shown rounded. */

import { failure, issue, type Outcome, type Path, success } from "../outcome.js";
import { show } from "../reading/show.js";
import { DOUBLE_DIGITS, isBelow, numberToText, readPoint, showUnits } from "./decimal-text.js";
import { type Fraction, fraction, fromPoint, roundToUnits } from "./fraction.js";

/** A decimal number as text (`"0.25"`), or a JavaScript number that writes it exactly (at most 15 significant digits). */
export type DecimalInput = string | number;

/** Digits allowed before and after the point: more than any real quantity, few enough to keep every computation quick. */
const TEXT = /^-?\d{1,30}(?:\.\d{1,30})?$/;

/**
 * Reads a decimal number, exactly.
 *
 * @param value - `"1234.5"` or `1234.5`; no exponent, no thousands separator, no decimal comma
 * @returns the exact value, `NUMBER_INVALID` when it is none, or `NUMBER_INEXACT` for a JavaScript number that has more
 *   significant digits than a double keeps
 */
export function readDecimal(value: unknown, path: Path = []): Outcome<Fraction> {
  if (typeof value === "number" && Number.isFinite(value)) {
    const exact = fromNumber(value);
    return exact === undefined ? failure([issue("NUMBER_INEXACT", path, { valeur: show(value) })]) : success(exact);
  }
  const exact = typeof value === "string" ? fromText(value) : undefined;
  return exact === undefined ? failure([issue("NUMBER_INVALID", path, { valeur: show(value) })]) : success(exact);
}

function fromText(text: string): Fraction | undefined {
  return TEXT.test(text) ? fromPoint(text) : undefined;
}

/** The decimal that a number writes, or undefined when a double would not keep all of its digits. */
function fromNumber(value: number): Fraction | undefined {
  const text = numberToText(value);
  if (text === undefined || !isBelow(text, 10 ** DOUBLE_DIGITS)) return undefined;
  const { units, decimals } = readPoint(text);
  return decimals > DOUBLE_DIGITS ? undefined : fraction(units, 10n ** BigInt(decimals));
}

/** The value rounded half up to so many decimals, as text: `showDecimal(2/3, 2)` is `"0.67"`; a half goes away from zero. */
export function showDecimal(value: Fraction, decimals: number): string {
  return showUnits(roundToUnits(value, decimals), decimals);
}
