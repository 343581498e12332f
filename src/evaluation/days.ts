/** Small moves on the calendar that stay inside the years it covers. */
import { addDays, type CivilDate, civil } from "../primitives/index.js";

/** Last day that the library can name. */
export const LAST_DAY: CivilDate = civil("2999-12-31");

/** The next day; the last day of the calendar has none and stays. */
export function dayAfter(day: string): CivilDate {
  const date = civil(day);
  return date === LAST_DAY ? date : addDays(date, 1);
}

const FIRST_DAY: CivilDate = civil("1800-01-01");

/** The day before; the first day of the calendar has none and stays. */
export function dayBefore(day: string): CivilDate {
  const date = civil(day);
  return date === FIRST_DAY ? date : addDays(date, -1);
}

export function earlier(a: string, b: string): string {
  return a <= b ? a : b;
}

export function later(a: string, b: string): string {
  return a >= b ? a : b;
}

/** Order of text in code units, the only order used. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
