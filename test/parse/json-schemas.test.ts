/** The JSON Schemas of the package: every field described, right files accepted, broken ones refused. */
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type files, generate } from "../../scripts/json-schemas/generate.js";
import { parseDossier } from "../../src/parse/index.js";
import { validDossiers } from "../../src/testing/index.js";
import { type Json, readRoumois } from "../support/roumois.js";

const names = ["dossier", "convention", "avenant"] as const satisfies readonly (keyof typeof files)[];

const validator = (name: keyof typeof files) =>
  new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, validateFormats: false }).compile(
    generate(name).schema,
  );

const dossier = validator("dossier");

describe("JSON Schemas", () => {
  it.each(names)("%s: every field has a French description", (name) => {
    expect(generate(name).missing).toEqual([]);
    const bare: string[] = [];
    const visit = (node: Json, place: string): void => {
      if (typeof node !== "object" || node === null) return;
      for (const [key, property] of Object.entries(node.properties ?? {})) {
        if (typeof (property as Json).description !== "string") bare.push(`${place}.${key}`);
      }
      for (const [key, child] of Object.entries(node)) visit(child, `${place}.${key}`);
    };
    visit(generate(name).schema, name);
    expect(bare).toEqual([]);
  });

  it.each(names)("%s: written for draft 2020-12", (name) => {
    expect(generate(name).schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
  });

  it("accept the Roumois Seine file, and its parts", () => {
    const file = readRoumois();
    expect(dossier(file), JSON.stringify(dossier.errors)).toBe(true);
    expect(dossier({ $schema: "./dossier.json", ...file })).toBe(true);
    expect(parseDossier({ $schema: "./dossier.json", ...file })).toMatchObject({ ok: true });
    expect(validator("convention")(file.convention)).toBe(true);
    expect(validator("avenant")(file.avenants[1])).toBe(true);
  });

  it("accept every generated dossier", () => {
    fc.assert(
      fc.property(validDossiers({ dispositions: 10, avenants: 3, operations: 4 }), (one) => {
        expect(dossier(one), JSON.stringify(dossier.errors)).toBe(true);
      }),
    );
  });

  it.each<[string, (one: Json) => void, string]>([
    ["a missing list", (one) => delete one.convention.parties, "/convention"],
    ["an unknown key", (one) => (one.convention.signature = "2022"), "/convention"],
    ["an unknown kind", (one) => (one.convention.parties[0].genre = "mairie"), "/convention/parties/0/genre"],
    ["a SIREN of eight digits", (one) => (one.convention.parties[1].siren = "20006640"), "/convention/parties/1/siren"],
    ["a day in words", (one) => (one.dateReference = "30 juin 2026"), "/dateReference"],
    ["a blank text", (one) => (one.titre = "  "), "/titre"],
    ["a negative population", (one) => (one.territoire.communes[0].populations[0].valeur = -1), "/territoire"],
    ["another version", (one) => (one.version = 2), "/version"],
  ])("refuse %s, as parseDossier does", (_name, change, place) => {
    const file = readRoumois();
    change(file);
    expect(dossier(file)).toBe(false);
    expect(dossier.errors?.some(({ instancePath }) => instancePath.startsWith(place))).toBe(true);
    expect(parseDossier(file)).toMatchObject({ ok: false });
  });
});
