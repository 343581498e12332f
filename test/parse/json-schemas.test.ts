/** The JSON Schemas of the package: every field described in both languages, right files accepted, broken ones refused. */
import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FileName, fileNames } from "../../scripts/json-schemas/files.js";
import { generate, idOf } from "../../scripts/json-schemas/generate.js";
import { type Bareme, loadBareme, templateBareme } from "../../src/bonus-territoire/index.js";
import { rapportSchema } from "../../src/formats/findings/rapport-schema.js";
import { reportOf } from "../../src/formats/internal.js";
import { parseAvenant, parseConvention, parseDemande, parseDossier, parseTerritoire } from "../../src/parse/index.js";
import type { Outcome } from "../../src/primitives/index.js";
import { ofFile, readWith } from "../../src/primitives/internal.js";
import { validDossiers } from "../../src/testing/index.js";
import { makeBaseline, parseBaseline, parseConfiguration, verifyDossier } from "../../src/verification/index.js";
import { s1 } from "../bonus-territoire/demande.js";
import { everyFamily, everything } from "../bonus-territoire/whole.js";
import { inputsOf } from "../fuzz/inputs.js";
import { runs } from "../runs.js";
import { valueIn } from "../support/outcome.js";
import { type Json, readRoumois } from "../support/roumois.js";

const LANGUES = ["fr", "en"] as const;
const whole = fileNames.flatMap((name) => LANGUES.map((langue) => [name, langue] as const));

const ajv = () => new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, validateFormats: false });
const validators = Object.fromEntries(fileNames.map((name) => [name, ajv().compile(generate(name).schema)]));
const accepts = (name: FileName, value: unknown): boolean => validators[name]?.(value) === true;
const errorsOf = (name: FileName) => JSON.stringify(validators[name]?.errors);

const PARSERS: Readonly<Record<FileName, (input: unknown) => Outcome<unknown>>> = {
  dossier: parseDossier,
  convention: parseConvention,
  avenant: parseAvenant,
  territoire: parseTerritoire,
  demande: parseDemande,
  bareme: loadBareme,
  configuration: parseConfiguration,
  baseline: parseBaseline,
  rapport: (input) => readWith<unknown>(rapportSchema, input, () => [], ofFile),
};

const json = (value: unknown): Json => JSON.parse(JSON.stringify(value));

const bareme: Bareme = {
  ...valueIn(templateBareme({ annee: 2025, id: "caf-999", edition: "1" })),
  valeurs: [
    { cle: "eaje.plancher", du: "2025-01-01", au: "2025-12-31", valeur: [{ montant: 2, strate: "A" }] },
    { cle: "trajectoire.paliers", du: "2025-01-01", valeur: [{ hausse: 4, montant: "100" }] },
    { cle: "alsh.tauxCapHeuresNouvelles", du: "2025-01-01", sansObjet: true },
    { cle: "rpe.forfait", du: "2025-01-01", note: "à remplir" },
  ],
};
const verification = valueIn(verifyDossier({ dossier: readRoumois(), at: "2026-06-30" }));

/** Files that each kind of file accepts. */
const right = {
  dossier: [readRoumois()],
  convention: [readRoumois().convention],
  avenant: readRoumois().avenants,
  territoire: [readRoumois().territoire],
  demande: [json({ ...everyFamily, parametres: everything, bareme }), json(s1)],
  bareme: [json(bareme), json(valueIn(templateBareme({ annee: 2026, id: "modele", edition: "0" })))],
  configuration: [
    { severites: { DATE_ORDER: "off" }, clauses: ["avenantApresExpiration"], similariteTitre: 0.5 },
    { horizonExpirationJours: 90, parametres: {} },
  ],
  baseline: [json(makeBaseline({ roumois: verification.findings }))],
  rapport: [
    json(reportOf([{ fichier: "d.json", verification }], "fr")),
    json(reportOf([{ fichier: "x.json", problemes: [{ message: "x", ligne: 1, colonne: 2 }] }], "en")),
  ],
} as const satisfies Readonly<Record<FileName, readonly Json[]>>;

describe("JSON Schemas", () => {
  it.each(whole)("%s: every field has a description in %s", (name, langue) => {
    expect(generate(name, langue).missing).toEqual([]);
    const bare: string[] = [];
    const visit = (node: Json, place: string): void => {
      if (typeof node !== "object" || node === null) return;
      for (const [key, property] of Object.entries(node.properties ?? {})) {
        if (typeof (property as Json).description !== "string") bare.push(`${place}.${key}`);
      }
      for (const [key, child] of Object.entries(node)) {
        // The conditions of a line of a barème name fields that are described where they stand.
        if (!["if", "then", "not"].includes(key)) visit(child, `${place}.${key}`);
      }
    };
    visit(generate(name, langue).schema, name);
    expect(bare).toEqual([]);
  });

  it("say the same in both languages but for the words of the descriptions", () => {
    const mute = (_key: string, value: Json) =>
      typeof value?.description === "string" ? { ...value, description: "" } : value;
    for (const name of fileNames) {
      const [{ $id: _fr, title: _titre, ...fr }, { $id: _en, title: _title, ...en }] = [
        generate(name, "fr").schema,
        generate(name, "en").schema,
      ];
      expect(JSON.stringify(fr, mute)).toBe(JSON.stringify(en, mute));
      expect(JSON.stringify(fr)).not.toBe(JSON.stringify(en));
    }
  });

  it.each(fileNames)("%s: written for draft 2020-12, under an id of its own", (name) => {
    expect(generate(name).schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: `urn:convention-territoriale:schema:${name}:1`,
    });
  });

  it("stand together in one validator, each known by its id", () => {
    const all = ajv();
    for (const [name, langue] of whole) all.addSchema(generate(name, langue).schema);
    for (const [name, langue] of whole) expect(all.getSchema(idOf(name, langue))?.(right[name][0])).toBe(true);
  });

  it.each(fileNames)("%s: accepts right files, with the place of the schema or without, as the reader does", (name) => {
    for (const file of right[name]) {
      for (const one of [file, { $schema: `./${name}.json`, ...file }]) {
        expect(accepts(name, one), errorsOf(name)).toBe(true);
        expect(PARSERS[name](one)).toMatchObject({ ok: true });
      }
    }
  });

  it.each(fileNames)("%s: the place of the schema changes nothing of what is read", (name) => {
    if (name === "dossier") return;
    for (const file of right[name]) {
      expect(PARSERS[name]({ $schema: `./${name}.json`, ...file })).toEqual(PARSERS[name](file));
      expect(PARSERS[name]({ ...file, $schema: 7 }).ok).toBe(name === "baseline");
    }
  });

  it("accept the golden dossiers, and the files of the examples", () => {
    const golden = readdirSync("test/golden").filter((file) => /^[a-z-]+\.json$/.test(file));
    expect(golden.length).toBeGreaterThan(2);
    for (const file of golden) {
      expect(accepts("dossier", json(JSON.parse(readFileSync(`test/golden/${file}`, "utf8")))), file).toBe(true);
    }
    const { demande } = JSON.parse(readFileSync("examples/roumois-seine/bonus-illustratif.json", "utf8"));
    expect(accepts("demande", demande), errorsOf("demande")).toBe(true);
  });

  it("accept every generated dossier, and its parts", () => {
    fc.assert(
      fc.property(validDossiers({ dispositions: 10, avenants: 3, operations: 4 }), (one) => {
        expect(accepts("dossier", one), errorsOf("dossier")).toBe(true);
        expect(accepts("convention", one.convention), errorsOf("convention")).toBe(true);
        expect(accepts("territoire", one.territoire), errorsOf("territoire")).toBe(true);
        for (const avenant of one.avenants) expect(accepts("avenant", avenant), errorsOf("avenant")).toBe(true);
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
    ["another version", (one) => (one.version = 3), "/version"],
  ])("refuse %s, as parseDossier does", (_name, change, place) => {
    const file = readRoumois();
    change(file);
    expect(accepts("dossier", file)).toBe(false);
    expect(validators["dossier"]?.errors?.some(({ instancePath }) => instancePath.startsWith(place))).toBe(true);
    expect(parseDossier(file)).toMatchObject({ ok: false });
  });

  it("refuse a line of a barème whose value is not of the kind of its parameter, as loadBareme does", () => {
    const line = (valeur: unknown) => ({
      ...bareme,
      valeurs: [{ cle: "eaje.classeTerritoire.frr", du: "2025-01-01", valeur }],
    });
    expect([accepts("bareme", line(true)), loadBareme(line(true)).ok]).toEqual([true, true]);
    expect([accepts("bareme", line("oui")), loadBareme(line("oui")).ok]).toEqual([false, false]);
  });
});

/** What the shape of a file alone shows. Ids, references, Luhn keys, days that do not exist and order of days are not. */
const OF_SHAPE = new Set([
  "AMOUNT_INVALID",
  "AMOUNT_NEGATIVE",
  "AMOUNT_TOO_PRECISE",
  "FIELD_MISSING",
  "KEY_UNKNOWN",
  "NUMBER_INVALID",
  "NUMBER_NEGATIVE",
  "OPERATION_UNKNOWN",
  "PARAMETER_UNKNOWN",
  "TEXT_EMPTY",
  "TYPE_INVALID",
  "VALUE_NOT_IN_LIST",
  "VERSION_UNSUPPORTED",
]);

describe("a file with mistakes", () => {
  it.each(fileNames)(
    "%s: the schema refuses what the reader refuses for its shape, and nothing that it takes",
    (name) => {
      const inputs = inputsOf({ name, takes: "json", call: PARSERS[name], accepted: [...right[name]] });
      let refused = 0;
      fc.assert(
        fc.property(inputs, (input) => {
          const file: unknown = input === undefined ? null : JSON.parse(JSON.stringify(input) ?? "null");
          // A record loses a key of that name when it is read.
          if (JSON.stringify(file).includes('"__proto__"')) return;
          const outcome = PARSERS[name](file);
          if (outcome.ok) {
            const migrated = outcome.warnings.some(({ code }) => code === "DOSSIER_MIGRATED");
            expect(accepts(name, file) || migrated, errorsOf(name)).toBe(true);
          } else if (outcome.issues.some(({ code }) => OF_SHAPE.has(code))) {
            refused += 1;
            expect(accepts(name, file), JSON.stringify(outcome.issues)).toBe(false);
          }
        }),
        { numRuns: runs(600) },
      );
      expect(refused).toBeGreaterThan(runs(600) / 6);
    },
  );
});
