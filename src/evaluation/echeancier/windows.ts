/** Windows of a recurring duty: civil years or quarters, never chained, each computed from its own year (EV-09). */
import { civil } from "../../primitives/index.js";
import { yearOf } from "../../primitives/internal.js";
import { earlier } from "../days.js";

/** One occurrence of a recurring duty; both days are included. */
export interface Window {
  /** `2026` or `2026-T1`. */
  readonly occurrence: string;
  readonly du: string;
  readonly au: string;
}

const QUARTERS = [
  { name: "T1", du: "01-01", au: "03-31" },
  { name: "T2", du: "04-01", au: "06-30" },
  { name: "T3", du: "07-01", au: "09-30" },
  { name: "T4", du: "10-01", au: "12-31" },
] as const;

/**
 * One window per civil year, from the first full year that begins on or after `since`, up to `end`. The last window
 * stops with the convention: an échéancier lies within it.
 */
export function yearlyWindows(since: string, end: string): readonly Window[] {
  return yearsFrom(since, end)
    .map((year) => ({ occurrence: `${year}`, du: `${year}-01-01`, au: `${year}-12-31` }))
    .filter(({ du }) => since <= du && du <= end)
    .map((window) => ({ ...window, au: earlier(window.au, end) }));
}

/** One window per quarter, by the same rule. */
export function quarterlyWindows(since: string, end: string): readonly Window[] {
  return yearsFrom(since, end)
    .flatMap((year) =>
      QUARTERS.map(({ name, du, au }) => ({
        occurrence: `${year}-${name}`,
        du: `${year}-${du}`,
        au: `${year}-${au}`,
      })),
    )
    .filter(({ du }) => since <= du && du <= end)
    .map((window) => ({ ...window, au: earlier(window.au, end) }));
}

function yearsFrom(since: string, end: string): readonly number[] {
  const first = yearOf(civil(since));
  const count = Math.max(0, yearOf(civil(end)) - first + 1);
  return Array.from({ length: count }, (_, rank) => first + rank);
}
