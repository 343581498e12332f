/** New units: the national scale, its known ends, and what the caller supplies. */
import { describe, expect, it } from "vitest";
import {
  computeBonusTerritoire,
  type DemandeBonusTerritoire,
  type StructureEaje,
  type Zone,
} from "../../src/bonus-territoire/index.js";
import { replay } from "../../src/primitives/index.js";
import { base, eaje, empty, exact, reference, resultOf } from "./demande.js";

const tenNew = (annee: number, zone: Zone | undefined, more: Partial<DemandeBonusTerritoire> = {}) =>
  resultOf({
    ...empty,
    annee,
    structures: [eaje("creche", 0, { placesNouvelles: 10, ...(zone === undefined ? {} : { zone }) })],
    ...more,
  });

describe("S3: 10 new places in a QPV", () => {
  it("gives 31 000 € in 2020 and 36 000 € in 2021", () => {
    expect(tenNew(2020, "qpv").total).toEqual(exact("31000.00"));
    expect(tenNew(2021, "qpv").total).toEqual(exact("36000.00"));
  });

  it("names the step, its rule and its source", () => {
    const row = tenNew(2021, "qpv").trace.find(({ id }) => id === "vallee/eaje/nouveau/qpv");
    expect(row).toMatchObject({ regle: "BT-15", valeur: "3600" });
    expect(row?.sources).toContain("circ-cnaf-2021-004");
  });
});

describe("10 new places elsewhere", () => {
  it("are between the ends of the scale, the table of the scale being missing", () => {
    const result = tenNew(2025, "aucune");
    expect(result.total).toEqual({ statut: "borne", min: "26000.00", max: "36000.00" });
    expect(result.manquants.map(({ cle }) => cle)).toEqual(["eaje.forfaitNouveau.tranches"]);
    expect(replay(result.trace).ok).toBe(true);
  });

  it("get the step that the caller gives", () => {
    const parametres = { "eaje.forfaitNouveau.tranches": { valeur: "2900" } };
    expect(tenNew(2025, "aucune", { parametres }).total).toEqual(exact("29000.00"));
  });

  it("get the line of the caller's table that fits the territory", () => {
    const table = [
      { potentielFinancierParHabitant: { max: 700 }, niveauDeVieParHabitant: { max: 20000 }, montant: 3300 },
      { potentielFinancierParHabitant: { max: 700 }, niveauDeVieParHabitant: { min: 20000 }, montant: 3000 },
      { potentielFinancierParHabitant: { min: 700 }, montant: 2600 },
    ];
    const parametres = { "eaje.forfaitNouveau.tranches": { valeur: table } };
    const territoire = { id: "vallee", communes: ["27701"], potentielFinancierParHabitant: "699.99" };
    const poor = { ...territoire, niveauDeVieParHabitant: 20000 };
    expect(tenNew(2025, "aucune", { parametres, territoires: [poor] }).total).toEqual(exact("30000.00"));
    const unsure = tenNew(2025, "aucune", { parametres, territoires: [territoire] });
    expect(unsure.total).toEqual({ statut: "borne", min: "30000.00", max: "33000.00" });
    expect(unsure.manquants[0]?.motif).toBe("tablePlusieursLignes");
  });

  it("in a FRR zone, are between the step and the maximum until someone says what FRR gives", () => {
    const parametres = { "eaje.forfaitNouveau.tranches": { valeur: "2900" } };
    const unknown = tenNew(2025, "frr", { parametres });
    expect(unknown.total).toEqual({ statut: "borne", min: "29000.00", max: "36000.00" });
    expect(unknown.manquants.map(({ cle }) => cle)).toEqual(["eaje.classeTerritoire.frr"]);
    const said = { ...parametres, "eaje.classeTerritoire.frr": { valeur: true } };
    expect(tenNew(2025, "frr", { parametres: said }).total).toEqual(exact("36000.00"));
  });
});

describe("what the caller does not say is never guessed", () => {
  const tranches = (valeur: unknown) => ({ "eaje.forfaitNouveau.tranches": { valeur } }) as object;
  const ends = { statut: "borne", min: "26000.00", max: "36000.00" };

  it("a line whose criterion the territory does not declare may not apply", () => {
    for (const critere of [
      { strate: "A" },
      { potentielFinancierParHabitant: { max: 700 } },
      { niveauDeVieParHabitant: { min: 1 } },
      { montantActuel: { max: 9 } },
    ]) {
      const result = tenNew(2025, "aucune", { parametres: tranches([{ montant: 3000, ...critere }]) });
      expect(result.total).toEqual(ends);
      expect(result.manquants[0]?.criteres).toEqual(Object.keys(critere));
    }
    const declared = { id: "vallee", communes: ["27701"], strate: "A" };
    const parametres = tranches([{ montant: 3000, strate: "A" }]);
    expect(tenNew(2025, "aucune", { parametres, territoires: [declared] }).total).toEqual(exact("30000.00"));
    const whole = tranches([{ montant: 3000, strate: "A" }, { montant: 2800 }]);
    expect(tenNew(2025, "aucune", { parametres: whole }).total).toEqual({ ...ends, min: "28000.00", max: "30000.00" });
  });

  it("nor a floor, nor an uplift", () => {
    const existing = (parametres: object) =>
      resultOf({
        ...empty,
        annee: 2025,
        references: [reference("eaje", "20000")],
        structures: [eaje("a", 10)],
        parametres,
      });
    const none = { sansObjet: true };
    const table = { valeur: [{ montant: 3000, strate: "A" }] };
    const open = { statut: "borne", min: "20000.00" };
    expect(existing({ "eaje.plancher": table, "eaje.revalorisation": none }).total).toEqual(open);
    expect(existing({ "eaje.plancher": none, "eaje.revalorisation": table }).total).toEqual(open);
  });

  it("a zone left out may be a priority zone", () => {
    const result = tenNew(2025, undefined, { parametres: tranches("2700") });
    expect(result.total).toEqual({ statut: "borne", min: "27000.00", max: "36000.00" });
    expect(result.manquants.map(({ cle }) => cle)).toEqual(["zone"]);
    expect(tenNew(2025, "aucune", { parametres: tranches("2700") }).total).toEqual(exact("27000.00"));
  });

  it("bounds are never reversed, and a scale above its maximum is said", () => {
    const above = [
      tenNew(2025, undefined, { parametres: tranches("4000") }),
      tenNew(2025, "aucune", { parametres: { "eaje.forfaitNouveau.min": { valeur: 4000 } } }),
    ];
    for (const { total } of above) expect(total).toEqual({ statut: "borne", min: "36000.00", max: "40000.00" });
    const demande = {
      ...empty,
      annee: 2025,
      structures: [eaje("creche", 0, { placesNouvelles: 10 })],
      parametres: tranches("4000"),
    };
    const outcome = computeBonusTerritoire(demande);
    expect(outcome.ok && outcome.warnings.map(({ code }) => code)).toContain("SCALE_REVERSED");
  });

  it("no intermediate step leaves the two ends", () => {
    const parametres = { "eaje.forfaitNouveau.tranches": { sansObjet: true } } as const;
    expect(tenNew(2025, "aucune", { parametres }).total).toEqual(ends);
  });
});

describe("a year with no parameter", () => {
  it("pays no amount by accident: nothing is certain in 2026, even in a QPV", () => {
    const result = tenNew(2026, "qpv");
    expect(result.total).toEqual({ statut: "borne", min: "0.00" });
    expect(result.manquants).toEqual([
      expect.objectContaining({ cle: "eaje.forfaitNouveau.max", regle: "BT-15", annee: 2026 }),
    ]);
  });
});

describe("S7: CTRE, 6 new places in 2025", () => {
  const ctre = (more: object = {}): DemandeBonusTerritoire => ({
    ...empty,
    annee: 2025,
    structures: [
      {
        ...base("entreprise"),
        soutiens: [],
        famille: "ctre",
        psu: true,
        employeurRegimeGeneral: true,
        employeurEligibleCif: false,
        placesExistantes: 0,
        placesNouvelles: 6,
        ...more,
      },
    ],
  });

  it("gives 16 800 €, without the support of a signatory", () => {
    expect(resultOf(ctre()).total).toEqual(exact("16800.00"));
  });

  it("excludes an employer eligible for the crédit d'impôt famille, or outside the régime général", () => {
    const result = resultOf(ctre({ employeurRegimeGeneral: false, employeurEligibleCif: true }));
    expect(result.structures[0]?.motifs.map(({ code }) => code)).toEqual([
      "employeurHorsRegimeGeneral",
      "employeurEligibleCif",
    ]);
    expect(result.total).toEqual(exact("0.00"));
  });

  it("smooths its existing places apart from those of the crèches", () => {
    const both = ctre({ placesExistantes: 4, placesNouvelles: 0 });
    const result = resultOf({
      ...both,
      structures: [...both.structures, eaje("creche", 10)],
      references: [reference("ctre", "8000", { origine: "ctre" }), reference("eaje", "25000")],
      parametres: { "eaje.plancher": { sansObjet: true }, "eaje.revalorisation": { sansObjet: true } },
    });
    expect(result.structures.map(({ montant }) => montant)).toEqual([exact("8000.00"), exact("25000.00")]);
    expect(result.lots.map(({ id }) => id)).toEqual(["vallee/ctre", "vallee/eaje"]);
  });
});

describe("existing and new places of one crèche", () => {
  it("are two terms of one right", () => {
    const creche: StructureEaje = eaje("creche", 20, { placesNouvelles: 5, zone: "qpv" });
    const result = resultOf({
      ...empty,
      annee: 2024,
      structures: [creche],
      references: [reference("eaje", "40000")],
      parametres: { "eaje.plancher": { sansObjet: true } },
    });
    expect(result.total).toEqual(exact("58000.00"));
    expect(replay(result.trace).ok).toBe(true);
  });
});
