/** The sure part of each line: what is owed on the territory whoever holds it, and what a dated transfer settles. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Competence, Territoire } from "../../src/territoire/index.js";
import { assess, commune, line, SIREN } from "./roumois.js";

const COMPETENCES: readonly Competence[] = ["recenser", "informer", "planifier", "soutenirQualite"];
const withGroup = (population: number, transferts: Territoire["transferts"] = []): Territoire => ({
  nom: "Essai",
  communes: [commune("27103", "A", population, population)],
  groupements: [
    {
      siren: SIREN,
      nom: "CC",
      nature: "communauteCommunes",
      membres: ["27103"],
      nombreMembres: 40,
    },
  ],
  transferts,
});
const certain = (population: number, objet: Parameters<typeof line>[1], territoire = withGroup(population)) =>
  line(assess({ codeInsee: "27103" }, "2026-06-30", territoire), objet);

describe("what is certain of a commune whose transfers are unknown", () => {
  it("listing and informing are owed, by the commune or its group", () => {
    for (const objet of ["recenser", "informer"] as const) {
      expect(certain(100, objet).surLeTerritoire).toEqual({ du: "oui", par: "communeOuGroupement" });
    }
  });

  it.each([
    ["planifier", 3500, "indetermine", "non"],
    ["planifier", 3501, "oui", "indetermine"],
    ["schemaPluriannuel", 10000, "indetermine", "non"],
    ["schemaPluriannuel", 10001, "oui", "indetermine"],
    ["relaisPetiteEnfance", 10000, "indetermine", "non"],
    ["relaisPetiteEnfance", 10001, "oui", "indetermine"],
  ] as const)("%s at %d inhabitants: owed %s, by the commune itself %s", (objet, population, du, doit) => {
    const found = certain(population, objet);
    expect([found.surLeTerritoire?.du, found.doit]).toEqual([du, doit]);
  });

  it("below 10 000 the commune owes no schéma, whatever was transferred", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10000 }), fc.subarray([...COMPETENCES]), (population, given) => {
        const transferts = given.map((competence) => ({ commune: "27103", competence, titulaire: SIREN }));
        expect(certain(population, "schemaPluriannuel", withGroup(population, transferts)).doit).toBe("non");
      }),
    );
  });

  it("says nothing for a group, nor before the law", () => {
    expect(line(assess({ siren: SIREN }, "2026-06-30", withGroup(100)), "recenser").surLeTerritoire).toBeUndefined();
    const before = assess({ codeInsee: "27103" }, "2024-06-30", withGroup(100));
    expect(line(before, "recenser").surLeTerritoire).toBeUndefined();
  });
});

describe("a dated transfer settles the day before (SP-20b)", () => {
  const dated = (more: Partial<Territoire["transferts"][number]>) =>
    withGroup(5000, [{ commune: "27103", competence: "planifier", titulaire: SIREN, du: "2026-07-01", ...more }]);
  const planning = (territoire: Territoire, at: string) => [
    line(assess({ codeInsee: "27103" }, at, territoire), "planifier").statut,
    line(assess({ siren: SIREN }, at, territoire), "planifier").exercePour,
  ];

  it("with one group, the commune held it on 30 June and the group from 1 July", () => {
    expect(planning(dated({}), "2026-06-30")).toEqual(["obligatoire", []]);
    expect(planning(dated({}), "2026-07-01")).toEqual(["transfere", ["27103"]]);
  });

  it("a last day says who stops, and not who holds after", () => {
    const ended = withGroup(5000, [{ commune: "27103", competence: "planifier", titulaire: SIREN, au: "2026-06-30" }]);
    expect(planning(ended, "2026-06-30")).toEqual(["transfere", ["27103"]]);
    expect(planning(ended, "2026-07-01")[0]).toBe("indetermine");
  });

  it("a competence kept from a day on was the group's the day before", () => {
    expect(planning(dated({ titulaire: "conservee" }), "2026-06-30")).toEqual(["transfere", ["27103"]]);
  });

  it("with a second group the day before stays unknown", () => {
    const two = dated({});
    const other = { ...two.groupements[0], siren: "200057867", nom: "Syndicat", nature: "syndicat" as const };
    const territoire = {
      ...two,
      groupements: [...two.groupements, { ...other, membres: ["27103"], nombreMembres: 1 }],
    };
    expect(planning(territoire, "2026-06-30")[0]).toBe("indetermine");
  });
});
