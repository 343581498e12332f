/** Splitting cents and rounding rights, to the cent, on small numbers and on numbers beyond what a double holds. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RightsRounding } from "../../src/primitives/index.js";
import {
  add,
  compare,
  fraction,
  roundRights,
  splitCents,
  splitSafeCents,
  ZERO,
} from "../../src/primitives/internal.js";
import { runs } from "../runs.js";
import { partsOf } from "../support/quotient.js";

const MOST = Number.MAX_SAFE_INTEGER;

describe("splitting cents", () => {
  it("settles ties by id in code-unit order, wherever the ids stand", () => {
    expect(splitCents(1n, [1n, 1n, 1n], ["c", "b", "a"], "conserverTotal")).toEqual([0n, 0n, 1n]);
    expect(splitCents(2n, [1n, 1n, 1n], ["b", "c", "a"], "conserverTotal")).toEqual([1n, 0n, 1n]);
    expect(splitCents(1n, [1n, 1n], ["a", "Z"], "conserverTotal")).toEqual([0n, 1n]);
  });

  it("gives one more cent to the largest remainders first: 10 cents over 1, 2 and 4 are 1, 3 and 6", () => {
    expect(splitCents(10n, [1n, 2n, 4n], ["a", "b", "c"], "conserverTotal")).toEqual([1n, 3n, 6n]);
  });

  it("rounds each right on its own: 1 € over 2 and 1 is 0.67 and 0.33, over 7 and 9 it is 0.44 and 0.56", () => {
    expect(splitCents(100n, [2n, 1n], ["a", "b"], "arrondirChaqueDroit")).toEqual([67n, 33n]);
    expect(splitCents(100n, [7n, 9n], ["a", "b"], "arrondirChaqueDroit")).toEqual([44n, 56n]);
    expect(splitCents(0n, [0n, 0n], ["a", "b"], "arrondirChaqueDroit")).toEqual([0n, 0n]);
  });

  it("gives the same cents whatever the size of the weights", () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 1_000n }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10_000n }), weights, (total, small) => {
        fc.pre(small.some((weight) => weight > 0n));
        const ids = small.map((_, rank) => `s${rank}`);
        const large = small.map((weight) => weight * 2n ** 60n);
        const split = splitCents(total, small, ids, "conserverTotal");
        expect(splitCents(total, large, ids, "conserverTotal")).toEqual(split);
        expect(splitSafeCents(Number(total), small.map(Number), ids)?.map(BigInt)).toEqual(split);
      }),
      { numRuns: runs(1000) },
    );
  });

  it("works on numbers as long as every product is a safe integer, and says so when one is not", () => {
    expect(splitSafeCents(1, [MOST], ["a"])).toEqual([1]);
    expect(splitSafeCents(2, [MOST], ["a"])).toBeUndefined();
    expect(splitSafeCents(1, [MOST, MOST], ["a", "b"])).toBeUndefined();
    expect(splitSafeCents(2, [1, MOST, 1], ["a", "b", "c"])).toBeUndefined();
    expect(splitSafeCents(0, [0, 0], ["a", "b"])).toEqual([0, 0]);
    expect(splitSafeCents(7, [1, 1], ["b", "a"])).toEqual([3, 4]);
  });
});

describe("rights in whole cents", () => {
  const thirds = [fraction(100n, 3n), fraction(100n, 3n), fraction(100n, 3n)];
  const ids = ["c", "b", "a"];

  it("conserve the total: three thirds of 100 € are 33.33, 33.33 and 33.34, the odd cent going to the first id", () => {
    expect(roundRights(thirds, ids, "conserverTotal")).toEqual({ cents: [3333n, 3333n, 3334n], total: 10_000n });
    expect(roundRights([fraction(7n), fraction(1n, 4n)], ["a", "b"], "conserverTotal")).toEqual({
      cents: [700n, 25n],
      total: 725n,
    });
  });

  it("are rounded down, up, or each to the nearest cent, a half upwards", () => {
    const rights = [fraction(1n, 200n), fraction(1n, 300n), fraction(2n), fraction(1n, 125n)];
    const names = ["a", "b", "c", "d"];
    // Their sum is 2.016333... €.
    expect(roundRights(rights, names, "borneInferieure")).toEqual({ cents: [0n, 0n, 200n, 0n], total: 202n });
    expect(roundRights(rights, names, "borneSuperieure")).toEqual({ cents: [1n, 1n, 200n, 1n], total: 202n });
    expect(roundRights(rights, names, "arrondirChaqueDroit")).toEqual({ cents: [1n, 0n, 200n, 1n], total: 202n });
    expect(roundRights(rights, names, "conserverTotal")).toEqual({ cents: [1n, 0n, 200n, 1n], total: 202n });
  });

  it("have a total that is their exact sum, rounded once, a half upwards", () => {
    expect(roundRights([fraction(1n, 400n), fraction(1n, 400n)], ["a", "b"], "conserverTotal")).toEqual({
      cents: [1n, 0n],
      total: 1n,
    });
    expect(roundRights([fraction(1n, 400n)], ["a"], "conserverTotal")).toEqual({ cents: [0n], total: 0n });
    expect(roundRights([], [], "conserverTotal")).toEqual({ cents: [], total: 0n });
  });

  it("stay between the right rounded down and the right rounded up", () => {
    const right = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 999n }));
    const rounding = fc.constantFrom<RightsRounding>("conserverTotal", "arrondirChaqueDroit");
    fc.assert(
      fc.property(fc.array(right, { maxLength: 8 }), rounding, (pairs, how) => {
        const rights = pairs.map(([num, den]) => fraction(num, den));
        const names = rights.map((_, rank) => `s${rank}`);
        const { cents, total } = roundRights(rights, names, how);
        const low = roundRights(rights, names, "borneInferieure").cents;
        const high = roundRights(rights, names, "borneSuperieure").cents;
        cents.forEach((each, rank) => {
          expect(low[rank] === each || high[rank] === each).toBe(true);
          const exact = rights[rank] ?? ZERO;
          expect(compare(fraction(low[rank] ?? -1n, 100n), exact)).not.toBe(1);
          expect(compare(fraction(high[rank] ?? -1n, 100n), exact)).not.toBe(-1);
        });
        const sum = partsOf(rights.reduce(add, ZERO));
        expect(2n * total * sum.den - 200n * sum.num <= sum.den).toBe(true);
        expect(200n * sum.num - 2n * total * sum.den < sum.den).toBe(true);
        if (how === "conserverTotal") expect(cents.reduce((sofar, each) => sofar + each, 0n)).toBe(total);
      }),
      { numRuns: runs(1000) },
    );
  });
});
