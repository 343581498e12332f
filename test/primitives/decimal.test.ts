/** Decimals against decimal.js, which the library does not carry: an independent reading of the same numbers. */
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatExact, fraction, readDecimal, showDecimal } from "../../src/primitives/index.js";

const Exact = Decimal.clone({ precision: 120, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -200, toExpPos: 200 });

const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{1,${most}}$`));
const decimalText = fc
  .tuple(fc.constantFrom("", "-"), digits(30), fc.option(digits(30)))
  .map(([sign, whole, decimals]) => `${sign}${whole}${decimals === null ? "" : `.${decimals}`}`);

describe("decimals, beside decimal.js", () => {
  it("are read as the same number from text", () => {
    fc.assert(
      fc.property(decimalText, (text) => {
        const read = readDecimal(text);
        const expected = new Exact(text);
        expect(read.ok && formatExact(read.value)).toBe(expected.isZero() ? "0" : expected.toFixed());
      }),
    );
  });

  it("are read from every double, or refused where it does not keep the digits written", () => {
    const doubles = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc
        .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: -20, max: 12 }))
        .map(([mantissa, exponent]) => Number(`${mantissa}e${exponent}`)),
    );
    fc.assert(
      fc.property(doubles, (value) => {
        const decimal = new Exact(value);
        const inexact = decimal.precision() > 15 || decimal.abs().gte(1e15) || decimal.dp() > 15;
        const read = readDecimal(value);
        expect(read.ok).toBe(!inexact);
        if (read.ok) expect(formatExact(read.value)).toBe(decimal.isZero() ? "0" : decimal.toFixed());
      }),
      { numRuns: 2000 },
    );
  });

  it("are shown with the same rounding", () => {
    const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    fc.assert(
      fc.property(
        whole,
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.integer({ min: 0, max: 12 }),
        (num, den, places) => {
          const expected = new Exact(num.toString()).div(new Exact(den.toString())).toFixed(places);
          // A value that rounds to nothing is shown without a sign.
          const unsigned = /[1-9]/.test(expected) ? expected : expected.replace("-", "");
          expect(showDecimal(fraction(num, den), places)).toBe(unsigned);
        },
      ),
    );
  });
});
