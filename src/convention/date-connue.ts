/** The certain bounds of a date that may be known only roughly, or not at all. */
import type { DateConnue, JourBorne } from "./types/convention.js";

/** First and last day that the library can name: the bounds of a day of which nothing is known. */
export const FIRST_DAY = "1800-01-01";
export const LAST_DAY = "2999-12-31";

/** Earliest and latest day that a date can be, both included. */
export interface Bounds {
  readonly du: string;
  readonly au: string;
}

/** The day, or the words of the document. */
export const showDate = (date: DateConnue): string => (typeof date === "string" ? date : date.libelle);

/** Earliest and latest day that the date can be; both are the day itself when it is known. */
export function boundsOf(date: JourBorne): Bounds {
  return typeof date === "string" ? { du: date, au: date } : { du: date.du ?? FIRST_DAY, au: date.au ?? LAST_DAY };
}

/** Whether the bounds leave one day only. */
export const isExact = ({ du, au }: Bounds): boolean => du === au;

/** The bounds as an answer gives them: a side of which nothing is known has no day. */
export function jourBorne({ du, au }: Bounds): JourBorne {
  if (du === au) return du;
  return { ...(du === FIRST_DAY ? {} : { du }), ...(au === LAST_DAY ? {} : { au }) };
}

const first = (a: string, b: string) => (a <= b ? a : b);
const last = (a: string, b: string) => (a >= b ? a : b);

/** The bounds that hold both. */
export const hull = (one: Bounds, other: Bounds): Bounds => ({
  du: first(one.du, other.du),
  au: last(one.au, other.au),
});

/** The days that both allow. */
export const within = (one: Bounds, other: Bounds): Bounds => ({
  du: last(one.du, other.du),
  au: first(one.au, other.au),
});
