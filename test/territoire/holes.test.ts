/** Lists of plain JavaScript may have holes: each one is a value that is missing. */
import { expect, it } from "vitest";
import { assessSppeTerritoire } from "../../src/sppe/index.js";

const ask = (communes: readonly never[]) => {
  const territoire = { nom: "T", communes, groupements: [], transferts: [] };
  return assessSppeTerritoire({ territoire, at: "2026-11-22" });
};

it("says the hole of a list as it says any other value that is missing", () => {
  expect(ask(new Array<never>(1))).toMatchObject({
    ok: false,
    issues: [{ code: "FIELD_MISSING", path: ["territoire", "communes", 0] }],
  });
});

it("counts a list before it copies it", () => {
  expect(ask(new Array<never>(4_000_000_000))).toEqual({
    ok: false,
    issues: [{ code: "INPUT_TOO_LARGE", path: ["territoire"], params: { maximum: 2_000_000 } }],
  });
});
