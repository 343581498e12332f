import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCodeInsee, isSiren } from "../../src/primitives/index.js";
import { parseCodeInsee, parseSiren } from "../../src/primitives/internal.js";

describe("SIREN", () => {
  it("accepts the number of the Communauté de communes Roumois Seine", () => {
    expect(parseSiren("200066405")).toEqual({ ok: true, value: "200066405", warnings: [] });
  });

  it("accepts other numbers with a right key", () => {
    expect(["732829320", "552100554", "130025265"].map(isSiren)).toEqual([true, true, true]);
    expect(isSiren(200066405)).toBe(false);
    expect(isSiren(["200066405"])).toBe(false);
  });

  it.each(["200066404", "20006640", "2000664050", "00200066405", "200 066 405", "000000000", "ABCDEFGHI", ""])(
    "refuses « %s »",
    (text) => {
      const outcome = parseSiren(text, ["siren"]);
      expect(outcome.ok ? "" : outcome.issues[0]).toEqual({
        code: "SIREN_INVALID",
        path: ["siren"],
        params: { valeur: text },
      });
    },
  );

  it("sees every single wrong digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (rank, shift) => {
        const digits = [..."200066405"];
        digits[rank] = String((Number(digits[rank]) + shift) % 10);
        expect(isSiren(digits.join(""))).toBe(false);
      }),
    );
  });
});

describe("INSEE commune code", () => {
  it.each(["27103", "01001", "95690", "2A004", "2B033", "97105", "97611", "98818", "75056"])("accepts %s", (code) => {
    expect(isCodeInsee(code)).toBe(true);
  });

  it.each(["20004", "00001", "27000", "96001", "2C001", "99001", "2710", "271030", "97901", "2a004", " 27103"])(
    "refuses « %s »",
    (code) => {
      expect(parseCodeInsee(code, ["commune"])).toEqual({
        ok: false,
        issues: [{ code: "CODE_INSEE_INVALID", path: ["commune"], params: { valeur: code } }],
      });
    },
  );

  it.each([[27103], [null], [undefined], [{}], [["27103"]]])("refuses what is no text (%#)", (value) => {
    expect(parseCodeInsee(value)).toMatchObject({ ok: false, issues: [{ code: "CODE_INSEE_INVALID", path: [] }] });
    expect(parseSiren(value)).toMatchObject({ ok: false, issues: [{ code: "SIREN_INVALID", path: [] }] });
  });
});
