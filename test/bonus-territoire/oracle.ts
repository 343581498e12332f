/** An independent computation of the same sharing, on plain BigInt fractions: it shares no code with the library. */

export interface Cas {
  readonly centimes: bigint;
  /** Units in thousandths, by id. */
  readonly milliemes: readonly (readonly [id: string, units: bigint])[];
  /** Floor in thousandths of a euro per unit. */
  readonly plancher?: bigint;
}

/** Cents of each, by id, and the total: lissage, floor, then the largest remainder on the exact rights. */
export function oracle({ centimes, milliemes, plancher = 0n }: Cas): {
  readonly total: bigint;
  readonly parts: ReadonlyMap<string, bigint>;
} {
  const sum = milliemes.reduce((sofar, [, units]) => sofar + units, 0n);
  // Price in cents per thousandth of a unit, as num / den.
  let [num, den] = [centimes, sum];
  if (num * 10_000n < plancher * den) [num, den] = [plancher, 10_000n];
  const rights = milliemes.map(([id, units]) => ({ id, low: (units * num) / den, rest: (units * num) % den }));
  const total = (2n * sum * num + den) / (2n * den);
  let left = total - rights.reduce((sofar, { low }) => sofar + low, 0n);
  const parts = new Map(rights.map(({ id, low }) => [id, low]));
  const order = [...rights].sort((a, b) => (a.rest === b.rest ? (a.id < b.id ? -1 : 1) : a.rest > b.rest ? -1 : 1));
  for (const { id, low } of order) {
    if (left === 0n) break;
    parts.set(id, low + 1n);
    left -= 1n;
  }
  return { total, parts };
}
