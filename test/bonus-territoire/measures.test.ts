/** Every kind of measure of a scenario, on every family, and what each refuses. */
import { describe, expect, it } from "vitest";
import {
  type DemandeBonusTerritoire,
  type Mesure,
  type ParametresBonus,
  type Scenario,
  type Structure,
  simulateBonusTerritoire,
} from "../../src/bonus-territoire/index.js";
import { base, eaje, empty, exact, reference, s1 } from "./demande.js";

function simulated(demande: DemandeBonusTerritoire, ...mesures: readonly Mesure[]) {
  const outcome = simulateBonusTerritoire({ demande, scenario: { id: "essai", mesures } });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  const [year] = outcome.value.annees;
  if (year === undefined) throw new Error("one year");
  return year;
}
const amountsAfter = (demande: DemandeBonusTerritoire, ...mesures: readonly Mesure[]) =>
  simulated(demande, ...mesures).apres.structures.map(({ montant }) => montant);

/** Code, path and parameters of what is refused. */
const refused = (demande: DemandeBonusTerritoire, scenario: unknown) => {
  const outcome = simulateBonusTerritoire({ demande, scenario: scenario as Scenario });
  return outcome.ok ? [] : outcome.issues.map(({ code, path, params }) => [code, path.join("."), params]);
};
const measures = (...mesures: readonly unknown[]) => ({ id: "essai", mesures });

describe("units added, taken away and moved", () => {
  const ctre = { famille: "ctre", psu: true, employeurRegimeGeneral: true, employeurEligibleCif: false } as const;
  const families: readonly (readonly [string, (id: string) => Structure, ParametresBonus])[] = [
    [
      "eaje",
      (id) => eaje(id, 10, { zone: "aucune" }),
      { "eaje.plancher": { sansObjet: true }, "eaje.forfaitNouveau.tranches": { valeur: 7 } },
    ],
    ["ctre", (id) => ({ ...base(id), ...ctre, placesExistantes: 10 }), { "ctre.forfaitNouveau": { valeur: 7 } }],
    ["rpe", (id) => ({ ...base(id), famille: "rpe", etpExistants: 10 }), { "rpe.forfait": { valeur: 7 } }],
    [
      "chargeCooperation",
      (id) => ({ ...base(id), famille: "chargeCooperation", etpExistants: 10 }),
      { "chargeCooperation.plafond": { sansObjet: true }, "chargeCooperation.forfaitEtp": { valeur: 7 } },
    ],
    ["laep", (id) => ({ ...base(id), famille: "laep", heuresExistantes: 10 }), { "laep.forfait": { valeur: 7 } }],
    [
      "ludotheque",
      (id) => ({ ...base(id), famille: "ludotheque", heuresExistantes: 10 }),
      { "ludotheque.ligneFinancement": { valeur: "bonusTerritoire" }, "ludotheque.forfait": { valeur: 7 } },
    ],
    [
      "autre",
      (id) => ({ ...base(id), famille: "autre", genre: "sejour", unitesExistantes: 10 }),
      { "sejour.forfait": { valeur: 7 } },
    ],
  ];
  const territory = (of: (id: string) => Structure, parametres: ParametresBonus): DemandeBonusTerritoire => {
    const structures = [of("a"), of("b")];
    const { famille } = of("a");
    const genre = famille === "autre" ? { genre: "sejour" } : {};
    return {
      ...empty,
      genres: [{ genre: "sejour", unite: "jour" }],
      structures,
      references: [reference(famille, "1000", genre)],
      parametres,
    };
  };

  it.each(families)("count for the family %s", (_famille, of, parametres) => {
    const demande = territory(of, parametres);
    expect(amountsAfter(demande)).toEqual([exact("500.00"), exact("500.00")]);
    const opened = { type: "ouvrirUnites", structure: "a", existantes: 10, nouvelles: "2" } as const;
    expect(amountsAfter(demande, opened)).toEqual([exact("680.67"), exact("333.33")]);
    expect(amountsAfter(demande, opened, { ...opened, type: "fermerUnites" })).toEqual([
      exact("500.00"),
      exact("500.00"),
    ]);
    const moved = { type: "deplacerUnites", de: "a", vers: "b", existantes: "2.5" } as const;
    expect(amountsAfter(demande, moved)).toEqual([exact("375.00"), exact("625.00")]);
    const back = { type: "deplacerUnites", de: "a", vers: "b", nouvelles: 2 } as const;
    expect(amountsAfter(demande, opened, back)).toEqual([exact("666.67"), exact("347.33")]);
  });

  it("count as contracted and actual hours for an ALSH", () => {
    const of = (id: string): Structure => ({
      ...base(id),
      famille: "alshExtrascolaire",
      heuresContractualisees: 100,
      heuresReelles: 100,
    });
    const demande: DemandeBonusTerritoire = {
      ...territory(of, { "alsh.forfaitNouveau": { valeur: 7 }, "alsh.plancherHoraire": { sansObjet: true } }),
      annee: 2025,
    };
    expect(amountsAfter(demande)).toEqual([exact("500.00"), exact("500.00")]);
    expect(amountsAfter(demande, { type: "ouvrirUnites", structure: "a", nouvelles: 10 })).toEqual([
      exact("570.00"),
      exact("500.00"),
    ]);
    expect(amountsAfter(demande, { type: "ouvrirUnites", structure: "a", existantes: 100, nouvelles: 100 })).toEqual([
      exact("666.67"),
      exact("333.33"),
    ]);
    expect(amountsAfter(demande, { type: "fermerUnites", structure: "a", nouvelles: 50 })).toEqual([
      exact("250.00"),
      exact("500.00"),
    ]);
    expect(amountsAfter(demande, { type: "changerHeures", structure: "b", heuresReelles: "110" })).toEqual([
      exact("500.00"),
      exact("570.00"),
    ]);
  });

  it("may take everything away, and not more", () => {
    const all = { type: "fermerUnites", structure: "ancienne", existantes: 30 };
    expect(amountsAfter(s1, all as Mesure)).toEqual([exact("0.00"), exact("90000.00")]);
    expect(refused(s1, measures({ ...all, existantes: "30.5" }))).toEqual([
      ["UNITS_BELOW_ZERO", "scenario.mesures.0", { structure: "ancienne" }],
    ]);
    expect(refused(s1, measures({ ...all, existantes: -1, nouvelles: "x" }))).toEqual([
      ["NUMBER_NEGATIVE", "scenario.mesures.0.existantes", { valeur: "-1" }],
      ["NUMBER_INVALID", "scenario.mesures.0.nouvelles", { valeur: "x" }],
    ]);
  });

  it("stay in their family, and in their kind", () => {
    const autre = (id: string, genre: string): Structure => ({
      ...base(id),
      famille: "autre",
      genre,
      unitesExistantes: 10,
    });
    const demande: DemandeBonusTerritoire = {
      ...s1,
      genres: [
        { genre: "sejour", unite: "jour" },
        { genre: "bafa", unite: "stagiaire" },
      ],
      structures: [...s1.structures, autre("camp", "sejour"), autre("ete", "sejour"), autre("stage", "bafa")],
      references: [
        ...s1.references,
        reference("autre", "100", { genre: "sejour" }),
        reference("autre", "50", { genre: "bafa" }),
      ],
    };
    const move = (de: string, vers: string) => measures({ type: "deplacerUnites", de, vers, existantes: 1 });
    expect(refused(demande, move("camp", "ete"))).toEqual([]);
    expect(refused(demande, move("camp", "stage"))).toEqual([
      ["MEASURE_NOT_APPLICABLE", "scenario.mesures.0", { type: "deplacerUnites", structure: "stage" }],
    ]);
    expect(refused(demande, move("camp", "ancienne"))).toEqual([
      ["MEASURE_NOT_APPLICABLE", "scenario.mesures.0", { type: "deplacerUnites", structure: "ancienne" }],
    ]);
    expect(refused(demande, move("absente", "ete"))).toEqual([
      ["STRUCTURE_UNKNOWN", "scenario.mesures.0.de", { id: "absente" }],
    ]);
    expect(refused(demande, move("camp", "absente"))).toEqual([
      ["STRUCTURE_UNKNOWN", "scenario.mesures.0.vers", { id: "absente" }],
    ]);
  });
});

describe("structures, support and signatures", () => {
  const demande: DemandeBonusTerritoire = {
    ...s1,
    collectivitesSignataires: ["cc-vallee", "commune-a"],
    structures: [...s1.structures, eaje("seule", 45, { soutiens: ["commune-b"] })],
    parametres: {
      ...s1.parametres,
      "prorata.mode": { valeur: "moisCommences" },
      "lissage.unitesPerdues": { valeur: "redistribuees" },
    },
  };
  const shares = (...mesures: readonly Mesure[]) => amountsAfter(demande, ...mesures);
  const halves = [exact("30000.00"), exact("15000.00"), exact("45000.00")];

  it("count as soon as a signatory supports, or a supporter signs", () => {
    expect(shares()).toEqual([exact("60000.00"), exact("30000.00"), exact("0.00")]);
    expect(shares({ type: "gagnerSoutien", structure: "seule", collectivite: "commune-a" })).toEqual(halves);
    expect(shares({ type: "signer", collectivite: "commune-b" })).toEqual(halves);
    const twice = { type: "signer", collectivite: "commune-b" } as const;
    expect(shares(twice, twice, { type: "retirerSignature", collectivite: "commune-b" })).toEqual(shares());
    expect(shares(twice, { type: "perdreSoutien", structure: "seule", collectivite: "commune-b" }).slice(2)).toEqual([
      exact("0.00"),
    ]);
    expect(shares(twice, { type: "perdreSoutien", structure: "seule", collectivite: "commune-a" }).slice(2)).toEqual([
      exact("45000.00"),
    ]);
  });

  it("close at once, or on a day", () => {
    const closed = simulated(demande, { type: "fermerStructure", structure: "nouvelle" });
    expect(closed.apres.structures.map(({ id, montant }) => [id, montant])).toEqual([
      ["ancienne", exact("90000.00")],
      ["seule", exact("0.00")],
    ]);
    expect(shares({ type: "fermerStructure", structure: "nouvelle", le: "2024-06-30" })).toEqual([
      exact("72000.00"),
      exact("18000.00"),
      exact("0.00"),
    ]);
  });

  it("change hands from the start, or on a day, one after the other", () => {
    const received = (...mesures: readonly Mesure[]) =>
      simulated(demande, ...mesures).apres.gestionnaires.filter(({ montant }) => montant !== undefined);
    const taken = { type: "changerGestionnaire", structure: "nouvelle", gestionnaire: "mutuelle" } as const;
    expect(received(taken)).toEqual([
      { id: "gestionnaire-ancienne", montant: exact("60000.00") },
      { id: "gestionnaire-seule", montant: exact("0.00") },
      { id: "mutuelle", montant: exact("30000.00") },
    ]);
    expect(received({ ...taken, du: "2024-07-01" }, { ...taken, gestionnaire: "regie", du: "2024-10-01" })).toEqual([
      { id: "gestionnaire-ancienne", montant: exact("60000.00") },
      { id: "gestionnaire-nouvelle", montant: exact("15000.00") },
      { id: "gestionnaire-seule", montant: exact("0.00") },
      { id: "mutuelle", montant: exact("7500.00") },
      { id: "regie", montant: exact("7500.00") },
    ]);
  });

  it.each([
    ["ouvrirUnites", { existantes: 1 }, "structure"],
    ["fermerUnites", { existantes: 1 }, "structure"],
    ["fermerStructure", {}, "structure"],
    ["fermerStructure", { le: "2024-06-30" }, "structure"],
    ["gagnerSoutien", { collectivite: "c" }, "structure"],
    ["perdreSoutien", { collectivite: "c" }, "structure"],
    ["changerHeures", { heuresReelles: 1 }, "structure"],
    ["changerGestionnaire", { gestionnaire: "g" }, "structure"],
  ])("that are not in the demande are said: %s", (type, more, key) => {
    expect(refused(s1, measures({ type, structure: "absente", ...more }))).toEqual([
      ["STRUCTURE_UNKNOWN", `scenario.mesures.0.${key}`, { id: "absente" }],
    ]);
  });

  it("of a family without hours change none", () => {
    expect(refused(s1, measures({ type: "changerHeures", structure: "ancienne", heuresReelles: 1 }))).toEqual([
      ["MEASURE_NOT_APPLICABLE", "scenario.mesures.0", { type: "changerHeures", structure: "ancienne" }],
    ]);
  });
});

describe("parameters set by a scenario", () => {
  const demande: DemandeBonusTerritoire = {
    ...s1,
    territoires: [
      { id: "vallee", communes: ["27701"], parametres: { "prorata.mode": { valeur: "jours" } } },
      { id: "plateau", communes: ["27701"] },
    ],
    structures: [eaje("a", 10), eaje("b", 10, { territoire: "plateau" })],
    references: [reference("eaje", "1000"), reference("eaje", "1000", { territoire: "plateau" })],
  };
  const floor: ParametresBonus = { "eaje.plancher": { valeur: 150 } };

  it("hold everywhere, or in one territory, and leave the others as they are", () => {
    expect(amountsAfter(demande, { type: "fixerParametres", parametres: floor })).toEqual([
      exact("1500.00"),
      exact("1500.00"),
    ]);
    expect(amountsAfter(demande, { type: "fixerParametres", parametres: floor, territoire: "plateau" })).toEqual([
      exact("1000.00"),
      exact("1500.00"),
    ]);
    const lower: ParametresBonus = { "eaje.plancher": { valeur: 120 } };
    expect(
      amountsAfter(
        demande,
        { type: "fixerParametres", parametres: floor, territoire: "plateau" },
        { type: "fixerParametres", parametres: { "prorata.mode": { valeur: "jours" } }, territoire: "plateau" },
        { type: "fixerParametres", parametres: lower },
        { type: "fixerParametres", parametres: { "rpe.forfait": { valeur: 1 } } },
      ),
    ).toEqual([exact("1200.00"), exact("1500.00")]);
  });

  it("in a territory that the demande does not have are refused", () => {
    expect(refused(demande, measures({ type: "fixerParametres", parametres: floor, territoire: "ailleurs" }))).toEqual([
      ["TERRITOIRE_UNKNOWN", "scenario.mesures.0.territoire", { id: "ailleurs" }],
    ]);
  });
});

describe("the years of a measure", () => {
  it("begin with its own: before it nothing changes, on it and after it does", () => {
    const opening: Mesure = { type: "ouvrirUnites", structure: "nouvelle", existantes: 15, annee: 2024 };
    expect(amountsAfter(s1, opening)).toEqual([exact("45000.00"), exact("45000.00")]);
    expect(amountsAfter({ ...s1, annee: 2023 }, opening)).toEqual([exact("60000.00"), exact("30000.00")]);
  });

  it("of a simulation are in their order, with their warnings", () => {
    const demande: DemandeBonusTerritoire = {
      ...s1,
      forfaits: [{ territoire: "vallee", famille: "eaje", existant: "2010" }],
    };
    const scenario = { id: "rien", nom: "Rien ne change", mesures: [] };
    const outcome = simulateBonusTerritoire({ demande, scenario, annees: [2023, 2024] });
    expect(outcome.ok && outcome.value.scenario).toEqual(scenario);
    expect(outcome.ok && outcome.value.annees.map(({ annee, apres }) => [annee, apres.annee])).toEqual([
      [2023, 2023],
      [2024, 2024],
    ]);
    expect(outcome.ok && outcome.warnings.map(({ code }) => code)).toEqual([
      "PRINTED_FORFAIT_DIFFERS",
      "PRINTED_FORFAIT_DIFFERS",
    ]);
  });
});

describe("a scenario of no shape", () => {
  it("is refused field by field", () => {
    expect(refused(s1, undefined)[0]).toEqual(["FIELD_MISSING", "scenario", { champ: "scenario" }]);
    expect(refused(s1, { id: 3, nom: "", mesures: 5, name: "x" })).toEqual([
      ["TYPE_INVALID", "scenario.id", { valeur: "3", attendu: "string" }],
      ["TEXT_EMPTY", "scenario.nom", { valeur: "" }],
      ["TYPE_INVALID", "scenario.mesures", { valeur: "5", attendu: "array" }],
      ["KEY_UNKNOWN", "scenario.name", { cle: "name" }],
    ]);
    expect(refused(s1, {})).toEqual([
      ["FIELD_MISSING", "scenario.id", { champ: "id" }],
      ["FIELD_MISSING", "scenario.mesures", { champ: "mesures" }],
    ]);
  });

  const missing = (key: string) => ["FIELD_MISSING", `scenario.mesures.0.${key}`, { champ: key }];

  it.each([
    ["ouvrirUnites", { existantes: 1 }, ["structure"]],
    ["fermerUnites", { nouvelles: 1 }, ["structure"]],
    ["deplacerUnites", { existantes: 1 }, ["de", "vers"]],
    ["fermerStructure", {}, ["structure"]],
    ["gagnerSoutien", {}, ["structure", "collectivite"]],
    ["perdreSoutien", {}, ["structure", "collectivite"]],
    ["changerHeures", {}, ["structure"]],
    ["changerGestionnaire", {}, ["structure", "gestionnaire"]],
    ["signer", {}, ["collectivite"]],
    ["retirerSignature", {}, ["collectivite"]],
    ["ouvrirStructure", {}, ["structure"]],
  ])("lacks what the measure speaks of: %s", (type, more, keys) => {
    const found = refused(s1, measures({ type, ...more }));
    expect(found.slice(0, keys.length)).toEqual(keys.map(missing));
    expect(refused(s1, measures({ type, ...more, montant: 3 }))).toContainEqual([
      "KEY_UNKNOWN",
      "scenario.mesures.0.montant",
      { cle: "montant" },
    ]);
  });

  it("has a year, days and units that are none", () => {
    expect(refused(s1, measures({ type: "signer", collectivite: "c", annee: 2024.5 }))).toEqual([
      ["YEAR_INVALID", "scenario.mesures.0.annee", { valeur: "2024.5" }],
    ]);
    expect(refused(s1, measures({ type: "fermerStructure", structure: "ancienne", le: "2024-02-30" }))).toEqual([
      ["DATE_INVALID", "scenario.mesures.0.le", { valeur: "2024-02-30" }],
    ]);
    expect(
      refused(s1, measures({ type: "changerGestionnaire", structure: "ancienne", gestionnaire: "g", du: 3 })),
    ).toEqual([["TYPE_INVALID", "scenario.mesures.0.du", { valeur: "3", attendu: "jour" }]]);
    for (const type of ["ouvrirUnites", "fermerUnites"]) {
      expect(refused(s1, measures({ type, structure: "ancienne" }))).toEqual([
        ["FIELD_MISSING", "scenario.mesures.0.existantes", { champ: "existantes" }],
      ]);
    }
    expect(refused(s1, measures({ type: "deplacerUnites", de: "ancienne", vers: "nouvelle" }))).toEqual([
      ["FIELD_MISSING", "scenario.mesures.0.existantes", { champ: "existantes" }],
    ]);
  });

  it("opens a structure that later measures could not read", () => {
    const FAMILLES =
      "eaje, ctre, alshPeriscolaire, alshExtrascolaire, alshAdolescents, rpe, chargeCooperation, laep, ludotheque, autre";
    const opening = (structure: unknown) => refused(s1, measures({ type: "ouvrirStructure", structure }));
    const field = (key: string) => ["FIELD_MISSING", `scenario.mesures.0.structure.${key}`, { champ: key }];
    expect(opening({})).toEqual([
      ["FIELD_MISSING", "scenario.mesures.0.structure.famille", { champ: "famille", attendu: FAMILLES }],
    ]);
    expect(opening({ famille: "laep" })).toEqual(
      ["id", "territoire", "gestionnaire", "commune", "soutiens", "heuresExistantes"].map(field),
    );
    expect(opening({ ...eaje("z", 3), gestionnairesSuivants: 3 })).toEqual([
      ["TYPE_INVALID", "scenario.mesures.0.structure.gestionnairesSuivants", { valeur: "3", attendu: "array" }],
    ]);
    expect(opening(eaje("z", 3, { gestionnairesSuivants: [] }))).toEqual([]);
  });
});
