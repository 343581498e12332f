/** Dates that may be known only roughly, as people write them. */
import type { DateConnue } from "../convention/index.js";
import { formatDate, type Langue } from "../messages/index.js";
import { answerOr, show } from "../primitives/internal.js";

/**
 * The day, or the words that narrow it: `30/06/2026`, `fin 2023`; a value of another kind is shown by its kind.
 *
 * @param date - a day, or the two days between which it lies with the words of the text
 * @param langue - `fr` or `en`
 * @returns the words
 *
 * @example
 * ```ts
 * import { formatDateConnue } from "convention-territoriale/formats";
 *
 * console.log(formatDateConnue("2026-06-30", "fr"));
 * console.log(formatDateConnue({ du: "2023-10-01", au: "2023-12-31", libelle: "fin 2023" }, "fr"));
 * // => 30/06/2026
 * // => fin 2023
 * ```
 */
export function formatDateConnue(date: DateConnue, langue: Langue = "fr"): string {
  if (typeof date === "string") return formatDate(date, langue);
  return answerOr(date, () => (typeof date?.libelle === "string" ? date.libelle : show(date)), "");
}
