/** Timing: the best of several rounds, so that a busy machine shows less. */

export interface Measure {
  /** Microseconds for one call. */
  readonly microseconds: number;
}

export function measure(call: () => unknown, rounds = 7, milliseconds = 120): Measure {
  let best = Number.POSITIVE_INFINITY;
  let kept: unknown;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    let calls = 0;
    do {
      kept = call();
      calls += 1;
    } while (performance.now() - start < milliseconds);
    best = Math.min(best, ((performance.now() - start) * 1_000) / calls);
  }
  if (kept === measure) throw new Error("the call has a result");
  return { microseconds: best };
}
