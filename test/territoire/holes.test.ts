/** Lists of plain JavaScript may have holes: each one is a value that is missing. */
import { expect, it } from "vitest";
import type { Issue } from "../../src/primitives/index.js";
import { assessSppeTerritoire } from "../../src/sppe/index.js";
import { checkShape } from "../../src/territoire/index.js";

it("says the hole of a list as it says any other value that does not fit", () => {
  const holed = Object.assign(new Array<unknown>(3), { 0: "a", 2: 3 });
  const issues: Issue[] = [];
  checkShape(holed, ["texte"], ["noms"], issues);
  expect(issues.map(({ code, path }) => [code, path])).toEqual([
    ["SHAPE_INVALID", ["noms", 1]],
    ["SHAPE_INVALID", ["noms", 2]],
  ]);
});

it("lets no hole through a door", () => {
  const territoire = { nom: "T", communes: new Array<never>(1), groupements: [], transferts: [] };
  expect(assessSppeTerritoire({ territoire, at: "2026-11-22" })).toMatchObject({
    ok: false,
    issues: [{ code: "SHAPE_INVALID", path: ["territoire", "communes", 0] }],
  });
});

it("counts a list before it copies it", () => {
  const endless = new Array<never>(4_000_000_000);
  const issues: Issue[] = [];
  checkShape(endless, ["texte"], ["noms"], issues);
  expect(issues).toEqual([{ code: "INPUT_TOO_LARGE", path: ["noms"], params: { maximum: 2_000_000 } }]);
  const territoire = { nom: "T", communes: endless, groupements: [], transferts: [] };
  expect(assessSppeTerritoire({ territoire, at: "2026-11-22" })).toMatchObject({
    ok: false,
    issues: [{ code: "INPUT_TOO_LARGE", path: ["territoire", "communes"] }],
  });
});
