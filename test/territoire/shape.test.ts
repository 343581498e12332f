/** What a value looks like: every kind of shape, and what is said where the value is of another one. */
import { describe, expect, it } from "vitest";
import { type Issue, issue } from "../../src/primitives/index.js";
import { checkQuestion, checkShape, type Shape } from "../../src/territoire/index.js";

const check = (value: unknown, shape: Shape): readonly Issue[] => {
  const issues: Issue[] = [];
  checkShape(value, shape, ["ici"], issues);
  return issues;
};
const due = (attendu: string, ...path: readonly (string | number)[]) =>
  issue("SHAPE_INVALID", ["ici", ...path], { attendu });
const noDay = (valeur: string, ...path: readonly (string | number)[]) =>
  issue("DATE_INVALID", ["ici", ...path], { valeur });
const reversed = (debut: string, fin: string, ...path: readonly (string | number)[]) =>
  issue("PERIOD_REVERSED", ["ici", ...path], { debut, fin });

const anything = [undefined, null, true, 1, "un", "2026-01-31", [], {}, () => 1];
/** Which of these values a shape takes, and what it says of the others. */
const taken = (shape: Shape) => anything.filter((value) => check(value, shape).length === 0);

describe("a simple shape", () => {
  it.each<[Shape, readonly unknown[]]>([
    ["texte", ["un", "2026-01-31"]],
    ["nombre", [1]],
    ["booleen", [true]],
    ["decimal", [1, "un", "2026-01-31"]],
    ["jour", ["2026-01-31"]],
    ["date", ["2026-01-31"]],
    ["periode", []],
    ["tout", anything],
    [["texte"], [[]]],
    [{}, [{}]],
    [new Set(["un", "deux"]), ["un"]],
  ])("%j takes what it says", (shape, expected) => {
    expect(taken(shape)).toEqual(expected);
  });

  it("says what was due, and quotes a text that is no day", () => {
    expect(check(1, "texte")).toEqual([due("texte")]);
    expect(check("1", "nombre")).toEqual([due("nombre")]);
    expect(check(0, "booleen")).toEqual([due("booleen")]);
    expect(check(true, "decimal")).toEqual([due("decimal")]);
    expect(check(3, "jour")).toEqual([due("jour")]);
    expect(check({ du: "2026-01-01" }, "jour")).toEqual([due("jour")]);
    expect(check([], "date")).toEqual([due("date")]);
    expect(check("2026-02-30", "jour")).toEqual([noDay("2026-02-30")]);
    expect(check("hier", "date")).toEqual([noDay("hier")]);
    expect(check("trois", new Set(["un", "deux"]))).toEqual([due("un | deux")]);
    expect(check(1, new Set(["un"]))).toEqual([due("un")]);
  });
});

describe("a date known roughly, and a period", () => {
  it("have their ends, in order", () => {
    expect(check({ du: "2026-01-01", au: "2026-12-31", libelle: "2026" }, "date")).toEqual([]);
    expect(check({ du: "2026-01-01", au: "2026-01-01", libelle: "un jour" }, "date")).toEqual([]);
    expect(check({ debut: "2022-01-01", fin: "2022-01-01" }, "periode")).toEqual([]);
    expect(check({ du: "2026-02-01", au: "2026-01-31", libelle: "?" }, "date")).toEqual([
      reversed("2026-02-01", "2026-01-31"),
    ]);
    expect(check({ p: { debut: "2026-12-31", fin: "2022-01-01" } }, { p: "periode" })).toEqual([
      reversed("2026-12-31", "2022-01-01", "p"),
    ]);
  });

  it("lack what they lack: their order is looked at when both ends are days", () => {
    expect(check({ du: "2026-02-01", au: "2026-01-31" }, "date")).toEqual([due("texte", "libelle")]);
    expect(check({ debut: "2026-12-31", fin: "2022-02-30" }, "periode")).toEqual([noDay("2022-02-30", "fin")]);
    expect(check({}, "periode")).toEqual([due("jour", "debut"), due("jour", "fin")]);
    expect(check("2026", "periode")).toEqual([due("objet")]);
    expect(check({}, "date")).toEqual([due("jour", "du"), due("jour", "au"), due("texte", "libelle")]);
    // What was wrong before does not keep a period from being looked at.
    const both = { a: "texte", p: "periode" } as const;
    expect(check({ p: { debut: "2026-12-31", fin: "2022-01-01" } }, both)).toEqual([
      due("texte", "a"),
      reversed("2026-12-31", "2022-01-01", "p"),
    ]);
  });
});

describe("an object, a list", () => {
  const shape = { nom: "texte", "age?": "nombre", "enfants?": [{ nom: "texte" }] } as const satisfies Shape;

  it("have what they must have; what may be absent is looked at when it is there; the rest is free", () => {
    expect(check({ nom: "un" }, shape)).toEqual([]);
    expect(check({ nom: "un", age: undefined, libre: 1 }, shape)).toEqual([]);
    expect(check({ nom: "un", age: 3, enfants: [{ nom: "deux" }] }, shape)).toEqual([]);
    expect(check({ age: "3", enfants: [{ nom: "deux" }, {}, null] }, shape)).toEqual([
      due("texte", "nom"),
      due("nombre", "age"),
      due("texte", "enfants", 1, "nom"),
      due("objet", "enfants", 2),
    ]);
    expect(check({ nom: "un", age: null, enfants: {} }, shape)).toEqual([
      due("nombre", "age"),
      due("liste", "enfants"),
    ]);
    for (const value of [null, 1, "un", []]) expect(check(value, shape)).toEqual([due("objet")]);
  });

  it("have no empty place, and no more places than a dossier has values", () => {
    const places = new Array<string>(3);
    places[1] = "un";
    expect(check(places, ["texte"])).toEqual([due("texte", 0), due("texte", 2)]);
    expect(check(new Array<string>(2_000_001), ["texte"])).toEqual([
      issue("INPUT_TOO_LARGE", ["ici"], { maximum: 2_000_000 }),
    ]);
    expect(check(new Array<string>(2_000_000), ["tout"])).toEqual([]);
  });

  it("of lists are looked at to the last", () => {
    expect(check([["un"], [1, "deux", 2]], [["texte"]])).toEqual([due("texte", 1, 0), due("texte", 1, 2)]);
  });
});

describe("an object told apart by a field", () => {
  const shape = ["selon", "type", { jour: { date: "jour" }, fenetre: "date", rien: {} }] as const satisfies Shape;

  it("has the fields of its kind", () => {
    expect(check({ type: "jour", date: "2026-01-31" }, shape)).toEqual([]);
    expect(check({ type: "rien" }, shape)).toEqual([]);
    expect(check({ type: "fenetre", du: "2026-01-01", au: "2026-01-31", libelle: "?" }, shape)).toEqual([]);
    expect(check({ type: "jour" }, shape)).toEqual([due("jour", "date")]);
    expect(check({ type: "fenetre" }, shape)).toHaveLength(3);
  });

  it("is of a kind that is known, by a field of its own", () => {
    for (const type of ["autre", 1, undefined, "toString", "constructor", "__proto__"]) {
      expect(check({ type }, shape)).toEqual([due("jour | fenetre | rien", "type")]);
    }
    expect(check([], shape)).toEqual([due("objet")]);
    expect(check(null, shape)).toEqual([due("objet")]);
  });
});

describe("the question of a verb", () => {
  const ask = (question: unknown) => {
    const issues: Issue[] = [];
    checkQuestion(question, { at: "texte", "sources?": ["texte"] }, issues);
    return issues;
  };

  it("has the keys of its shape, those that may be absent too", () => {
    expect(ask({ at: "2026-06-30" })).toEqual([]);
    expect(ask({ at: "2026-06-30", sources: ["Insee"] })).toEqual([]);
  });

  it("has no other, and says what else is wrong at once", () => {
    expect(ask({ At: "2026-06-30", "sources?": [] })).toEqual([
      { code: "KEY_UNKNOWN", path: ["At"], params: { cle: "At" } },
      { code: "SHAPE_INVALID", path: ["at"], params: { attendu: "texte" } },
    ]);
  });

  it("is an object", () => {
    for (const none of [undefined, null, "at", ["at"]])
      expect(ask(none)).toEqual([{ code: "SHAPE_INVALID", path: [], params: { attendu: "objet" } }]);
  });
});
