/** Calendar days as people write them, without asking the machine for its locale. */
import { isCivilDate } from "../primitives/index.js";
import { show } from "../primitives/internal.js";
import type { Langue } from "./types.js";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const MOIS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;

/** `2026-06-30` is `30 juin 2026` in French and `30 June 2026` in English; a text that is not a day is given back as it is. */
export function formatDayInWords(day: string, langue: Langue): string {
  if (langue === "en" || !isCivilDate(day)) return formatDate(day, langue);
  const rank = Number(day.slice(8));
  return `${rank === 1 ? "1er" : rank} ${MOIS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/**
 * `2026-06-30` is `30/06/2026` in French and `30 June 2026` in English; a text that is not a day is given back as it is.
 *
 * @param day - `YYYY-MM-DD`
 * @param langue - `fr` or `en`
 * @returns the day as that language writes it
 *
 * @example
 * ```ts
 * import { formatDate } from "convention-territoriale/messages";
 *
 * console.log(formatDate("2026-06-30", "fr"), formatDate("2026-06-30", "en"));
 * // => 30/06/2026 30 June 2026
 * ```
 */
export function formatDate(day: string, langue: Langue = "fr"): string {
  if (!isCivilDate(day)) return typeof day === "string" ? day : show(day);
  const [year, month, rank] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)];
  return langue === "en" ? `${Number(rank)} ${MONTHS[Number(month) - 1]} ${year}` : `${rank}/${month}/${year}`;
}
