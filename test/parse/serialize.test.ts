/** Files: written in one form, read again unchanged, carried from one format to the next. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/avenant/index.js";
import { describeIssue } from "../../src/messages/index.js";
import { parseDossier, serializeDossier } from "../../src/parse/index.js";
import { validDossiers } from "../../src/testing/index.js";
import { deepFreeze, readRoumois, roumois } from "../support/roumois.js";

const textOf = (dossier: Dossier) => {
  const outcome = serializeDossier(dossier);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};

/** The same value with the keys of every object the other way round. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  );
};

describe("serializeDossier", () => {
  it("writes what parseDossier reads again unchanged", () => {
    fc.assert(
      fc.property(validDossiers({ dispositions: 12, avenants: 4, operations: 5 }), (dossier) => {
        expect(parseDossier(JSON.parse(textOf(deepFreeze(dossier))))).toEqual({
          ok: true,
          value: dossier,
          warnings: [],
        });
      }),
    );
  });

  it("writes one text for one dossier, whatever the order of its keys", () => {
    fc.assert(
      fc.property(validDossiers({ dispositions: 12, avenants: 4, operations: 5 }), (dossier) => {
        const other = parseDossier(reversed(dossier));
        expect(other.ok && textOf(other.value)).toBe(textOf(dossier));
        expect(textOf(reversed(dossier) as Dossier)).toBe(textOf(dossier));
      }),
    );
  });

  it("follows the order of the types, two spaces, one final newline", () => {
    const text = textOf(roumois());
    expect(text.split("\n").slice(0, 7)).toEqual([
      "{",
      '  "version": 2,',
      '  "id": "roumois-seine",',
      '  "titre": "CTG 2022-2026 de la Communauté de communes Roumois Seine (Eure)",',
      '  "dateReference": "2026-06-30",',
      '  "convention": {',
      '    "id": "CTG",',
    ]);
    expect(text.endsWith("}\n")).toBe(true);
    expect(text.endsWith("\n\n")).toBe(false);
    expect(JSON.parse(text)).toEqual(readRoumois());
  });

  it("never writes a file that could not be read again", () => {
    const dossier = { ...roumois(), titre: " " };
    expect(serializeDossier(dossier)).toMatchObject({ ok: false, issues: [{ code: "TEXT_EMPTY", path: ["titre"] }] });
    const cyclic: Record<string, unknown> = { ...roumois() };
    cyclic["titre"] = cyclic;
    expect(serializeDossier(cyclic as unknown as Dossier)).toMatchObject({
      ok: false,
      issues: [{ code: "INPUT_TOO_DEEP" }],
    });
  });
});

describe("formats of the file", () => {
  /** The Roumois Seine dossier as the made-up format 0 would have written it. */
  const version0 = () => {
    const { faits, convention, ...others } = readRoumois();
    return { ...others, version: 0, evenements: faits, convention: { ...convention, periode: "2022-2026" } };
  };

  it("an older file is read through its migration, and the outcome says so", () => {
    const warning = { code: "DOSSIER_MIGRATED", path: ["version"], params: { version: 0, attendue: 2 } };
    expect(parseDossier(deepFreeze(version0()))).toEqual({ ok: true, value: readRoumois(), warnings: [warning] });
    expect(describeIssue(warning, "fr").message).toBe(
      "Le dossier est au format 0 ; il a été lu comme un dossier au format 2.",
    );
  });

  it("a file of version 1 keeps its meaning: a list that was empty, which told nothing, is left out", () => {
    const { convention, avenants, ...others } = readRoumois();
    const silent = { deliberations: [], visas: [], obligations: [], mentions: [], inconnus: [] };
    const [caf] = convention.parties;
    const joins = { id: "adhesion", type: "adherer", par: "art1", partie: { ...caf, id: "msa", representants: [] } };
    const old = {
      ...others,
      faits: [],
      inconnus: [],
      version: 1,
      convention: { ...silent, ...convention },
      avenants: [{ ...silent, ...avenants[0], operations: [joins] }],
    };
    const read = parseDossier(old);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    expect(read.warnings.map(({ code }) => code)).toEqual(["DOSSIER_MIGRATED"]);
    const { faits: _faits, inconnus: _inconnus, ...rest } = others;
    const { representants: _qualities, ...msa } = { ...caf, id: "msa" };
    expect(read.value).toEqual({
      ...rest,
      version: 2,
      convention,
      avenants: [{ ...avenants[0], operations: [{ ...joins, partie: msa }] }],
    });
    const written = serializeDossier(read.value);
    expect(written.ok && JSON.parse(written.value)).toEqual(read.value);
  });

  it("what the migration does not recognise is reported as in any file", () => {
    const dossier = version0();
    dossier.convention.periode = "cinq ans";
    dossier.evenements = "aucun";
    const outcome = parseDossier(dossier);
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "TYPE_INVALID convention.periode",
      "TYPE_INVALID faits",
    ]);
    expect(parseDossier({ version: 0, convention: "?" })).toMatchObject({ ok: false });
    expect(parseDossier({ version: 0 })).toMatchObject({ ok: false });
  });

  it.each([3, 2.5, 2026])("a newer file (%d) is refused, its format named", (version) => {
    const outcome = parseDossier({ ...readRoumois(), version });
    expect(outcome).toEqual({
      ok: false,
      issues: [{ code: "VERSION_UNSUPPORTED", path: ["version"], params: { version, attendue: 2 } }],
    });
    expect(describeIssue({ code: "VERSION_UNSUPPORTED", params: { version, attendue: 2 } }, "en").message).toContain(
      `format ${version};`,
    );
  });

  it.each([-1, 0.5, -1e9])("an older file (%d) that no migration leaves is refused", (version) => {
    expect(parseDossier({ ...readRoumois(), version })).toEqual({
      ok: false,
      issues: [{ code: "VERSION_WITHOUT_MIGRATION", path: ["version"], params: { version, attendue: 2 } }],
    });
  });
});
