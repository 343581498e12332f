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

  it("says in full what is wrong, with the rule of the form", () => {
    expect(decodeIdentifiantActe("27", ["ici"])).toEqual({
      ok: false,
      issues: [{ code: "ACT_ID_INVALID", path: ["ici"], params: { valeur: "27" }, regle: "CV-21" }],
    });
    const outcome = decodeIdentifiantActe("027-200066404-20251215-1-DE");
    expect(outcome.ok ? [] : outcome.issues[0].path).toEqual([]);
  });

  it.each([
    ["a word before", "x027-200066405-20251215-1-DE"],
    ["a word after", "027-200066405-20251215-1-DEX"],
    ["a short SIREN", "027-20006640-20251215-1-DE"],
    ["a long day", "027-200066405-202512151-1-DE"],
    ["no number", "027-200066405-20251215--DE"],
    ["a number without end", `027-200066405-20251215-${"1".repeat(81)}-DE`],
    ["a code in small letters", "027-200066405-20251215-1-de"],
    ["a code of one letter", "027-200066405-20251215-1-D"],
    ["a département that is none", "02C-200066405-20251215-1-DE"],
  ])("%s is no part of it", (_what, text) => {
    const outcome = decodeIdentifiantActe(text);
    expect(outcome.ok ? [] : outcome.issues.map(({ code }) => code)).toEqual(["ACT_ID_INVALID"]);
  });

  it("takes a number of 80 characters, and Corsica from both sides", () => {
    const numero = "1".repeat(80);
    expect(decodeIdentifiantActe(`02B-200066405-20251215-${numero}-DE`)).toMatchObject({
      ok: true,
      value: { departement: "02B", siren: "200066405", date: "2025-12-15", numero, code: "DE" },
    });
    expect(decodeIdentifiantActe("974-200066405-20251231-2-AU")).toMatchObject({
      ok: true,
      value: { departement: "974", numero: "2", code: "AU", nature: "autre" },
    });
  });

  it("answers any text, and what it takes apart can be put together again", () => {
    const identifiers = fc.stringMatching(
      /^027-200066405-2025(?:0[1-9]|1[0-3])(?:0[1-9]|[123]\d)-[ -~]{1,5}-[A-Z]{2}$/,
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), identifiers), (text) => {
        const outcome = decodeIdentifiantActe(text);
        if (!outcome.ok) {
          expect(outcome.issues.length).toBeGreaterThan(0);
          return;
        }
        const { departement, siren, date, numero, code } = outcome.value;
        expect([departement, siren, date.replaceAll("-", ""), numero, code].join("-")).toBe(text.trim());
      }),
    );
  });

  it("refuses a value that is not a text", () => {
    for (const [value, valeur] of [
      [undefined, "undefined"],
      [42, "42"],
      [["027"], "[...]"],
    ] as const) {
      const identifiant: unknown = value;
      expect(decodeIdentifiantActe(identifiant as string, ["acte"])).toEqual({
        ok: false,
        issues: [{ code: "ACT_ID_INVALID", path: ["acte"], params: { valeur }, regle: "CV-21" }],
      });
    }
  });
});
