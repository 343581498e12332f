/** Dates that may be known only roughly, as people write them. */
import type { DateConnue } from "../convention/index.js";
import { formatDate, type Langue } from "../messages/index.js";

/** The day, or the words that narrow it: `30/06/2026`, `fin 2023`. */
export function formatDateConnue(date: DateConnue, langue: Langue): string {
  return typeof date === "string" ? formatDate(date, langue) : date.libelle;
}
