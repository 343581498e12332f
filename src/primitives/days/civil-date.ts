/** Calendar days: text `YYYY-MM-DD`, never an instant, never a time zone. */

import { failure, issue, type Outcome, type Path, success } from "../outcome.js";
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

/** Whether a value is a day that exists, written `YYYY-MM-DD`, from 1800 to 2999. */
export function isCivilDate(value: unknown): value is CivilDate {
  return typeof value === "string" && SHAPE.test(value) && dayExists(value);
}

/**
 * Reads a calendar day.
 *
 * @param value - text `YYYY-MM-DD`, years 1800 to 2999
 * @param path - where the text stands in the caller's input, for the issue
 * @returns the day, or `DATE_INVALID`
 */
export function parseCivilDate(value: unknown, path: Path = []): Outcome<CivilDate> {
  return isCivilDate(value) ? success(value) : failure([issue("DATE_INVALID", path, { valeur: show(value) })]);
}

/** For dates written in this library's own code. Throws on a date that does not exist: a mistake of ours, not of data. */
export function civil(value: string): CivilDate {
  if (!isCivilDate(value)) throw new RangeError(`not a civil date: ${value}`);
  return value;
}

/** The day that comes so many days later, or earlier when `days` is negative. Throws outside the years 1800 to 2999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civil(shiftDays(date, days));
}

/** The same day so many months later; `monthEnd` says what happens when that month has no such day. Throws outside 1800 to 2999. */
export function addMonths(date: CivilDate, months: number, monthEnd: MonthEnd): CivilDate {
  const moved = civil(shiftMonths(date, months));
  const clipped = moved.slice(8) !== date.slice(8);
  return clipped && monthEnd === "premierJourSuivant" ? addDays(moved, 1) : moved;
}

/** Number of days from one date to another: 1 from one day to the next, 0 on the same day, negative backwards. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return countDays(from, to);
}

/** The year of a day: 2026. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}
