/** Timing: the best of several rounds, in processor time, so that a busy machine shows less. */

/** Microseconds of the processor for one call: the best round. */
export function measure(call: () => unknown, rounds = 7, milliseconds = 120): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) best = Math.min(best, oneRound(call, milliseconds));
  return best;
}

/** What one side and the other take, in microseconds, and how many times as fast the first one is. */
export interface Comparison {
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
}

/** Both sides by turns, so that a machine that is busy for a while slows both of them. */
export function compareSides(sides: { readonly ours: () => unknown; readonly theirs: () => unknown }): Comparison {
  // Both are compiled before anything is measured: a busy machine compiles late.
  for (const side of [sides.ours, sides.theirs]) oneRound(side, 1_000);
  let [ours, theirs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 7; round += 1) {
    ours = Math.min(ours, oneRound(sides.ours, 150));
    theirs = Math.min(theirs, oneRound(sides.theirs, 150));
  }
  return { ours, theirs, ratio: theirs / ours };
}

/** Calls until so many milliseconds of the processor are spent. */
function oneRound(call: () => unknown, milliseconds: number): number {
  let kept: unknown;
  let calls = 0;
  let spent = 0;
  const start = process.cpuUsage();
  do {
    for (let batch = 0; batch < BATCH; batch += 1) kept = call();
    calls += BATCH;
    const { user, system } = process.cpuUsage(start);
    spent = user + system;
  } while (spent < milliseconds * 1_000);
  if (kept === measure) throw new Error("the call has a result");
  return spent / calls;
}

/** Calls between two looks at the clock, which takes about as long as the quickest of them. */
const BATCH = 10;
