/** The country on the day of the question: no figure is unknown with the file of the year, one warning says what to supply without. */
import { describe, expect, it } from "vitest";
import { readPopulationsInsee } from "../../src/adapters/index.js";
import { assessSppeTerritoire, type SppeAssessment } from "../../src/sppe/index.js";
import { avecPopulations } from "../../src/territoire/index.js";
import { france } from "./france.js";

const { territoire, codesActuels } = france();

/** A file of the Insee's form with a row for each commune; the cities by arrondissement, as it writes them. */
function fileOfTheYear(): string {
  const cities: Readonly<Record<string, readonly [first: number, count: number]>> = {
    "75056": [75101, 20],
    "69123": [69381, 9],
    "13055": [13201, 16],
  };
  const rows = territoire.communes.flatMap(({ codeInsee, populations }) => {
    if (codeInsee.startsWith("976")) return [];
    const known = populations.find(({ nature }) => nature === "municipale")?.valeur ?? 100;
    const [first, count] = cities[codeInsee] ?? [0, 1];
    const codes = count === 1 ? [codeInsee] : Array.from({ length: count }, (_, rank) => String(first + rank));
    return codes.map((code) => {
      const dep = code.startsWith("97") ? code.slice(0, 3) : code.slice(0, 2);
      return [dep, code.slice(2), code, known, 10, known + 10].join(";");
    });
  });
  return `DEP;CODCOM;COM;PMUN;PCAP;PTOT\n${rows.join("\n")}\n`;
}

const unknownFigures = (assessments: readonly SppeAssessment[]) =>
  assessments.filter(({ lignes }) => lignes.some(({ position }) => position === "indetermine"));

describe("the communes of the country on 27 November 2026", () => {
  const at = "2026-11-27";

  it("have no unknown figure once the file of the year is laid over them", () => {
    const read = readPopulationsInsee(fileOfTheYear(), { millesime: 2023, anneeApplication: 2026 });
    if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 3)));
    const laid = avecPopulations(territoire, read.value, { codesActuels });
    if (!laid.ok) throw new Error(JSON.stringify(laid.issues.slice(0, 3)));
    const outcome = assessSppeTerritoire({ territoire: laid.value, at });
    if (!outcome.ok) throw new Error(outcome.issues[0].code);
    expect(unknownFigures(outcome.value.communes)).toEqual([]);
    expect([laid.warnings, outcome.warnings]).toEqual([[], []]);
    const sure = outcome.value.communes.filter(({ lignes }) =>
      lignes.slice(0, 2).every(({ surLeTerritoire }) => surLeTerritoire?.du === "oui"),
    );
    expect(sure).toHaveLength(34875);
  });

  it("without it, are answered with one warning of a figure, that names the file to supply and how many communes lack it", () => {
    const outcome = assessSppeTerritoire({ territoire, at });
    if (!outcome.ok) throw new Error(outcome.issues[0].code);
    expect(outcome.warnings.map(({ code }) => code)).toEqual(["POPULATIONS_MISSING"]);
    const { annee, publication } = { annee: 2026, publication: 2025 };
    expect(outcome.warnings[0]?.params).toMatchObject({ annee, publication });
    expect(unknownFigures(outcome.value.communes).length).toBeGreaterThan(0);
  });
});

describe("the metropolitan communes above 3 500 inhabitants in 2025", () => {
  it("are as many as the State counted: 3 199", () => {
    const outcome = assessSppeTerritoire({ territoire, at: "2025-12-31" });
    if (!outcome.ok) throw new Error(outcome.issues[0].code);
    const above = outcome.value.communes.filter(
      ({ autorite, lignes }) =>
        autorite.type === "commune" &&
        !autorite.codeInsee.startsWith("97") &&
        lignes.find(({ objet }) => objet === "planifier")?.position === "auDessus",
    );
    expect(above).toHaveLength(3199);
  });
});
