/** A territory is checked whole: every issue, with its path, in a time that grows as its size. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Groupement,
  indexTerritoire,
  type Population,
  type Territoire,
  type Transfert,
} from "../../src/territoire/index.js";

const SIREN = "200066405";
const OTHER = "243300316";
const figure = (fields: Partial<Population> = {}): Population => ({
  valeur: 4000,
  nature: "totale",
  millesime: 2023,
  anneeApplication: 2026,
  source: "Insee",
  ...fields,
});
const group = (fields: Partial<Groupement> = {}): Groupement => ({
  siren: SIREN,
  nom: "CC",
  nature: "communauteCommunes",
  membres: ["27103"],
  nombreMembres: 1,
  ...fields,
});
const territoire = (fields: Partial<Territoire> = {}): Territoire => ({
  nom: "essai",
  communes: [{ codeInsee: "27103", nom: "Bourg-Achard", populations: [figure()] }],
  groupements: [group()],
  transferts: [],
  ...fields,
});
const withFigures = (...populations: readonly Population[]) =>
  territoire({ communes: [{ codeInsee: "27103", nom: "Bourg-Achard", populations }] });
const transfer = (fields: Partial<Transfert> = {}): Transfert => ({
  commune: "27103",
  competence: "planifier",
  titulaire: SIREN,
  ...fields,
});

function issues(value: Territoire): readonly string[] {
  const outcome = indexTerritoire(value);
  return outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.slice(1).join(".")}`);
}

describe("communes and figures", () => {
  it("are accepted when they are right", () => {
    expect(issues(territoire())).toEqual([]);
  });

  it.each<readonly [string, Territoire, string]>([
    [
      "an INSEE code that is none",
      territoire({ communes: [{ codeInsee: "27000", nom: "X", populations: [] }], groupements: [] }),
      "CODE_INSEE_INVALID communes.0.codeInsee",
    ],
    [
      "a population below zero",
      withFigures(figure({ valeur: -1 })),
      "POPULATION_INVALID communes.0.populations.0.valeur",
    ],
    ["half an inhabitant", withFigures(figure({ valeur: 0.5 })), "POPULATION_INVALID communes.0.populations.0.valeur"],
    [
      "figures 2022 said to be in force in 2026",
      withFigures(figure({ millesime: 2022 })),
      "POPULATION_VINTAGE_MISMATCH communes.0.populations.0.millesime",
    ],
    [
      "a totale below the municipale",
      withFigures(figure({ valeur: 3000 }), figure({ nature: "municipale", valeur: 3001 })),
      "POPULATION_TOTALE_BELOW_MUNICIPALE communes.0.populations.1",
    ],
    [
      "two totales of one year",
      withFigures(figure(), figure({ valeur: 1 })),
      "POPULATION_DUPLICATE communes.0.populations.1",
    ],
    [
      "a commune given twice",
      territoire({ communes: [...territoire().communes, ...territoire().communes] }),
      "ID_DUPLICATE communes.1.codeInsee",
    ],
  ])("refuses %s", (_what, value, expected) => {
    expect(issues(value)).toEqual([expected]);
  });

  it("a vintage of Mayotte is not held against the yearly cycle", () => {
    const mayotte = {
      codeInsee: "97608",
      nom: "Dzaoudzi",
      populations: [figure({ millesime: 2017, anneeApplication: 2025 })],
    };
    expect(issues(territoire({ communes: [mayotte], groupements: [] }))).toEqual([]);
  });

  it("many years of figures are searched by key, and their doubles found", () => {
    const years = Array.from({ length: 40 }, (_, rank) =>
      figure({ anneeApplication: 2000 + rank, millesime: 1997 + rank }),
    );
    expect(issues(withFigures(...years))).toEqual([]);
    expect(issues(withFigures(...years, figure({ anneeApplication: 2039, millesime: 2036 })))).toEqual([
      "POPULATION_DUPLICATE communes.0.populations.40",
    ]);
  });
});

describe("groups", () => {
  it.each<readonly [string, Groupement, string]>([
    [
      "a group that is its own member",
      group({ membres: ["27103", SIREN], nombreMembres: 2 }),
      "GROUP_OWN_MEMBER groupements.0.membres.1",
    ],
    ["a group as a member", group({ membres: [OTHER] }), "MEMBER_IS_GROUP groupements.0.membres.0"],
    ["a member given twice", group({ membres: ["27103", "27103"] }), "MEMBER_DUPLICATE groupements.0.membres.1"],
    ["fewer members than the list", group({ nombreMembres: 0 }), "MEMBER_COUNT_BELOW_LIST groupements.0.nombreMembres"],
    ["a SIREN without its key", group({ siren: "200066406" }), "SIREN_INVALID groupements.0.siren"],
    [
      "a sum that is not that of the members",
      group({ populationsMembres: [figure({ valeur: 3999 })] }),
      "MEMBERS_SUM_MISMATCH groupements.0.populationsMembres.0.valeur",
    ],
  ])("refuses %s", (_what, wrong, expected) => {
    expect(issues(territoire({ groupements: [wrong] }))).toEqual([expected]);
  });

  const sums = (populations: readonly Population[], somme: Partial<Population>, nombreMembres = 1) =>
    issues({
      ...withFigures(...populations),
      groupements: [group({ nombreMembres, populationsMembres: [figure(somme)] })],
    });

  it("holds a municipale sum against the municipales, and never lets it pass the totales", () => {
    const refused = ["MEMBERS_SUM_MISMATCH groupements.0.populationsMembres.0.valeur"];
    const both = [figure(), figure({ nature: "municipale", valeur: 3900 })];
    const municipale = (valeur: number) => ({ nature: "municipale", valeur }) as const;
    expect(sums(both, municipale(3900))).toEqual([]);
    expect(sums(both, municipale(3899))).toEqual(refused);
    expect(sums(both, municipale(3899), 2)).toEqual(refused);
    expect(sums(both, municipale(9000), 2)).toEqual([]);
    expect(sums([figure()], municipale(4000))).toEqual([]);
    expect(sums([figure()], municipale(4001))).toEqual(refused);
    expect(sums([], municipale(4001))).toEqual([]);
  });

  it("holds a totale sum against the municipales where a member has no other figure", () => {
    const only = [figure({ nature: "municipale", valeur: 3900 })];
    expect(sums(only, { valeur: 3900 })).toEqual([]);
    expect(sums(only, { valeur: 3899 })).toEqual(["MEMBERS_SUM_MISMATCH groupements.0.populationsMembres.0.valeur"]);
  });

  it("accepts a sum above the members listed when others are not", () => {
    expect(
      issues(
        territoire({ groupements: [group({ nombreMembres: 3, populationsMembres: [figure({ valeur: 9000 })] })] }),
      ),
    ).toEqual([]);
  });
});

describe("transfers", () => {
  const two = [group(), group({ siren: OTHER })];
  it.each<readonly [string, readonly Transfert[], string]>([
    [
      "one competence to two groups on one day",
      [transfer({ au: "2026-06-30" }), transfer({ titulaire: OTHER, du: "2026-06-30" })],
      "TRANSFER_OVERLAP transferts.1",
    ],
    [
      "a competence that is none",
      [JSON.parse('{"commune":"27103","competence":"nager","titulaire":"200066405"}')],
      "COMPETENCE_UNKNOWN transferts.0.competence",
    ],
    [
      "a commune that the territory does not have",
      [transfer({ commune: "75056" })],
      "COMMUNE_UNKNOWN transferts.0.commune",
    ],
    [
      "a period that ends before it begins",
      [transfer({ du: "2026-02-01", au: "2026-01-31" })],
      "TRANSFER_PERIOD_INVERTED transferts.0.au",
    ],
    ["a day that is none", [transfer({ du: "2026-02-30" })], "DATE_INVALID transferts.0.du"],
    [
      "a group that the territory does not have",
      [transfer({ titulaire: "213105612" })],
      "GROUPEMENT_UNKNOWN transferts.0.titulaire",
    ],
  ])("refuses %s", (_what, transferts, expected) => {
    expect(issues(territoire({ groupements: two, transferts }))).toEqual([expected]);
  });

  it("refuses a transfer to a group whose full list of members lacks the commune", () => {
    const outside = territoire({
      communes: [...territoire().communes, { codeInsee: "27056", nom: "Bernay", populations: [] }],
      transferts: [transfer({ commune: "27056" })],
    });
    expect(issues(outside)).toEqual(["TRANSFER_OUTSIDE_GROUP transferts.0.titulaire"]);
  });

  it("refuses the transfer that makes more members than the group has", () => {
    const codes = ["27001", "27002", "27003", "27004"];
    const full = territoire({
      communes: codes.map((codeInsee) => ({ codeInsee, nom: codeInsee, populations: [] })),
      groupements: [group({ membres: ["27001", "27002"], nombreMembres: 3 })],
      transferts: ["27003", "27004", "27003"].map((commune, rank) =>
        transfer({ commune, competence: rank === 2 ? "informer" : "planifier" }),
      ),
    });
    expect(issues(full)).toEqual(["TRANSFER_OUTSIDE_GROUP transferts.1.titulaire"]);
  });

  it("accepts successive holders, the day after one another", () => {
    const transferts = [transfer({ au: "2026-06-29" }), transfer({ titulaire: OTHER, du: "2026-06-30" })];
    expect(issues(territoire({ groupements: two, transferts }))).toEqual([]);
  });
});

describe("whatever arrives", () => {
  it("nothing makes it throw", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withObjectString: true }), (value) => {
        const hostile: { value: Territoire } = JSON.parse('{"value":null}');
        Object.assign(hostile, { value });
        expect(typeof indexTerritoire(hostile.value).ok).toBe("boolean");
        const inside: Territoire = Object.assign(territoire(), {
          communes: [value],
          groupements: [value],
          transferts: [value],
        });
        expect(indexTerritoire(inside).ok).toBe(false);
      }),
    );
  });
});
