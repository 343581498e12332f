import { describe, expect, it } from "vitest";
import type { Vote } from "../../src/convention/index.js";
import { AVENANT_EXEMPLE, withAvenant } from "../../src/verification/dossier/exemples.js";
import { verifyDossier } from "../../src/verification/index.js";
import { valueIn } from "../support/outcome.js";

const whole: Vote = {
  convocation: "2023-02-28",
  enExercice: 40,
  presents: 30,
  pouvoirs: 5,
  votants: 35,
  exprimes: 33,
  pour: 30,
  contre: 3,
  abstentions: 2,
};

const told = (vote: Vote) => {
  const deliberations = AVENANT_EXEMPLE.deliberations.map((one) => ({ ...one, vote }));
  return valueIn(verifyDossier({ dossier: withAvenant({ deliberations }), at: "2024-06-15" }))
    .findings.filter(({ code }) => code === "VOTE_COUNT")
    .map(({ motif, severite, params }) => [severite, motif, ...Object.values(params)]);
};

describe("the count of a vote (CV-84)", () => {
  it("says nothing of one that agrees, whole or in part", () => {
    expect(told(whole)).toEqual([]);
    expect(told({ pour: 30, exprimes: 33 })).toEqual([]);
    expect(told({ votants: 33, exprimes: 30 })).toEqual([]);
    // Two members left before the vote.
    expect(told({ ...whole, presents: 32 })).toEqual([]);
    expect(told({})).toEqual([]);
  });

  it("tells a total that its parts do not make", () => {
    expect(told({ ...whole, exprimes: 34, votants: 36, pouvoirs: 6 })).toEqual([["warning", "somme", 34, 33]]);
    expect(told({ ...whole, abstentions: 3 })).toEqual([["warning", "somme", 35, 36]]);
    expect(told({ pour: 34, exprimes: 33 })).toEqual([["warning", "somme", 33, 34]]);
    expect(told({ presents: 30, pouvoirs: 12, enExercice: 40 })).toEqual([["warning", "somme", 40, 42]]);
    expect(told({ presents: 20, pouvoirs: 2, votants: 23 })).toEqual([["warning", "somme", 22, 23]]);
  });

  it("tells a missing quorum: half of the members is not a majority, and proxies do not count", () => {
    expect(told({ enExercice: 40, presents: 21 })).toEqual([]);
    expect(told({ enExercice: 40, presents: 20, pouvoirs: 15 })).toEqual([["warning", "quorum", 20, 40]]);
  });

  it("tells a deliberation that was not adopted, and a convocation after the vote", () => {
    expect(told({ pour: 17, contre: 16 })).toEqual([]);
    expect(told({ pour: 17, contre: 17 })).toEqual([["error", "rejet", 17, 17]]);
    expect(told({ convocation: "2023-03-06" })).toEqual([]);
    expect(told({ convocation: "2023-03-07" })).toEqual([["warning", "convocation", "2023-03-07", "2023-03-06"]]);
  });
});
