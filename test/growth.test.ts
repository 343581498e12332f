/**
 * The verbs that read a whole dossier, on one of so many avenants or duties and on one eight times as large: the second takes no
 * more than n log n allows, with room for a busy machine. `npm run bench:growth` asks every verb, on larger ones.
 */
import { describe, expect, it } from "vitest";
import { GROWING } from "../bench/growth/cases.js";
import { growthOf } from "../bench/growth/grow.js";

/** The square would make it 64. */
const LIMIT = 32;
const VERBS = ["consolidate", "historyOf", "verifyDossier", "buildEcheancier"];
const ALONG = [
  "avenants that modify one article",
  "avenants that lapse, on one article",
  "avenants that move one obligation",
  "avenants that let a party in for a time",
  "obligations",
  "facts and obligations",
];
const chosen = GROWING.filter(({ verb, along }) => VERBS.includes(verb) && ALONG.includes(along));

describe("eight times as much", () => {
  it.each(chosen.map((one) => [one.verb, one.along, one] as const))("%s: %s", (_verb, _along, one) => {
    const once = growthOf(one, 50).ratio;
    expect(once > LIMIT ? growthOf(one, 50).ratio : once).toBeLessThan(LIMIT);
  });

  it("is asked of every pair named here", () => {
    expect(chosen).toHaveLength(VERBS.length * ALONG.length);
  });
});
