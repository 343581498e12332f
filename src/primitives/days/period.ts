/** Periods between two calendar days, inclusive at both ends (rule CV-30). */
import { addDays, type CivilDate, civil, daysBetween } from "./civil-date.js";

/** From `debut` to `fin`, both days included. */
export interface Period {
  readonly debut: CivilDate;
  readonly fin: CivilDate;
}

/** Number of days of the period: 1 when it begins and ends on the same day. */
export function lengthInDays(period: Period): number {
  return daysBetween(period.debut, period.fin) + 1;
}

/** Whether a day is in the period, its two ends included. */
export function includesDay(period: Period, date: CivilDate): boolean {
  return period.debut <= date && date <= period.fin;
}

/** "2022-2026" is 1 January 2022 to 31 December 2026. */
export function civilYears(first: number, last: number): Period {
  return { debut: civil(`${first}-01-01`), fin: civil(`${last}-12-31`) };
}

/** The suggested midpoint: `debut` plus half the days between the two ends, rounded down (EV-06). */
export function midpoint(period: Period): CivilDate {
  return addDays(period.debut, Math.floor(daysBetween(period.debut, period.fin) / 2));
}
