/** Days given by a caller, and delays in months as this library counts them. */
import { addMonths, type CivilDate, collect, type Issue, type Path, parseCivilDate } from "../primitives/index.js";

/** The day, undefined when none is given, or undefined and an issue when it is none. */
export function readDay(value: unknown, path: Path, issues: Issue[]): CivilDate | undefined {
  return value === undefined ? undefined : collect(parseCivilDate(value, path), issues);
}

/**
 * The last day of a delay in months: the same day of the month, else the last of that month. No text read on these
 * delays says what happens at a month's end; this is the way French procedure counts months (SP-65).
 */
export function endOfDelay(from: CivilDate, months: number): CivilDate {
  return addMonths(from, months, "dernierJour");
}
