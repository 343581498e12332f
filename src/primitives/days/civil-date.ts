/** Calendar days: text `YYYY-MM-DD`, never an instant, never a time zone. */

import { failure, issue, type Outcome, type Path, success } from "../outcome.js";
import { wrongArgument } from "../reading/argument.js";
import { show } from "../reading/show.js";
import { countDays, dayExists, shiftDays, shiftMonths } from "./calendar.js";

declare const civilDate: unique symbol;

/** A day that exists, written `YYYY-MM-DD`, from 1800-01-01 to 2999-12-31. Its order is the order of its text. */
export type CivilDate = string & { readonly [civilDate]: true };

/** What a move by months does when the target month has no such day. It is always said at the call. */
export type MonthEnd =
  /** 31 January + 1 month = 28 or 29 February. */
  | "dernierJour"
  /** 31 January + 1 month = 1 March. */
  | "premierJourSuivant";

const SHAPE = /^(?:1[89]|2\d)\d{2}-\d{2}-\d{2}$/;

/**
 * Whether a value is a day that exists, written `YYYY-MM-DD`, from 1800 to 2999.
 *
 * @param value - anything
 * @returns true for a day that exists
 *
 * @example
 * ```ts
 * import { isCivilDate } from "convention-territoriale/primitives";
 *
 * console.log(isCivilDate("2024-02-29"), isCivilDate("2026-02-29"));
 * // => true false
 * ```
 */
export function isCivilDate(value: unknown): value is CivilDate {
  return typeof value === "string" && SHAPE.test(value) && dayExists(value);
}

/**
 * Reads a calendar day.
 *
 * @param value - text `YYYY-MM-DD`, years 1800 to 2999
 * @param path - where the text stands in the caller's input, for the issue
 * @returns the day, or `DATE_INVALID`
 *
 * @example
 * ```ts
 * import { parseCivilDate } from "convention-territoriale/primitives";
 *
 * const read = parseCivilDate("2026-02-29", ["dateEffet"]);
 * if (!read.ok) console.log(read.issues[0]);
 * // => {
 * // =>   code: 'DATE_INVALID',
 * // =>   path: [ 'dateEffet' ],
 * // =>   params: { valeur: '2026-02-29' }
 * // => }
 * ```
 */
export function parseCivilDate(value: unknown, path: Path = []): Outcome<CivilDate> {
  return isCivilDate(value) ? success(value) : failure([issue("DATE_INVALID", path, { valeur: show(value) })]);
}

/**
 * For dates written in the code of a program: a date that does not exist is a mistake of the program, not of data.
 *
 * @param value - `YYYY-MM-DD`
 * @returns the same text, typed as a day that exists
 * @throws RangeError when the value is no day from 1800 to 2999
 *
 * @example
 * ```ts
 * import { civil } from "convention-territoriale/primitives";
 *
 * console.log(civil("2024-02-29"));
 * // => 2024-02-29
 * ```
 */
export function civil(value: string): CivilDate {
  if (!isCivilDate(value)) throw new RangeError(`not a civil date: ${show(value)}`);
  return value;
}

/**
 * The day that comes so many days later, or earlier when `days` is negative.
 *
 * @param date - the day to count from
 * @param days - a whole number of days
 * @returns the other day
 * @throws TypeError when the number is not whole; RangeError when the date is no day, or the other day is outside of 1800 to 2999
 *
 * @example
 * ```ts
 * import { addDays, civil } from "convention-territoriale/primitives";
 *
 * console.log(addDays(civil("2026-12-31"), 1));
 * // => 2027-01-01
 * ```
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  if (!Number.isSafeInteger(days)) throw wrongArgument("a whole number of days", days);
  return civil(shiftDays(aDay(date), days));
}

/** A day that a program counts from: its text alone is looked at, since its own type says that it exists. */
function aDay(date: CivilDate): CivilDate {
  if (typeof date !== "string" || !SHAPE.test(date)) throw new RangeError(`not a civil date: ${show(date)}`);
  return date;
}

/**
 * The same day so many months later; `monthEnd` says what happens when that month has no such day.
 *
 * @param date - the day to count from
 * @param months - a whole number of months, negative for earlier ones
 * @param monthEnd - `dernierJour` for the last day of the month, `premierJourSuivant` for the first of the next one
 * @returns the other day
 * @throws TypeError when the number is not whole or the end of month is neither; RangeError when the date is no day, or the other
 *   day is outside of 1800 to 2999
 *
 * @example
 * ```ts
 * import { addMonths, civil } from "convention-territoriale/primitives";
 *
 * console.log(addMonths(civil("2026-01-31"), 1, "dernierJour"));
 * // => 2026-02-28
 * ```
 */
export function addMonths(date: CivilDate, months: number, monthEnd: MonthEnd): CivilDate {
  if (!Number.isSafeInteger(months)) throw wrongArgument("a whole number of months", months);
  if (monthEnd !== "dernierJour" && monthEnd !== "premierJourSuivant")
    throw wrongArgument("dernierJour or premierJourSuivant", monthEnd);
  const moved = civil(shiftMonths(aDay(date), months));
  const clipped = moved.slice(8) !== date.slice(8);
  return clipped && monthEnd === "premierJourSuivant" ? addDays(moved, 1) : moved;
}

/**
 * Number of days from one date to another: 1 from one day to the next, 0 on the same day, negative backwards.
 *
 * @param from - the first day
 * @param to - the other day
 * @returns a whole number of days
 * @throws RangeError when one of the two is no day
 *
 * @example
 * ```ts
 * import { civil, daysBetween } from "convention-territoriale/primitives";
 *
 * console.log(daysBetween(civil("2026-02-28"), civil("2026-03-01")));
 * // => 1
 * ```
 */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return countDays(aDay(from), aDay(to));
}

/** The year of a day: 2026. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}
