/** The conformance suite of `conformance/`: every case is well formed, and the library and the naive implementation answer it. */
import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legalSources, regleOf } from "../../src/droit/index.js";
import type { Made } from "../naive/cases/draw.js";
import { CAPABILITIES, disagreement } from "./capabilities.js";

interface Case {
  readonly id: string;
  readonly fr: string;
  readonly en: string;
  readonly rules: readonly string[];
  readonly sources: readonly string[];
  readonly origin: "person" | "naive";
  readonly question: unknown;
  readonly expected: unknown;
}

const read = (path: string): unknown => JSON.parse(readFileSync(`conformance/${path}`, "utf8"));

const casesOf = (name: string): readonly Case[] =>
  readdirSync(`conformance/${name}`).flatMap((file) => read(`${name}/${file}`) as readonly Case[]);

const all = CAPABILITIES.flatMap(({ name }) => casesOf(name));
const schema = read("case.schema.json") as object;

describe("the cases", () => {
  it("are at least 500, half of them at least from the naive implementation, under names of their own", () => {
    expect(all.length).toBeGreaterThanOrEqual(500);
    expect(all.filter(({ origin }) => origin === "naive").length * 2).toBeGreaterThanOrEqual(all.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it.each(CAPABILITIES)("of $name have the form of the schema", ({ name }) => {
    const accepts = new Ajv({ strict: true, strictRequired: false }).compile(schema);
    for (const one of casesOf(name))
      expect(accepts({ ...one, capability: name }), `${one.id} ${JSON.stringify(accepts.errors)}`).toBe(true);
  });

  it("name rules that exist, and the sources of those rules", () => {
    const listed = new Set((read("sources.json") as readonly { id: string }[]).map(({ id }) => id));
    const known = new Set(legalSources.map(({ id }) => id));
    for (const { id, rules, sources } of all) {
      expect(
        rules.filter((rule) => regleOf(rule) === undefined),
        id,
      ).toEqual([]);
      expect([...sources], id).toEqual([...new Set(rules.flatMap((rule) => regleOf(rule)?.sources ?? []))].sort());
      expect(
        sources.every((source) => known.has(source) && listed.has(source)),
        id,
      ).toBe(true);
    }
  });
});

describe.each(CAPABILITIES)("$name", (capability) => {
  const cases = casesOf(capability.name);

  it("is answered by the library as every case expects", () => {
    for (const { id, question, expected } of cases) expect(capability.library(question), id).toEqual(expected);
  });

  it("is answered by the naive implementation as the generated cases expect", () => {
    const generated = cases.filter(({ origin }) => origin === "naive");
    for (const { id, question, expected } of generated) expect(capability.naive(question), id).toEqual(expected);
  });

  it("is answered alike by both on cases never seen", () => {
    fc.assert(
      fc.property(capability.cases, ({ question }: Made<unknown>) => {
        expect(disagreement(capability, question)).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });
});
