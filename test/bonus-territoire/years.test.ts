/** The part of a year that counts, those who run a structure one after the other, and the years of the bonus trajectoire. */
import { describe, expect, it } from "vitest";
import {
  type DemandeBonusTerritoire,
  type ModeProrata,
  type ParametresBonus,
  type StructureEaje,
  simulateBonusTerritoire,
} from "../../src/bonus-territoire/index.js";
import { replay } from "../../src/primitives/index.js";
import { eaje, empty, entieres, exact, reference, resultOf, s1 } from "./demande.js";

const borne = (min: string, max?: string) => ({ statut: "borne", min, ...(max === undefined ? {} : { max }) });
const none = { sansObjet: true } as const;

/** One crèche of 366 places and 36 600 €: 100 € a place, 100 € a day of 2024. */
const one = (more: Partial<StructureEaje>, mode?: ModeProrata, others: Partial<DemandeBonusTerritoire> = {}) =>
  resultOf({
    ...empty,
    references: [reference("eaje", "36600")],
    structures: [eaje("a", 366, more)],
    parametres: {
      "eaje.plancher": none,
      ...entieres,
      ...(mode === undefined ? {} : { "prorata.mode": { valeur: mode } }),
    },
    ...others,
  });

describe("an incomplete year", () => {
  it.each([
    [{ ouverture: "2024-01-01" }, "36600.00", "36600.00"],
    [{ ouverture: "2024-01-02" }, "36500.00", "36600.00"],
    [{ fermeture: "2024-01-01" }, "100.00", "3050.00"],
    [{ fermeture: "2024-12-30" }, "36500.00", "36600.00"],
    [{ fermeture: "2025-03-01" }, "36600.00", "36600.00"],
    [{ ouverture: "2023-03-01", fermeture: "2024-02-29" }, "6000.00", "6100.00"],
    [{ ouverture: "2024-02-29", fermeture: "2024-03-01" }, "200.00", "6100.00"],
    [{ ouverture: "2024-07-01", fermeture: "2024-07-01" }, "100.00", "3050.00"],
    [{ ouverture: "2024-12-31" }, "100.00", "3050.00"],
  ])("counts its days, or its months begun: %o", (period, days, months) => {
    expect(one(period, "jours").total).toEqual(exact(days));
    expect(one(period, "moisCommences").total).toEqual(exact(months));
    expect(one(period, "anneeEntiere").total).toEqual(exact("36600.00"));
  });

  it("counts 365 days in an ordinary year", () => {
    const half = one({ ouverture: "2023-12-31" }, "jours", { annee: 2023, references: [reference("eaje", "36500")] });
    expect(half.total).toEqual(exact("100.00"));
  });

  it("counts whole on the caller's word that no prorata applies", () => {
    const parametres: ParametresBonus = { "eaje.plancher": none, "prorata.mode": none };
    expect(one({ ouverture: "2024-07-01" }, undefined, { parametres }).total).toEqual(exact("36600.00"));
  });

  it("is that of the commune too, where it joined or left the territory", () => {
    const joined = { territoires: [{ id: "vallee", communes: [{ code: "27701", du: "2024-12-01" }] }] };
    expect(one({}, "jours", joined).total).toEqual(exact("3100.00"));
    expect(one({ fermeture: "2024-12-01" }, "jours", joined).total).toEqual(exact("100.00"));
    const never = one({ fermeture: "2024-11-30" }, "jours", { ...joined, references: [] });
    expect(never.structures[0]?.motifs).toEqual([{ code: "fermeeToutLAn", regle: "BT-55" }]);
    const closed = one({ fermeture: "2023-12-31", soutiens: [] }, "jours", { references: [] });
    expect(closed.structures[0]?.motifs).toEqual([
      { code: "sansSoutienSignataire", regle: "BT-05" },
      { code: "fermeeToutLAn", regle: "BT-55" },
    ]);
  });

  it("is a reading that the result states, with the euros that it leaves out and the parameter that replaces it", () => {
    const { hypotheses } = one({ ouverture: "2024-07-01" }, "jours");
    expect(hypotheses.find(({ code }) => code === "diviseurAnneeEntiere")).toEqual({
      code: "diviseurAnneeEntiere",
      libelle: "bonus.hypothese.diviseurAnneeEntiere",
      regle: "BT-14",
      confiance: "inferred",
      params: { lot: "vallee/eaje", structures: "a", unites: "182", montant: "18200.00" },
      parametre: "lissage.diviseur",
    });
  });
});

describe("who ran the structure one after the other", () => {
  const taken = (...days: readonly string[]) => ({
    gestionnairesSuivants: days.map((du, rank) => ({ gestionnaire: `repreneur-${rank}`, du })),
  });
  const paid = (result: ReturnType<typeof one>) =>
    result.structures[0]?.versements?.map(({ id, montant }) => [id, "montant" in montant ? montant.montant : montant]);

  it("receives by its days, its months, or the last one all", () => {
    const once = taken("2024-07-15");
    expect(paid(one(once, "jours"))).toEqual([
      ["gestionnaire-a", "19600.00"],
      ["repreneur-0", "17000.00"],
    ]);
    expect(paid(one(once, "moisCommences"))).toEqual([
      ["gestionnaire-a", "21350.00"],
      ["repreneur-0", "15250.00"],
    ]);
    expect(paid(one(once, "anneeEntiere"))).toEqual([
      ["gestionnaire-a", "0.00"],
      ["repreneur-0", "36600.00"],
    ]);
    const thrice = one(taken("2024-07-02", "2024-07-15", "2024-12-31"), "moisCommences");
    expect(paid(thrice)).toEqual([
      ["gestionnaire-a", "21350.00"],
      ["repreneur-0", "0.00"],
      ["repreneur-1", "15250.00"],
      ["repreneur-2", "0.00"],
    ]);
    expect(replay(thrice.trace).ok).toBe(true);
  });

  it("is one alone when the others came before the year or after it", () => {
    expect(paid(one(taken("2025-01-01"), "jours"))).toBeUndefined();
    expect(paid(one(taken("2024-01-01"), "jours"))).toEqual([["repreneur-0", "36600.00"]]);
    expect(paid(one(taken("2023-01-01", "2023-06-01"), "jours"))).toEqual([["repreneur-1", "36600.00"]]);
    expect(paid(one(taken("2024-12-31"), "jours"))).toEqual([
      ["gestionnaire-a", "36500.00"],
      ["repreneur-0", "100.00"],
    ]);
    const opened = one({ ...taken("2024-07-01"), ouverture: "2024-08-01" }, "jours");
    expect(paid(opened)).toEqual([["repreneur-0", "15300.00"]]);
    expect(opened.gestionnaires).toEqual([{ id: "repreneur-0", montant: exact("15300.00") }]);
  });

  it("receives within bounds as long as the amount or the prorata has bounds", () => {
    const open = { parametres: { "prorata.mode": { valeur: "jours" } } } as const;
    expect(paid(one(taken("2024-07-02"), undefined, open))).toEqual([
      ["gestionnaire-a", borne("18300.00")],
      ["repreneur-0", borne("18300.00")],
    ]);
    expect(paid(one(taken("2024-07-02")))).toEqual([
      ["gestionnaire-a", borne("0.00", "36600.00")],
      ["repreneur-0", borne("0.00", "36600.00")],
    ]);
    const ceiling = (valeur: ModeProrata): ParametresBonus => ({
      "prorata.mode": { valeur },
      "eaje.plancher": { valeur: [{ montant: 0 }, { montant: "100.01" }] },
    });
    expect(paid(one(taken("2024-02-01"), undefined, { parametres: ceiling("jours") }))).toEqual([
      ["gestionnaire-a", borne("3100.00", "3100.31")],
      ["repreneur-0", borne("33500.00", "33503.35")],
    ]);
    expect(paid(one(taken("2024-02-01"), undefined, { parametres: ceiling("anneeEntiere") }))).toEqual([
      ["gestionnaire-a", "0.00"],
      ["repreneur-0", borne("36600.00", "36603.66")],
    ]);
  });

  it("is not looked at for a structure that receives nothing", () => {
    const out = resultOf({
      ...s1,
      structures: [...s1.structures, eaje("z", 1, { psu: false, ...taken("2024-07-01") })],
    });
    expect(out.structures[2]).not.toHaveProperty("versements");
  });
});

describe("the years of the bonus trajectoire", () => {
  const growing = (annee: number, parametres: ParametresBonus = {}, placesArrivee: number | string = 104) =>
    resultOf({
      ...empty,
      annee,
      territoires: [{ id: "vallee", communes: ["27701"], trajectoire: { placesDepart: 100, placesArrivee } }],
      references: [reference("eaje", "20800")],
      structures: [eaje("a", 104)],
      parametres: { "eaje.plancher": none, "eaje.revalorisation": none, ...parametres },
    });
  const paidIn = (...valeur: readonly number[]): ParametresBonus => ({ "trajectoire.anneesPayees": { valeur } });

  it("begin in 2025, and are those that the caller gives", () => {
    expect(growing(2024, paidIn(2024)).total).toEqual(exact("20800.00"));
    expect(growing(2024, paidIn(2024)).trajectoires).toEqual([]);
    expect(growing(2025, paidIn(2025)).total).toEqual(exact("31200.00"));
    expect(growing(2026, paidIn(2025, 2027)).total).toEqual(exact("20800.00"));
    expect(growing(2026, paidIn(2025, 2027)).trajectoires[0]?.montantParPlace).toEqual({
      statut: "exact",
      valeur: "0",
    });
    expect(growing(2026, { "trajectoire.anneesPayees": none }).total).toEqual(exact("31200.00"));
    expect(growing(2026).total).toEqual(borne("20800.00", "31200.00"));
  });

  it("have no step on the caller's word, and any amount once nobody gives them", () => {
    const without = growing(2026, { ...paidIn(2026), "trajectoire.paliers": none });
    expect(without.total).toEqual(exact("20800.00"));
    expect(without.trajectoires).toEqual([
      { territoire: "vallee", taux: "4", montantParPlace: { statut: "exact", valeur: "0" } },
    ]);
    const later = growing(2028, paidIn(2028));
    expect(later.total).toEqual(borne("20800.00"));
    expect(later.trajectoires).toEqual([
      { territoire: "vallee", taux: "4", montantParPlace: { statut: "borne", min: "0" } },
    ]);
    expect(later.manquants.map(({ cle }) => cle)).toEqual(["trajectoire.paliers"]);
  });

  it("tell how many whole places the next step wants", () => {
    const next = (places: number | string, parametres: ParametresBonus = {}) =>
      growing(2026, { ...paidIn(2026), ...parametres }, places).trajectoires[0]?.prochain;
    expect(next(104)).toEqual({ hausse: "8", montantParPlace: "200", placesManquantes: "4", placesPayees: "108" });
    expect(next("103.5")).toMatchObject({ hausse: "4", placesManquantes: "1", placesPayees: "104.5" });
    expect(next(103)).toMatchObject({ hausse: "4", placesManquantes: "1", placesPayees: "104" });
    expect(next(90)).toMatchObject({ hausse: "4", placesManquantes: "14", placesPayees: "104" });
    expect(next(112)).toBeUndefined();
    const strict: ParametresBonus = { "trajectoire.seuilInclus": { valeur: false } };
    expect(next(104, strict)).toMatchObject({ hausse: "4", placesManquantes: "1", placesPayees: "105" });
    expect(next(103, strict)).toMatchObject({ hausse: "4", placesManquantes: "2", placesPayees: "105" });
    expect(next("103.5", strict)).toMatchObject({ hausse: "4", placesManquantes: "1", placesPayees: "104.5" });
    expect(growing(2026, paidIn(2026), 90).trajectoires[0]?.taux).toBe("-10");
    const steps: ParametresBonus = {
      "trajectoire.paliers": {
        valeur: [
          { hausse: 5, montant: 7 },
          { hausse: 1, montant: 3 },
        ],
      },
    };
    expect(growing(2026, { ...paidIn(2026), ...steps }).total).toEqual(exact("21112.00"));
    expect(next(104, steps)).toMatchObject({ hausse: "5", montantParPlace: "7", placesManquantes: "1" });
  });

  it("rest on readings that the result states, unless the caller gave its own", () => {
    const codes = (result: ReturnType<typeof growing>) => result.hypotheses.map(({ code }) => code);
    expect(codes(growing(2026))).toEqual(["arrondi", "seuilInclus", "comptesDonnes", "lissageToutesUnites"]);
    const own: ParametresBonus = {
      "trajectoire.seuilInclus": { valeur: true },
      "arrondi.mode": { valeur: "conserverTotal" },
    };
    expect(codes(growing(2026, own))).toEqual(["comptesDonnes", "lissageToutesUnites"]);
    const ofTheTerritory = resultOf({
      ...empty,
      annee: 2026,
      territoires: [
        {
          id: "vallee",
          communes: ["27701"],
          trajectoire: { placesDepart: 100, placesArrivee: 104 },
          parametres: { "trajectoire.seuilInclus": none },
        },
      ],
      structures: [eaje("a", 1)],
      references: [reference("eaje", "1")],
    });
    expect(codes(ofTheTerritory)).not.toContain("seuilInclus");
    expect(ofTheTerritory.trajectoires[0]?.montantParPlace).toMatchObject({ max: "100" });
    const notAsked = (annee: number) => codes(resultOf({ ...s1, annee }));
    expect(notAsked(2025)).toContain("trajectoireNonDemandee");
    expect(notAsked(2024)).not.toContain("trajectoireNonDemandee");
  });
});

describe("a simulation of bounds", () => {
  it("tells what is certain of each difference", () => {
    const { parametres: _, ...unknown } = s1;
    const simulated = (demande: DemandeBonusTerritoire, parametres: ParametresBonus) => {
      const mesures = [{ type: "fixerParametres", parametres } as const];
      const outcome = simulateBonusTerritoire({ demande, scenario: { id: "x", mesures } });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
      return outcome.value.annees[0]?.total.difference;
    };
    const between = (montant: number) => ({ "eaje.plancher": { valeur: [{ montant: 0 }, { montant }] } });
    expect(simulated(s1, between(2100))).toEqual({ statut: "borne", min: "0.00", max: "4500.00" });
    expect(simulated({ ...s1, parametres: between(2200) }, between(2100))).toEqual({
      statut: "borne",
      min: "-9000.00",
      max: "4500.00",
    });
    expect(simulated({ ...s1, parametres: between(2200) }, { "eaje.plancher": none })).toEqual({
      statut: "borne",
      min: "-9000.00",
      max: "0.00",
    });
    expect(simulated(unknown, { "rpe.forfait": none })).toEqual({ statut: "borne" });
    expect(simulated({ ...unknown, parametres: {} }, between(2100))).toEqual({ statut: "borne", max: "4500.00" });
  });

  it("tries every other choice of what was not said, one at a time", () => {
    const demande: DemandeBonusTerritoire = {
      ...empty,
      annee: 2025,
      territoires: [
        { id: "vallee", communes: ["27701"], zone: "frr", trajectoire: { placesDepart: 100, placesArrivee: 104 } },
      ],
      references: [reference("eaje", "20000"), reference("ludotheque", "600")],
      structures: [
        eaje("a", 100, { placesNouvelles: 4, ouverture: "2025-07-01" }),
        { ...eaje("b", 0), famille: "ludotheque", heuresExistantes: 60 } as never,
      ],
      parametres: {
        ...entieres,
        "eaje.plancher": none,
        "eaje.revalorisation": none,
        "eaje.forfaitNouveau.tranches": { valeur: 3000 },
        "trajectoire.anneesPayees": none,
      },
    };
    const [a, b] = demande.structures;
    if (a === undefined || b === undefined) throw new Error("two structures");
    const { psu: _psu, placesExistantes: _places, ...ludo } = b as StructureEaje;
    const outcome = simulateBonusTerritoire({
      demande: { ...demande, structures: [a, ludo as never] },
      scenario: { id: "rien", mesures: [] },
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    const tried = outcome.value.annees[0]?.sensibilites.map(({ parametre, valeur, total, structuresChangees }) => [
      parametre,
      valeur,
      total,
      structuresChangees,
    ]);
    // The whole year: 20 000 + 4 x 3 000 or 3 600 + 104 x 100, and 600 of the ludothèque; by days: 184 of 365.
    expect(tried).toEqual([
      ["arrondi.mode", "arrondirChaqueDroit", borne("0.00", "45400.00"), 2],
      ["arrondi.mode", "arrondirForfait", borne("0.00", "45400.00"), 2],
      ["trajectoire.seuilInclus", "false", borne("0.00", "35000.00"), 2],
      ["eaje.classeTerritoire.frr", "true", borne("0.00", "45400.00"), 2],
      ["eaje.classeTerritoire.frr", "false", borne("0.00", "43000.00"), 2],
      ["prorata.mode", "jours", borne("21374.25", "23184.11"), 2],
      ["prorata.mode", "moisCommences", borne("21200.00", "23000.00"), 2],
      ["prorata.mode", "anneeEntiere", borne("42400.00", "45400.00"), 2],
      ["ludotheque.ligneFinancement", "bonusTerritoire", borne("600.00", "45400.00"), 2],
    ]);
  });
});
