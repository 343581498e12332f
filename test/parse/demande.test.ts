/** The door for the JSON of a demande. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDemande } from "../../src/parse/index.js";
import { s1 } from "../bonus-territoire/demande.js";
import { runs } from "../runs.js";

describe("parseDemande", () => {
  it("gives back what was written, as a new object", () => {
    const read = parseDemande(JSON.parse(JSON.stringify(s1)));
    expect(read).toEqual({ ok: true, value: s1, warnings: [] });
  });

  it("says everything that is wrong, a misspelt key included", () => {
    const outcome = parseDemande({ ...s1, anne: 2024, structures: [{ ...s1.structures[0], placesNouvelle: 3 }, 7] });
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["KEY_UNKNOWN", "structures.0.placesNouvelle"],
      ["TYPE_INVALID", "structures.1"],
      ["KEY_UNKNOWN", "anne"],
    ]);
  });

  it("answers to anything with an outcome", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(parseDemande(input).ok).toBe(false);
      }),
      { numRuns: runs(1_000) },
    );
  });
});
