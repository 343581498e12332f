/** Spreadsheets in and out. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeBonusTerritoire } from "../../src/bonus-territoire/index.js";
import { csvTemplate, readCsv, toCsv } from "../../src/formats/index.js";
import { describeIssue } from "../../src/messages/index.js";
import { eaje, resultOf, s1 } from "../bonus-territoire/demande.js";
import { runs } from "../runs.js";
import { anyParams } from "../support/outcome.js";

const HEADER = "identifiant;territoire;famille;gestionnaire;commune;soutiens;PSU;unités existantes;montant N-1";
const LINES = [
  "ancienne;vallee;eaje;association-a;27701;cc-vallee;oui;30;90 000,00",
  "nouvelle;vallee;eaje;commune-b;27085;cc-vallee, commune-b;oui;15;",
];
const FILE = [HEADER, ...LINES].join("\r\n");

const issuesOf = (structures: string | Uint8Array) => {
  const outcome = readCsv({ structures });
  return outcome.ok ? [] : outcome.issues;
};
const codesOf = (structures: string | Uint8Array) =>
  issuesOf(structures).map(({ code, params }) => [code, anyParams(params)["ligne"] ?? ""]);

describe("readCsv", () => {
  it("reads semicolons, decimal commas, spaces in numbers, oui and non", () => {
    const outcome = readCsv({ structures: FILE });
    expect(outcome.ok && outcome.value.structures).toEqual([
      eaje("ancienne", "30", { gestionnaire: "association-a", montantN1: "90000.00" }),
      eaje("nouvelle", "15", { gestionnaire: "commune-b", commune: "27085", soutiens: ["cc-vallee", "commune-b"] }),
    ]);
  });

  it("takes spaces in a number for thousands only", () => {
    const file = (places: string) => [HEADER, `a;vallee;eaje;association-a;27701;cc-vallee;oui;${places};`].join("\n");
    for (const places of ["30 15", "1 23", "1234 567", "1  234", "12 345 6", "1 234,5 0"]) {
      expect(codesOf(file(places))).toEqual([["CSV_VALUE_INVALID", 2]]);
    }
    for (const places of ["30", "1234", "1 234", "12\u00a0345,5", "1\u202f234\u202f567", "12.5"]) {
      expect(codesOf(file(places))).toEqual([]);
    }
  });

  it("gives lists that compute: S1 from a spreadsheet", () => {
    const references = "territoire;famille;montant;origine;nature\nvallee;eaje;90 000;cej;chargeAPayer";
    const lists = readCsv({ structures: FILE, references });
    if (!lists.ok) throw new Error("right files");
    expect(resultOf({ ...s1, ...lists.value }).total).toEqual({ statut: "exact", montant: "90000.00" });
  });

  it("reads the same with or without the UTF-8 mark, as text or as bytes, whatever the case and accents of headings", () => {
    const bytes = new TextEncoder().encode(`\uFEFF${FILE}`);
    const plain = FILE.replace("unités existantes", "UNITES  EXISTANTES".replace("  ", " "));
    for (const file of [`\uFEFF${FILE}`, bytes, plain, FILE.replaceAll("\r\n", "\n"), `${FILE}\r\n\r\n;;;;;;;;\r\n`]) {
      expect(readCsv({ structures: file })).toMatchObject({
        ok: true,
        value: readCsv({ structures: FILE }).ok && { structures: [{}, {}] },
      });
    }
  });

  it("reads Windows-1252 with a warning, and refuses a text whose accents were lost", () => {
    const named = FILE.replace("association-a", "École");
    const bytes = Uint8Array.from(named, (character) => character.charCodeAt(0));
    const outcome = readCsv({ structures: bytes });
    expect(outcome.ok && outcome.value.structures[0]?.gestionnaire).toBe("École");
    expect(outcome.ok && outcome.warnings.map(({ code }) => code)).toEqual(["TEXT_NOT_UTF_8"]);
    const lost = new TextDecoder().decode(bytes);
    expect(codesOf(lost)).toEqual([["CSV_ENCODING", 1]]);
  });

  it("reads UTF-16 with a warning, with or without its mark", () => {
    const plain = readCsv({ structures: FILE });
    for (const text of [`\uFEFF${FILE}`, FILE]) {
      const outcome = readCsv({ structures: Uint8Array.from(Buffer.from(text, "utf16le")) });
      expect(outcome).toEqual({ ...plain, warnings: [expect.objectContaining({ code: "TEXT_NOT_UTF_8" })] });
    }
  });

  it("reports every wrong line with its number, and skips none", () => {
    const wrong = [
      HEADER,
      "a;vallee;eaje;g;27701;cc;oui;30;",
      "b;vallee;garderie;g;99999;cc;peut-être;-3;1,234",
      "c;vallee;eaje;g;27701;cc;;;",
      '"d\nd";vallee;eaje;g;27701;cc;oui;1;',
      "e;vallee;eaje;g;27701;cc;oui;1",
      "a;vallee;eaje;g;27701;cc;oui;1;",
    ].join("\n");
    expect(
      issuesOf(wrong).map(({ code, params }) => [code, anyParams(params)["ligne"], anyParams(params)["colonne"] ?? ""]),
    ).toEqual([
      ["CSV_WORD_UNKNOWN", 3, "famille"],
      ["CSV_VALUE_INVALID", 3, "commune"],
      ["CSV_VALUE_INVALID", 3, "PSU"],
      ["CSV_VALUE_INVALID", 3, "unités existantes"],
      ["CSV_VALUE_INVALID", 3, "montant N-1"],
      ["CSV_VALUE_MISSING", 4, "unités existantes"],
      ["CSV_VALUE_MISSING", 4, "PSU"],
      ["CSV_LINE_WIDTH", 7, ""],
      ["CSV_ID_DUPLICATE", 8, ""],
    ]);
    const [first] = issuesOf(wrong);
    expect(first && describeIssue(first, "fr").message).toContain("Ligne 3, colonne « famille » : « garderie »");
  });

  it("wants the headings of the template, once each", () => {
    expect(codesOf("identifiant,territoire\na,b")).toContainEqual(["CSV_COLUMN_MISSING", 1]);
    expect(codesOf(`${HEADER};PSU;couleur\n`)).toEqual([
      ["CSV_COLUMN_UNKNOWN", 1],
      ["CSV_COLUMN_UNKNOWN", 1],
    ]);
    expect(codesOf("")).toEqual([["CSV_EMPTY", ""]]);
    expect(codesOf(`${HEADER}\n"a;b`)).toEqual([["CSV_QUOTES", 2]]);
  });

  it("reads every family, each with the units that it counts", () => {
    const [columns = ""] = csvTemplate().structures.slice(1).split("\r\n");
    const line = (cells: Readonly<Record<string, string>>) =>
      columns
        .split(";")
        .map((column) => cells[column] ?? "")
        .join(";");
    const common = { territoire: "v", gestionnaire: "g", commune: "27701", "unités existantes": "10" };
    const file = [
      columns,
      line({
        ...common,
        identifiant: "c",
        famille: "ctre",
        PSU: "non",
        "employeur au régime général": "oui",
        "employeur éligible au CIF": "NON",
        "unités nouvelles": "2",
        ouverture: "01/09/2025",
        fermeture: "2026-08-31",
      }),
      line({
        ...common,
        identifiant: "e",
        famille: "EAJE",
        PSU: "oui",
        forme: "microCreche",
        zone: "QPV",
        "forfait existant": "12,5",
      }),
      line({
        ...common,
        identifiant: "a",
        famille: "alshExtrascolaire",
        "unités nouvelles": "20",
        "heures nouvelles déjà financées": "3",
      }),
      line({ ...common, identifiant: "r", famille: "rpe", "unités nouvelles": "0,5" }),
      line({ ...common, identifiant: "k", famille: "chargeCooperation" }),
      line({ ...common, identifiant: "l", famille: "laep", "unités nouvelles": "7" }),
      line({ ...common, identifiant: "u", famille: "ludotheque", "forfait nouveau": "1" }),
      line({
        ...common,
        identifiant: "z",
        famille: "autre",
        genre: "séjours",
        "unités nouvelles": "4",
        nom: "Séjours",
      }),
    ].join("\n");
    const outcome = readCsv({ structures: file });
    const base = { territoire: "v", gestionnaire: "g", commune: "27701", soutiens: [] };
    expect(outcome.ok ? outcome.value.structures : outcome.issues).toEqual([
      {
        ...base,
        id: "c",
        famille: "ctre",
        psu: false,
        employeurRegimeGeneral: true,
        employeurEligibleCif: false,
        placesExistantes: "10",
        placesNouvelles: "2",
        ouverture: "2025-09-01",
        fermeture: "2026-08-31",
      },
      {
        ...base,
        id: "e",
        famille: "eaje",
        psu: true,
        placesExistantes: "10",
        forme: "microCreche",
        zone: "qpv",
        forfaits: { existant: "12.5" },
      },
      {
        ...base,
        id: "a",
        famille: "alshExtrascolaire",
        heuresContractualisees: "10",
        heuresReelles: "20",
        heuresNouvellesDejaFinancees: "3",
      },
      { ...base, id: "r", famille: "rpe", etpExistants: "10", etpNouveaux: "0.5" },
      { ...base, id: "k", famille: "chargeCooperation", etpExistants: "10" },
      { ...base, id: "l", famille: "laep", heuresExistantes: "10", heuresNouvelles: "7" },
      { ...base, id: "u", famille: "ludotheque", heuresExistantes: "10", forfaits: { nouveau: "1" } },
      {
        ...base,
        id: "z",
        nom: "Séjours",
        famille: "autre",
        genre: "séjours",
        unitesExistantes: "10",
        unitesNouvelles: "4",
      },
    ]);
    const wrong = [
      line({ ...common, identifiant: "x" }),
      line({ ...common, identifiant: "y", famille: "autre", "unités existantes": "1  0" }),
      line({ ...common, identifiant: "w", famille: "autre" }),
      line({
        ...common,
        identifiant: "v",
        famille: "eaje",
        PSU: "oui",
        ouverture: "31/02/2025",
        nom: "n".repeat(201),
        "montant N-1": "1  0",
      }),
    ];
    expect(issuesOf([columns, ...wrong].join("\n")).map(({ code, path }) => [code, path[1], path[2]])).toEqual([
      ["CSV_VALUE_MISSING", 2, "famille"],
      ["CSV_VALUE_INVALID", 3, "unités existantes"],
      ["CSV_VALUE_MISSING", 4, "genre"],
      ["CSV_VALUE_INVALID", 5, "nom"],
      ["CSV_VALUE_INVALID", 5, "montant N-1"],
      ["CSV_VALUE_INVALID", 5, "ouverture"],
    ]);
  });

  it("reads N-1 amounts, of a kind that the caller adds too, and says what each lacks", () => {
    const head = "territoire;famille;genre;montant;origine;nature;heures N-1";
    const references = (...lines: readonly string[]) =>
      readCsv({ structures: FILE, references: [head, ...lines].join("\n") });
    const outcome = references("v;autre;séjours;1 000,50;CTRE;montantContractuel;", "v;laep;;10;cej;chargeAPayer;12,5");
    expect(outcome.ok && outcome.value.references).toEqual([
      {
        territoire: "v",
        famille: "autre",
        genre: "séjours",
        montant: "1000.50",
        origine: "ctre",
        nature: "montantContractuel",
      },
      { territoire: "v", famille: "laep", montant: "10", origine: "cej", nature: "chargeAPayer", heuresN1: "12.5" },
    ]);
    const wrong = references("v;autre;;1;cej;chargeAPayer;", "v;;;;;;");
    expect(wrong.ok || wrong.issues.map(({ code, path }) => [code, path[1], path[2]])).toEqual([
      ["CSV_VALUE_MISSING", 2, "genre"],
      ["CSV_VALUE_MISSING", 3, "famille"],
      ["CSV_VALUE_MISSING", 3, "origine"],
      ["CSV_VALUE_MISSING", 3, "nature"],
      ["CSV_VALUE_MISSING", 3, "montant"],
    ]);
    const both = readCsv({ structures: "", references: "" });
    expect(both.ok || both.issues.map(({ code, path }) => [code, path])).toEqual([
      ["CSV_EMPTY", ["structures"]],
      ["CSV_EMPTY", ["references"]],
    ]);
  });

  it("reads its own template", () => {
    const outcome = readCsv(csvTemplate());
    expect(outcome.ok && outcome.value.structures.map(({ famille }) => famille)).toEqual(["eaje", "alshPeriscolaire"]);
    expect(outcome.ok && outcome.value.references.map(({ montant }) => montant)).toEqual(["90000.00", "3250.75"]);
  });

  it("answers to any text and to any bytes with an outcome", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.uint8Array()), fc.boolean(), (input, headed) => {
        const file = headed && typeof input === "string" ? `${HEADER}\n${input}` : input;
        expect(typeof readCsv({ structures: file }).ok).toBe("boolean");
      }),
      { numRuns: runs(1_000) },
    );
  });

  it("answers to 10 MB of garbage with coded issues, every line counted", () => {
    const garbage = `${HEADER}\n${"n'importe quoi;12;;\n".repeat(520_000)}`;
    expect(garbage.length).toBeGreaterThan(10_000_000);
    const issues = issuesOf(garbage);
    expect(issues.length).toBe(520_000);
    expect(issues.at(-1)).toMatchObject({ code: "CSV_LINE_WIDTH", params: { ligne: 520_001 } });
    expect(codesOf("x".repeat(10_000_000)).length).toBeGreaterThan(0);
  });
});

describe("garbage of a shape that costs more than it is worth", () => {
  it("in the first line is one issue, whatever the number of cells", () => {
    expect(codesOf(";a".repeat(2_000_000))).toEqual([["CSV_LINE_WIDTH", 1]]);
    expect(codesOf('a"b;'.repeat(1_000_000))).toEqual([["CSV_LINE_WIDTH", 1]]);
    expect(codesOf('"a"b;'.repeat(1_000_000))).toEqual([["CSV_QUOTES", 1]]);
    const [first] = issuesOf("x".repeat(10_000_000));
    expect(first).toMatchObject({ code: "CSV_COLUMN_UNKNOWN", params: { colonne: "x".repeat(80) } });
  });

  it("is refused when it holds a character zero, as UTF-16 read as something else does", () => {
    expect(codesOf(`${FILE}\n\0`)).toEqual([["CSV_ENCODING", 4]]);
    const damaged = readCsv({ structures: new TextEncoder().encode(`${FILE}\n\0`) });
    expect(damaged).toMatchObject({ ok: false, issues: [{ code: "TEXT_BINARY", path: ["structures"] }] });
  });

  it("is no file when it is neither text nor bytes", () => {
    const codes = (fichiers: unknown) => {
      const outcome = readCsv(fichiers as Parameters<typeof readCsv>[0]);
      return outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, ...path]);
    };
    for (const none of [
      undefined,
      null,
      3,
      "x",
      {},
      [],
      { structures: 3 },
      { structures: null },
      { structures: [1] },
    ]) {
      expect(codes(none)).toEqual([["TYPE_INVALID", "structures"]]);
    }
    expect(codes({ structures: FILE, references: 3 })).toEqual([["TYPE_INVALID", "references"]]);
    expect(codes({ structures: 3, references: 3 })).toEqual([
      ["TYPE_INVALID", "structures"],
      ["TYPE_INVALID", "references"],
    ]);
  });

  it("in quotes is said at the line where the cell begins", () => {
    expect(codesOf(`${FILE}\r\n"x"y;vallee`)).toEqual([["CSV_QUOTES", 4]]);
  });
});

describe("toCsv", () => {
  const outcome = computeBonusTerritoire(s1);
  if (!outcome.ok) throw new Error("S1 is right");
  const { value: resultat } = outcome;

  it("writes what a French spreadsheet opens, the total on the last line", () => {
    expect(toCsv({ resultat, table: "gestionnaires" })).toBe(
      [
        "\uFEFFgestionnaire;nom;montant N-1;minimum;maximum;écart minimum;écart maximum",
        "gestionnaire-ancienne;;;60000,00;60000,00;;",
        "gestionnaire-nouvelle;;;30000,00;30000,00;;",
        "total;;;90000,00;90000,00;;",
        "",
      ].join("\r\n"),
    );
    expect(toCsv({ resultat }).split("\r\n")[1]).toBe(
      "ancienne;;vallee;eaje;gestionnaire-ancienne;27701;oui;;30;0;;60000,00;60000,00;;;2000;60000",
    );
  });

  it("writes names, N-1, the difference as a number, the price of a unit and the exact right", () => {
    const structures = [
      eaje("a", 20, { nom: "Les Tilleuls", montantN1: "90000" }),
      eaje("b", "25", { montantN1: "0" }),
    ];
    const gestionnaires = [{ id: "gestionnaire-a", nom: "Association A" }];
    const named = resultOf({ ...s1, structures, gestionnaires });
    expect(toCsv({ resultat: named }).split("\r\n")[1]).toBe(
      "a;Les Tilleuls;vallee;eaje;gestionnaire-a;27701;oui;;20;0;90000,00;40000,00;40000,00;-50000,00;-50000,00;2000;40000",
    );
    expect(toCsv({ resultat: named, table: "gestionnaires" }).split("\r\n")[1]).toBe(
      "gestionnaire-a;Association A;90000,00;40000,00;40000,00;-50000,00;-50000,00",
    );
  });

  it("leaves the maximum empty when nothing limits it, and never writes a formula", () => {
    const { parametres: _, ...unknown } = s1;
    const bounded = resultOf({ ...unknown, structures: [eaje("=SOMME(A1)", 45)] });
    expect(toCsv({ resultat: bounded }).split("\r\n")[1]).toBe(
      '"\'=SOMME(A1)";;vallee;eaje;gestionnaire-=SOMME(A1);27701;oui;;45;0;;90000,00;;;;;',
    );
  });

  it("never writes a formula, be it of several lines or begun by a full-width sign", () => {
    for (const id of [
      "=1+1\nsuite",
      "+1",
      "-1",
      "@A1",
      "\t=1",
      "\r=1",
      "\n=1",
      "\uFF1D1",
      "\uFF0B1",
      "\uFF0D1",
      "\uFF201",
    ]) {
      const written = toCsv({ resultat: resultOf({ ...s1, structures: [eaje(id, 45)] }) });
      // A lone carriage return is written as a line break: a terminal would write over the line.
      expect(written).toContain(`\r\n"'${id.replace("\r", "\n")}";;vallee`);
    }
  });
});
