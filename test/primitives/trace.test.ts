import { describe, expect, it } from "vitest";
import { replay, type ScalarRow, type Trace } from "../../src/primitives/index.js";

const because = { libelle: "essai", unite: "euro", regle: "BT-13", sources: ["caf-eaje"] };
const given = (donnee: string, valeur: string) => ({ donnee, valeur });

const row = (
  id: string,
  operation: ScalarRow["operation"],
  args: ScalarRow["arguments"],
  valeur: string,
  more = {},
) => ({
  ...because,
  id,
  operation,
  arguments: args,
  valeur,
  ...more,
});

const trace: Trace = [
  row("lissage", "divide", [given("montantN1", "90000"), given("places", "45")], "2000"),
  row("plancher", "max", [{ ligne: "lissage" }, given("eaje.plancher", "2300")], "2300"),
  row("retenu", "choose", [{ ligne: "lissage" }, { ligne: "plancher" }], "2300", { choix: 1 }),
  row("total", "multiply", [{ ligne: "retenu" }, given("places", "45")], "103500"),
  row("moitie", "divide", [{ ligne: "total" }, given("parts", "7")], "103500/7"),
  row("arrondi", "round", [{ ligne: "moitie" }], "14785.71", { decimales: 2 }),
  row("ecart", "subtract", [{ ligne: "total" }, given("montantN1", "90000")], "13500"),
  row("bas", "min", [{ ligne: "ecart" }, { ligne: "total" }], "13500"),
  row("somme", "add", [{ ligne: "bas" }, given("autre", "0.5"), given("reste", "0.25")], "13500.75"),
  {
    ...because,
    id: "partage",
    operation: "share",
    politique: "conserverTotal",
    total: given("montant", "0.05"),
    parts: [
      { id: "a", poids: given("poids", "40"), valeur: "0.02" },
      { id: "b", poids: given("poids", "35"), valeur: "0.02" },
      { id: "c", poids: given("poids", "25"), valeur: "0.01" },
    ],
  },
  row(
    "deux",
    "add",
    [
      { ligne: "partage", part: "a" },
      { ligne: "partage", part: "c" },
    ],
    "0.03",
  ),
];

describe("replay", () => {
  it("finds every written value again", () => {
    expect(replay(trace)).toEqual({ ok: true, value: 11, warnings: [] });
  });

  it.each(trace.map((one, rank) => [one.id, rank] as const))("sees a changed value in row %s", (_id, rank) => {
    const changed = trace.map((one, index) => {
      if (index !== rank) return one;
      if (one.operation !== "share") return { ...one, valeur: "1.23" };
      return { ...one, parts: one.parts.map((part) => ({ ...part, valeur: "0.03" })) };
    });
    const outcome = replay(changed);
    expect(outcome.ok).toBe(false);
    if (!outcome.ok) expect(outcome.issues[0]).toMatchObject({ code: "TRACE_MISMATCH", path: [rank] });
  });

  it("refuses a row that refers to one below it, a division by zero and a text that is no number", () => {
    const first = trace[0] as ScalarRow;
    for (const args of [[{ ligne: "plus-bas" }], [given("a", "1"), given("b", "0")], [given("a", "abc")], []]) {
      expect(replay([{ ...first, arguments: args }]).ok).toBe(false);
    }
  });

  it("refuses a share of what is not whole cents", () => {
    const share = trace.find((one) => one.operation === "share");
    expect(share?.operation === "share" && replay([{ ...share, total: given("montant", "0.001") }]).ok).toBe(false);
  });
});

describe("what is no row", () => {
  it("is a mismatch, and never thrown", () => {
    for (const wrong of ["[null]", "[3]", "[{}]", '[{ "id": "a", "operation": "add" }]']) {
      const outcome = replay(JSON.parse(wrong));
      expect(outcome.ok ? [] : outcome.issues.map(({ code }) => code)).toEqual(["TRACE_MISMATCH"]);
    }
  });
});
