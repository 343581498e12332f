import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  divide,
  formatExact,
  fraction,
  maximum,
  minimum,
  multiply,
  parseExact,
  roundHalfUp,
  subtract,
  toWholeWeights,
} from "../../src/primitives/index.js";

const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });
const fractions = fc.tuple(whole, positive).map(([num, den]) => fraction(num, den));

describe("fractions", () => {
  it("are reduced, with a denominator above zero", () => {
    expect(fraction(6n, -4n)).toEqual({ num: -3n, den: 2n });
    expect(fraction(0n, -7n)).toEqual({ num: 0n, den: 1n });
    expect(() => fraction(1n, 0n)).toThrow(new RangeError("a fraction has no zero denominator"));
  });

  it("add and subtract, multiply and divide back to where they were", () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.num !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
      }),
    );
  });

  it("add over the same denominator and over another: a third and a third, a third and a sixth", () => {
    expect(add(fraction(1n, 3n), fraction(1n, 3n))).toEqual({ num: 2n, den: 3n });
    expect(add(fraction(1n, 3n), fraction(1n, 6n))).toEqual({ num: 1n, den: 2n });
    expect(subtract(fraction(1n, 3n), fraction(1n, 6n))).toEqual({ num: 1n, den: 6n });
  });

  it("that are equal compare as such, and the first of them is the minimum and the maximum", () => {
    const [one, other] = [fraction(1n, 2n), fraction(2n, 4n)];
    expect(compare(one, other)).toBe(0);
    expect(minimum(one, other)).toBe(one);
    expect(maximum(one, other)).toBe(one);
  });

  it("compare by cross product, and the minimum and maximum are the two of them", () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(compare(a, b)).toBe(a.num * b.den < b.num * a.den ? -1 : a.num * b.den > b.num * a.den ? 1 : 0);
        expect(add(minimum(a, b), maximum(a, b))).toEqual(add(a, b));
        expect(compare(minimum(a, b), maximum(a, b))).not.toBe(1);
      }),
    );
  });

  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [249n, 100n, 2n],
    [-249n, 100n, -2n],
    [7n, 1n, 7n],
    [0n, 1n, 0n],
    [1n, 2n, 1n],
  ])("%s/%s rounds to %s", (num, den, rounded) => {
    expect(roundHalfUp(fraction(num, den))).toBe(rounded);
  });

  it("are written as a decimal where it ends, else as a fraction, and read back the same", () => {
    expect(formatExact(fraction(1n, 8n))).toBe("0.125");
    expect(formatExact(fraction(-5n, 100n))).toBe("-0.05");
    expect(formatExact(fraction(2n, 3n))).toBe("2/3");
    expect(formatExact(fraction(2000n))).toBe("2000");
    fc.assert(
      fc.property(fractions, (value) => {
        expect(parseExact(formatExact(value))).toEqual(value);
      }),
    );
  });

  it("are read from digits with a point, with a bar, or alone", () => {
    expect(parseExact("-1.25")).toEqual({ num: -5n, den: 4n });
    expect(parseExact("-0.05")).toEqual({ num: -1n, den: 20n });
    expect(parseExact("10/4")).toEqual({ num: 5n, den: 2n });
    expect(parseExact("007")).toEqual({ num: 7n, den: 1n });
  });

  it.each(["", "1/0", "0/0", ".5", "1/-2", "+1", "a1", "a", "1.", "1/2/3", "--1", "1 "])(
    "« %s » is no exact number",
    (text) => {
      expect(parseExact(text)).toBeUndefined();
    },
  );

  it("keep their proportions as whole weights", () => {
    expect(toWholeWeights([fraction(1n, 2n), fraction(3n, 4n)])).toEqual([2n, 3n]);
    expect(toWholeWeights([fraction(5n), fraction(1n, 6n), fraction(1n, 4n), fraction(1n, 2n)])).toEqual([
      60n,
      2n,
      3n,
      6n,
    ]);
    fc.assert(
      fc.property(fc.array(fractions, { minLength: 1, maxLength: 8 }), (weights) => {
        const wholes = toWholeWeights(weights);
        const [first] = weights;
        const [unit] = wholes;
        weights.forEach((weight, rank) => {
          expect(weight.num * (first?.den ?? 1n) * (unit ?? 0n)).toBe(
            (wholes[rank] ?? 0n) * (first?.num ?? 0n) * weight.den,
          );
        });
      }),
    );
  });
});
