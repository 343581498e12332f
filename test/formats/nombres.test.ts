/** Numbers as people write them: grouped by thousands, whatever their length. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatEuros, formatNumber } from "../../src/formats/index.js";

const THIN = "\u202F";

/** Digits grouped from the right, three by three, one after another. */
function grouped(digits: string, separator: string): string {
  let text = "";
  for (let rank = 0; rank < digits.length; rank += 1) {
    if (rank > 0 && (digits.length - rank) % 3 === 0) text += separator;
    text += digits[rank];
  }
  return text;
}

describe("numbers for people", () => {
  it("are grouped by three from the point", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,40}$/), fc.constantFrom("", "-"), (digits, sign) => {
        expect(formatNumber(`${sign}${digits}`, "fr")).toBe(`${sign}${grouped(digits, THIN)}`);
        expect(formatNumber(`${sign}${digits}.5`, "en")).toBe(`${sign}${grouped(digits, ",")}.5`);
      }),
    );
  });

  it("have at least two decimals as euros, and keep those beyond", () => {
    expect(formatEuros("1234.5", "fr")).toBe(`1${THIN}234,50\u00A0€`);
    expect(formatEuros("-1234567", "en")).toBe("€-1,234,567.00");
    expect(formatEuros("0.12345", "fr")).toBe("0,12345\u00A0€");
    expect(formatEuros("2/3", "fr")).toBe("≈ 0,666667\u00A0€");
    expect(formatNumber("2/3", "en")).toBe("≈ 0.666667");
  });

  it("of a million digits are written in a time that grows with their length; longer quotients are given back", () => {
    const digits = "1".repeat(1_000_000);
    const start = performance.now();
    expect(formatEuros(digits, "fr")).toBe(`${grouped(digits, THIN)},00\u00A0€`);
    expect(formatNumber(`${digits}.5`, "en")).toBe(`${grouped(digits, ",")}.5`);
    expect(formatEuros(`1/${digits}`, "fr")).toBe(`1/${digits}`);
    expect(formatNumber(`${digits}/3`, "fr")).toBe(`${digits}/3`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
