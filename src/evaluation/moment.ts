/** The moment of a date that may be known only roughly: a day, or a window; never an invented day. */
import type { DateConnue } from "../convention/index.js";
import type { Moment } from "./echeancier/result.js";

export function momentOf(date: DateConnue): Moment {
  return typeof date === "string" ? { type: "jour", date } : { type: "fenetre", du: date.du, au: date.au };
}
