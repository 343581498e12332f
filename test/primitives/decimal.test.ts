/** Decimals beside big integers, on digits taken apart by the test itself: no library reads or rounds on this side. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eurosFromCents, type Fraction } from "../../src/primitives/index.js";
import {
  formatExact,
  fraction,
  isDecimal,
  MAX_DIGITS,
  parseCents,
  parseExact,
  readDecimal,
  roundText,
  showDecimal,
} from "../../src/primitives/internal.js";
import { runs } from "../runs.js";

/** The canonical writing of `units / 10^decimals`. */
function written(units: bigint, decimals: number): string {
  const digits = `${units < 0n ? -units : units}`.padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${whole}${rest === "" ? "" : `.${rest}`}`;
}

/** `num / den` rounded to so many decimals, a half away from zero, with exactly that many. */
function rounded(num: bigint, den: bigint, decimals: number): string {
  const magnitude = num < 0n ? -num : num;
  const units = (2n * magnitude * 10n ** BigInt(decimals) + den) / (2n * den);
  const digits = `${units}`.padStart(decimals + 1, "0");
  const [whole, rest] = [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)];
  return `${num < 0n && units > 0n ? "-" : ""}${whole}${decimals === 0 ? "" : `.${rest}`}`;
}

const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{1,${most}}$`));
const decimal = fc
  .tuple(fc.constantFrom("", "-"), digits(30), fc.option(digits(30), { nil: "" }))
  .map(([sign, whole, decimals]) => ({
    text: `${sign}${whole}${decimals === "" ? "" : `.${decimals}`}`,
    units: BigInt(`${sign}${whole}${decimals}`),
    places: decimals.length,
  }));
const quotient = fc.tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 30n }));
const seconds = (call: () => unknown): number => {
  const start = performance.now();
  call();
  return (performance.now() - start) / 1000;
};

describe("decimals", () => {
  it("are read as the number that their digits write, and written back the same", () => {
    fc.assert(
      fc.property(decimal, ({ text, units, places }) => {
        const read = readDecimal(text);
        expect(read.ok && formatExact(read.value)).toBe(written(units, places));
      }),
    );
  });

  it("lose nothing on amounts of twenty-five digits", () => {
    const read = readDecimal("999999999999999999999999.999999999999999999999999");
    expect(read.ok && formatExact(read.value)).toBe("999999999999999999999999.999999999999999999999999");
    expect(showDecimal(fraction(10n ** 24n * 100n + 1n, 100n), 2)).toBe("1000000000000000000000000.01");
    expect(showDecimal(fraction(10n ** 60n + 1n, 3n), 4)).toBe(`${"3".repeat(60)}.6667`);
  });

  it("are read from a double that writes them, or refused where it does not keep the digits", () => {
    const doubles = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc
        .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: -20, max: 12 }))
        .map(([mantissa, exponent]) => Number(`${mantissa}e${exponent}`)),
    );
    fc.assert(
      fc.property(doubles, (value) => {
        const size = value < 0 ? -value : value;
        const [mantissa = "", exponent = ""] = size.toExponential().split("e");
        const significant = mantissa.replace(".", "");
        const places = significant.length - 1 - Number(exponent);
        const exact = significant.length <= 15 && places <= 15 && size < 1e15;
        const read = readDecimal(value);
        expect(read.ok).toBe(exact);
        const units = BigInt(significant) * (value < 0 ? -1n : 1n);
        const text = places > 0 ? written(units, places) : `${units * 10n ** BigInt(-places)}`;
        if (read.ok) expect(formatExact(read.value)).toBe(text);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("are shown rounded, a half away from zero, and without a sign when nothing is left", () => {
    fc.assert(
      fc.property(quotient, fc.integer({ min: 0, max: 40 }), ([num, den], decimals) => {
        expect(showDecimal(fraction(num, den), decimals)).toBe(rounded(num, den, decimals));
      }),
    );
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 31 }), ({ text, units, places }, decimals) => {
        expect(roundText(text, decimals)).toBe(rounded(units, 10n ** BigInt(places), decimals));
      }),
    );
  });

  it.each(["1e3", ".5", "5.", "0x10", "Infinity", "NaN", "+1", "1,5", "1 000", "1_000", "1 1/2", "", " 1", "1\n", "١"])(
    "« %s » is not a decimal",
    (text) => {
      expect(isDecimal(text)).toBe(false);
      expect(roundText(text, 2)).toBeUndefined();
      expect(parseExact(text)).toBeUndefined();
      expect(readDecimal(text).ok).toBe(false);
      expect(parseCents(text).ok).toBe(false);
    },
  );

  it("are whole cents written as the amount that they are", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (cents) => {
        const shown: Fraction = fraction(cents, 100n);
        expect(eurosFromCents(cents)).toBe(showDecimal(shown, 2));
        expect(eurosFromCents(cents)).toBe(rounded(cents, 100n, 2));
      }),
    );
  });

  it("of a million digits take no time, and a quotient that is too long is not read", () => {
    const long = "7".repeat(1_000_000);
    expect(seconds(() => roundText(`${long}.5`, 0))).toBeLessThan(5);
    expect(roundText(`${long}.5`, 0)).toBe(`${"7".repeat(999_999)}8`);
    expect(parseExact("7".repeat(MAX_DIGITS))).toEqual(fraction(BigInt("7".repeat(MAX_DIGITS))));
    expect(parseExact("7".repeat(MAX_DIGITS + 1))).toBeUndefined();
    expect(parseExact(`1/${"7".repeat(MAX_DIGITS)}`)).toBeUndefined();
    expect(parseCents(`1.${long}`).ok).toBe(false);
    expect(readDecimal(long).ok).toBe(false);
  });
});
