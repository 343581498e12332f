/** Duties of many communes as a table: spreadsheet, page, screen. */
import { describe, expect, it } from "vitest";
import { sppeToCsv, sppeToMarkdown, sppeToText } from "../../src/formats/index.js";
import { assessSppeTerritoire } from "../../src/sppe/index.js";
import type { Territoire } from "../../src/territoire/index.js";
import { commune, SIREN } from "../sppe/roumois.js";

const territoire: Territoire = {
  nom: "Essai",
  communes: [
    commune("27103", "=Bourg | un", 4100, 4100),
    commune("27105", "Deux", 12000, 12000),
    { codeInsee: "27090", nom: "Trois", populations: [] },
  ],
  groupements: [
    { siren: SIREN, nom: "CC", nature: "communauteCommunes", membres: ["27103", "27090"], nombreMembres: 2 },
  ],
  transferts: [{ commune: "27103", competence: "soutenirQualite", titulaire: SIREN }],
};
const outcome = assessSppeTerritoire({ territoire, at: "2025-06-30" });
if (!outcome.ok) throw new Error(outcome.issues[0].code);
const devoirs = outcome.value;

describe("a table of duties", () => {
  it("for a spreadsheet: one row each, the sure part first, no formula", () => {
    expect(
      sppeToCsv(devoirs)
        .replace(/^\uFEFF/, "")
        .split("\r\n"),
    ).toEqual([
      "code;nom;population;recenser;informer;planifier;qualité;schéma;relais;date",
      '27103;"\'=Bourg | un";4100;oui, commune ou groupement;oui, commune ou groupement;oui, commune ou groupement;transféré;non;pas encore en vigueur;2025-06-30',
      "27105;Deux;12000;oui;oui;oui;oui;oui;pas encore en vigueur;2025-06-30",
      "27090;Trois;≥ 0;oui, commune ou groupement;oui, commune ou groupement;indéterminé;indéterminé;indéterminé;pas encore en vigueur;2025-06-30",
      "200066405;CC;≥ 0;indéterminé;indéterminé;indéterminé;oui;indéterminé;pas encore en vigueur;2025-06-30",
      "",
    ]);
  });

  it("for a page, in the language asked", () => {
    const [heading, rule, first] = sppeToMarkdown(devoirs, "en").split("\n");
    expect(heading).toBe(
      "| code | name | population | needs | information | planning | quality | schéma | relais | day |",
    );
    expect(rule).toBe("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    expect(first).toContain("=Bourg \\| un");
  });

  it("for a screen: every column begins at one place", () => {
    const lines = sppeToText(devoirs).trimEnd().split("\n");
    const places = lines.map((line) => line.search(/\d{4}-\d\d-\d\d$|date$/));
    expect(new Set(places).size).toBe(1);
  });

  it("refuses a value that is no list of duties", () => {
    for (const write of [sppeToCsv, sppeToMarkdown, sppeToText]) {
      expect(() => write(JSON.parse('{"at":1}'))).toThrow(expect.objectContaining({ code: "RESULT_UNREADABLE" }));
    }
  });

  it("is written for nobody as for many", () => {
    expect(sppeToCsv({ at: "2025-06-30", communes: [], groupements: [] })).toContain("code;nom;population;date");
  });
});
