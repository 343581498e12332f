import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  divide,
  formatExact,
  fraction,
  isNegative,
  isOne,
  isZero,
  magnitude,
  maximum,
  minimum,
  multiply,
  parseExact,
  roundHalfUp,
  roundToUnits,
  sign,
  subtract,
  toWhole,
  toWholeWeights,
  truncate,
  ZERO,
} from "../../src/primitives/internal.js";
import { partsOf, reduced } from "../support/quotient.js";

const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });
/** A fraction, and the two numbers that it was made of. */
const made = fc.tuple(whole, positive).map(([num, den]) => ({ value: fraction(num, den), num, den }));
const fractions = made.map(({ value }) => value);

describe("fractions", () => {
  it("are reduced, with a denominator above zero", () => {
    expect(partsOf(fraction(6n, -4n))).toEqual({ num: -3n, den: 2n });
    expect(partsOf(fraction(0n, -7n))).toEqual({ num: 0n, den: 1n });
    expect(fraction(6n, -4n)).toEqual(fraction(-3n, 2n));
    expect(() => fraction(1n, 0n)).toThrow(new RangeError("a fraction has no zero denominator"));
    expect(() => divide(fraction(1n), ZERO)).toThrow(new RangeError("a fraction has no zero denominator"));
  });

  it("refuse a value that plain JavaScript gives in their place", () => {
    for (const wrong of [undefined, null, 1, "1/2", [1, 2], { n: 1, d: 2 }]) {
      for (const operation of [add, subtract, multiply, divide, compare]) {
        expect(() => Reflect.apply(operation, undefined, [fraction(1n), wrong])).toThrow(TypeError);
        expect(() => Reflect.apply(operation, undefined, [wrong, fraction(1n)])).toThrow(TypeError);
      }
    }
    expect(() => Reflect.apply(fraction, undefined, [0.1])).toThrow(TypeError);
    expect(() => Reflect.apply(fraction, undefined, [1n, "2"])).toThrow(TypeError);
  });

  it("agree with big integers on every operation", () => {
    fc.assert(
      fc.property(made, made, (a, b) => {
        expect(partsOf(add(a.value, b.value))).toEqual(reduced(a.num * b.den + b.num * a.den, a.den * b.den));
        expect(partsOf(subtract(a.value, b.value))).toEqual(reduced(a.num * b.den - b.num * a.den, a.den * b.den));
        expect(partsOf(multiply(a.value, b.value))).toEqual(reduced(a.num * b.num, a.den * b.den));
        if (b.num !== 0n) expect(partsOf(divide(a.value, b.value))).toEqual(reduced(a.num * b.den, a.den * b.num));
        expect(truncate(a.value)).toBe(a.num / a.den);
        expect(toWhole(a.value)).toBe(a.num % a.den === 0n ? a.num / a.den : undefined);
        expect(isOne(a.value)).toBe(a.num === a.den);
        expect(isZero(a.value)).toBe(a.num === 0n);
        expect(sign(a.value)).toBe(a.num === 0n ? 0 : a.num < 0n ? -1 : 1);
        expect(isNegative(a.value)).toBe(a.num < 0n);
        expect(partsOf(magnitude(a.value))).toEqual(reduced(a.num < 0n ? -a.num : a.num, a.den));
      }),
    );
  });

  it("add and subtract, multiply and divide back to where they were", () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (!isZero(b)) expect(divide(multiply(a, b), b)).toEqual(a);
      }),
    );
  });

  it("add over the same denominator and over another: a third and a third, a third and a sixth", () => {
    expect(partsOf(add(fraction(1n, 3n), fraction(1n, 3n)))).toEqual({ num: 2n, den: 3n });
    expect(partsOf(add(fraction(1n, 3n), fraction(1n, 6n)))).toEqual({ num: 1n, den: 2n });
    expect(partsOf(subtract(fraction(1n, 3n), fraction(1n, 6n)))).toEqual({ num: 1n, den: 6n });
  });

  it("that are equal compare as such, and the first of them is the minimum and the maximum", () => {
    const [one, other] = [fraction(1n, 2n), fraction(2n, 4n)];
    expect(compare(one, other)).toBe(0);
    expect(minimum(one, other)).toBe(one);
    expect(maximum(one, other)).toBe(one);
  });

  it("compare by cross product, and the minimum and maximum are the two of them", () => {
    fc.assert(
      fc.property(made, made, ({ value: a, ...first }, { value: b, ...second }) => {
        const [left, right] = [first.num * second.den, second.num * first.den];
        expect(compare(a, b)).toBe(left < right ? -1 : left > right ? 1 : 0);
        expect(add(minimum(a, b), maximum(a, b))).toEqual(add(a, b));
        expect(compare(minimum(a, b), maximum(a, b))).not.toBe(1);
      }),
    );
  });

  it("tell whole numbers, signs and magnitudes", () => {
    expect([fraction(4n, 2n), fraction(1n, 2n), fraction(-3n), ZERO].map(toWhole)).toEqual([2n, undefined, -3n, 0n]);
    expect([fraction(5n, 2n), fraction(-5n, 2n), ZERO].map(truncate)).toEqual([2n, -2n, 0n]);
    expect([fraction(2n, 2n), fraction(-1n), fraction(1n, 2n), ZERO].map(isOne)).toEqual([true, false, false, false]);
    expect([fraction(2n), fraction(-1n), ZERO].map(sign)).toEqual([1, -1, 0]);
    expect(partsOf(magnitude(fraction(-2n, 3n)))).toEqual({ num: 2n, den: 3n });
  });

  it("round to units of a decimal, a half away from zero", () => {
    expect(roundToUnits(fraction(2n, 3n), 2)).toBe(67n);
    expect(roundToUnits(fraction(-1n, 8n), 2)).toBe(-13n);
    expect(roundToUnits(fraction(5n, 2n), 0)).toBe(3n);
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
    const parts = (text: string) => partsOf(parseExact(text) ?? ZERO);
    expect(parts("-1.25")).toEqual({ num: -5n, den: 4n });
    expect(parts("-0.05")).toEqual({ num: -1n, den: 20n });
    expect(parts("10/4")).toEqual({ num: 5n, den: 2n });
    expect(parts("007")).toEqual({ num: 7n, den: 1n });
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
        const [first, ...others] = weights.map(partsOf);
        const [unit, ...units] = wholes;
        others.forEach(({ num, den }, rank) => {
          expect(num * (first?.den ?? 1n) * (unit ?? 0n)).toBe((units[rank] ?? 0n) * (first?.num ?? 0n) * den);
        });
        expect(units.length).toBe(others.length);
      }),
    );
  });
});
