/** Splitting a whole number of cents over whole weights, and bringing exact rights to whole cents. */
import { type Fraction, toCommonScale } from "./fraction.js";

/** How exact rights become whole cents (BT-53: the texts do not say, so the choice has a name). */
export type SharePolicy =
  /** Round every right down, then one more cent to the largest remainders; ties by id in code-unit order. */
  | "conserverTotal"
  /** Round every right to the nearest cent, a half upwards: the sum may differ from the total by a few cents. */
  | "arrondirChaqueDroit";

/**
 * Splits cents in proportion to weights.
 *
 * @param total - cents to share, at or above zero
 * @param weights - whole weights at or above zero, at least one above zero when `total` is
 * @param ids - ids of the recipients, in the order of the weights; they only settle ties
 * @returns the cents of each, in the same order; their sum is `total` under `conserverTotal`
 */
export function splitCents(
  total: bigint,
  weights: readonly bigint[],
  ids: readonly string[],
  policy: SharePolicy,
): readonly bigint[] {
  const quick = policy === "conserverTotal" ? splitSafely(total, weights, ids) : undefined;
  if (quick !== undefined) return quick;
  const sum = weights.reduce((sofar, weight) => sofar + weight, 0n);
  if (sum === 0n) return weights.map(() => 0n);
  if (policy === "arrondirChaqueDroit") return weights.map((weight) => (total * weight * 2n + sum) / (sum * 2n));
  return byLargestRemainder(total, weights, ids, sum);
}

/** The same split when every product stays a safe integer, or undefined. */
function splitSafely(total: bigint, weights: readonly bigint[], ids: readonly string[]): readonly bigint[] | undefined {
  const cents = splitSafeCents(Number(total), weights.map(Number), ids);
  return cents?.map(BigInt);
}

/**
 * Splits cents in proportion to weights, on JavaScript numbers, by largest remainder, ties by id.
 *
 * @param total - whole cents, at or above zero
 * @param weights - whole weights, at or above zero
 * @returns the same cents as `splitCents` under `conserverTotal`; undefined when a product of the total and of a weight
 *   is not a safe integer, where numbers would round
 */
export function splitSafeCents(
  total: number,
  weights: readonly number[],
  ids: readonly string[],
): readonly number[] | undefined {
  let sum = 0;
  let greatest = 0;
  for (const weight of weights) {
    sum += weight;
    if (weight > greatest) greatest = weight;
  }
  if (!Number.isSafeInteger(sum) || total * greatest > Number.MAX_SAFE_INTEGER) return undefined;
  if (sum === 0) return weights.map(() => 0);
  const cents: number[] = [];
  const remainders: number[] = [];
  let left = total;
  for (const weight of weights) {
    const product = total * weight;
    const remainder = product % sum;
    const floor = (product - remainder) / sum;
    cents.push(floor);
    remainders.push(remainder);
    left -= floor;
  }
  for (const rank of luckiest(remainders, ids, left)) cents[rank] = (cents[rank] ?? 0) + 1;
  return cents;
}

/** Ranks of the `count` largest remainders, ties by id in code-unit order. */
function luckiest<T extends number | bigint>(
  remainders: readonly T[],
  ids: readonly string[],
  count: number,
): readonly number[] {
  if (count === 0) return [];
  const order = ids.map((id, rank) => ({ id, rank, rest: remainders[rank] ?? 0 }));
  order.sort((one, other) => {
    if (one.rest !== other.rest) return one.rest > other.rest ? -1 : 1;
    return one.id < other.id ? -1 : 1;
  });
  return order.slice(0, count).map(({ rank }) => rank);
}

function byLargestRemainder(total: bigint, weights: readonly bigint[], ids: readonly string[], sum: bigint) {
  const floors: bigint[] = [];
  const remainders: bigint[] = [];
  let left = total;
  for (const weight of weights) {
    const product = total * weight;
    const floor = product / sum;
    floors.push(floor);
    remainders.push(product - floor * sum);
    left -= floor;
  }
  return oneMore(floors, luckiest(remainders, ids, Number(left)));
}

/** One more cent at these ranks. */
function oneMore(floors: readonly bigint[], ranks: readonly number[]): readonly bigint[] {
  const cents = [...floors];
  for (const rank of ranks) cents[rank] = (cents[rank] ?? 0n) + 1n;
  return cents;
}

/** What brings exact rights to whole cents: a policy of sharing, or a bound that no policy can pass. */
export type RightsRounding = SharePolicy | "borneInferieure" | "borneSuperieure";

/** Rights in whole cents, and the amount that they come from. */
export interface RoundedRights {
  /** In the order of the rights. */
  readonly cents: readonly bigint[];
  /** The exact sum of the rights, rounded once to the cent, a half upwards. */
  readonly total: bigint;
}

/**
 * Brings exact rights, in euros and at or above zero, to whole cents.
 *
 * Under `conserverTotal` each right is rounded down, then the cents that separate the sum from the rounded total go to
 * the largest remainders, ties by id in code-unit order: every amount is its right rounded down or up, and their sum is
 * the total. `borneInferieure` rounds every right down and `borneSuperieure` up.
 */
export function roundRights(
  rights: readonly Fraction[],
  ids: readonly string[],
  rounding: RightsRounding,
): RoundedRights {
  const { weights, scale } = toCommonScale(rights);
  const floors: bigint[] = [];
  const remainders: bigint[] = [];
  let sum = 0n;
  let floored = 0n;
  for (const weight of weights) {
    const scaled = weight * 100n;
    const floor = scale === 1n ? scaled : scaled / scale;
    sum += scaled;
    floored += floor;
    floors.push(floor);
    remainders.push(scale === 1n ? 0n : scaled - floor * scale);
  }
  // The sum is at or above zero: half a cent more, then down, is to the nearest, a half upwards.
  const total = (2n * sum + scale) / (2n * scale);
  const more = (rule: (remainder: bigint) => boolean) =>
    floors.map((floor, rank) => (rule(remainders[rank] ?? 0n) ? floor + 1n : floor));
  switch (rounding) {
    case "arrondirChaqueDroit":
      return { cents: more((remainder) => remainder * 2n >= scale), total };
    case "borneInferieure":
      return { cents: floors, total };
    case "borneSuperieure":
      return { cents: more((remainder) => remainder > 0n), total };
    case "conserverTotal":
      return { cents: oneMore(floors, luckiest(remainders, ids, Number(total - floored))), total };
  }
}
