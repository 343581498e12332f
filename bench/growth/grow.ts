/** How many times longer a call takes on eight times as much. */
import type { Growing } from "./cases.js";

export interface Growth {
  readonly verb: string;
  readonly along: string;
  readonly size: number;
  /** Microseconds of the processor, the best call. */
  readonly small: number;
  readonly large: number;
  readonly ratio: number;
}

/** Linear is 8, n log n about 11, the square 64. What is above has a term that grows faster than n log n. */
export const LIMIT = 20;
/** A call below so many microseconds is measured too coarsely for a ratio. */
const LEAST = 2_000;

/** The growth from `size` to eight times it; a small call is repeated until it can be measured. */
export function growthOf({ verb, along, prepare }: Growing, size: number): Growth {
  const [small, large] = [prepare(size), prepare(8 * size)];
  const batch = Math.max(1, Math.ceil(LEAST / spent(small, 3)));
  // The best of three calls; a call of a second speaks for itself.
  const best = (call: () => unknown, calls: number) => {
    const first = spent(call, calls);
    return first * calls > 1_000_000 ? first : Math.min(first, spent(call, calls), spent(call, calls));
  };
  const measured = { small: best(small, batch), large: best(large, 1) };
  return { verb, along, size, ...measured, ratio: measured.large / measured.small };
}

/** Microseconds of one call, among so many in a row. */
function spent(call: () => unknown, calls: number): number {
  const start = process.cpuUsage();
  let kept: unknown;
  for (let made = 0; made < calls; made += 1) kept = call();
  const { user } = process.cpuUsage(start);
  if (kept === spent) throw new Error("the call has a result");
  return Math.max(user, 1) / calls;
}
