/** An outcome in an application: its value or one error, its sentences, another value made of it. */
import { describe, expect, it } from "vitest";
import {
  computeBonusTerritoire,
  decodeIdentifiantActe,
  describeLibelle,
  mapOutcome,
  messagesOf,
  orThrow,
  parseDossier,
} from "../../src/index.js";
import { s1 } from "../bonus-territoire/demande.js";
import { echeancierOf, roumois } from "../evaluation/roumois.js";

function errorOf(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}

describe("orThrow", () => {
  it("gives the value of an outcome that succeeded, itself", () => {
    const outcome = parseDossier(roumois);
    expect(orThrow(outcome)).toBe(outcome.ok && outcome.value);
  });

  it("throws an error with a sentence for each issue, and the issues", () => {
    const outcome = parseDossier({ version: 2, id: "a", titre: 42 });
    if (outcome.ok) throw new Error("accepted");
    const error = errorOf(() => orThrow(outcome, "en"));
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: "OutcomeError", issues: outcome.issues });
    expect(String(error).split("\n")).toHaveLength(outcome.issues.length);
    expect(String(error)).toContain(
      'titre: “42” is not of the expected type (a text). Write "42", between quotation marks: it is a text.',
    );
    expect(() => orThrow(outcome)).toThrow("titre : « 42 »");
  });

  it.each([undefined, null, 3, {}, [], roumois])("throws a TypeError with a code for what is no outcome", (given) => {
    expect(errorOf(() => Reflect.apply(orThrow, undefined, [given]))).toMatchObject({ code: "RESULT_UNREADABLE" });
  });
});

describe("messagesOf", () => {
  it("tells warnings and issues alike, and nothing of an empty list", () => {
    expect(messagesOf([])).toEqual([]);
    expect(messagesOf([{ code: "DATE_INVALID", path: [], params: { valeur: "x" } }], "en")[0]).toMatch(/^“x” is not /);
  });
});

describe("mapOutcome", () => {
  it("makes another value, keeps the warnings, and leaves a refusal as it is", () => {
    const one = {
      ok: true,
      value: 2,
      warnings: [{ code: "DATE_INVALID", path: [], params: { valeur: "x" } }],
    } as const;
    expect(mapOutcome(one, (value) => value + 1)).toEqual({ ...one, value: 3 });
    const refused = decodeIdentifiantActe("x");
    expect(mapOutcome(refused, () => 1)).toBe(refused);
  });
});

describe("describeLibelle", () => {
  const KEY = /^[a-z]+(?:\.[A-Za-z]+)+$/;

  it("leaves no key of the catalogue in any label of a result", () => {
    const bonus = orThrow(computeBonusTerritoire(s1));
    const { echeances } = echeancierOf({ dossier: roumois, at: "2026-07-01" });
    const labels = [...echeances, ...bonus.trace, ...bonus.hypotheses];
    expect(labels.filter(({ libelle }) => KEY.test(libelle)).length).toBeGreaterThan(5);
    for (const langue of ["fr", "en"] as const) {
      expect(labels.map((line) => describeLibelle(line, langue)).filter((text) => KEY.test(text))).toEqual([]);
    }
  });

  it("tells a duty that the library suggests in both languages", () => {
    const line = echeancierOf({ dossier: roumois, at: "2026-07-01" }).echeances.find(
      ({ acte }) => acte === "finConvention",
    );
    if (line === undefined) throw new Error("no line");
    expect(describeLibelle(line)).not.toBe(describeLibelle(line, "en"));
    expect(describeLibelle(line)).toMatch(/convention/i);
  });

  it("leaves the words of a document as they are", () => {
    expect(describeLibelle({ libelle: "Réunir {le} comité", occurrence: "2026" }, "en")).toBe(
      "Réunir {le} comité (2026)",
    );
  });
});
