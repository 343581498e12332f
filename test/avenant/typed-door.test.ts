/** Typed values that lie about their type: the verbs that take a dossier answer with issues, never with an exception. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consolidate, type Dossier, historyOf } from "../../src/avenant/index.js";
import { type Json, readRoumois } from "../support/roumois.js";

/** Every path of a JSON value. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

const paths = pathsOf(readRoumois()).filter((path) => path.length > 0);
const garbage = fc.constantFrom<Json>(null, undefined, 0, "", [], {}, [null], "2026-02-30", Number.NaN);

describe("the typed door", () => {
  it("answers any dossier with one place changed to anything", () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), garbage, (path, value) => {
        const dossier = readRoumois();
        const parent = path.slice(0, -1).reduce<Json>((at, step) => at[step], dossier);
        parent[path[path.length - 1] ?? ""] = value;
        expect(typeof consolidate({ dossier: dossier as Dossier, at: "2026-06-30" }).ok).toBe("boolean");
        expect(typeof historyOf({ dossier: dossier as Dossier, adresse: "CTG#art9" }).ok).toBe("boolean");
      }),
      { numRuns: 400 },
    );
  });

  it("says where the shape is wrong", () => {
    const dossier = readRoumois();
    dossier.convention.dispositions = null;
    dossier.avenants[0].operations[0].par = 3;
    const outcome = consolidate({ dossier, at: "2026-06-30" });
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["SHAPE_INVALID", "convention", "dispositions"],
      ["SHAPE_INVALID", "avenants", 0, "operations", 0, "par"],
    ]);
  });
});
