/** The question of a verb, looked at before its parts. */
import { describe, expect, it } from "vitest";
import { questionIssues } from "../../src/primitives/index.js";

const KEYS = { at: true, knownAt: true } as const;
const ask = (question: unknown) => questionIssues(question as { at: string; knownAt?: string }, KEYS);

describe("a question", () => {
  it("is an object with the keys of the verb, or some of them", () => {
    for (const question of [{ at: "2026-06-30" }, { at: "2026-06-30", knownAt: "2026-01-01" }, {}])
      expect(ask(question)).toEqual([]);
  });

  it("is no question when it is no object, or a list", () => {
    for (const none of [undefined, null, 42, "2026-06-30", true, [], [{ at: "2026-06-30" }], () => 1])
      expect(ask(none)).toEqual([{ code: "SHAPE_INVALID", path: [], params: { attendu: "objet" } }]);
  });

  it("has no other key: each is named, even one that every object has", () => {
    expect(ask({ at: "2026-06-30", knowAt: 1, toString: 2 })).toEqual([
      { code: "KEY_UNKNOWN", path: ["knowAt"], params: { cle: "knowAt" } },
      { code: "KEY_UNKNOWN", path: ["toString"], params: { cle: "toString" } },
    ]);
  });
});
