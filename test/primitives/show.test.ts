/** Any value as a short text: what an issue shows of what it refuses. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { show } from "../../src/primitives/internal.js";

describe("show", () => {
  it("gives a text as it is up to 80 characters, and cuts it beyond", () => {
    expect(show("crèche")).toBe("crèche");
    expect(show("a".repeat(80))).toBe("a".repeat(80));
    expect(show(`${"a".repeat(80)}b`)).toBe(`${"a".repeat(80)}…`);
  });

  it.each([
    [null, "null"],
    [undefined, "undefined"],
    [-1.5, "-1.5"],
    [Number.NaN, "NaN"],
    [true, "true"],
    [12n, "12"],
    [[1, 2], "[...]"],
    [{ a: 1 }, "object"],
    [() => 1, "function"],
    [Symbol("a"), "symbol"],
  ])("names what is no text (%#)", (value, shown) => {
    expect(show(value)).toBe(shown);
  });

  it("never throws, and is never longer than a line", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (value) => {
        expect(typeof value === "bigint" || show(value).length <= 81).toBe(true);
      }),
    );
  });
});
