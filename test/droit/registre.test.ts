/** Rules and sources by id; an id that is not the library's has nothing. */
import { describe, expect, it } from "vitest";
import { regleOf } from "../../src/droit/index.js";
import { registreDe, reglesSppe, sourceOf, sourcesOfRegle } from "../../src/droit/internal.js";

describe("rules and sources", () => {
  it("are found by their id", () => {
    expect(regleOf("SP-05")).toMatchObject({ id: "SP-05", confiance: "verbatim" });
    expect(sourcesOfRegle("SP-05")).toContain("casf-l214-1-3");
    expect(sourceOf("casf-l214-1-3")).toMatchObject({ id: "casf-l214-1-3" });
  });

  it("of a register are those of its lists only", () => {
    const { regleOf: found, sourcesOf } = registreDe(reglesSppe);
    expect(found("SP-05")).toBe(regleOf("SP-05"));
    expect(sourcesOf("SP-05")).toEqual(sourcesOfRegle("SP-05"));
    expect([found("BT-13"), sourcesOf("BT-13")]).toEqual([undefined, []]);
  });

  it("of a caller have no entry", () => {
    expect([regleOf("MA-REGLE"), sourcesOfRegle("MA-REGLE"), sourceOf("ma-source")]).toEqual([
      undefined,
      [],
      undefined,
    ]);
  });
});
