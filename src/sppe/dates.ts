/** Days given by a caller, and delays in months as this library counts them. */
import type { ParametreDate } from "../droit/index.js";
import { addMonths, type CivilDate, civil, type Issue } from "../primitives/index.js";
import { readParametre } from "./law-reader.js";

/** A day of a question that was read, or undefined when none is given. */
export const optionalDay = (day: string | undefined): CivilDate | undefined =>
  day === undefined ? undefined : civil(day);

/**
 * The last day of a delay in months: the same day of the month, else the last of that month. No text read on these
 * delays says what happens at a month's end; this is the way French procedure counts months (SP-65).
 * Undefined when no text read gives that delay on the day that governs it, which is its first one unless said.
 */
export function endOfDelay(
  delay: ParametreDate<number>,
  from: CivilDate,
  warnings: Issue[],
  governedBy = from,
): CivilDate | undefined {
  const months = readParametre(delay, governedBy, warnings);
  return months.statut === "connu" ? addMonths(from, months.valeur, "dernierJour") : undefined;
}
