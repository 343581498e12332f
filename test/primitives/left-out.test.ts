/** A field that holds `undefined` is a field that is not there, in every file and every question. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consolidate } from "../../src/avenant/index.js";
import { computeBonusTerritoire } from "../../src/bonus-territoire/index.js";
import { parseAvenant, parseConvention, parseDemande, parseDossier } from "../../src/parse/index.js";
import { withoutUndefined } from "../../src/primitives/internal.js";
import { verifyDossier } from "../../src/verification/index.js";
import { s1 } from "../bonus-territoire/demande.js";
import { roumois } from "../evaluation/roumois.js";

/** The same value, with a field of its own that holds `undefined` in every object. */
function withHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withHoles);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([key, field]) => [key, withHoles(field)]);
  return { ...Object.fromEntries(fields), nothing: undefined };
}

describe("a field that holds undefined", () => {
  it.each([
    ["a dossier", parseDossier, roumois],
    ["a convention", parseConvention, roumois.convention],
    ["an avenant", parseAvenant, roumois.avenants[0]],
    ["a demande", parseDemande, s1],
  ] as const)("is left out of %s, whatever the field", (_name, parse, value) => {
    expect(parse(withHoles(value))).toEqual(parse(value));
    expect(parse(value).ok).toBe(true);
  });

  it("is left out of a question, and of what the question holds", () => {
    const at = "2026-07-01";
    const asked = withHoles({ dossier: roumois, at });
    expect(Reflect.apply(consolidate, undefined, [asked])).toEqual(consolidate({ dossier: roumois, at }));
    const verified = withHoles({ dossier: roumois, at, configuration: { severites: { DATE_ORDER: "off" } } });
    expect(Reflect.apply(verifyDossier, undefined, [verified])).toEqual(
      verifyDossier({ dossier: roumois, at, configuration: { severites: { DATE_ORDER: "off" } } }),
    );
    expect(Reflect.apply(computeBonusTerritoire, undefined, [withHoles(s1)])).toEqual(computeBonusTerritoire(s1));
  });

  it("is missing where the field is compulsory, as in JSON", () => {
    const { titre: _, ...without } = roumois;
    expect(parseDossier({ ...roumois, titre: undefined })).toEqual(parseDossier(without));
    expect(parseDossier(without).ok).toBe(false);
  });
});

describe("withoutUndefined", () => {
  it("gives what JSON gives, for anything that JSON holds but undefined", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(withoutUndefined(withHoles(value))).toStrictEqual(value);
        expect(withoutUndefined(value)).toBe(value);
      }),
    );
  });

  it("changes no list, and nothing of a class", () => {
    const list = [undefined, 1];
    expect(withoutUndefined(list)).toBe(list);
    const date = Object.assign(new Date(0), { nothing: undefined });
    expect(withoutUndefined(date)).toBe(date);
  });
});

describe("a field named __proto__", () => {
  const named = (at: string) => JSON.parse(JSON.stringify(roumois).replace(at, `"__proto__":{"x":1},${at}`));

  it.each([
    ["a dossier", '"titre"', ["__proto__"]],
    ["a part of it", '"genre":"article"', ["convention", "dispositions", 0, "__proto__"]],
  ] as const)("is refused in %s, where it stands, and never dropped", (_name, at, path) => {
    const parsed = parseDossier(named(at));
    expect(parsed).toMatchObject({ ok: false, issues: [{ code: "KEY_UNKNOWN", path, params: { cle: "__proto__" } }] });
    expect(consolidate({ dossier: named(at), at: "2026-07-01" })).toEqual(parsed);
  });

  it("is refused in a question and in a record of settings", () => {
    const severites = JSON.parse('{"__proto__":"off","DATE_ORDER":"off"}');
    expect(verifyDossier({ dossier: roumois, at: "2026-07-01", configuration: { severites } })).toMatchObject({
      ok: false,
      issues: [{ code: "KEY_UNKNOWN", path: ["configuration", "severites", "__proto__"] }],
    });
    const question = { ...JSON.parse('{"__proto__":1,"at":"2026-07-01"}'), dossier: roumois };
    expect(consolidate(Object.defineProperty(question, "__proto__", { value: 1, enumerable: true }))).toMatchObject({
      ok: false,
      issues: [{ code: "KEY_UNKNOWN", path: ["__proto__"] }],
    });
  });
});
