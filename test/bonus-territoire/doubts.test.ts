/** Input that can be computed and looks wrong: it is said, and changes no amount. */
import { describe, expect, it } from "vitest";
import { computeBonusTerritoire, type DemandeBonusTerritoire } from "../../src/bonus-territoire/index.js";
import { base, codesOf, eaje, empty, exact, reference, resultOf, s1 } from "./demande.js";

const warningsOf = (demande: DemandeBonusTerritoire) => {
  const outcome = computeBonusTerritoire(demande);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.warnings.map(({ code, path, params }) => ({ code, path: path.join("."), ...params }));
};

describe("the year of a reference", () => {
  const of = (more: object): DemandeBonusTerritoire => ({
    ...s1,
    references: s1.references.map((each) => ({ ...each, origine: "bonusTerritoire" as const, ...more })),
  });

  it("other than the one before the year asked is said, and the amounts do not change", () => {
    expect(warningsOf(of({ annee: 2022 }))).toEqual([
      { code: "REFERENCE_YEAR_DIFFERS", path: "references.0.annee", annee: 2022, attendue: 2023, demandee: 2024 },
    ]);
    expect(resultOf(of({ annee: 2022 })).structures).toEqual(resultOf(of({})).structures);
  });

  it("is right the year before, or not given, or older for an amount of a CEJ", () => {
    expect(warningsOf(of({ annee: 2023 }))).toEqual([]);
    expect(warningsOf(of({}))).toEqual([]);
    expect(warningsOf(of({ annee: 2019, origine: "cej" }))).toEqual([]);
    expect(warningsOf(of({ annee: 2024, origine: "cej" })).map(({ code }) => code)).toEqual(["REFERENCE_YEAR_DIFFERS"]);
  });
});

describe("a reference", () => {
  const twice = (more: object): DemandeBonusTerritoire => ({
    ...s1,
    references: s1.references.flatMap((each) => [each, { ...each, ...more }]),
  });

  it("given twice is said, with both ranks", () => {
    expect(warningsOf(twice({}))).toEqual([
      {
        code: "REFERENCE_TWICE",
        path: "references.1",
        lot: "vallee/eaje",
        montant: "90000.00",
        premiere: 1,
        seconde: 2,
      },
    ]);
  });

  it("that differs in anything from another of its lot adds up to it without a word", () => {
    for (const more of [{ montant: "90000.01" }, { origine: "bonusTerritoire" }, { nature: "montantContractuel" }]) {
      expect(warningsOf(twice(more))).toEqual([]);
    }
  });
});

describe("the amounts of N-1 of the structures", () => {
  const of = (...amounts: readonly (string | undefined)[]): DemandeBonusTerritoire => ({
    ...s1,
    structures: s1.structures.map((each, rank) => {
      const montantN1 = amounts[rank];
      return montantN1 === undefined ? each : { ...each, montantN1 };
    }),
  });

  it("that do not add up to the reference are said, with the gap", () => {
    expect(warningsOf(of("80000", "9000"))).toEqual([
      {
        code: "N1_SUM_DIFFERS",
        path: "references.0.montant",
        lot: "vallee/eaje",
        somme: "89000.00",
        reference: "90000.00",
        ecart: "-1000.00",
      },
    ]);
  });

  it("that exceed it are said even when some structures do not say theirs", () => {
    expect(warningsOf(of("90000.01", undefined)).map(({ code }) => code)).toEqual(["N1_SUM_DIFFERS"]);
    expect(warningsOf(of("80000", undefined))).toEqual([]);
  });

  it("that add up to it are no doubt, nor are those that nobody gives", () => {
    expect(warningsOf(of("90000", "0"))).toEqual([]);
    expect(warningsOf(of())).toEqual([]);
  });
});

describe("the coordination in the amounts of a CEJ", () => {
  const of = (coordination: string, origine: "cej" | "bonusTerritoire" = "cej"): DemandeBonusTerritoire => ({
    ...empty,
    references: [reference("eaje", "85000", { origine }), reference("chargeCooperation", coordination, { origine })],
    structures: [eaje("a", 10), { ...base("b"), famille: "chargeCooperation", etpExistants: 1 }],
  });

  it("above 15 % of them is said, at 15 % it is not", () => {
    expect(warningsOf(of("15000"))).toEqual([]);
    expect(warningsOf(of("15000.01"))).toEqual([
      {
        code: "COORDINATION_ABOVE_SHARE",
        path: "references.1.montant",
        territoire: "vallee",
        montant: "15000.01",
        total: "100000.01",
        plafond: "15000.00",
      },
    ]);
  });

  it("is compared neither in amounts that come from the bonus, nor alone", () => {
    expect(warningsOf(of("50000", "bonusTerritoire"))).toEqual([]);
    const alone = { ...of("50000"), references: [reference("chargeCooperation", "50000", { origine: "cej" })] };
    expect(warningsOf(alone)).toEqual([]);
  });
});

describe("the count of the bonus trajectoire", () => {
  const of = (placesArrivee: number, more: object = {}): DemandeBonusTerritoire => ({
    ...s1,
    annee: 2025,
    territoires: s1.territoires.map((each) => ({ ...each, trajectoire: { placesDepart: 40, placesArrivee } })),
    structures: [eaje("ancienne", 30, { placesNouvelles: 1 }), eaje("nouvelle", 15, { commune: "27085", ...more })],
  });

  it("other than that of the eligible crèches is said", () => {
    expect(warningsOf(of(60))).toEqual([
      {
        code: "TRAJECTOIRE_COUNT_DIFFERS",
        path: "territoires.0.trajectoire.placesArrivee",
        territoire: "vallee",
        comptees: "60",
        structures: "46",
      },
    ]);
    expect(warningsOf(of(46))).toEqual([]);
  });

  it("may be that of the first or of the last day of the year", () => {
    const opening = { ouverture: "2025-07-01" };
    expect([31, 46].flatMap((count) => warningsOf(of(count, opening)))).toEqual([]);
    expect(warningsOf(of(40, opening)).map((each) => ("structures" in each ? each.structures : ""))).toEqual([
      "31 / 46",
    ]);
  });
});

describe("a misspelt signatory", () => {
  const signed = (...collectivitesSignataires: readonly string[]): DemandeBonusTerritoire => ({
    ...s1,
    collectivitesSignataires,
  });

  it("is named with every structure that it leaves out, and who supports each, when nothing can be computed", () => {
    const outcome = computeBonusTerritoire(signed("cc-valee"));
    expect(outcome.ok ? [] : outcome.issues.map(({ code, params }) => ({ code, params }))).toEqual([
      { code: "REFERENCE_WITHOUT_UNIT", params: { lot: "vallee/eaje", montant: "90000.00" } },
      {
        code: "SIGNATORY_SUPPORTS_NOTHING",
        params: { signataire: "cc-valee", nombre: 2, structures: ["ancienne (cc-vallee)", "nouvelle (cc-vallee)"] },
      },
    ]);
  });

  it("is a warning when other structures receive the amount", () => {
    const structures = [eaje("ancienne", 30), eaje("nouvelle", 15, { commune: "27085", soutiens: ["commune-b"] })];
    expect(warningsOf({ ...signed("cc-vallee", "comune-b"), structures })).toEqual([
      {
        code: "SIGNATORY_SUPPORTS_NOTHING",
        path: "collectivitesSignataires.1",
        signataire: "comune-b",
        nombre: 1,
        structures: ["nouvelle (commune-b)"],
      },
    ]);
  });

  it("is named where it stands in the list, when another one signs twice", () => {
    const structures = [eaje("ancienne", 30), eaje("nouvelle", 15, { commune: "27085", soutiens: ["commune-b"] })];
    const paths = warningsOf({ ...signed("cc-vallee", "cc-vallee", "comune-b", "comune-b"), structures }).map(
      ({ path }) => path,
    );
    expect(paths).toEqual(["collectivitesSignataires.2"]);
  });

  it("is not suspected of a commune that signs and supports nothing while nobody is left out", () => {
    expect(warningsOf(signed("cc-vallee", "commune-b"))).toEqual([]);
    const unsupported = [...s1.structures, eaje("seule", 5, { soutiens: [] })];
    const demande = { ...signed("cc-vallee", "commune-b"), structures: unsupported };
    expect(warningsOf(demande)).toEqual([]);
  });

  it("names twenty structures at most, and counts the others", () => {
    const structures = Array.from({ length: 30 }, (_, rank) => eaje(`s${rank}`, 1, { soutiens: ["autre"] }));
    const [warning] = warningsOf({ ...signed("cc-vallee", "outre"), structures: [...s1.structures, ...structures] });
    expect(warning).toMatchObject({ signataire: "outre", nombre: 30 });
    expect(warning !== undefined && "structures" in warning && warning.structures.length).toBe(20);
  });
});

describe("the places of a structure", () => {
  it("beside the supported ones are carried to the result and change no amount", () => {
    const structures = [eaje("ancienne", 30, { placesTotales: 60 }), ...s1.structures.slice(1)];
    const [first] = resultOf({ ...s1, structures }).structures;
    expect(first).toMatchObject({ placesTotales: "60", montant: exact("60000.00") });
  });

  it("fewer than the supported ones are refused", () => {
    const of = (placesTotales: number) => [eaje("ancienne", 20, { placesNouvelles: 5, placesTotales })];
    expect(codesOf({ ...s1, structures: of(24) })).toEqual(["PLACES_ABOVE_TOTAL"]);
    expect(codesOf({ ...s1, structures: of(25) })).toEqual([]);
  });
});

describe("names", () => {
  it("of structures and gestionnaires are carried to the result, with N-1 and what changes", () => {
    const structures = s1.structures.map((each, rank) => ({
      ...each,
      nom: ["Les Tilleuls", "La Ronde"][rank] ?? "",
      montantN1: ["90000", "0"][rank] ?? "",
    }));
    const gestionnaires = [{ id: "gestionnaire-ancienne", nom: "Association des Tilleuls" }];
    const result = resultOf({ ...s1, structures, gestionnaires });
    expect(result.structures[0]).toMatchObject({
      nom: "Les Tilleuls",
      montantN1: "90000.00",
      depuisN1: { statut: "exact", montant: "-30000.00" },
    });
    expect(result.gestionnaires).toEqual([
      {
        id: "gestionnaire-ancienne",
        nom: "Association des Tilleuls",
        montant: exact("60000.00"),
        montantN1: "90000.00",
        depuisN1: { statut: "exact", montant: "-30000.00" },
      },
      {
        id: "gestionnaire-nouvelle",
        montant: exact("30000.00"),
        montantN1: "0.00",
        depuisN1: { statut: "exact", montant: "30000.00" },
      },
    ]);
  });

  it("of one gestionnaire are given once", () => {
    const gestionnaires = ["A", "B"].map((nom) => ({ id: "association", nom }));
    expect(codesOf({ ...s1, gestionnaires })).toEqual(["ID_DUPLICATE"]);
  });

  it("leave out the N-1 of a gestionnaire one of whose structures does not say it, or changes hands", () => {
    const [first, second] = s1.structures.map((each) => ({ ...each, gestionnaire: "g", montantN1: "45000" }));
    if (first === undefined || second === undefined) throw new Error("two structures");
    const [both] = resultOf({ ...s1, structures: [first, second] }).gestionnaires;
    expect(both).toMatchObject({ id: "g", montantN1: "90000.00", depuisN1: { statut: "exact", montant: "0.00" } });
    const silent = resultOf({
      ...s1,
      structures: [first, { ...s1.structures[1], ...eaje("nouvelle", 15, { gestionnaire: "g" }) }],
    });
    expect(silent.gestionnaires).toEqual([{ id: "g", montant: exact("90000.00") }]);
    const taken = { ...first, gestionnairesSuivants: [{ gestionnaire: "h", du: "2024-07-01" }] };
    const shared = resultOf({ ...s1, structures: [taken, second] });
    expect(shared.gestionnaires.map((each) => "montantN1" in each)).toEqual([false, false]);
  });
});

describe("an arrondissement of Paris, Lyon or Marseille", () => {
  const inCity = (commune: string, ...communes: readonly string[]): DemandeBonusTerritoire => ({
    ...s1,
    territoires: [{ id: "vallee", communes }],
    structures: [eaje("a", 10, { commune })],
  });
  const eligible = (demande: DemandeBonusTerritoire) => codesOf(demande).length === 0;

  it("is in the territory that names its city, or that names it", () => {
    for (const [commune, city] of [
      ["75114", "75056"],
      ["69381", "69123"],
      ["13216", "13055"],
    ] as const) {
      expect([city, commune].map((named) => eligible(inCity(commune, named)))).toEqual([true, true]);
    }
  });

  it("is not in that of another city, nor a city in that of one of its arrondissements", () => {
    for (const [commune, named] of [
      ["75114", "69123"],
      ["75056", "75114"],
      ["75121", "75056"],
      ["69380", "69123"],
    ] as const) {
      expect(eligible(inCity(commune, named))).toBe(false);
    }
  });
});
