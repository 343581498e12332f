/** The one file that imports decimal.js: reads and shows rates, quantities and unit amounts. */
import { Decimal } from "decimal.js";
import { type Fraction, fraction } from "./fraction.js";
import { failure, issue, type Outcome, type Path, success } from "./outcome.js";
import { show } from "./show.js";

/** The library's own constructor: a caller's global settings of decimal.js change nothing here. */
const Exact = Decimal.clone({ precision: 120, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -200, toExpPos: 200 });

/** A decimal number as text (`"0.25"`), or a JavaScript number that writes it exactly (at most 15 significant digits). */
export type DecimalInput = string | number;

/** Digits allowed before and after the point: more than any real quantity, few enough to keep every computation quick. */
const TEXT = /^-?\d{1,30}(?:\.\d{1,30})?$/;
const SIGNIFICANT_DIGITS = 15;

/**
 * Reads a decimal number, exactly.
 *
 * @param value - `"1234.5"` or `1234.5`; no exponent, no thousands separator, no decimal comma
 * @returns the exact value, `NUMBER_INVALID` when it is none, or `NUMBER_INEXACT` for a JavaScript number that has more
 *   significant digits than a double keeps
 */
export function readDecimal(value: unknown, path: Path = []): Outcome<Fraction> {
  if (typeof value === "number" && Number.isFinite(value)) {
    const decimal = new Exact(value);
    const inexact = decimal.precision() > SIGNIFICANT_DIGITS || decimal.abs().gte(1e15) || decimal.dp() > 15;
    if (inexact) return failure([issue("NUMBER_INEXACT", path, { valeur: show(value) })]);
    return success(toFraction(decimal));
  }
  if (typeof value === "string" && TEXT.test(value)) return success(toFraction(new Exact(value)));
  return failure([issue("NUMBER_INVALID", path, { valeur: show(value) })]);
}

function toFraction(decimal: Decimal): Fraction {
  const places = decimal.decimalPlaces();
  return fraction(BigInt(decimal.times(new Exact(10).pow(places)).toFixed(0)), 10n ** BigInt(places));
}

/** The value rounded half up to so many decimals, as text: `showDecimal(2/3, 2)` is `"0.67"`. */
export function showDecimal({ num, den }: Fraction, decimals: number): string {
  return new Exact(num.toString()).div(new Exact(den.toString())).toFixed(decimals);
}
