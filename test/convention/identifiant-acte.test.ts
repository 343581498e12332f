/** Identifiers of transmitted acts, taken apart (CV-21). */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeIdentifiantActe } from "../../src/convention/index.js";

describe("decodeIdentifiantActe", () => {
  it("takes apart the identifier of the Roumois Seine deliberation", () => {
    expect(decodeIdentifiantActe("027-200066405-20251215-CC_201_2025-DE")).toEqual({
      ok: true,
      value: {
        departement: "027",
        siren: "200066405",
        date: "2025-12-15",
        numero: "CC_201_2025",
        code: "DE",
        nature: "deliberation",
      },
      warnings: [],
    });
  });

  it("keeps hyphens inside the number, reads Corsica, and does not say what other codes mean", () => {
    expect(decodeIdentifiantActe(" 02A-200066405-20240229-2024-12-B-AR ")).toMatchObject({
      ok: true,
      value: { departement: "02A", date: "2024-02-29", numero: "2024-12-B", code: "AR", nature: "autre" },
    });
  });

  it.each([
    ["", ["ACT_ID_INVALID"]],
    ["CC_201_2025", ["ACT_ID_INVALID"]],
    ["27-200066405-20251215-CC_201_2025-DE", ["ACT_ID_INVALID"]],
    ["027-200066404-20251215-CC_201_2025-DE", ["SIREN_INVALID"]],
    ["027-200066405-20250230-CC_201_2025-DE", ["DATE_INVALID"]],
    ["027-200066404-20250230-CC_201_2025-DE", ["SIREN_INVALID", "DATE_INVALID"]],
  ])("%j is refused: %j", (text, expected) => {
    const outcome = decodeIdentifiantActe(text, ["convention"]);
    expect(outcome.ok ? [] : outcome.issues.map(({ code }) => code)).toEqual(expected);
    expect(outcome.ok ? [] : outcome.issues[0].path).toEqual(["convention"]);
  });

  it("answers any text", () => {
    fc.assert(fc.property(fc.string(), (text) => typeof decodeIdentifiantActe(text).ok === "boolean"));
  });
});
