/** Calendar days, written YYYY-MM-DD: the first, the last, the day some months later. */
import { addMonths, type CivilDate } from "../../primitives/index.js";
import { yearOf } from "../../primitives/internal.js";

/** The earliest of these days. */
export function earliest(day: string, others: readonly string[]): string {
  let first = day;
  for (const other of others) if (other < first) first = other;
  return first;
}

/** The latest of these days. */
export function latest(day: string, others: readonly string[]): string {
  let last = day;
  for (const other of others) if (other > last) last = other;
  return last;
}

/** Last year of the calendar of the library. */
const DERNIERE_ANNEE = 2999;

/** The day that many months later; undefined when it is past the calendar of the library. */
export function monthsLater(day: CivilDate, months: number): CivilDate | undefined {
  return yearOf(day) + Math.ceil(months / 12) > DERNIERE_ANNEE
    ? undefined
    : addMonths(day, months, "premierJourSuivant");
}
