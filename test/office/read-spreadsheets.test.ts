/** Workbooks are read by the rules of the CSV files; what cannot be read is refused with its cause. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/formats/index.js";
import { describeIssue } from "../../src/messages/index.js";
import { readSpreadsheets, xlsxTemplate } from "../../src/office/index.js";
import { HABITUDES } from "../formats/csv-habits.js";
import { runs } from "../runs.js";
import { valueIn } from "../support/outcome.js";
import { type Valeur, withSheet, workbookOf } from "./workbooks.js";

const TITRES = [
  "identifiant",
  "territoire",
  "famille",
  "gestionnaire",
  "commune",
  "soutiens",
  "PSU",
  "unités existantes",
];
const LIGNE: readonly Valeur[] = ["creche-a", "vallee", "eaje", "association-a", "27701", "cc-vallee", "oui", "30"];
const REFERENCES = ["territoire", "famille", "montant", "origine", "nature"];
const REFERENCE: readonly Valeur[] = ["vallee", "eaje", "90 000,00", "cej", "chargeAPayer"];

const row = (more: Readonly<Record<string, Valeur>>): readonly (readonly Valeur[])[] => {
  const titres = [...TITRES, ...Object.keys(more).filter((titre) => !TITRES.includes(titre))];
  return [titres, titres.map((titre, rank) => more[titre] ?? LIGNE[rank] ?? null)];
};
const codesOf = async (sheets: Parameters<typeof workbookOf>[0], feuilles = {}) => {
  const outcome = await readSpreadsheets({ structures: await workbookOf(sheets), feuilles });
  return outcome.ok ? outcome.warnings.map(({ code }) => code) : outcome.issues.map(({ code }) => code);
};
const firstOf = async (more: Readonly<Record<string, Valeur>>) =>
  valueIn(await readSpreadsheets({ structures: await workbookOf({ Feuil1: row(more) }) })).structures[0];

describe("a habit of spreadsheets, as cells of text", () => {
  // What belongs to text files alone: separators, quotation marks, encodings, lines of another width.
  const OF_TEXT =
    /séparateur|sep=|guillemet|UTF|Windows|accents|hors du tableau|trop courte|cellules vides à droite|« \| »/;
  const cells = (text: string) =>
    text
      .replaceAll("\r", "")
      .split("\n")
      .map((line) => line.split(";"));
  const shared = HABITUDES.filter(({ titre, structures }) => typeof structures === "string" && !OF_TEXT.test(titre));

  it("is shared by most of the table", () => {
    expect(shared.length).toBeGreaterThan(48);
  });

  it.each(shared.map((each) => [each.titre, each] as const))(
    "%s: has the answer of the CSV",
    async (_titre, { structures, references }) => {
      const csv = readCsv({ structures, ...(references === undefined ? {} : { references }) });
      const xlsx = await readSpreadsheets({
        structures: await workbookOf({ Feuil1: cells(`${structures}`) }),
        ...(references === undefined ? {} : { references: await workbookOf({ Feuil1: cells(references) }) }),
      });
      const codes = (outcome: typeof csv) =>
        (outcome.ok ? outcome.warnings : outcome.issues).map(({ code, path }) => [code, path]);
      expect(codes(xlsx)).toEqual(codes(csv));
      if (csv.ok) expect(valueIn(xlsx)).toEqual(csv.value);
    },
  );
});

describe("a cell", () => {
  it("that is a number is the number that the spreadsheet shows", async () => {
    expect(await firstOf({ "unités existantes": 30.5, "montant N-1": 66.66 })).toMatchObject({
      placesExistantes: "30.5",
      montantN1: "66.66",
    });
    // 66,66 as Excel stores it, and a sum of floating-point numbers.
    const stored = withSheet(await workbookOf({ a: row({ "montant N-1": 1234.5, "unités existantes": 7 }) }), (xml) =>
      xml
        .replace("<v>1234.5</v>", "<v>66.659999999999997</v>")
        .replace(/(<c r="H2"[^>]*><v>)7</, "$10.30000000000000004<"),
    );
    expect(valueIn(await readSpreadsheets({ structures: stored })).structures[0]).toMatchObject({
      montantN1: "66.66",
      placesExistantes: "0.3",
    });
  });

  it("that is a day is that day, whatever its format, and a number that looks like one is refused", async () => {
    const day = { value: new Date(Date.UTC(2025, 8, 1)), format: "dd/mm/yyyy" };
    expect(await firstOf({ ouverture: day })).toMatchObject({ ouverture: "2025-09-01" });
    expect(await codesOf({ a: row({ ouverture: 45901 }) })).toEqual(["CSV_VALUE_INVALID"]);
    expect(await codesOf({ a: row({ "unités existantes": day }) })).toEqual(["CSV_VALUE_INVALID"]);
  });

  it("that is true or false is yes or no; a commune may be a number", async () => {
    expect(await firstOf({ PSU: true, commune: 27701 })).toMatchObject({ psu: true, commune: "27701" });
    expect(await firstOf({ PSU: false })).toMatchObject({ psu: false });
    expect(await codesOf({ a: row({ commune: 1004 }) })).toEqual(["CSV_VALUE_INVALID"]);
  });

  it("that is a formula is the value saved with it, and an error of the spreadsheet is refused as such", async () => {
    const bytes = await workbookOf({ a: row({ "unités existantes": 7 }) });
    const put = (cell: string) => withSheet(bytes, (xml) => xml.replace(/<c r="(H2)"[^>]*>.*?<\/c>/, cell));
    const sum = await readSpreadsheets({ structures: put('<c r="H2"><f>SUM(A1:A2)</f><v>12</v></c>') });
    expect(valueIn(sum).structures[0]).toMatchObject({ placesExistantes: "12" });
    const wrong = await readSpreadsheets({ structures: put('<c r="H2" t="e"><f>1/0</f><v>#DIV/0!</v></c>') });
    expect(
      wrong.ok ? [] : wrong.issues.map(({ code, params }) => [code, "attendu" in params && params.attendu]),
    ).toEqual([["CSV_VALUE_INVALID", "erreurTableur"]]);
    const unsaved = await readSpreadsheets({ structures: put('<c r="H2" t="str"><f>A1</f></c>') });
    expect(unsaved.ok ? [] : unsaved.issues.map(({ code, path }) => [code, path[1]])).toEqual([
      ["CSV_VALUE_INVALID", 2],
    ]);
    // An optional column too: an error is never an empty cell.
    const optional = withSheet(await workbookOf({ a: row({ nom: 7 }) }), (xml) =>
      xml.replace(/<c r="I2"[^>]*>.*?<\/c>/, '<c t="e" r="I2"><v>#N/A</v></c>'),
    );
    const named = await readSpreadsheets({ structures: optional });
    expect(named.ok ? [] : named.issues.map(({ path }) => path)).toEqual([["structures", 2, "nom"]]);
  });
});

describe("a sheet", () => {
  it("of references beside that of the structures is read too", async () => {
    const bytes = await workbookOf({ "N-1": [REFERENCES, REFERENCE], Structures: row({}) });
    const outcome = await readSpreadsheets({ structures: bytes });
    expect(valueIn(outcome)).toMatchObject({
      structures: [{ id: "creche-a" }],
      references: [{ montant: "90000.00", origine: "cej" }],
    });
    expect(outcome.ok && outcome.warnings).toEqual([]);
  });

  it("that is neither is left alone, and it is said", async () => {
    expect(await codesOf({ Notes: [["à revoir"]], Structures: row({}), Vide: [] })).toEqual(["XLSX_SHEET_LEFT_ALONE"]);
  });

  it("is asked for by its name when several fit, and named when none does", async () => {
    const two = { "2024": row({}), "2025": row({ identifiant: "creche-b" }) };
    const refused = await readSpreadsheets({ structures: await workbookOf(two) });
    expect(
      refused.ok ? [] : refused.issues.map(({ code, params }) => [code, "feuilles" in params && params.feuilles]),
    ).toEqual([["XLSX_SHEETS_SEVERAL", ["2024", "2025"]]]);
    const asked = await readSpreadsheets({ structures: await workbookOf(two), feuilles: { structures: "2025" } });
    expect(valueIn(asked).structures[0]?.id).toBe("creche-b");
    expect(await codesOf(two, { structures: "2026" })).toEqual(["XLSX_SHEET_ABSENT"]);
    expect(await codesOf({ a: [["x"]], b: [["y"]] })).toEqual(["XLSX_SHEET_ABSENT"]);
  });

  it("that is alone is read as it is: what lacks is told by its column", async () => {
    expect(await codesOf({ a: row({}).map((cells) => cells.slice(1)) })).toEqual(["CSV_COLUMN_MISSING"]);
  });
});

describe("a file", () => {
  it("that is no workbook is refused with its cause", async () => {
    const causeOf = async (bytes: Uint8Array) => {
      const outcome = await readSpreadsheets({ structures: bytes });
      return outcome.ok ? [] : outcome.issues.map(({ code }) => code);
    };
    const text = new TextEncoder().encode("identifiant;territoire");
    expect([...new Set(await causeOf(text))]).toEqual(["CSV_COLUMN_MISSING"]);
    expect(await causeOf(new Uint8Array())).toEqual(["CSV_EMPTY"]);
    expect(await causeOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toEqual(["XLSX_OLD_OR_PROTECTED"]);
    expect(await causeOf((await workbookOf({ a: row({}) })).slice(0, 900))).toEqual(["DOCUMENT_DAMAGED"]);
    const large = new Uint8Array(50_000_001);
    large.set([0x50, 0x4b, 0x03, 0x04]);
    expect(await causeOf(large)).toEqual(["DOCUMENT_TOO_LARGE"]);
  });

  it("of any bytes, in the place of a question of any kind, gives an outcome whose codes have a text", async () => {
    const sound = await workbookOf({ a: row({}) });
    const spoilt = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 20 }).map((changes) => {
      const bytes = sound.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      return { structures: bytes };
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(spoilt, fc.anything()), async (question) => {
        const outcome = await readSpreadsheets(question as Parameters<typeof readSpreadsheets>[0]);
        if (!outcome.ok) for (const each of outcome.issues) expect(describeIssue(each, "fr").message).not.toBe("");
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("a workbook beside a CSV", () => {
  it("is read with it, whichever holds the structures", async () => {
    const csv = (rows: readonly (readonly Valeur[])[]) =>
      new TextEncoder().encode(rows.map((cells) => cells.join(";")).join("\n"));
    const references = [REFERENCES, REFERENCE];
    const expected = { structures: [{ id: "creche-a" }], references: [{ montant: "90000.00" }] };
    const one = await readSpreadsheets({ structures: await workbookOf({ a: row({}) }), references: csv(references) });
    const other = await readSpreadsheets({ structures: csv(row({})), references: await workbookOf({ a: references }) });
    expect([valueIn(one), valueIn(other)]).toMatchObject([expected, expected]);
  });
});

describe("the workbook to fill in", () => {
  it("is read back as the CSV template is", async () => {
    const bytes = valueIn(await xlsxTemplate());
    const { structures, references } = valueIn(await readSpreadsheets({ structures: bytes }));
    expect(structures).toMatchObject([
      { id: "creche-a", placesExistantes: "30", montantN1: "90000" },
      { id: "accueil-b", heuresContractualisees: "12500", ouverture: "2025-09-01" },
    ]);
    expect(references).toMatchObject([{ montant: "90000" }, { montant: "3250.75", heuresN1: "12500" }]);
  });
});
