/** Lines and columns in the text of a JSON file, and the report of a run that gives them. */
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SarifInput, toSarif } from "../../src/formats/index.js";
import { jsonErrorAt, positionsOf, reportOf } from "../../src/formats/internal.js";
import { parseDossier } from "../../src/parse/index.js";
import type { Path } from "../../src/primitives/index.js";
import { verifyDossier, verifyText } from "../../src/verification/index.js";

const source = readFileSync("examples/roumois-seine/dossier.json", "utf8");

/** The words of a text from one place to another. */
function cut(text: string, region: ReturnType<ReturnType<typeof positionsOf>>): string {
  if (region === undefined) return "";
  const lines = text.split(/\r\n|\n/);
  if (region.startLine !== region.endLine) return "several lines";
  return (lines[region.startLine - 1] ?? "").slice(region.startColumn - 1, region.endColumn - 1);
}

function pathsOf(value: unknown, path: Path = []): readonly (readonly [Path, unknown])[] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((one, rank) => [rank, one] as const)
    : Object.entries(value);
  return [[path, value] as const, ...entries.flatMap(([key, one]) => pathsOf(one, [...path, key]))];
}

describe("the place of a part of a JSON file", () => {
  it("is the words of the value, its key when the value is an object or a list, its opening sign in a list", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(0, 2, "\t"), (value, indent) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        const text = JSON.stringify(plain, null, indent);
        const positions = positionsOf(text);
        for (const [path, part] of pathsOf(plain)) {
          const words = cut(text, positions(path));
          const key = path[path.length - 1];
          if (typeof part !== "object" || part === null) expect(JSON.parse(words)).toEqual(part);
          else if (typeof key === "string") expect(JSON.parse(words)).toBe(key);
          else expect(words).toBe(Array.isArray(part) ? "[" : "{");
        }
      }),
    );
  });

  it("is that of what holds it when the file has no such part", () => {
    const text = '{\n  "convention": {\n    "id": "CTG"\n  }\n}';
    const positions = positionsOf(text);
    expect(cut(text, positions(["convention", "parties", 3]))).toBe('"convention"');
    expect(cut(text, positions([]))).toBe("{");
  });

  it("is unknown in a text that is no JSON, which stops somewhere", () => {
    expect(positionsOf("{")(["a"])).toBe(undefined);
    expect(positionsOf(undefined)(["a"])).toBe(undefined);
    expect(jsonErrorAt('{\n  "a": 1,\n}')).toEqual({ ligne: 3, colonne: 1 });
    expect(jsonErrorAt("{}")).toBe(undefined);
  });
});

const parsed = parseDossier(JSON.parse(source));
if (!parsed.ok) throw new Error("dossier");
const checked = verifyDossier({ dossier: parsed.value, at: "2026-11-22" });
if (!checked.ok) throw new Error("verification");
const texte = verifyText({ texte: "a\n\nDélibération n° XX\n", at: "2026-11-22" });
if (!texte.ok) throw new Error("texte");

const inputs: readonly SarifInput[] = [
  { fichier: "d.json", verification: checked.value, source },
  { fichier: "t.txt", verification: texte.value },
];
const unusable = {
  fichier: "x.json",
  problemes: [{ message: "no", code: "DATE_INVALID", path: ["a"] }],
  source: '{\n"a":1}',
};

describe("SARIF with the text of the files", () => {
  const [run] = toSarif([...inputs, unusable], "en").runs;

  it("points every finding of a dossier at its own line and column", () => {
    const regions = run?.results.map(({ locations }) => locations[0]?.physicalLocation.region);
    expect(regions?.every((region) => region?.startColumn !== undefined)).toBe(true);
    const lines = source.split("\n");
    const first = run?.results[0]?.locations[0];
    expect(first?.logicalLocations).toEqual([{ fullyQualifiedName: "avenants[1].mentions[1]" }]);
    expect(lines[(first?.physicalLocation.region.startLine ?? 0) - 1]?.trim()).toBe("{");
    expect(lines[first?.physicalLocation.region.startLine ?? 0]).toContain('"id": "liste-equipements"');
  });

  it("gives each rule its page, and the tool its version", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(run?.tool.driver.version).toBe(version);
    for (const { id, helpUri } of run?.tool.driver.rules ?? []) {
      expect(helpUri).toMatch(new RegExp(`/docs/reference-verification\\.md#${id.toLowerCase()}$`));
    }
  });

  it("says which files it could not use, and where they go wrong", () => {
    expect(run?.invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: "error",
            message: { text: "no" },
            descriptor: { id: "DATE_INVALID" },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "x.json" },
                  region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 6 },
                },
                logicalLocations: [{ fullyQualifiedName: "a" }],
              },
            ],
          },
        ],
      },
    ]);
  });

  it("gives what a baseline hides as suppressed results", () => {
    const [first] = inputs;
    if (first === undefined) throw new Error("no input");
    const masques = checked.value.findings.slice(0, 2);
    const hidden = toSarif([{ ...first, masques, verification: { ...checked.value, findings: [] } }]).runs[0]?.results;
    expect(hidden?.map(({ suppressions }) => suppressions?.[0]?.kind)).toEqual(["external", "external"]);
  });
});

describe("the report of a run", () => {
  const report = reportOf([...inputs, unusable], "fr");

  it("is one object, with an entry for each file, those that cannot be used included", () => {
    expect(report.fichiers.map(({ fichier, statut }) => [fichier, statut])).toEqual([
      ["d.json", "verifie"],
      ["t.txt", "verifie"],
      ["x.json", "inutilisable"],
    ]);
    expect(report.decompte).toEqual({ error: 3, warning: 12, info: 3 });
    expect([report.masques, report.inutilisables]).toEqual([0, 1]);
  });

  it("gives each finding its words and its place", () => {
    for (const file of report.fichiers) {
      if (file.statut === "inutilisable") continue;
      for (const { message, remede, position } of file.findings) {
        expect([message, remede].every((words) => words !== "")).toBe(true);
        expect(position?.startLine).toBeGreaterThan(0);
      }
    }
  });

  it("has the form that its JSON Schema says, for any of the runs", async () => {
    const { generate } = await import("../../scripts/json-schemas/generate.js");
    const { schema } = generate("rapport", "fr");
    const validate = new Ajv2020({ strict: false }).compile(schema);
    for (const run of [report, reportOf([], "en"), reportOf([unusable], "en")]) {
      expect(validate(JSON.parse(JSON.stringify(run))) || validate.errors).toBe(true);
    }
    expect(validate({ ...report, fichiers: [{ fichier: "a" }] })).toBe(false);
  });
});
