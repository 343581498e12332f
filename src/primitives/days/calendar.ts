/** The one file that imports date-fns: arithmetic on calendar days, always in UTC, so that no machine's time zone shows. */
import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addDays as addDaysToDate } from "date-fns/addDays";
import { addMonths as addMonthsToDate } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";

/** The small class: the whole one makes three `Intl` formats when it is imported, which nothing here shows. */
const toDate = (day: string) => new UTCDateMini(`${day}T00:00:00Z`);
const toDay = (date: Date) => date.toISOString().slice(0, 10);

const DAYS_OF_ANY_MONTH = 28;

/** Whether a text of the form YYYY-MM-DD names a day that exists (30 February does not). */
export function dayExists(day: string): boolean {
  const [month, rank] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  // Every month has so many days: only the others are asked of the calendar, which takes most of the time of a short question.
  if (month >= 1 && month <= 12 && rank >= 1 && rank <= DAYS_OF_ANY_MONTH) return true;
  const date = toDate(day);
  return !Number.isNaN(date.getTime()) && toDay(date) === day;
}

/** The date of a day to count from. Machines read 30 February as 2 March: an error says that there is no such day. */
function existing(day: string): Date {
  const date = toDate(day);
  if (date.getUTCDate() !== Number(day.slice(8))) throw new RangeError(`not a civil date: ${day}`);
  return date;
}

export function shiftDays(day: string, days: number): string {
  return toDay(addDaysToDate(existing(day), days));
}

/** Moves by whole months; a day that the target month lacks becomes the last day of that month. */
export function shiftMonths(day: string, months: number): string {
  return toDay(addMonthsToDate(existing(day), months));
}

/** Days from `from` to `to`: 1 from one day to the next, negative backwards. */
export function countDays(from: string, to: string): number {
  return differenceInCalendarDays(existing(to), existing(from));
}
