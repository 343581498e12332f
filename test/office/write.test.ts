/** Workbooks and letters out: amounts are numbers, nothing is a formula, and every word of the notice is in its letter. */
import { describe, expect, it } from "vitest";
import { computeBonusTerritoire, type DemandeBonusTerritoire } from "../../src/bonus-territoire/index.js";
import { readDocument } from "../../src/document/index.js";
import { buildEcheancier } from "../../src/evaluation/index.js";
import { noticeOf } from "../../src/formats/index.js";
import { bonusToXlsx, echeancierToXlsx, noticeToDocx } from "../../src/office/index.js";
import { parseDossier } from "../../src/parse/index.js";
import { eaje, s1 } from "../bonus-territoire/demande.js";
import { everyFamily } from "../bonus-territoire/whole.js";
import { valueIn } from "../support/outcome.js";
import { readRoumois } from "../support/roumois.js";
import { sheetsIn } from "./workbooks.js";

const resultOf = (demande: DemandeBonusTerritoire) => valueIn(computeBonusTerritoire(demande));
const sheetOf = async (demande: DemandeBonusTerritoire, sheet: string, langue?: "fr" | "en") => {
  const sheets = await sheetsIn(valueIn(await bonusToXlsx(resultOf(demande), langue)));
  return sheets.get(sheet) ?? [];
};

describe("the workbook of a result", () => {
  it("has a sheet for each list, in the language asked", async () => {
    const result = resultOf(s1);
    const names = async (langue: "fr" | "en") => [
      ...(await sheetsIn(valueIn(await bonusToXlsx(result, langue)))).keys(),
    ];
    expect(await names("fr")).toEqual([
      "Structures",
      "Gestionnaires",
      "Communes",
      "Hypothèses",
      "Valeurs manquantes",
      "Calcul",
    ]);
    expect(await names("en")).toEqual([
      "Structures",
      "Gestionnaires",
      "Communes",
      "Assumptions",
      "Missing values",
      "Computation",
    ]);
  });

  it("writes amounts as numbers in euros, to the cent, and the total last", async () => {
    const [headings = [], ...lines] = await sheetOf(
      { ...s1, structures: s1.structures.map((each) => ({ ...each, montantN1: "45000" })) },
      "Structures",
    );
    const column = (titre: string) => lines.map((line) => line[headings.indexOf(titre)]);
    expect(column("minimum")).toEqual([60000, 30000, 90000]);
    expect(column("maximum")).toEqual([60000, 30000, 90000]);
    expect(column("montant N-1")).toEqual([45000, 45000, null]);
    expect(column("écart minimum")).toEqual([15000, -15000, null]);
    expect(column("forfait")).toEqual([2000, 2000, null]);
    expect(column("identifiant")).toEqual(["ancienne", "nouvelle", "total"]);
  });

  it("adds up, cent by cent, to the amounts of the result", async () => {
    const result = resultOf(everyFamily);
    const [headings = [], ...lines] = await sheetOf(everyFamily, "Structures");
    const least = lines.slice(0, -1).map((line) => line[headings.indexOf("minimum")]);
    expect(least).toEqual(
      result.structures.map(({ montant }) => Number(montant.statut === "exact" ? montant.montant : montant.min)),
    );
  });

  it("leaves the most empty where nothing limits it, and lists what is missing with who holds it", async () => {
    const { parametres: _, ...without } = s1;
    const [headings = [], first = []] = await sheetOf(without, "Structures");
    expect([first[headings.indexOf("minimum")], first[headings.indexOf("maximum")]]).toEqual([60000, null]);
    const [titles = [], missing = []] = await sheetOf(without, "Valeurs manquantes");
    expect(missing[titles.indexOf("clé")]).toBe("eaje.plancher");
    expect(`${missing[titles.indexOf("qui la détient")]}`).toMatch(/Caf|Cnaf/);
  });

  it("runs no formula, keeps no control character, and writes numbers of any length as they are", async () => {
    const hostile = eaje("=cmd|' /C calc'!A0", 30, {
      nom: "@SUM(A1)\u0000\u0007",
      gestionnaire: "-2+3",
      montantN1: "99999999999999.99",
    });
    const bytes = valueIn(await bonusToXlsx(resultOf({ ...s1, structures: [hostile] })));
    const [, first = []] = (await sheetsIn(bytes)).get("Structures") ?? [];
    expect(first[0]).toBe("'=cmd|' /C calc'!A0");
    expect(first[1]).toBe("'@SUM(A1)");
    expect(first[4]).toBe("'-2+3");
    expect(first).toContain("99999999999999.99");
  });

  it("refuses what is no result", async () => {
    for (const value of [undefined, null, 7, {}, { structures: [] }]) {
      const outcome = await bonusToXlsx(value as never);
      expect(outcome.ok ? [] : outcome.issues.map(({ code }) => code)).toEqual(["RESULT_UNREADABLE"]);
    }
  });
});

describe("the workbook of an échéancier", () => {
  it("has a line for each échéance, days being days", async () => {
    const echeancier = valueIn(buildEcheancier({ dossier: valueIn(parseDossier(readRoumois())), at: "2026-07-15" }));
    const sheets = await sheetsIn(valueIn(await echeancierToXlsx(echeancier)));
    const [headings = [], ...lines] = sheets.get("Échéancier") ?? [];
    expect(lines).toHaveLength(echeancier.echeances.length);
    echeancier.echeances.forEach(({ id, moment, etat }, rank) => {
      const [first, ...cells] = lines[rank] ?? [];
      expect(first).toBe(id);
      const day = moment.type === "jour" ? new Date(`${moment.date}T00:00:00Z`) : undefined;
      if (day !== undefined) expect(cells[headings.indexOf("du") - 1]).toEqual(day);
      if ("jours" in etat && etat.jours !== undefined) expect(cells[headings.indexOf("jours") - 1]).toBe(etat.jours);
    });
    expect(echeancier.echeances.filter(({ moment }) => moment.type === "jour").length).toBeGreaterThan(2);
  });
});

describe("the letter of a gestionnaire", () => {
  const words = (text: string) =>
    text
      .replace(/[\\*|#`]/g, " ")
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word));

  it("says every word of the notice, in its order", async () => {
    const resultat = resultOf({ ...s1, gestionnaires: [{ id: "gestionnaire-ancienne", nom: "Les Tilleuls & Cie" }] });
    for (const langue of ["fr", "en"] as const) {
      const question = { resultat, gestionnaire: "gestionnaire-ancienne" };
      const read = valueIn(await readDocument(valueIn(await noticeToDocx(question, langue))));
      const said = new Set(words(read.texte));
      const unsaid = words(noticeOf({ ...question, format: "texte" }, langue)).filter((word) => !said.has(word));
      // The text read aloud repeats headings, and numbers its steps.
      expect(unsaid.filter((word) => !/[.:;]$/.test(word))).toEqual([]);
      expect(read.texte).toContain("Les Tilleuls & Cie");
      expect(read.texte).toContain("█");
    }
  });

  it("is refused for somebody who runs no structure, and on another value", async () => {
    const codes = async (question: unknown) => {
      const outcome = await noticeToDocx(question as Parameters<typeof noticeToDocx>[0]);
      return outcome.ok ? [] : outcome.issues.map(({ code }) => code);
    };
    expect(await codes({ resultat: resultOf(s1), gestionnaire: "personne" })).toEqual(["GESTIONNAIRE_UNKNOWN"]);
    for (const value of [undefined, {}, { resultat: {}, gestionnaire: "x" }])
      expect(await codes(value)).toEqual(["RESULT_UNREADABLE"]);
  });
});
