/** Amounts of money: exact decimal text, to the cent. */

import { failure, issue, type Outcome, type Path, success } from "../outcome.js";
import { wrongArgument } from "../reading/argument.js";
import { show } from "../reading/show.js";
import { numberToText, readPoint } from "./decimal-text.js";
import { type Fraction, fraction } from "./fraction.js";

declare const euros: unique symbol;

/** An amount in euros with exactly two decimals: `"1234.50"`. */
export type Euros = string & { readonly [euros]: true };

/** An amount given by a caller: `"1234.5"`, `"1234.50"`, or a number that writes it exactly. */
export type EurosInput = string | number;

const AMOUNT = /^-?\d{1,15}(?:\.\d+)?$/;
const DECIMALS = 2;

/**
 * Reads an amount that may not be negative.
 *
 * @param value - decimal text, or a number whose decimal writing has at most two decimals
 * @returns the amount in cents; else `AMOUNT_INVALID`, `AMOUNT_TOO_PRECISE` (more than two decimals) or
 *   `AMOUNT_NEGATIVE`
 */
export function parseCents(value: unknown, path: Path = []): Outcome<bigint> {
  const params = { valeur: show(value) };
  const text = typeof value === "number" ? numberToText(value) : value;
  if (typeof text !== "string" || !AMOUNT.test(text)) return failure([issue("AMOUNT_INVALID", path, params)]);
  const point = text.indexOf(".");
  // Before the digits are read: there may be a million of them.
  if (point >= 0 && text.length - point - 1 > DECIMALS) return failure([issue("AMOUNT_TOO_PRECISE", path, params)]);
  const { units, decimals } = readPoint(text);
  const cents = units * 10n ** BigInt(DECIMALS - decimals);
  if (cents < 0n) return failure([issue("AMOUNT_NEGATIVE", path, params)]);
  return success(cents);
}

/**
 * Reads an amount of whole cents.
 *
 * @param value - the amount in euros: a text or a number
 * @param path - where it stands in the caller's input, for the issue
 * @returns the amount with two decimals; else `AMOUNT_INVALID`, `AMOUNT_TOO_PRECISE` or `AMOUNT_NEGATIVE`
 *
 * @example
 * ```ts
 * import { parseEuros } from "convention-territoriale/primitives";
 *
 * const read = parseEuros("1234.5");
 * console.log(read.ok && read.value);
 * // => 1234.50
 * ```
 */
export function parseEuros(value: unknown, path: Path = []): Outcome<Euros> {
  const cents = parseCents(value, path);
  return cents.ok ? success(eurosFromCents(cents.value)) : cents;
}

/**
 * Whole cents as canonical text: `123450n` is `"1234.50"`.
 *
 * @param cents - a whole number of cents
 * @returns the amount in euros, with two decimals
 * @throws TypeError when the value is no big integer
 *
 * @example
 * ```ts
 * import { eurosFromCents } from "convention-territoriale/primitives";
 *
 * console.log(eurosFromCents(123450n));
 * // => 1234.50
 * ```
 */
export function eurosFromCents(cents: bigint): Euros {
  if (typeof cents !== "bigint") throw wrongArgument("a big integer of cents", cents);
  // Written by hand because sharing writes one for each recipient: decimal.js takes eight times as long. A test holds them equal.
  const digits = `${cents < 0n ? -cents : cents}`.padStart(DECIMALS + 1, "0");
  return `${cents < 0n ? "-" : ""}${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}` as Euros;
}

/** An amount in cents as an exact number of euros. */
export function eurosFraction(cents: bigint): Fraction {
  return fraction(cents, 100n);
}
