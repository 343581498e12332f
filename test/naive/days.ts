/** Days counted by plain loops over years and months: nothing here comes from the library or from a date package. */

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Year, month and day of `YYYY-MM-DD`. */
function partsOf(text: string): Day {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return { year, month, day };
}

const textOf = ({ year, month, day }: Day): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** Days since 1 January 1990. */
export function toNumber(text: string): number {
  const { year, month, day } = partsOf(text);
  let count = day - 1;
  for (let before = 1990; before < year; before++) count += isLeap(before) ? 366 : 365;
  for (let before = 1; before < month; before++) count += lengthOf(year, before);
  return count;
}

export function fromNumber(number: number): string {
  let left = number;
  let year = 1990;
  while (left >= (isLeap(year) ? 366 : 365)) {
    left -= isLeap(year) ? 366 : 365;
    year++;
  }
  let month = 1;
  while (left >= lengthOf(year, month)) {
    left -= lengthOf(year, month);
    month++;
  }
  return textOf({ year, month, day: left + 1 });
}

export const plusDays = (text: string, days: number): string => fromNumber(toNumber(text) + days);

/** From one day to another: 1 from one day to the next. */
export const between = (from: string, to: string): number => toNumber(to) - toNumber(from);

export const yearOf = (text: string): number => partsOf(text).year;

/** The same day so many months later; the last day of that month when it has no such day (SP-65). */
export function plusMonths(text: string, months: number): string {
  const { year, month, day } = partsOf(text);
  const rank = year * 12 + (month - 1) + months;
  const there = { year: Math.floor(rank / 12), month: (rank % 12) + 1 };
  return textOf({ ...there, day: Math.min(day, lengthOf(there.year, there.month)) });
}

/** The first day that comes after so many whole years: 1 January 2027 for 5 years from 1 January 2022. */
export const plusYears = (text: string, years: number): string => plusMonths(text, 12 * years);
