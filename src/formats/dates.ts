/** Dates that may be known only roughly, as people write them. */
import type { DateConnue } from "../convention/index.js";
import { formatDate, type Langue } from "../messages/index.js";
import { show } from "../primitives/internal.js";

/** The day, or the words that narrow it: `30/06/2026`, `fin 2023`; a value of another kind is shown by its kind. */
export function formatDateConnue(date: DateConnue, langue: Langue): string {
  if (typeof date === "string") return formatDate(date, langue);
  return typeof date?.libelle === "string" ? date.libelle : show(date);
}
