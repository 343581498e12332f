/** The price of a unit: what each parameter does to it, and what is said when it is not known. */

import { describe, expect, it } from "vitest";
import {
  computeBonusTerritoire,
  type DemandeBonusTerritoire,
  type LigneBareme,
  type ParametresBonus,
  type Structure,
  type TerritoireCompetences,
} from "../../src/bonus-territoire/index.js";
import { anyParams } from "../support/outcome.js";
import { base, eaje, empty, exact, reference, resultOf, s1 } from "./demande.js";

const warningsOf = (demande: DemandeBonusTerritoire) => {
  const outcome = computeBonusTerritoire(demande);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.warnings;
};
const none = { sansObjet: true } as const;
const borne = (min: string, max?: string) => ({ statut: "borne", min, ...(max === undefined ? {} : { max }) });

describe("existing places", () => {
  const asked = (parametres: ParametresBonus, more: Partial<TerritoireCompetences> = {}) =>
    resultOf({
      ...empty,
      annee: 2025,
      territoires: [{ id: "vallee", communes: ["27701"], ...more }],
      references: [reference("eaje", "20000")],
      structures: [eaje("a", 10)],
      parametres: { "eaje.plancher": none, "eaje.revalorisation": none, ...parametres },
    });
  const table = (...valeur: readonly LigneBareme[]) => ({ "eaje.revalorisation": { valeur } });

  it("are uplifted by the line of the table that fits their amount: from its least, up to but not its most", () => {
    const steps = [
      { montant: 90, montantActuel: { max: 2000 } },
      { montant: 60, montantActuel: { min: 2000, max: "2000.01" } },
      { montant: 30, montantActuel: { min: "2000.01" } },
    ];
    expect(asked(table(...steps)).total).toEqual(exact("20600.00"));
    expect(asked({ ...table(...steps), "eaje.plancher": { valeur: "2000.01" } }).total).toEqual(exact("20300.10"));
    const raised = asked({ ...table(...steps), "eaje.plancher": { valeur: [{ montant: 2500 }, { montant: 1 }] } });
    expect(raised.total).toEqual(borne("20300.00", "25600.00"));
  });

  it("are uplifted by the line of their class, or by none", () => {
    const classes = table({ montant: 5, strate: "A" }, { montant: 7, strate: "B" });
    expect(asked(classes, { strate: "B" }).total).toEqual(exact("20070.00"));
    const out = asked(classes, { strate: "C" });
    expect(out.total).toEqual(borne("20000.00"));
    expect(out.manquants).toEqual([
      {
        cle: "eaje.revalorisation",
        regle: "BT-16",
        annee: 2025,
        territoire: "vallee",
        motif: "tableSansLigne",
        detenteur: "appelantTable",
      },
    ]);
    expect(asked(classes).manquants).toEqual([
      expect.objectContaining({
        motif: "tableIncertaine",
        criteres: ["strate"],
        detenteur: "appelant",
      }),
    ]);
  });

  it("are between the lines that all fit, and exact when those give the same", () => {
    const rich = { potentielFinancierParHabitant: { min: 700 } };
    const poor = { potentielFinancierParHabitant: { max: 700 } };
    const unsure = asked(table({ montant: 9, ...rich }, { montant: 5, ...poor }));
    expect(unsure.total).toEqual(borne("20050.00", "20090.00"));
    expect(unsure.manquants).toEqual([
      expect.objectContaining({
        motif: "tablePlusieursLignes",
        criteres: ["potentielFinancierParHabitant"],
        detenteur: "appelantTable",
      }),
    ]);
    const same = asked(table({ montant: 5, ...rich }, { montant: 5, ...poor }));
    expect(same.total).toEqual(exact("20050.00"));
    expect(same.manquants).toEqual([]);
    expect(asked(table({ montant: 5 }, { montant: 9 })).manquants[0]?.motif).toBe("tablePlusieursLignes");
    expect(
      asked(table({ montant: 5, potentielFinancierParHabitant: { min: 1 }, niveauDeVieParHabitant: { max: 9 } }))
        .manquants[0]?.criteres,
    ).toEqual(["potentielFinancierParHabitant", "niveauDeVieParHabitant"]);
  });

  it("get the line of the territory, at the ends of its ranges", () => {
    const lines = table(
      { montant: 5, potentielFinancierParHabitant: { min: 700, max: 800 }, niveauDeVieParHabitant: { max: 100 } },
      { montant: 6, potentielFinancierParHabitant: { min: 800 }, niveauDeVieParHabitant: { max: 100 } },
      { montant: 7, potentielFinancierParHabitant: { max: 700 } },
      { montant: 8, niveauDeVieParHabitant: { min: 100 }, potentielFinancierParHabitant: { min: 700 } },
    );
    const at = (potentielFinancierParHabitant: string, niveauDeVieParHabitant: string) =>
      asked(lines, { potentielFinancierParHabitant, niveauDeVieParHabitant }).total;
    expect(at("700", "99")).toEqual(exact("20050.00"));
    expect(at("799.99", "99.99")).toEqual(exact("20050.00"));
    expect(at("800", "99")).toEqual(exact("20060.00"));
    expect(at("699.99", "500")).toEqual(exact("20070.00"));
    expect(at("700", "100")).toEqual(exact("20080.00"));
    // Whatever the income, some line applies: what is certain is from the least to the most of them.
    expect(asked(lines, { potentielFinancierParHabitant: "750" }).total).toEqual(borne("20050.00", "20080.00"));
    expect(asked(lines).total).toEqual(borne("20050.00", "20080.00"));
  });

  it("of 2024 have no uplift", () => {
    expect(resultOf({ ...s1, parametres: { ...s1.parametres, "eaje.revalorisation": { valeur: 5 } } }).total).toEqual(
      exact("90000.00"),
    );
  });
});

describe("hours of N-1", () => {
  const alsh: Structure = { ...base("a"), famille: "alshAdolescents", heuresContractualisees: 10, heuresReelles: 10 };
  const asked = (more: Partial<DemandeBonusTerritoire>): DemandeBonusTerritoire => ({
    ...empty,
    annee: 2025,
    structures: [alsh],
    ...more,
  });

  it("and amount of nothing leave the floor of an hour", () => {
    const references = [reference("alshAdolescents", "0", { heuresN1: 0 })];
    expect(resultOf(asked({ references })).total).toEqual(exact("1.50"));
    expect(resultOf(asked({ references, parametres: { "alsh.plancherHoraire": none } })).total).toEqual(exact("0.00"));
  });

  it("are what a printed amount is checked with", () => {
    const forfaits = [{ territoire: "vallee", famille: "alshAdolescents", existant: "2" } as const];
    const hours = (montant: string) => [reference("alshAdolescents", montant, { heuresN1: 50 })];
    expect(warningsOf(asked({ forfaits, references: hours("100") }))).toEqual([]);
    expect(
      warningsOf(asked({ forfaits, references: hours("20") })).map(({ params }) => anyParams(params)["produit"]),
    ).toEqual(["100"]);
  });
});

describe("a printed amount", () => {
  const printed = (existant: string, montant: string, places = 2): DemandeBonusTerritoire => ({
    ...empty,
    annee: 2024,
    references: [reference("rpe", "0"), reference("eaje", montant)],
    structures: [eaje("a", places)],
    forfaits: [
      { territoire: "vallee", famille: "rpe", nouveau: 1 },
      { territoire: "vallee", famille: "eaje", existant },
    ],
  });

  it("may differ by half of its last digit for each unit, and no more", () => {
    for (const montant of ["200", "200.01", "199.99"]) expect(warningsOf(printed("100", montant))).toEqual([]);
    expect(warningsOf(printed("100", "199.98"))).toEqual([
      {
        code: "PRINTED_FORFAIT_DIFFERS",
        path: ["forfaits", 1, "existant"],
        params: { lot: "vallee/eaje", forfait: "100", produit: "200", reference: "199.98", ecart: "0.02" },
        regle: "BT-54",
      },
    ]);
    expect(warningsOf(printed("100", "200.02")).map(({ params }) => anyParams(params)["ecart"])).toEqual(["-0.02"]);
    expect(warningsOf(printed("0.125", "12.55", 100))).toEqual([]);
    expect(warningsOf(printed("0.125", "12.56", 100)).length).toBe(1);
  });

  it("of one structure is warned of where the amount of N-1 stands", () => {
    const { forfaits: _, ...others } = printed("1", "200");
    const demande = { ...others, structures: [eaje("a", 2, { forfaits: { existant: 7 } })] };
    expect(warningsOf(demande).map(({ path }) => path)).toEqual([["references", 1, "montant"]]);
  });
});

describe("new units", () => {
  const inZone = (zone: "qpv" | "zrr" | "frr" | "aucune" | undefined, parametres: ParametresBonus, annee = 2025) => ({
    ...empty,
    annee,
    structures: [
      eaje("a", 0, { placesNouvelles: 1, ...(zone === undefined ? {} : { zone }) }),
      eaje("b", 0, { placesNouvelles: 9, ...(zone === undefined ? {} : { zone }) }),
    ],
    parametres,
  });

  it("of one zone have one price, written once", () => {
    for (const zone of ["qpv", "zrr"] as const) {
      const { total, trace } = resultOf(inZone(zone, {}));
      expect(total).toEqual(exact("36000.00"));
      expect(trace.filter(({ id }) => id === `vallee/eaje/nouveau/${zone}`).length).toBe(1);
    }
  });

  it("take the zone of the territory when they have none of their own", () => {
    const demande = inZone(undefined, { "eaje.forfaitNouveau.tranches": { valeur: 3000 } });
    const territoires = [{ id: "vallee", communes: ["27701"], zone: "qpv" } as const];
    expect(resultOf({ ...demande, territoires }).total).toEqual(exact("36000.00"));
    const elsewhere = inZone("aucune", { "eaje.forfaitNouveau.tranches": { valeur: 3000 } });
    expect(resultOf({ ...elsewhere, territoires }).total).toEqual(exact("30000.00"));
  });

  it("are paid nothing on the caller's word that no amount applies", () => {
    expect(resultOf(inZone("qpv", { "eaje.forfaitNouveau.max": none })).total).toEqual(exact("0.00"));
    const rpe: Structure = { ...base("r"), famille: "rpe", etpExistants: 0, etpNouveaux: 2 };
    expect(resultOf({ ...empty, structures: [rpe], parametres: { "rpe.forfait": none } }).total).toEqual(exact("0.00"));
  });

  it("in a FRR zone follow what the caller says of it", () => {
    const frr = (parametre: ParametresBonus["eaje.classeTerritoire.frr"]) =>
      resultOf(
        inZone("frr", {
          "eaje.forfaitNouveau.tranches": { valeur: 3000 },
          ...(parametre === undefined ? {} : { "eaje.classeTerritoire.frr": parametre }),
        }),
      ).total;
    expect(frr(none)).toEqual(exact("30000.00"));
    expect(frr({ valeur: false })).toEqual(exact("30000.00"));
    expect(frr({ valeur: true })).toEqual(exact("36000.00"));
    expect(frr(undefined)).toEqual(borne("30000.00", "36000.00"));
  });

  it("of an unknown zone are up to the maximum, and the zone is asked for", () => {
    const { total, manquants } = resultOf(inZone(undefined, { "eaje.forfaitNouveau.tranches": { valeur: 3000 } }));
    expect(total).toEqual(borne("30000.00", "36000.00"));
    expect(manquants).toEqual([
      {
        cle: "zone",
        regle: "BT-15",
        annee: 2025,
        territoire: "vallee",
        motif: "zoneNonDite",
        detenteur: "appelant",
      },
    ]);
    // A maximum that nobody gave limits nothing.
    expect(resultOf(inZone(undefined, { "eaje.forfaitNouveau.tranches": { valeur: 3000 } }, 2026)).total).toEqual(
      borne("30000.00"),
    );
  });

  it("whose step exceeds the maximum are between the two, and it is said", () => {
    const above = inZone(undefined, { "eaje.forfaitNouveau.tranches": { valeur: 4000 } });
    const territoires = [{ id: "plateau", communes: ["27701"] }, ...empty.territoires];
    expect(resultOf(above).total).toEqual(borne("36000.00", "40000.00"));
    expect(warningsOf({ ...above, territoires })).toEqual([
      {
        code: "SCALE_REVERSED",
        path: ["territoires", 1, "parametres"],
        params: { territoire: "vallee", montant: "4000", maximum: "3600" },
        regle: "BT-15",
      },
    ]);
    expect(warningsOf(inZone(undefined, { "eaje.forfaitNouveau.tranches": { valeur: 3600 } }))).toEqual([]);
    const wide = { valeur: [{ montant: 3000 }, { montant: 4000 }] };
    expect(resultOf(inZone(undefined, { "eaje.forfaitNouveau.tranches": wide })).total).toEqual(
      borne("30000.00", "40000.00"),
    );
  });

  it("of a kind that the library does not know ask for their amount", () => {
    const atelier: Structure = {
      ...base("a"),
      famille: "autre",
      genre: "atelier",
      unitesExistantes: 0,
      unitesNouvelles: 1,
    };
    const { manquants } = resultOf({ ...empty, genres: [{ genre: "atelier", unite: "jour" }], structures: [atelier] });
    expect(manquants).toEqual([
      {
        cle: "autre.atelier.nouveau",
        regle: "BT-44",
        annee: 2024,
        territoire: "vallee",
        motif: "genreInconnu",
        detenteur: "cafOuConvention",
      },
    ]);
  });
});

describe("the amount of N-1 that nobody gave", () => {
  it("is asked for, by family or by kind", () => {
    const { total, manquants } = resultOf({ ...s1, references: [] });
    expect(total).toEqual(borne("0.00"));
    expect(manquants).toEqual([
      {
        cle: "reference.eaje",
        regle: "BT-03",
        annee: 2024,
        territoire: "vallee",
        motif: "referenceAbsente",
        detenteur: "cafChargeAPayer",
      },
    ]);
  });
});
