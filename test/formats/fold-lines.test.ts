/** Lines of a calendar are folded as the calendar library folds them, and a reader gives back what was written. */
import fc from "fast-check";
import { foldLines as theirs } from "ical-generator";
import { describe, expect, it } from "vitest";
import { foldLines } from "../../src/formats/echeancier/fold-lines.js";

const text = fc
  .array(fc.oneof(fc.string({ unit: "grapheme", maxLength: 120 }), fc.string({ maxLength: 200 })), { maxLength: 6 })
  .map((lines) => lines.map((line) => line.replaceAll(/[\r\n]/g, "")).join("\r\n"));

describe("a folded text", () => {
  it("is the one that the calendar library makes", () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(foldLines(one)).toBe(theirs(one));
      }),
    );
  });

  it("has no line above 75 octets, and unfolds to what it was", () => {
    fc.assert(
      fc.property(text, (one) => {
        const folded = foldLines(one);
        for (const line of folded.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(folded.replaceAll("\r\n ", "")).toBe(one.replaceAll("\r\n ", ""));
      }),
    );
  });

  it.each([
    ["one octet a character", "a".repeat(75), ["a".repeat(74), " a"]],
    ["two octets", "é".repeat(38), ["é".repeat(37), " é"]],
    ["four octets", "😀".repeat(19), ["😀".repeat(18), " 😀"]],
    ["as long as a line may be", "a".repeat(74), ["a".repeat(74)]],
  ])("breaks between characters: %s", (_name, line, pieces) => {
    expect(foldLines(line)).toBe(pieces.join("\r\n"));
  });
});
