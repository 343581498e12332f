/** The schemas say what the readers of the library say, in the form that Standard Schema asks for. */
import type { StandardSchemaV1 } from "@standard-schema/spec";
import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { loadBareme, templateBareme } from "../../src/bonus-territoire/index.js";
import {
  type Dossier,
  type Issue,
  type Outcome,
  parseAvenant,
  parseConvention,
  parseDemande,
  parseDossier,
  parseTerritoire,
} from "../../src/index.js";
import * as schemas from "../../src/standard-schema/index.js";
import { parseBaseline, parseConfiguration } from "../../src/verification/index.js";
import { s1 } from "../bonus-territoire/demande.js";
import { runs } from "../runs.js";
import { valueIn } from "../support/outcome.js";
import { type Json, readRoumois } from "../support/roumois.js";

/** What a library that knows nothing of this one does with a schema: it asks, and waits only when it must. */
function standardValidate<S extends StandardSchemaV1>(
  schema: S,
  input: unknown,
  options?: StandardSchemaV1.Options,
): StandardSchemaV1.Result<StandardSchemaV1.InferOutput<S>> {
  const result = schema["~standard"].validate(input, options);
  if (result instanceof Promise) throw new TypeError("the answer is given at once");
  return result;
}

const CASES: readonly (readonly [
  string,
  schemas.SchemaStandard<unknown>,
  (input: unknown) => Outcome<unknown>,
  () => Json,
])[] = [
  ["dossierSchema", schemas.dossierSchema, parseDossier, readRoumois],
  ["conventionSchema", schemas.conventionSchema, parseConvention, () => readRoumois().convention],
  ["avenantSchema", schemas.avenantSchema, parseAvenant, () => readRoumois().avenants[0]],
  ["territoireSchema", schemas.territoireSchema, parseTerritoire, () => readRoumois().territoire],
  ["demandeSchema", schemas.demandeSchema, parseDemande, () => structuredClone(s1)],
  [
    "baremeSchema",
    schemas.baremeSchema,
    loadBareme,
    () => structuredClone(valueIn(templateBareme({ id: "caf-27", edition: "2026-01", annee: 2026 }))),
  ],
  [
    "configurationSchema",
    schemas.configurationSchema,
    parseConfiguration,
    () => ({ severites: { DATE_ORDER: "off" } }),
  ],
  ["baselineSchema", schemas.baselineSchema, parseBaseline, () => ({ version: 1, acceptes: { "d.json": ["A:b"] } })],
];

const placeOf = ({ code, path }: Pick<Issue, "code" | "path">) => `${code} ${path.join(".")}`;

describe.each(CASES)("%s", (_name, schema, parse, valid) => {
  it("gives the value that the reader gives", () => {
    const input = valid();
    const outcome = parse(input);
    expect(outcome.ok).toBe(true);
    expect(standardValidate(schema, input)).toEqual({ value: valueIn(outcome) });
  });

  it("gives the codes and paths of the reader for anything put at any place", () => {
    fc.assert(
      fc.property(fc.nat(), fc.anything(), (place, value) => {
        const input = valid();
        const keys = Object.keys(input);
        input[keys[place % keys.length] ?? "id"] = value;
        const outcome = parse(input);
        const answer = schema["~standard"].validate(input);
        expect(answer.issues?.map(placeOf) ?? []).toEqual(outcome.ok ? [] : outcome.issues.map(placeOf));
      }),
      { numRuns: runs(150) },
    );
  });

  it("writes each issue in French, or in English on request", () => {
    const [french] = standardValidate(schema, 42).issues ?? [];
    const [english] = standardValidate(schema, 42, { libraryOptions: { langue: "en" } }).issues ?? [];
    expect(french?.message).not.toBe("");
    expect(english?.message).not.toBe(french?.message);
    expect(english?.path).toEqual(french?.path);
  });

  it("cannot be changed by who uses it", () => {
    expect(Object.isFrozen(schema)).toBe(true);
    expect(Object.isFrozen(schema["~standard"])).toBe(true);
  });
});

it("gives its type to a library that infers it", () => {
  expectTypeOf<StandardSchemaV1.InferOutput<typeof schemas.dossierSchema>>().toEqualTypeOf<Dossier>();
});

it("places the issues of a territory from the territory itself", () => {
  const outcome = parseTerritoire({ ...readRoumois().territoire, communes: [{ code: "2" }] });
  expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path[0])).toContain("communes");
});
