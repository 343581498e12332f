/** A territory is checked whole: every issue, with its path, in a time that grows as its size. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civil } from "../../src/primitives/index.js";
import { issue } from "../../src/primitives/internal.js";
import type { Groupement, PeriodeTitulaire, Population, Territoire, Transfert } from "../../src/territoire/index.js";
import {
  CONSERVEE,
  holderAt,
  indexTerritoire,
  populationInForce,
  titulaireKey,
} from "../../src/territoire/internal.js";
import { anyParams } from "../support/outcome.js";

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
      "VALUE_OUT_OF_RANGE communes.0.populations.0.valeur",
    ],
    ["half an inhabitant", withFigures(figure({ valeur: 0.5 })), "TYPE_INVALID communes.0.populations.0.valeur"],
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
      "VALUE_NOT_IN_LIST transferts.0.competence",
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

/** The index of a territory that is right. */
function indexed(value: Territoire) {
  const outcome = indexTerritoire(value);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

describe("an index", () => {
  const THIRD = "213105612";
  const commune = (codeInsee: string) => ({ codeInsee, nom: codeInsee, populations: [] });

  it("holds communes and groups, with the members that only a transfer shows", () => {
    const figures = [figure({ valeur: 9000 })];
    const { communes, groupements, appartenances, titulaires, communesConnues } = indexed(
      territoire({
        communes: [...territoire().communes, commune("27056")],
        groupements: [group({ nombreMembres: 3, populationsMembres: figures }), group({ siren: OTHER })],
        transferts: [
          transfer({ commune: "27056", au: "2026-06-30" }),
          transfer({ commune: "27056", du: "2026-07-01" }),
          transfer({
            commune: "27103",
            competence: "informer",
            titulaire: CONSERVEE,
            du: "2026-01-01",
            au: "2026-12-31",
          }),
        ],
      }),
    );
    expect([...communes]).toEqual([
      ["27103", { codeInsee: "27103", nom: "Bourg-Achard", populations: [figure()] }],
      ["27056", commune("27056")],
    ]);
    expect([...groupements.values()]).toMatchObject([
      { siren: SIREN, nom: "CC", membres: ["27103", "27056"], nombreMembres: 3, populationsMembres: figures },
      { siren: OTHER, membres: ["27103"], nombreMembres: 1, populationsMembres: [] },
    ]);
    expect([...appartenances]).toEqual([
      ["27103", [SIREN, OTHER]],
      ["27056", [SIREN]],
    ]);
    expect([...communesConnues]).toEqual(["27056", "27103"]);
    expect([...titulaires.keys()]).toEqual([titulaireKey("27056", "planifier"), titulaireKey("27103", "informer")]);
    expect(titulaires.get(titulaireKey("27056", "planifier"))).toMatchObject([
      { titulaire: SIREN, au: "2026-06-30" },
      { titulaire: SIREN, du: "2026-07-01" },
    ]);
    expect(titulaires.get(titulaireKey("27103", "informer"))).toMatchObject([
      { titulaire: CONSERVEE, du: "2026-01-01", au: "2026-12-31" },
    ]);
    expect(titulaireKey("27103", "informer")).toBe("27103 informer");
  });

  it("gives each commune its own list of groups, however many share the members", () => {
    const codes = ["27001", "27002", "27003"];
    const members = (siren: string, ...membres: readonly string[]) =>
      group({ siren, membres, nombreMembres: membres.length });
    const { appartenances } = indexed(
      territoire({
        communes: codes.map(commune),
        groupements: [members(SIREN, ...codes), members(OTHER, "27002", "27003"), members(THIRD, "27003")],
      }),
    );
    expect([...appartenances]).toEqual([
      ["27001", [SIREN]],
      ["27002", [SIREN, OTHER]],
      ["27003", [SIREN, OTHER, THIRD]],
    ]);
  });

  it("counts a member that transfers show once, whatever it transferred", () => {
    const { groupements, appartenances } = indexed(
      territoire({
        communes: [commune("27001"), commune("27002")],
        groupements: [group({ membres: ["27001"], nombreMembres: 2 })],
        transferts: [
          transfer({ commune: "27002" }),
          transfer({ commune: "27002", competence: "informer" }),
          transfer({ commune: "27001" }),
          transfer({ commune: "27001", competence: "informer", titulaire: CONSERVEE }),
        ],
      }),
    );
    expect(groupements.get(SIREN)?.membres).toEqual(["27001", "27002"]);
    expect([...appartenances]).toEqual([
      ["27001", [SIREN]],
      ["27002", [SIREN]],
    ]);
  });
});

describe("issues in full", () => {
  const full = (value: unknown) => {
    const outcome = indexTerritoire(value as Territoire);
    return outcome.ok ? [] : outcome.issues;
  };
  const at = (...path: readonly (string | number)[]) => ["territoire", ...path];
  const type = (attendu: string, valeur: string, ...path: readonly (string | number)[]) =>
    issue("TYPE_INVALID", at(...path), { valeur, attendu });
  const missing = (champ: string, ...path: readonly (string | number)[]) =>
    issue("FIELD_MISSING", at(...path, champ), { champ });

  it("of a territory that is none, or whose lists are none", () => {
    for (const [value, valeur] of [
      [null, "null"],
      [undefined, "undefined"],
      [1, "1"],
      ["27", "27"],
      [[], "[…]"],
    ] as const)
      expect(full(value)).toEqual([type("object", valeur)]);
    expect(full({ nom: "vide" })).toEqual([missing("communes"), missing("groupements"), missing("transferts")]);
    expect(full({ ...territoire(), communes: [1], groupements: [null], transferts: ["x"] })).toEqual([
      type("object", "1", "communes", 0),
      type("object", "null", "groupements", 0),
      type("object", "x", "transferts", 0),
    ]);
  });

  it("of a commune: its code, its name, its figures", () => {
    const wrong = [null, {}, 27, "27000"].map((codeInsee) => ({ codeInsee, nom: 3, populations: "?" }));
    const codes = (rank: number) => {
      const [valeur = ""] = [["null", "{…}", "27", "27000"][rank]];
      const path = ["communes", rank, "codeInsee"];
      return rank < 3 ? type("commune", valeur, ...path) : issue("CODE_INSEE_INVALID", at(...path), { valeur });
    };
    expect(full({ ...territoire(), communes: wrong, groupements: [] })).toEqual(
      wrong.flatMap((_, rank) => [
        codes(rank),
        type("string", "3", "communes", rank, "nom"),
        type("array", "?", "communes", rank, "populations"),
      ]),
    );
    expect(full(territoire({ communes: [...territoire().communes, ...territoire().communes] }))).toEqual([
      issue("ID_DUPLICATE", at("communes", 1, "codeInsee"), { id: "27103" }),
    ]);
  });

  it("of a figure: each of its fields, its vintage, the others of its year", () => {
    const path = (rank: number, ...rest: readonly string[]) => at("communes", 0, "populations", rank, ...rest);
    const read = (...populations: readonly unknown[]) =>
      full({ ...territoire(), communes: [{ codeInsee: "27103", nom: "A", populations }] });
    const inFigure = (...path: readonly (string | number)[]) => ["communes", 0, "populations", ...path];
    expect(
      read(null, { nature: "légale", valeur: -1, millesime: "2023", anneeApplication: 2026.5, source: 1 }, {}),
    ).toEqual([
      type("object", "null", ...inFigure(0)),
      issue("VALUE_OUT_OF_RANGE", path(1, "valeur"), { valeur: "-1", limite: "0", sens: "min", mesure: "nombre" }),
      issue("VALUE_NOT_IN_LIST", path(1, "nature"), { valeur: "légale", attendu: "totale, municipale" }),
      type("number", "2023", ...inFigure(1, "millesime")),
      type("int", "2026.5", ...inFigure(1, "anneeApplication")),
      type("string", "1", ...inFigure(1, "source")),
      ...["valeur", "nature", "millesime", "anneeApplication", "source"].map((champ) =>
        champ === "nature"
          ? issue("FIELD_MISSING", path(2, "nature"), { champ, attendu: "totale, municipale" })
          : missing(champ, ...inFigure(2)),
      ),
    ]);
    expect(read(figure({ millesime: 2022 }))).toEqual([
      issue(
        "POPULATION_VINTAGE_MISMATCH",
        path(0, "millesime"),
        { millesime: 2022, annee: 2026, attendu: 2023 },
        { regle: "SP-12" },
      ),
    ]);
    expect(read(figure(), figure())).toEqual([
      issue("POPULATION_DUPLICATE", path(1), { nature: "totale", annee: 2026 }),
    ]);
    const below = issue(
      "POPULATION_TOTALE_BELOW_MUNICIPALE",
      path(1),
      { totale: 3000, municipale: 3001, annee: 2026 },
      { regle: "SP-10" },
    );
    const totale = figure({ valeur: 3000 });
    const municipale = figure({ nature: "municipale", valeur: 3001 });
    expect(read(totale, municipale)).toEqual([below]);
    expect(read(municipale, totale)).toEqual([below]);
    expect(read({ ...totale, valeur: 3001 }, municipale)).toEqual([]);
    expect(read(totale, { ...municipale, millesime: 2022, anneeApplication: 2025 })).toEqual([]);
    expect(read(figure({ valeur: 0 }))).toEqual([]);
  });

  it("of a group: its code, its number, its members, its sums", () => {
    const read = (fields: object) => full({ ...territoire(), groupements: [{ ...group(), ...fields }] });
    expect(read({ siren: 1, nom: null, membres: "?", nombreMembres: "0" })).toEqual([
      type("siren", "1", "groupements", 0, "siren"),
      type("string", "null", "groupements", 0, "nom"),
      type("array", "?", "groupements", 0, "membres"),
      type("number", "0", "groupements", 0, "nombreMembres"),
    ]);
    expect(read({ nombreMembres: 0 })).toEqual([
      issue("MEMBER_COUNT_BELOW_LIST", at("groupements", 0, "nombreMembres"), { nombre: "0", liste: 1 }),
    ]);
    for (const nombreMembres of [1.5, Number.NaN, undefined]) expect(read({ nombreMembres })).toHaveLength(1);
    expect(read({ membres: [], nombreMembres: -1 }).map(({ code }) => code)).toEqual(["VALUE_OUT_OF_RANGE"]);
    expect(read({ membres: [], nombreMembres: 0 })).toEqual([]);
    const member = (rank: number) => at("groupements", 0, "membres", rank);
    expect(read({ membres: ["27103", "x", null], nombreMembres: 6 })).toEqual([
      issue("CODE_INSEE_INVALID", member(1), { valeur: "x" }),
      type("string", "null", "groupements", 0, "membres", 2),
    ]);
    expect(read({ membres: ["27103", "27103", SIREN, OTHER], nombreMembres: 4 })).toEqual([
      issue("MEMBER_DUPLICATE", member(1), { code: "27103" }),
      issue("GROUP_OWN_MEMBER", member(2), { siren: SIREN }),
      issue("MEMBER_IS_GROUP", member(3), { siren: OTHER }),
    ]);
    expect(full(territoire({ groupements: [group(), group()] }))).toEqual([
      issue("ID_DUPLICATE", at("groupements", 1, "siren"), { id: SIREN }),
    ]);
    expect(read({ populationsMembres: [figure({ valeur: 3999 }), figure({ valeur: -1 })] })).toEqual([
      issue("VALUE_OUT_OF_RANGE", at("groupements", 0, "populationsMembres", 1, "valeur"), {
        valeur: "-1",
        limite: "0",
        sens: "min",
        mesure: "nombre",
      }),
    ]);
    expect(read({ populationsMembres: [figure({ valeur: 3999 })] })).toEqual([
      issue("MEMBERS_SUM_MISMATCH", at("groupements", 0, "populationsMembres", 0, "valeur"), {
        somme: 3999,
        membres: 4000,
        annee: 2026,
      }),
    ]);
    expect(read({ populationsMembres: null })).toEqual([type("array", "null", "groupements", 0, "populationsMembres")]);
  });

  it("of a sum: members without figures, members not listed, years apart", () => {
    const communes = [
      {
        codeInsee: "27001",
        nom: "A",
        populations: [figure({ valeur: 100 }), figure({ nature: "municipale", valeur: 90 })],
      },
      { codeInsee: "27002", nom: "B", populations: [figure({ valeur: 200 })] },
      { codeInsee: "27003", nom: "C", populations: [figure({ nature: "municipale", valeur: 30 })] },
    ];
    const sum = (membres: readonly string[], somme: Partial<Population>, nombreMembres = membres.length) =>
      full(
        territoire({ communes, groupements: [group({ membres, nombreMembres, populationsMembres: [figure(somme)] })] }),
      ).map(({ params }) => [anyParams(params)["somme"], anyParams(params)["membres"]]);
    expect(sum(["27001", "27002"], { valeur: 300 })).toEqual([]);
    expect(sum(["27001", "27002"], { valeur: 301 })).toEqual([[301, 300]]);
    expect(sum(["27001", "27002"], { valeur: 299 })).toEqual([[299, 300]]);
    // A commune that the territory does not describe, or one that is not listed: at least what the others have.
    expect(sum(["27001", "27002", "27009"], { valeur: 300 })).toEqual([]);
    expect(sum(["27001", "27002", "27009"], { valeur: 299 })).toEqual([[299, 300]]);
    expect(sum(["27001", "27002"], { valeur: 300 }, 3)).toEqual([]);
    expect(sum(["27001", "27002"], { valeur: 299 }, 3)).toEqual([[299, 300]]);
    // A municipale of which only some are known stays under the totales, once all of them are.
    expect(sum(["27001", "27002"], { nature: "municipale", valeur: 300 })).toEqual([]);
    expect(sum(["27001", "27002"], { nature: "municipale", valeur: 301 })).toEqual([[301, 300]]);
    expect(sum(["27001", "27002"], { nature: "municipale", valeur: 89 })).toEqual([[89, 90]]);
    expect(sum(["27001", "27003"], { nature: "municipale", valeur: 120 })).toEqual([]);
    expect(sum(["27001", "27003"], { nature: "municipale", valeur: 121 })).toEqual([[121, 120]]);
    expect(sum(["27002", "27003"], { nature: "municipale", valeur: 999 })).toEqual([]);
    expect(sum(["27001", "27002"], { nature: "municipale", valeur: 999 }, 3)).toEqual([]);
    // Another year is another sum.
    expect(sum(["27001"], { valeur: 1, anneeApplication: 2025, millesime: 2022 })).toEqual([]);
  });

  it("of a sum whose members follow another calendar", () => {
    const dzaoudzi = { codeInsee: "97608", nom: "Dzaoudzi", populations: [] };
    const sums = [figure({ millesime: 2017, anneeApplication: 2025 })];
    const read = (membres: readonly string[]) =>
      full(
        territoire({
          communes: [dzaoudzi, ...territoire().communes],
          groupements: [group({ membres, nombreMembres: 2, populationsMembres: sums })],
        }),
      ).map(({ code }) => code);
    expect(read(["97608"])).toEqual([]);
    expect(read(["27103"])).toEqual(["POPULATION_VINTAGE_MISMATCH"]);
    expect(read([])).toEqual(["POPULATION_VINTAGE_MISMATCH"]);
  });

  it("of a transfer: who, what, when", () => {
    const path = (rank: number, ...rest: readonly string[]) => at("transferts", rank, ...rest);
    const two = [group(), group({ siren: OTHER })];
    const read = (...transferts: readonly unknown[]) => full({ ...territoire({ groupements: two }), transferts });
    const competence = "recenser, informer, planifier, soutenirQualite";
    expect(
      read({ commune: 1, titulaire: null, competence: "nager" }, { ...transfer(), competence: undefined }),
    ).toEqual([
      type("commune", "1", "transferts", 0, "commune"),
      issue("VALUE_NOT_IN_LIST", path(0, "competence"), { valeur: "nager", attendu: competence }),
      type("string", "null", "transferts", 0, "titulaire"),
      issue("FIELD_MISSING", path(1, "competence"), { champ: "competence", attendu: competence }),
    ]);
    expect(read(transfer({ titulaire: "x" }))).toEqual([issue("SIREN_INVALID", path(0, "titulaire"), { valeur: "x" })]);
    expect(read(transfer({ commune: "75056", titulaire: "213105612" }))).toEqual([
      issue("COMMUNE_UNKNOWN", path(0, "commune"), { code: "75056" }),
      issue("GROUPEMENT_UNKNOWN", path(0, "titulaire"), { siren: "213105612" }),
    ]);
    expect(read(transfer({ commune: "75056" }))).toEqual([
      issue("COMMUNE_UNKNOWN", path(0, "commune"), { code: "75056" }),
    ]);
    expect(read({ ...transfer(), du: null, au: "2026-02-30" })).toEqual([
      type("jour", "null", "transferts", 0, "du"),
      issue("DATE_INVALID", path(0, "au"), { valeur: "2026-02-30" }),
    ]);
    expect(read(transfer({ du: "2026-02-01", au: "2026-01-31" }))).toEqual([
      issue("TRANSFER_PERIOD_INVERTED", path(0, "au"), { du: "2026-02-01", au: "2026-01-31" }),
    ]);
    expect(read(transfer({ du: "2026-02-01", au: "2026-02-01" }))).toEqual([]);
    const outside = territoire({
      communes: [...territoire().communes, { codeInsee: "27056", nom: "Bernay", populations: [] }],
      transferts: [transfer({ commune: "27056" })],
    });
    expect(full(outside)).toEqual([
      issue("TRANSFER_OUTSIDE_GROUP", path(0, "titulaire"), { code: "27056", siren: SIREN }, { regle: "SP-22" }),
    ]);
    // What is wrong in one transfer does not hide what is wrong in the next, nor makes a holder of it.
    expect(
      read(
        transfer({ du: "2026-02-01", au: "2026-01-31" }),
        transfer({ titulaire: "213105612" }),
        transfer(),
        transfer(),
      ),
    ).toEqual([
      issue("TRANSFER_PERIOD_INVERTED", path(0, "au"), { du: "2026-02-01", au: "2026-01-31" }),
      issue("GROUPEMENT_UNKNOWN", path(1, "titulaire"), { siren: "213105612" }),
      issue("TRANSFER_OVERLAP", path(3), { titulaire: SIREN }, { regle: "SP-21" }),
    ]);
  });

  it("of a number of members below the list: it is said once, and takes no transfer for a stranger's", () => {
    const codes = ["27001", "27002", "27003"];
    const value = territoire({
      communes: codes.map((codeInsee) => ({ codeInsee, nom: codeInsee, populations: [] })),
      groupements: [group({ membres: ["27001", "27002"], nombreMembres: 1 })],
      transferts: [transfer({ commune: "27003" })],
    });
    expect(full(value).map(({ code }) => code)).toEqual(["MEMBER_COUNT_BELOW_LIST"]);
  });
});

describe("two holders on one day", () => {
  const two = [group(), group({ siren: OTHER })];
  const overlaps = (...periods: readonly (readonly [string | undefined, string | undefined])[]) =>
    issues(
      territoire({
        groupements: two,
        transferts: periods.map(([du, au], rank) =>
          transfer({
            titulaire: rank % 2 === 0 ? SIREN : OTHER,
            ...(du === undefined ? {} : { du }),
            ...(au === undefined ? {} : { au }),
          }),
        ),
      }),
    );

  it("are found whatever the order in which their periods are given", () => {
    const [first, second, third] = [
      ["2024-01-01", "2024-12-31"],
      ["2025-01-01", "2025-12-31"],
      ["2026-01-01", undefined],
    ] as const;
    expect(overlaps(first, second, third)).toEqual([]);
    expect(overlaps(third, first, second)).toEqual([]);
    expect(overlaps(second, third, first)).toEqual([]);
    expect(overlaps(third, second, first, ["2024-12-31", "2024-12-31"])).toEqual(["TRANSFER_OVERLAP transferts.3"]);
    expect(overlaps(third, [undefined, "2025-01-01"], second)).toEqual(["TRANSFER_OVERLAP transferts.2"]);
  });

  it("are found under a period that covers several others", () => {
    const covering = ["2024-01-01", "2026-12-31"] as const;
    expect(overlaps(covering, ["2024-02-01", "2024-02-28"], ["2026-12-31", undefined])).toEqual([
      "TRANSFER_OVERLAP transferts.1",
      "TRANSFER_OVERLAP transferts.2",
    ]);
    expect(overlaps(["2024-01-01", undefined], ["2030-01-01", "2030-12-31"])).toEqual([
      "TRANSFER_OVERLAP transferts.1",
    ]);
    expect(overlaps([undefined, undefined], [undefined, "2024-01-01"])).toEqual(["TRANSFER_OVERLAP transferts.1"]);
    expect(overlaps(["2024-01-01", "2024-12-31"], ["2024-01-01", "2024-01-01"])).toEqual([
      "TRANSFER_OVERLAP transferts.1",
    ]);
  });
});

describe("the holder on a day", () => {
  const periods: readonly PeriodeTitulaire[] = [
    { titulaire: "a", au: civil("2023-12-31") },
    { titulaire: "b", du: civil("2024-01-01"), au: civil("2024-06-30") },
    { titulaire: "c", du: civil("2025-01-01") },
  ];
  const at = (day: string, list: readonly PeriodeTitulaire[] | undefined = periods) =>
    holderAt(list, civil(day))?.titulaire;

  it("is that of the period, on its first and last days too; nobody in between", () => {
    expect(["1900-01-01", "2023-12-31", "2024-01-01", "2024-06-30"].map((day) => at(day))).toEqual([
      "a",
      "a",
      "b",
      "b",
    ]);
    expect(["2024-07-01", "2024-12-31", "2025-01-01", "2099-12-31"].map((day) => at(day))).toEqual([
      undefined,
      undefined,
      "c",
      "c",
    ]);
    expect(at("2023-12-31", periods.slice(1))).toBeUndefined();
    expect(at("2024-01-01", [])).toBeUndefined();
    expect(holderAt(undefined, civil("2024-01-01"))).toBeUndefined();
  });
});

describe("the population of a year", () => {
  it("is the totale; else at least the municipale; else anything", () => {
    const municipale = figure({ nature: "municipale", valeur: 3900 });
    const before = figure({ valeur: 1, anneeApplication: 2025, millesime: 2022 });
    expect(populationInForce([before, municipale, figure()], 2026)).toEqual({
      min: 4000,
      max: 4000,
      population: figure(),
    });
    expect(populationInForce([figure(), municipale], 2026)).toEqual({ min: 4000, max: 4000, population: figure() });
    expect(populationInForce([municipale, before], 2026)).toEqual({
      min: 3900,
      max: Number.POSITIVE_INFINITY,
      population: municipale,
    });
    expect(populationInForce([before], 2026)).toEqual({ min: 0, max: Number.POSITIVE_INFINITY });
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
