/** `bonus`: from spreadsheets to a folder of tables, notices and a seal. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDemande } from "../../src/parse/index.js";
import { sheetsIn, workbookOf } from "../office/workbooks.js";
import { type } from "./machine.js";

const STRUCTURES = [
  "identifiant;nom;territoire;famille;gestionnaire;nom du gestionnaire;commune;soutiens;PSU;unités existantes;montant N-1",
  "ancienne;Les Tilleuls;vallee;crèche;asso-a;Association A;27701;cc-vallee;oui;30;90 000,00",
  "nouvelle;La Ronde;vallee;crèche;commune-b;Commune B;27085;cc-vallee;oui;15;0",
].join("\r\n");
const REFERENCES = "territoire;famille;montant;origine;nature\r\nvallee;crèche;90 000;CEJ;charge à payer";
const bareme = (plancher: string) =>
  JSON.stringify({
    format: "convention-territoriale/bareme",
    version: 1,
    id: "caf",
    edition: plancher,
    valeurs: [{ cle: "eaje.plancher", du: "2024-01-01", valeur: plancher, source: "barème de la Caf" }],
  });
const files = {
  "structures.csv": STRUCTURES,
  "references.csv": REFERENCES,
  "bareme.json": bareme("1500"),
  "autre.json": bareme("2100"),
  "reste.json": JSON.stringify({
    territoires: [{ id: "vallee", communes: ["27701"] }],
    collectivitesSignataires: ["cc-vallee"],
    parametres: { "eaje.plancher": { sansObjet: true } },
  }),
};
const asked = ["bonus", "structures.csv", "--references", "references.csv", "--annee", "2024"];
const spaced = (text: string) => text.replace(/[\u202F\u00A0]/g, " ");

describe("bonus, on spreadsheets", () => {
  it("prints the total and a table, and says what it took for granted", async () => {
    const { code, out, err } = await type([...asked, "--parametres", "bareme.json"], { files });
    expect(code).toBe(0);
    expect(spaced(out).split("\n")).toEqual([
      "Bonus territoire 2024 : 90 000,00 €",
      "",
      "gestionnaire   montant 2024  écart avec N-1",
      "Association A  60 000,00 €   −30 000,00 €",
      "Commune B      30 000,00 €   +30 000,00 €",
      "",
    ]);
    expect(err).toContain("Territoires : ceux des structures");
    expect(err).toContain("Signataires : toutes les collectivités qui soutiennent une structure (cc-vallee)");
  });

  it("takes the rest of the demande from a file, and the signatories from the line", async () => {
    const rest = await type([...asked, "--parametres", "reste.json"], { files });
    expect(spaced(rest.out)).toContain("Association A  90 000,00 €");
    expect(rest.err).not.toContain("Territoires :");
    const nobody = await type([...asked, "--parametres", "bareme.json", "--signataires", "cc-valee"], { files });
    expect(nobody.code).toBe(2);
    expect(nobody.err).toContain("SIGNATORY_SUPPORTS_NOTHING");
  });

  it("writes the tables, two notices and the seal", async () => {
    const { code, written, err } = await type([...asked, "--parametres", "bareme.json", "--out", "dossier"], { files });
    expect(code).toBe(0);
    expect(Object.keys(written)).toEqual([
      "dossier/structures.csv",
      "dossier/gestionnaires.csv",
      "dossier/communes.csv",
      "dossier/notices/asso-a.html",
      "dossier/notices/asso-a.md",
      "dossier/notices/commune-b.html",
      "dossier/notices/commune-b.md",
      "dossier/cachet.json",
    ]);
    expect(written["dossier/structures.csv"]).toContain("Les Tilleuls");
    expect(written["dossier/notices/asso-a.md"]).toContain("# Bonus territoire 2024 : Association A");
    expect(JSON.parse(written["dossier/cachet.json"] ?? "")).toMatchObject({
      annee: 2024,
      total: { statut: "exact", montant: "90000.00" },
      cachet: { empreinte: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
    });
    expect(err).toContain("2 notices, trois tableaux et le sceau dans « dossier ».");
  });

  it("keeps each notice in its folder and apart from the others, whatever the ids", async () => {
    const hostile = STRUCTURES.replace("asso-a", "../x").replace("commune-b", "..\\X");
    const { written } = await type([...asked, "--parametres", "bareme.json", "--out", "d"], {
      files: { ...files, "structures.csv": hostile },
    });
    const notices = Object.keys(written).filter((name) => name.endsWith(".md"));
    expect(notices).toEqual(["d/notices/%2E.%2Fx.md", "d/notices/%2E.%5CX.md"]);
    const same = STRUCTURES.replace("commune-b", "ASSO-A");
    const capitals = await type([...asked, "--parametres", "bareme.json", "--out", "d"], {
      files: { ...files, "structures.csv": same },
    });
    const names = Object.keys(capitals.written).filter((name) => name.endsWith(".md"));
    expect(names).toEqual(["d/notices/ASSO-A.md", "d/notices/asso-a~2.md"]);
  });

  it("is refused without a year, with a wrong line, or without a file", async () => {
    const year = await type(["bonus", "structures.csv"], { files });
    expect([year.code, year.err]).toEqual([2, "Un tableau ne dit pas l'année : l'ajouter par « --annee ».\n"]);
    const wrong = { ...files, "structures.csv": STRUCTURES.replace("crèche", "garderie") };
    const refused = await type(asked, { files: wrong });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("CSV_WORD_UNKNOWN");
    expect((await type(["bonus", "absent.csv", "--annee", "2024"], { files })).code).toBe(2);
    expect((await type([...asked, "--parametres", "absent.json"], { files })).code).toBe(2);
    const strange = await type([...asked.slice(0, -1), "bientôt"], { files });
    expect([strange.code, strange.err]).toEqual([2, expect.stringContaining("annee")]);
  });

  it("gives the plain result as JSON", async () => {
    const { out } = await type([...asked, "--parametres", "bareme.json", "--format", "json"], { files });
    expect(JSON.parse(out)).toMatchObject({ annee: 2024, total: { montant: "90000.00" } });
  });
});

describe("bonus template", () => {
  it("writes the spreadsheets and the barème to fill in, which compute once filled in", async () => {
    const { code, written, out } = await type(["bonus", "template", "--out", "m", "--annee", "2026"]);
    expect(code).toBe(0);
    expect(Object.keys(written)).toEqual(["m/structures.csv", "m/references.csv", "m/bareme.json"]);
    expect(out).toContain("à remplir");
    const again = await type(
      [
        "bonus",
        "m/structures.csv",
        "--references",
        "m/references.csv",
        "--parametres",
        "m/bareme.json",
        "--annee",
        "2026",
      ],
      { files: written },
    );
    expect([again.code, again.out]).toEqual([0, expect.stringContaining("Bonus territoire 2026")]);
  });
});

describe("bonus compare", () => {
  it("shows the lines that change and what each gestionnaire gains", async () => {
    const compare = ["bonus", "compare", ...asked.slice(1), "--avant", "bareme.json", "--apres", "autre.json"];
    const { code, out } = await type(compare, { files });
    expect(code).toBe(0);
    expect(spaced(out).split("\n")).toEqual([
      'eaje.plancher (2024-01-01) : "1500" → "2100"',
      "",
      "gestionnaire  avant        après        écart",
      "ensemble      90 000,00 €  94 500,00 €  +4 500,00 €",
      "asso-a        60 000,00 €  63 000,00 €  +3 000,00 €",
      "commune-b     30 000,00 €  31 500,00 €  +1 500,00 €",
      "",
    ]);
  });

  it("is refused for a file that is no barème", async () => {
    const compare = ["bonus", "compare", ...asked.slice(1), "--avant", "bareme.json", "--apres", "reste.json"];
    expect((await type(compare, { files })).code).toBe(2);
  });
});

describe("bonus, on a demande", () => {
  it("writes the folder too", async () => {
    const { demande } = JSON.parse(readFileSync("examples/roumois-seine/bonus-illustratif.json", "utf8"));
    expect(parseDemande(demande).ok).toBe(true);
    const { code, written } = await type(["bonus", "d.json", "--out", "o"], {
      files: { "d.json": JSON.stringify(demande) },
    });
    expect(code).toBe(0);
    expect(Object.keys(written)).toContain("o/cachet.json");
  });
});

describe("bonus, on workbooks", () => {
  const cells = (csv: string) => csv.split("\r\n").map((line) => line.split(";"));

  it("reads structures and references from one workbook, and writes a workbook and letters", async () => {
    const workbook = await workbookOf({ Structures: cells(STRUCTURES), "N-1": cells(REFERENCES) });
    const asked = ["bonus", "dossier.xlsx", "--annee", "2024", "--parametres", "bareme.json", "--out", "sortie"];
    const { code, out, err, written, binaries } = await type([...asked, "--notices", "docx", "html"], {
      files: { ...files, "dossier.xlsx": workbook },
    });
    expect(code).toBe(0);
    expect(spaced(out)).toContain("Association A  60 000,00 €");
    expect(err).toContain("2 notices, un classeur et le sceau dans « sortie ».");
    expect(Object.keys(binaries)).toEqual([
      "sortie/bonus.xlsx",
      "sortie/notices/asso-a.docx",
      "sortie/notices/commune-b.docx",
    ]);
    expect(Object.keys(written)).toEqual([
      "sortie/notices/asso-a.html",
      "sortie/notices/commune-b.html",
      "sortie/cachet.json",
    ]);
    const sheets = await sheetsIn(binaries["sortie/bonus.xlsx"] ?? new Uint8Array());
    expect(sheets.get("Gestionnaires")?.[1]?.slice(0, 4)).toEqual(["asso-a", "Association A", 90000, 60000]);
  });

  it("writes CSV of a workbook and a workbook of CSV when it is asked", async () => {
    const { binaries, written } = await type(
      [...asked, "--parametres", "bareme.json", "--out", "d", "--tables", "xlsx"],
      { files },
    );
    expect(Object.keys(binaries)).toEqual(["d/bonus.xlsx"]);
    expect(Object.keys(written)).not.toContain("d/structures.csv");
  });

  it("refuses a workbook with the exact cause", async () => {
    const broken = await workbookOf({ Structures: cells(STRUCTURES).map((line) => line.slice(1)) });
    const { code, err } = await type(["bonus", "dossier.xlsx", "--annee", "2024"], {
      files: { "dossier.xlsx": broken },
    });
    expect(code).toBe(2);
    expect(err).toContain("CSV_COLUMN_MISSING");
    expect(err).toContain("identifiant");
  });

  it("gives a workbook to fill in, which it then reads", async () => {
    const { code, binaries, out } = await type(
      ["bonus", "template", "--out", "m", "--annee", "2025", "--tables", "xlsx"],
      {},
    );
    expect(code).toBe(0);
    expect(out).toContain("structures.xlsx et bareme.json dans « m »");
    const again = await type(["bonus", "m/structures.xlsx", "--annee", "2025"], { files: binaries });
    expect(again.code).toBe(0);
    expect(again.out).toContain("Bonus territoire 2025");
  });
});

describe("calendar, as a workbook", () => {
  const files = {
    "dossier.json": readFileSync(new URL("../../examples/roumois-seine/dossier.json", import.meta.url)),
  };

  it("is written where it is asked, and never printed", async () => {
    const asked = ["calendar", "dossier.json", "--format", "xlsx"];
    const { code, binaries, out } = await type([...asked, "--out", "e.xlsx"], { files });
    expect([code, out]).toEqual([0, ""]);
    expect((await sheetsIn(binaries["e.xlsx"] ?? new Uint8Array())).get("Échéancier")?.length).toBeGreaterThan(5);
    const printed = await type(asked, { files });
    expect([printed.code, printed.out]).toEqual([2, ""]);
    expect(printed.err).toContain("« --out »");
  });
});
