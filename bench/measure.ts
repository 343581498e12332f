/**
 * Timing: the best of several rounds, each by the clock or by the processor, whichever says less. A busy machine makes the clock
 * say more; the threads that collect memory beside the program make the processor say more.
 */

/** What one side and the other take, in microseconds, and how many times as fast the first one is. */
export interface Comparison {
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
}

const ROUNDS = 5;
/** Microseconds of one round: a call that takes less is repeated. */
const ROUND = 120_000;

/** Microseconds of one call: the best round. */
export function measure(call: () => unknown): number {
  const batch = warmUp(call);
  return Math.min(...Array.from({ length: ROUNDS }, () => oneRound(call, batch)));
}

/** Both sides by turns, so that a machine that is busy for a while slows both of them. */
export function compareSides(sides: { readonly ours: () => unknown; readonly theirs: () => unknown }): Comparison {
  const batches = { ours: warmUp(sides.ours), theirs: warmUp(sides.theirs) };
  let [ours, theirs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours = Math.min(ours, oneRound(sides.ours, batches.ours));
    theirs = Math.min(theirs, oneRound(sides.theirs, batches.theirs));
  }
  return { ours, theirs, ratio: theirs / ours };
}

/** Calls until the code is compiled, which a busy machine does late; gives how many calls fill a round. */
function warmUp(call: () => unknown): number {
  let calls = 0;
  let spent = 0;
  while (spent < 4 * ROUND && calls < 100_000) {
    const batch = Math.max(1, calls);
    spent += batch * oneRound(call, batch);
    calls += batch;
  }
  return Math.max(1, Math.ceil((calls * ROUND) / spent));
}

/** Microseconds of one call among so many in a row. */
function oneRound(call: () => unknown, batch: number): number {
  let kept: unknown;
  const [start, clock] = [process.cpuUsage(), performance.now()];
  for (let calls = 0; calls < batch; calls += 1) kept = call();
  const elapsed = (performance.now() - clock) * 1_000;
  const { user, system } = process.cpuUsage(start);
  if (kept === oneRound) throw new Error("the call has a result");
  // A call below what the clock tells apart still takes something.
  return Math.max(Math.min(user + system, elapsed), 1) / batch;
}
