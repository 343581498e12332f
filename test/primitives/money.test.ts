import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eurosFromCents, parseEuros } from "../../src/primitives/index.js";
import {
  eurosFraction,
  formatExact,
  fraction,
  parseCents,
  readDecimal,
  showDecimal,
} from "../../src/primitives/internal.js";

const codeOf = (outcome: { ok: boolean; issues?: readonly { code: string }[] }) => outcome.issues?.[0]?.code;

describe("euros", () => {
  it.each([
    ["90000", "90000.00"],
    ["90000.5", "90000.50"],
    ["0", "0.00"],
    ["007.10", "7.10"],
    [1234.56, "1234.56"],
    [0.1, "0.10"],
    [1_000_000_000_000, "1000000000000.00"],
    [1_234_567_890_123.45, "1234567890123.45"],
    ["-0.00", "0.00"],
  ])("reads %s as %s", (given, written) => {
    expect(parseEuros(given)).toEqual({ ok: true, value: written, warnings: [] });
  });

  it.each([
    ["12.345", "AMOUNT_TOO_PRECISE"],
    [0.1 + 0.2, "AMOUNT_INVALID"],
    [1.005, "AMOUNT_TOO_PRECISE"],
    ["-0.01", "AMOUNT_NEGATIVE"],
    [-5, "AMOUNT_NEGATIVE"],
    ["1 234,50", "AMOUNT_INVALID"],
    ["1e3", "AMOUNT_INVALID"],
    ["", "AMOUNT_INVALID"],
    [".5", "AMOUNT_INVALID"],
    ["5.", "AMOUNT_INVALID"],
    ["0x10", "AMOUNT_INVALID"],
    [Number.NaN, "AMOUNT_INVALID"],
    [Number.POSITIVE_INFINITY, "AMOUNT_INVALID"],
    [1e21, "AMOUNT_INVALID"],
    [null, "AMOUNT_INVALID"],
    [{}, "AMOUNT_INVALID"],
    ["9".repeat(16), "AMOUNT_INVALID"],
    [["5"], "AMOUNT_INVALID"],
    ["-12.345", "AMOUNT_TOO_PRECISE"],
  ])("refuses %s with %s", (given, code) => {
    expect(codeOf(parseCents(given, ["budget"]))).toBe(code);
  });

  it("says what it refuses, and where", () => {
    const refused = { ok: false, issues: [{ code: "AMOUNT_INVALID", path: ["budget"], params: { valeur: "mille" } }] };
    expect(parseCents("mille", ["budget"])).toEqual(refused);
    expect(parseEuros("mille", ["budget"])).toEqual(refused);
    for (const read of [parseCents, parseEuros]) {
      expect(read("-1")).toEqual({
        ok: false,
        issues: [{ code: "AMOUNT_NEGATIVE", path: [], params: { valeur: "-1" } }],
      });
    }
  });

  it("writes what it reads", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }), (cents) => {
        expect(parseCents(eurosFromCents(cents))).toEqual({ ok: true, value: cents, warnings: [] });
        expect(formatExact(eurosFraction(cents))).toBe(formatExact(fraction(cents, 100n)));
      }),
    );
  });

  it("writes a negative residue with its sign", () => {
    expect(eurosFromCents(-5n)).toBe("-0.05");
  });
});

describe("decimals", () => {
  it("reads rates exactly, from text or from a number that writes them exactly", () => {
    expect(readDecimal("0.25")).toEqual({ ok: true, value: fraction(1n, 4n), warnings: [] });
    expect(readDecimal(0.1)).toEqual({ ok: true, value: fraction(1n, 10n), warnings: [] });
    expect(readDecimal(-12)).toEqual({ ok: true, value: fraction(-12n, 1n), warnings: [] });
    expect(readDecimal(123456789.012345)).toEqual(readDecimal("123456789.012345"));
    expect(readDecimal(1e-15)).toEqual({ ok: true, value: fraction(1n, 10n ** 15n), warnings: [] });
    expect(readDecimal(1200)).toEqual({ ok: true, value: fraction(1200n, 1n), warnings: [] });
    expect(readDecimal(999_999_999_999_999)).toEqual(readDecimal("999999999999999"));
    expect(readDecimal("62.430")).toEqual({ ok: true, value: fraction(6243n, 100n), warnings: [] });
  });

  it.each([
    [0.1 + 0.2, "NUMBER_INEXACT"],
    [1e15, "NUMBER_INEXACT"],
    [1e-16, "NUMBER_INEXACT"],
    [1e22, "NUMBER_INEXACT"],
    [12_345_678_901_234.56, "NUMBER_INEXACT"],
    [["1"], "NUMBER_INVALID"],
    ["0.", "NUMBER_INVALID"],
    [`0.${"1".repeat(31)}`, "NUMBER_INVALID"],
    [Number.NaN, "NUMBER_INVALID"],
    ["1e5", "NUMBER_INVALID"],
    ["1,5", "NUMBER_INVALID"],
    ["", "NUMBER_INVALID"],
    [undefined, "NUMBER_INVALID"],
    ["1".repeat(31), "NUMBER_INVALID"],
  ])("refuses %s with %s", (given, code) => {
    expect(codeOf(readDecimal(given))).toBe(code);
  });

  it("are refused with what was read, and where", () => {
    const refused = (code: string, path: readonly string[], valeur: string) => ({
      ok: false,
      issues: [{ code, path, params: { valeur } }],
    });
    expect(readDecimal(0.1 + 0.2, ["taux"])).toEqual(refused("NUMBER_INEXACT", ["taux"], "0.30000000000000004"));
    expect(readDecimal("un quart", ["taux"])).toEqual(refused("NUMBER_INVALID", ["taux"], "un quart"));
    expect(readDecimal("un quart")).toEqual(refused("NUMBER_INVALID", [], "un quart"));
  });

  it("shows a value rounded half up", () => {
    expect(showDecimal(fraction(2n, 3n), 2)).toBe("0.67");
    expect(showDecimal(fraction(1n, 8n), 2)).toBe("0.13");
    expect(showDecimal(fraction(-1n, 8n), 2)).toBe("-0.13");
    expect(showDecimal(fraction(2000n), 0)).toBe("2000");
    expect(showDecimal(fraction(0n), 2)).toBe("0.00");
  });
});
