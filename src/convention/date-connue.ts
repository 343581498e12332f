/** The certain bounds of a date that may be known only roughly. */
import type { DateConnue } from "./types.js";

/** Earliest and latest day that the date can be; both are the day itself when it is known. */
export function boundsOf(date: DateConnue): { readonly du: string; readonly au: string } {
  return typeof date === "string" ? { du: date, au: date } : { du: date.du, au: date.au };
}
