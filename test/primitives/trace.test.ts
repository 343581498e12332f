import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CapRow,
  type RightsRow,
  replay,
  type ScalarRow,
  type ShareRow,
  type Trace,
} from "../../src/primitives/index.js";
import { runs } from "../runs.js";
import { anyParams } from "../support/outcome.js";

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

const rights: RightsRow = {
  ...because,
  id: "repartition",
  operation: "distribute",
  arrondi: "conserverTotal",
  total: given("montant", "100.01"),
  parts: [
    {
      id: "a",
      termes: [{ quantite: "2", prorata: "1/3", prix: given("forfait", "50") }],
      droit: "100/3",
      valeur: "33.33",
    },
    {
      id: "b",
      termes: [
        { quantite: "1", prix: { ligne: "lissage" } },
        { quantite: "0.5", prix: given("nouveau", "20") },
      ],
      droit: "66.675",
      valeur: "66.68",
    },
    { id: "c", termes: [], droit: "0", valeur: "0" },
  ],
};
const price = row("lissage", "choose", [given("forfait", "56.675")], "56.675");
const bound: RightsRow = {
  ...because,
  id: "repartition.max",
  operation: "bound",
  arrondi: "borneSuperieure",
  parts: [{ id: "a", termes: [{ quantite: "1", prix: { ligne: "lissage" } }], droit: "56.675", valeur: "56.68" }],
};
const cap: CapRow = {
  ...because,
  id: "heures",
  operation: "cap",
  plafond: given("taux", "0.25"),
  niveau: "chacun",
  deduireDejaPris: true,
  parts: [{ id: "a", base: "100", constate: "160", dejaPris: "5", retenu: "100", enPlus: "20", refuse: "40" }],
};

const codesOf = (rows: unknown) => {
  const outcome = replay(rows as Trace);
  return outcome.ok ? [] : outcome.issues.map(({ path, params }) => [...path, anyParams(params)["ligne"]]);
};

describe("rows of rights and of capped volumes", () => {
  it("replay, and what they give can be used below", () => {
    const used = row(
      "somme",
      "add",
      [
        { ligne: "repartition", part: "b" },
        { ligne: "heures", part: "a/retenu" },
        { ligne: "heures", part: "a/enPlus" },
        { ligne: "heures", part: "a/refuse" },
      ],
      "226.68",
    );
    expect(replay([price, rights, bound, cap, used])).toEqual({ ok: true, value: 5, warnings: [] });
  });

  it("are a mismatch when a right, an amount or the total is not the one computed", () => {
    const [first, second, third] = rights.parts;
    if (first === undefined || second === undefined || third === undefined) throw new Error("three parts");
    const every = [1, 1, 1].map((rank, part) => [rank, `repartition\u0000${["a", "b", "c"][part]}`]);
    const changed = (more: Partial<RightsRow>) => codesOf([price, { ...rights, ...more }]);
    expect(changed({ total: given("montant", "100.02") })).toEqual(every);
    expect(changed({ total: { ligne: "absente" } })).toEqual(every);
    expect(changed({ parts: [{ ...first, droit: "33.33" }, second, third] })).toEqual(every);
    expect(changed({ parts: [{ ...first, droit: "un tiers" }, second, third] })).toEqual(every);
    expect(changed({ parts: [{ ...first, valeur: "33.34" }, second, third] })).toEqual([every[0]]);
    for (const term of [
      { quantite: "deux", prix: given("forfait", "50") },
      { quantite: "2", prorata: "un tiers", prix: given("forfait", "50") },
      { quantite: "2", prix: { ligne: "absente" } },
    ]) {
      expect(changed({ parts: [{ ...first, termes: [term] }, second, third] })).toEqual(every);
    }
    const { total: _, ...unnamed } = rights;
    expect(codesOf([price, unnamed])).toEqual([]);
    expect(codesOf([price, { ...bound, arrondi: "borneInferieure" }])).toEqual([[1, "repartition.max\u0000a"]]);
  });

  it("are a mismatch when an hour is not where it should be", () => {
    const [part] = cap.parts;
    const changed = (more: object, other: Partial<CapRow> = {}) =>
      codesOf([{ ...cap, ...other, parts: [{ ...part, ...more }] }]);
    expect(changed({ retenu: "99" })).toEqual([[0, "heures\u0000a/retenu"]]);
    expect(changed({ enPlus: "21" })).toEqual([[0, "heures\u0000a/enPlus"]]);
    expect(changed({ refuse: "cent" })).toEqual([[0, "heures\u0000a/refuse"]]);
    expect(changed({ dejaPris: "0" }).length).toBe(2);
    for (const key of ["base", "constate", "dejaPris"]) expect(changed({ [key]: "cent" })).toEqual([[0, "heures"]]);
    expect(changed({}, { plafond: { ligne: "absente" } })).toEqual([[0, "heures"]]);
    const { plafond: _, ...free } = cap;
    expect(codesOf([{ ...free, parts: [{ ...part, enPlus: "60", refuse: "0" }] }])).toEqual([]);
  });
});

describe("replay", () => {
  it("rounds to the cent unless the row says otherwise, and keeps the first argument unless it says which", () => {
    const rounded = (more: object, valeur: string) =>
      codesOf([row("a", "round", [given("x", "1.23456")], valeur, more)]);
    expect(rounded({}, "1.23")).toEqual([]);
    expect(rounded({ decimales: 0 }, "1")).toEqual([]);
    expect(rounded({ decimales: 3 }, "1.235")).toEqual([]);
    expect(codesOf([row("a", "choose", [given("x", "1"), given("y", "2")], "1")])).toEqual([]);
    expect(codesOf([row("a", "choose", [given("x", "1"), given("y", "2")], "2", { choix: 2 })])).toEqual([[0, "a"]]);
    expect(codesOf([row("a", "divide", [given("x", "8"), given("y", "2"), given("z", "2")], "2")])).toEqual([]);
    expect(codesOf([row("a", "divide", [given("x", "8"), given("y", "0"), given("z", "2")], "2")])).toEqual([[0, "a"]]);
  });

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
    const [first, second, third] = ["a", "b", "c"].map((id) => `partage\u0000${id}`);
    const share = trace.find((one): one is ShareRow => one.operation === "share");
    if (share === undefined) throw new Error("a share");
    const every = [first, second, third].map((key) => [0, key]);
    expect(codesOf([{ ...share, total: given("montant", "0.001") }])).toEqual(every);
    expect(codesOf([{ ...share, total: given("montant", "cinq") }])).toEqual(every);
    const [a, b, c] = share.parts;
    if (a === undefined || b === undefined || c === undefined) throw new Error("three parts");
    expect(codesOf([{ ...share, parts: [a, { ...b, poids: given("poids", "x") }, c] }])).toEqual(every);
    const nobody = { total: given("montant", "0"), parts: [] };
    expect(codesOf([{ ...share, ...nobody }])).toEqual([]);
    // Ties go by id, not by place.
    const tied = ["b", "a"].map((id) => ({ id, poids: given("poids", "1"), valeur: id === "a" ? "0.01" : "0" }));
    expect(codesOf([{ ...share, total: given("montant", "0.01"), parts: tied }])).toEqual([]);
  });

  it("keeps apart a row and the part of a row, and says which row is wrong with what it wrote", () => {
    const outcome = replay([row("a", "add", [{ ligne: "a", part: "b" }], "1")]);
    expect(outcome).toEqual({
      ok: false,
      issues: [{ code: "TRACE_MISMATCH", path: [0], params: { ligne: "a", valeur: "1" } }],
    });
  });
});

describe("what is no row", () => {
  const mismatch = (path: readonly number[], ligne: string, valeur: string) => ({
    ok: false,
    issues: [{ code: "TRACE_MISMATCH", path, params: { ligne, valeur } }],
  });

  it("is a mismatch, and never thrown", () => {
    for (const wrong of [undefined, null, "[]", 3, {}]) {
      expect(replay(wrong as never)).toEqual(
        mismatch([], "", typeof wrong === "object" && wrong ? "object" : `${wrong}`),
      );
    }
    for (const wrong of [null, 3]) expect(replay([wrong] as never)).toEqual(mismatch([0], "0", `${wrong}`));
    for (const wrong of [{}, { id: "a", operation: "add" }]) {
      expect(replay([wrong] as never)).toEqual(mismatch([0], "0", "object"));
    }
  });

  const rows: Trace = [...trace, price, rights, bound, cap];
  const every = rows.map((one) => [one.id, one] as const);

  it.each(every)("lacks a part that its operation reads (%s)", (_id, one) => {
    const optional = ["libelle", "unite", "regle", "sources", "operation", "decimales", "choix", "total", "plafond"];
    const read = Object.keys(one).filter(
      (key) => ![...optional, "politique", "niveau", "deduireDejaPris"].includes(key),
    );
    expect(read.length).toBeGreaterThan(1);
    for (const key of read) {
      for (const wrong of [undefined, null, 5, [null], [{}]]) {
        expect(replay([{ ...one, [key]: wrong }] as never)).toEqual(mismatch([0], "0", "object"));
      }
    }
  });

  it.each([
    ["total", 5, rights],
    ["arrondi", "auHasard", bound],
    ["plafond", 5, cap],
    ["decimales", -1, trace[5]],
    ["decimales", 1.5, trace[5]],
    ["decimales", 1_001, trace[5]],
    ["decimales", "2", trace[5]],
    ["choix", "length", trace[2]],
  ])("has %s that is none", (key, value, one) => {
    expect(replay([{ ...one, [key]: value }] as never)).toEqual(mismatch([0], "0", "object"));
  });

  it("never throws, whatever stands in any of its places", () => {
    const places = (value: unknown, path: readonly string[]): readonly (readonly string[])[] =>
      typeof value !== "object" || value === null
        ? [path]
        : [path, ...Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))];
    const put = (value: unknown, [key, ...others]: readonly string[], wrong: unknown): unknown => {
      if (key === undefined) return wrong;
      const copy: Record<string, unknown> = Array.isArray(value) ? Object.assign([], value) : Object.assign({}, value);
      copy[key] = put(copy[key], others, wrong);
      return copy;
    };
    const anything = fc.oneof(fc.anything({ withBigInt: true }), fc.constantFrom("-1", "0", "1/3", "x", -1, 1e9));
    fc.assert(
      fc.property(fc.constantFrom(...places(rows, [])), anything, (path, wrong) => {
        const outcome = replay(put(rows, path, wrong) as Trace);
        if (!outcome.ok) for (const { code } of outcome.issues) expect(code).toBe("TRACE_MISMATCH");
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe("empty places", () => {
  const row = { id: "a", operation: "add", arguments: [{ donnee: "x", valeur: "1" }], valeur: "1" };
  const mismatched = (trace: unknown) => {
    const outcome = replay(trace as Trace);
    return outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, path]);
  };

  it("in a trace, or among the arguments of a row, are no rows and no arguments", () => {
    const holed: unknown[] = [row];
    holed[2] = { ...row, id: "b" };
    expect(mismatched([row])).toEqual([]);
    expect(mismatched(holed)).toEqual([["TRACE_MISMATCH", [1]]]);
    const given: unknown[] = [...row.arguments];
    given.length = 2;
    expect(mismatched([{ ...row, arguments: given }])).toEqual([["TRACE_MISMATCH", [0]]]);
  });

  it("by the billion are refused at once", () => {
    expect(mismatched(new Array(4_000_000_000))).toEqual([["TRACE_MISMATCH", []]]);
    expect(mismatched([{ ...row, arguments: new Array(4_000_000_000) }])).toEqual([["TRACE_MISMATCH", [0]]]);
  });
});
