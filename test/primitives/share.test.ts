import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareAmount } from "../../src/primitives/index.js";
import { splitCents } from "../../src/primitives/internal.js";
import { runs } from "../runs.js";

const amounts = (
  total: string,
  weights: readonly (string | number)[],
  politique: "conserverTotal" | "arrondirChaqueDroit",
) => {
  const outcome = shareAmount({ total, parts: weights.map((poids, rank) => ({ id: `s${rank}`, poids })), politique });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return {
    montants: outcome.value.parts.map(({ montant }) => montant),
    residu: outcome.value.residu,
    parts: outcome.value.parts,
  };
};

describe("sharing in whole cents", () => {
  it("gives one cent over three structures to the first id, and says that nothing is left", () => {
    const shared = amounts("0.01", [1, 1, 1], "conserverTotal");
    expect(shared.montants).toEqual(["0.01", "0.00", "0.00"]);
    expect(shared.residu).toBe("0.00");
    expect(shared.parts[1]?.droit).toBe("1/300");
  });

  it("splits 5 cents over 40, 35 and 25 as 2, 2 and 1", () => {
    const shared = amounts("0.05", [40, 35, 25], "conserverTotal");
    expect(shared.montants).toEqual(["0.02", "0.02", "0.01"]);
    expect(shared.parts.map(({ droit }) => droit)).toEqual(["0.02", "0.0175", "0.0125"]);
  });

  it("shows why no rounding obeys every law: 6, 6, 2 get 4, 4, 2 of ten cents and 5, 5, 1 of eleven", () => {
    expect(amounts("0.10", [6, 6, 2], "conserverTotal").montants).toEqual(["0.04", "0.04", "0.02"]);
    expect(amounts("0.11", [6, 6, 2], "conserverTotal").montants).toEqual(["0.05", "0.05", "0.01"]);
  });

  it("reports the residue when each right is rounded on its own", () => {
    const shared = amounts("100.00", [1, 1, 1], "arrondirChaqueDroit");
    expect(shared.montants).toEqual(["33.33", "33.33", "33.33"]);
    expect(shared.residu).toBe("0.01");
  });

  it("rounds a half up when each right is rounded on its own, and may pay a cent too much", () => {
    const shared = amounts("0.01", [1, 1], "arrondirChaqueDroit");
    expect(shared.montants).toEqual(["0.01", "0.01"]);
    expect(shared.residu).toBe("-0.01");
  });

  it("accepts weights with decimals", () => {
    expect(amounts("10.00", ["0.5", "1.5"], "conserverTotal").montants).toEqual(["2.50", "7.50"]);
  });

  it("shares nothing between nobody", () => {
    expect(amounts("0", [], "conserverTotal")).toEqual({ montants: [], residu: "0.00", parts: [] });
    const nothing = amounts("0", [0, 0], "conserverTotal");
    expect(nothing.montants).toEqual(["0.00", "0.00"]);
    expect(nothing.parts.map(({ droit }) => droit)).toEqual(["0", "0"]);
  });

  it("refuses an amount that nobody can receive", () => {
    const outcome = shareAmount({ total: "10", parts: [{ id: "a", poids: 0 }], politique: "conserverTotal" });
    expect(outcome.ok ? [] : outcome.issues).toEqual([
      { code: "SHARE_WITHOUT_WEIGHT", path: ["parts"], params: { total: "10.00" } },
    ]);
  });

  it("reports every issue at once", () => {
    const outcome = shareAmount({
      total: "-1",
      parts: [
        { id: "a", poids: -2 },
        { id: "a", poids: "x" },
      ],
      politique: "conserverTotal",
    });
    expect(outcome.ok ? [] : outcome.issues).toEqual([
      { code: "AMOUNT_NEGATIVE", path: ["total"], params: { valeur: "-1" } },
      { code: "NUMBER_NEGATIVE", path: ["parts", 0, "poids"], params: { valeur: "-2" } },
      { code: "NUMBER_INVALID", path: ["parts", 1, "poids"], params: { valeur: "x" } },
      { code: "ID_DUPLICATE", path: ["parts", 1, "id"], params: { id: "a" } },
    ]);
  });
});

describe("a question of no shape", () => {
  it("is refused with what is wrong, and never thrown", () => {
    const issues = (question: unknown) => {
      const outcome = shareAmount(question as Parameters<typeof shareAmount>[0]);
      return outcome.ok ? [] : outcome.issues;
    };
    const wrongType = (path: readonly (string | number)[], valeur: string, attendu: string) => ({
      code: "TYPE_INVALID",
      path,
      params: { valeur, attendu },
    });
    for (const none of [undefined, null, 3, "x"]) expect(issues(none)).toEqual([wrongType([], `${none}`, "object")]);
    expect(issues({ total: 1, politique: "conserverTotal" })).toEqual([wrongType(["parts"], "undefined", "array")]);
    expect(issues({ total: 1, parts: [null, { id: 3, poids: 1 }, 4], politique: "auHasard" })).toEqual([
      {
        code: "VALUE_NOT_IN_LIST",
        path: ["politique"],
        params: { valeur: "auHasard", attendu: "conserverTotal, arrondirChaqueDroit" },
      },
      wrongType(["parts", 0], "null", "object"),
      wrongType(["parts", 1, "id"], "3", "string"),
      wrongType(["parts", 2], "4", "object"),
    ]);
  });
});

const cases = fc.record({
  total: fc.bigInt({ min: 0n, max: 10n ** 15n }),
  weights: fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 40 }),
});

describe("laws of sharing", () => {
  it("neither loses nor creates a cent, and pays each within a cent of its right", () => {
    fc.assert(
      fc.property(cases, ({ total, weights }) => {
        const sum = weights.reduce((a, b) => a + b, 0n);
        fc.pre(sum > 0n);
        const ids = weights.map((_, rank) => `s${rank}`);
        const cents = splitCents(total, weights, ids, "conserverTotal");
        expect(cents.reduce((a, b) => a + b, 0n)).toBe(total);
        cents.forEach((paid, rank) => {
          const distance = paid * sum - total * (weights[rank] ?? 0n);
          expect(distance < sum && -distance < sum).toBe(true);
        });
      }),
      { numRuns: runs(1000) },
    );
  });

  it("does not depend on the order of the recipients", () => {
    fc.assert(
      fc.property(cases, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), ({ total, weights }, keys) => {
        fc.pre(weights.some((weight) => weight > 0n));
        const rows = weights.map((weight, rank) => ({ id: `s${rank}`, weight, key: keys[rank] ?? 0 }));
        const paid = (order: typeof rows) => {
          const cents = splitCents(
            total,
            order.map((row) => row.weight),
            order.map((row) => row.id),
            "conserverTotal",
          );
          return new Map(order.map((row, rank) => [row.id, cents[rank]]));
        };
        const shuffled = [...rows].sort((a, b) => a.key - b.key);
        for (const [id, cents] of paid(shuffled)) expect(paid(rows).get(id)).toBe(cents);
      }),
    );
  });
});
