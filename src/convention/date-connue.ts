/** The certain bounds of a date that may be known only roughly. */
import type { DateConnue } from "./types.js";

/** The day, or the words of the document. */
export const showDate = (date: DateConnue): string => (typeof date === "string" ? date : date.libelle);

/** Earliest and latest day that the date can be; both are the day itself when it is known. */
export function boundsOf(date: DateConnue): { readonly du: string; readonly au: string } {
  return typeof date === "string" ? { du: date, au: date } : { du: date.du, au: date.au };
}
