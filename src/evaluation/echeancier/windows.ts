/** Windows of a recurring duty: civil years or quarters, never chained, each computed from its own year (EV-09). */
import { type Bounds, FIRST_DAY, LAST_DAY } from "../../convention/internal.js";
import { civil } from "../../primitives/index.js";
import { yearOf } from "../../primitives/internal.js";
import { earlier, later } from "../days.js";

/** One occurrence of a recurring duty; both days are included. */
export interface Window {
  /** `2026` or `2026-T1`. */
  readonly occurrence: string;
  readonly du: string;
  readonly au: string;
  /** Earliest day on which it may close, where the end of the convention is not known closely enough. */
  readonly auPlusTot: string;
  /** On which end of the period it depends that there is such a window; absent when there surely is. */
  readonly doubt?: "debut" | "fin";
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
 *
 * A window that fits only if the convention begins early enough, or ends late enough, says on which of the two it
 * depends. Where nothing is known of one side, the list stops at the year of `at`: it is open on that side.
 */
export function yearlyWindows(since: Bounds, end: Bounds, at: string): readonly Window[] {
  const years = yearsFrom(since, end, at).map((year) => ({
    occurrence: `${year}`,
    du: `${year}-01-01`,
    au: `${year}-12-31`,
  }));
  return fitting(years, since, end);
}

/** One window per quarter, by the same rule. */
export function quarterlyWindows(since: Bounds, end: Bounds, at: string): readonly Window[] {
  const quarters = yearsFrom(since, end, at).flatMap((year) =>
    QUARTERS.map(({ name, du, au }) => ({ occurrence: `${year}-${name}`, du: `${year}-${du}`, au: `${year}-${au}` })),
  );
  return fitting(quarters, since, end);
}

function fitting(
  windows: readonly Omit<Window, "auPlusTot" | "doubt">[],
  since: Bounds,
  end: Bounds,
): readonly Window[] {
  return windows.flatMap(({ occurrence, du, au }) => {
    if (du < since.du || end.au < du) return [];
    const doubt = du < since.au ? "debut" : end.du < du ? "fin" : undefined;
    const window = { occurrence, du, au: earlier(au, end.au), auPlusTot: earlier(au, later(end.du, du)) };
    return [{ ...window, ...(doubt === undefined ? {} : ({ doubt } as const)) }];
  });
}

function yearsFrom(since: Bounds, end: Bounds, at: string): readonly number[] {
  const today = yearOf(civil(at));
  const first = since.du === FIRST_DAY ? Math.min(today, yearOf(civil(end.au))) : yearOf(civil(since.du));
  const last =
    end.au === LAST_DAY ? Math.max(today, end.du === FIRST_DAY ? today : yearOf(civil(end.du))) : yearOf(civil(end.au));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, rank) => first + rank);
}
