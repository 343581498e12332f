/** Scenarios: before and after for everyone, saved as data. */
import { describe, expect, it } from "vitest";
import {
  type DemandeBonusTerritoire,
  type Mesure,
  type ResultatSimulation,
  type Scenario,
  simulateBonusTerritoire,
} from "../../src/bonus-territoire/index.js";
import { eaje, empty, exact, reference, s1 } from "./demande.js";

const scenario = (...mesures: readonly Mesure[]): Scenario => ({ id: "essai", mesures });

function yearOf(demande: DemandeBonusTerritoire, ...mesures: readonly Mesure[]): ResultatSimulation["annees"][number] {
  const outcome = simulateBonusTerritoire({ demande, scenario: scenario(...mesures) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  const [year] = outcome.value.annees;
  if (year === undefined) throw new Error("one year");
  return year;
}

const codes = (demande: DemandeBonusTerritoire, given: unknown) => {
  const outcome = simulateBonusTerritoire({ demande, scenario: given as Scenario });
  return outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, path.join(".")]);
};

describe("opening 15 places that a signatory supports, at constant reference", () => {
  const year = yearOf(s1, { type: "ouvrirUnites", structure: "nouvelle", existantes: 15 });

  it("leaves the total as it is, and lowers everyone else's share", () => {
    expect(year.total.difference).toEqual({ statut: "exact", montant: "0.00" });
    expect(year.gestionnaires).toEqual([
      {
        id: "gestionnaire-ancienne",
        avant: exact("60000.00"),
        apres: exact("45000.00"),
        difference: exact("-15000.00"),
      },
      {
        id: "gestionnaire-nouvelle",
        avant: exact("30000.00"),
        apres: exact("45000.00"),
        difference: exact("15000.00"),
      },
    ]);
    expect(year.structuresChangees).toEqual(["ancienne", "nouvelle"]);
  });

  it("is data: the same scenario read back from JSON gives the same answer", () => {
    const saved = JSON.parse(JSON.stringify(scenario({ type: "ouvrirUnites", structure: "nouvelle", existantes: 15 })));
    const outcome = simulateBonusTerritoire({ demande: s1, scenario: saved });
    expect(outcome.ok && outcome.value.annees[0]).toEqual(year);
  });
});

describe("other measures", () => {
  it("closing, moving places, losing support, a new structure, a new floor, a takeover", () => {
    expect(yearOf(s1, { type: "fermerUnites", structure: "ancienne", existantes: 10 }).apres.structures).toMatchObject([
      { montant: exact("51428.57") },
      { montant: exact("38571.43") },
    ]);
    expect(
      yearOf(s1, { type: "deplacerUnites", de: "ancienne", vers: "nouvelle", existantes: "7.5" }).apres.structures,
    ).toMatchObject([{ montant: exact("45000.00") }, { montant: exact("45000.00") }]);
    const lost = yearOf(s1, { type: "perdreSoutien", structure: "nouvelle", collectivite: "cc-vallee" });
    expect(lost.apres.structures).toMatchObject([
      { montant: { statut: "borne", min: "60000.00", max: "90000.00" } },
      { eligible: false },
    ]);
    const opened = yearOf(s1, { type: "ouvrirStructure", structure: eaje("troisieme", 45) });
    expect(opened.structures.map(({ id, difference }) => [id, difference])).toEqual([
      ["ancienne", exact("-30000.00")],
      ["nouvelle", exact("-15000.00")],
      ["troisieme", exact("45000.00")],
    ]);
    const raised = yearOf(s1, { type: "fixerParametres", parametres: { "eaje.plancher": { valeur: 2300 } } });
    expect(raised.total.difference).toEqual(exact("13500.00"));
    const taken = yearOf(s1, { type: "changerGestionnaire", structure: "nouvelle", gestionnaire: "mutuelle" });
    expect(taken.gestionnaires.map(({ id, difference }) => [id, difference])).toEqual([
      ["gestionnaire-ancienne", exact("0.00")],
      ["gestionnaire-nouvelle", exact("-30000.00")],
      ["mutuelle", exact("30000.00")],
    ]);
    expect(yearOf(s1, { type: "retirerSignature", collectivite: "personne" }).structuresChangees).toEqual([]);
  });

  it("that cannot be applied are all said at once, and nothing is simulated", () => {
    expect(
      codes(s1, {
        id: "essai",
        mesures: [
          { type: "fermerUnites", structure: "ancienne", existantes: 31 },
          { type: "gagnerSoutien", structure: "absente", collectivite: "cc-vallee" },
          { type: "changerHeures", structure: "ancienne", heuresReelles: 10 },
        ],
      }),
    ).toEqual([
      ["UNITS_BELOW_ZERO", "scenario.mesures.0"],
      ["STRUCTURE_UNKNOWN", "scenario.mesures.1.structure"],
      ["MEASURE_NOT_APPLICABLE", "scenario.mesures.2"],
    ]);
    expect(codes(s1, { id: "essai", mesures: [{ type: "fermer" }, null] })).toEqual([
      ["VALUE_NOT_IN_LIST", "scenario.mesures.0.type"],
      ["TYPE_INVALID", "scenario.mesures.1"],
    ]);
  });
});

describe("several years", () => {
  it("apply each measure from its year on", () => {
    const outcome = simulateBonusTerritoire({
      demande: { ...s1, parametres: { ...s1.parametres, "eaje.revalorisation": { sansObjet: true } } },
      scenario: scenario({ type: "ouvrirUnites", structure: "nouvelle", existantes: 15, annee: 2025 }),
      annees: [2024, 2025, 2026],
    });
    if (!outcome.ok) throw new Error("valid");
    expect(outcome.value.annees.map(({ annee, structuresChangees }) => [annee, structuresChangees.length])).toEqual([
      [2024, 0],
      [2025, 2],
      [2026, 2],
    ]);
  });
});

describe("the next step of the bonus trajectoire", () => {
  const demande: DemandeBonusTerritoire = {
    ...empty,
    annee: 2026,
    territoires: [{ id: "vallee", communes: ["27701"], trajectoire: { placesDepart: 100, placesArrivee: 104 } }],
    structures: [eaje("creche", 104)],
    references: [reference("eaje", "208000")],
    parametres: {
      "eaje.plancher": { sansObjet: true },
      "eaje.revalorisation": { sansObjet: true },
      "trajectoire.anneesPayees": { valeur: [2026, 2027] },
    },
  };

  it("4 more places give 200 € on each of 108", () => {
    const before = yearOf(demande).avant.trajectoires[0]?.prochain;
    expect(before).toMatchObject({ placesManquantes: "4", montantParPlace: "200", placesPayees: "108" });
    const after = yearOf(demande, { type: "ouvrirUnites", structure: "creche", existantes: 4 });
    expect(after.trajectoires[0]).toMatchObject({ taux: "8", montantParPlace: { valeur: "200" } });
    expect(after.total.difference).toEqual(exact("11200.00"));
  });
});

describe("the counts of the trajectoire", () => {
  const demande: DemandeBonusTerritoire = {
    ...empty,
    annee: 2025,
    territoires: [
      { id: "vallee", communes: ["27701"], zone: "aucune", trajectoire: { placesDepart: 100, placesArrivee: 104 } },
    ],
    structures: [eaje("grande", 80), eaje("petite", 24), eaje("seule", 10, { soutiens: [] })],
    references: [reference("eaje", "208000")],
  };
  const rate = (...mesures: readonly Mesure[]) => yearOf(demande, ...mesures).trajectoires[0]?.taux;

  it("follow structures opened and closed, support gained and lost, signatures", () => {
    expect(rate()).toBe("4");
    expect(rate({ type: "fermerUnites", structure: "petite", existantes: 24 })).toBe("-20");
    expect(rate({ type: "fermerStructure", structure: "petite" })).toBe("-20");
    expect(rate({ type: "fermerStructure", structure: "petite", le: "2025-06-30" })).toBe("-20");
    expect(rate({ type: "fermerStructure", structure: "petite", le: "2026-06-30" })).toBe("4");
    expect(rate({ type: "ouvrirStructure", structure: eaje("neuve", 10, { placesNouvelles: 2 }) })).toBe("16");
    expect(rate({ type: "ouvrirStructure", structure: eaje("neuve", 10, { psu: false }) })).toBe("4");
    expect(rate({ type: "perdreSoutien", structure: "petite", collectivite: "cc-vallee" })).toBe("-20");
    expect(rate({ type: "gagnerSoutien", structure: "seule", collectivite: "cc-vallee" })).toBe("14");
    expect(rate({ type: "gagnerSoutien", structure: "seule", collectivite: "personne" })).toBe("4");
  });

  it("follow structures that open or close by the end of the year", () => {
    const opened = (more: object) => rate({ type: "ouvrirStructure", structure: eaje("neuve", 10, more) });
    expect(opened({ ouverture: "2025-12-31" })).toBe("14");
    expect(opened({ ouverture: "2026-01-01" })).toBe("4");
    expect(opened({ fermeture: "2025-12-31" })).toBe("14");
    expect(opened({ fermeture: "2025-12-30" })).toBe("4");
    expect(opened({ placesNouvelles: "0.5", placesExistantes: 0 })).toBe("4.5");
  });

  it("are those of each territory, and are not below zero", () => {
    const [own] = demande.territoires;
    if (own === undefined) throw new Error("one territory");
    const two = { ...demande, territoires: [own, { ...own, id: "plateau" }, { id: "plaine", communes: ["27701"] }] };
    const opening: Mesure = { type: "ouvrirStructure", structure: eaje("neuve", 10, { territoire: "plateau" }) };
    expect(yearOf(two, opening).trajectoires.map(({ territoire, taux }) => [territoire, taux])).toEqual([
      ["plateau", "14"],
      ["vallee", "4"],
    ]);
    const few = { ...own, trajectoire: { placesDepart: 100, placesArrivee: 20 } };
    const closing = { type: "fermerUnites", structure: "petite", existantes: 21 };
    expect(
      codes({ ...demande, territoires: [few] }, { id: "essai", mesures: [{ ...closing, existantes: 20 }] }),
    ).toEqual([]);
    expect(codes({ ...demande, territoires: [few] }, { id: "essai", mesures: [closing] })).toEqual([
      ["UNITS_BELOW_ZERO", "scenario.mesures.0"],
    ]);
  });

  it("leave out places that nobody supports", () => {
    expect(rate({ type: "ouvrirUnites", structure: "seule", nouvelles: 20 })).toBe("4");
    expect(rate({ type: "deplacerUnites", de: "petite", vers: "seule", existantes: 4 })).toBe("0");
  });
});

describe("wrong data in a scenario", () => {
  it("is said and never thrown", () => {
    const then = { type: "gagnerSoutien", structure: "z", collectivite: "cc-vallee" };
    const opening = (structure: unknown) =>
      codes(s1, { id: "essai", mesures: [{ type: "ouvrirStructure", structure }, then] }).map(([code]) => code);
    expect(opening(null)).toContain("TYPE_INVALID");
    expect(opening(undefined)).toContain("FIELD_MISSING");
    expect(opening({ id: "z" })).toContain("FIELD_MISSING");
    expect(opening({ ...eaje("z", 3), soutiens: 3 })).toEqual(["TYPE_INVALID"]);
    expect(opening({ ...eaje("z", 3), placesExistantes: "beaucoup" }).length).toBeGreaterThan(0);
  });

  it("units do not change family", () => {
    const hours = { ...eaje("laep", 0), famille: "laep", heuresExistantes: 100 } as const;
    const { psu: _, placesExistantes: __, ...laep } = hours;
    const mesures = [{ type: "deplacerUnites", de: "ancienne", vers: "laep", existantes: 2 }];
    expect(codes({ ...s1, structures: [...s1.structures, laep] }, { id: "essai", mesures })).toEqual([
      ["MEASURE_NOT_APPLICABLE", "scenario.mesures.0"],
    ]);
  });
});

describe("a demande that is right only before the scenario, or only after it", () => {
  it("is refused with what is wrong in each year", () => {
    const alone = { ...s1, structures: [] };
    const opening = { type: "ouvrirStructure", structure: eaje("neuve", 10) };
    const wrong = ["REFERENCE_WITHOUT_UNIT", "references.0.montant"];
    expect(codes(alone, { id: "essai", mesures: [opening] })).toEqual([wrong]);
    const closing = [
      { type: "fermerStructure", structure: "ancienne", annee: 2024 },
      { type: "fermerStructure", structure: "nouvelle", annee: 2024 },
    ] as const;
    const outcome = simulateBonusTerritoire({ demande: s1, scenario: scenario(...closing), annees: [2023, 2024] });
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, path.join(".")])).toEqual([wrong]);
  });
});

describe("from N-1", () => {
  it("compares what each received with what it gets, and names those that do not say it", () => {
    const structures = [eaje("ancienne", 30, { montantN1: "90000" }), eaje("nouvelle", 15)];
    const { depuisN1 } = yearOf({ ...s1, structures });
    expect(depuisN1.gestionnaires).toEqual([
      {
        id: "gestionnaire-ancienne",
        avant: exact("90000.00"),
        apres: exact("60000.00"),
        difference: exact("-30000.00"),
      },
    ]);
    expect(depuisN1.structuresSansN1).toEqual(["nouvelle"]);
  });
});

describe("sensitivity", () => {
  it("tells what each choice that the texts leave open would change", () => {
    const thirds = {
      ...s1,
      references: [reference("eaje", "100")],
      structures: ["a", "b", "c"].map((id) => eaje(id, 1)),
    };
    expect(yearOf(thirds).sensibilites).toEqual([
      {
        parametre: "arrondi.mode",
        valeur: "arrondirChaqueDroit",
        total: exact("99.99"),
        difference: exact("-0.01"),
        structuresChangees: 1,
      },
      {
        parametre: "arrondi.mode",
        valeur: "arrondirForfait",
        total: exact("99.99"),
        difference: exact("-0.01"),
        structuresChangees: 1,
      },
    ]);
  });

  it("gives bounds of a difference when amounts have bounds", () => {
    const { parametres: _, ...unknown } = s1;
    const year = yearOf(unknown, { type: "fixerParametres", parametres: { "eaje.plancher": { valeur: 2300 } } });
    expect(year.total.difference).toEqual({ statut: "borne", max: "13500.00" });
  });
});
