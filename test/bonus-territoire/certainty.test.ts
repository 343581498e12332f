/** Certainty that is deserved: what the texts leave open comes as bounds, and what is sure is said whole. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  DemandeBonusTerritoire,
  ParametresBonus,
  ResultatBonusTerritoire,
  Structure,
} from "../../src/bonus-territoire/index.js";
import { addDays, civil, replay } from "../../src/primitives/index.js";
import { runs } from "../runs.js";
import { base, eaje, empty, exact, reference, resultOf, s1 } from "./demande.js";

const jours: ParametresBonus = { ...s1.parametres, "prorata.mode": { valeur: "jours" } };
const choices = (
  perdues: "redistribuees" | "perdues",
  diviseur: "unitesAnnee" | "unitesPonderees",
): ParametresBonus => ({
  ...jours,
  "lissage.unitesPerdues": { valeur: perdues },
  "lissage.diviseur": { valeur: diviseur },
});
const b = (more: Partial<Extract<Structure, { famille: "eaje" }>>, parametres = jours): ResultatBonusTerritoire =>
  resultOf({ ...s1, structures: [eaje("a", 30), eaje("b", 15, more)], parametres });
const amounts = (result: ResultatBonusTerritoire) => result.structures.map(({ montant }) => montant);
const codes = (result: ResultatBonusTerritoire) => result.hypotheses.map(({ code }) => code);

describe("lost units", () => {
  it.each([
    ["closed the day before the year", { fermeture: "2023-12-31" }],
    ["lost the PSU", { psu: false }],
    ["lost its support", { soutiens: [] }],
  ])("of a structure that %s leave the others between two amounts, and the assumption names them", (_case, more) => {
    const result = b(more);
    expect(amounts(result)).toEqual([{ statut: "borne", min: "60000.00", max: "90000.00" }, exact("0.00")]);
    expect(result.total).toEqual({ statut: "borne", min: "60000.00", max: "90000.00" });
    expect(result.hypotheses.find(({ code }) => code === "unitesPerduesNonDites")?.params).toEqual({
      lot: "vallee/eaje",
      structures: "b",
      unites: "15",
      montant: "30000.00",
    });
    expect(result.manquants.map(({ cle }) => cle)).toContain("lissage.unitesPerdues");
    expect(replay(result.trace).ok).toBe(true);
  });

  it("go to the others, or to nobody, as the caller says", () => {
    const closed = { fermeture: "2023-12-31" };
    const given = b(closed, choices("redistribuees", "unitesAnnee"));
    expect(amounts(given)).toEqual([exact("90000.00"), exact("0.00")]);
    expect(codes(given)).toContain("unitesPerduesRedistribuees");
    const lost = b(closed, choices("perdues", "unitesAnnee"));
    expect(amounts(lost)).toEqual([exact("60000.00"), exact("0.00")]);
    expect(codes(lost)).toContain("unitesPerduesNonVersees");
  });

  it("of a part of the year follow the same choice", () => {
    const oneDay = { fermeture: "2024-01-01" };
    expect(b(oneDay, choices("perdues", "unitesAnnee")).total).toEqual(exact("60081.97"));
    expect(b(oneDay, choices("redistribuees", "unitesAnnee")).total).toEqual(exact("90000.00"));
    expect(b(oneDay).total).toEqual({ statut: "borne", min: "60081.97", max: "90000.00" });
  });

  it("are none where the structure had none in N-1: it closed before, it opens later, N-1 gave it nothing", () => {
    for (const more of [
      { fermeture: "2022-12-31" },
      { ouverture: "2025-01-01" },
      { psu: false, montantN1: "0" },
      { psu: false, placesExistantes: 0 },
      { commune: "27999" },
    ]) {
      expect(amounts(b(more))[0], JSON.stringify(more)).toEqual(exact("90000.00"));
    }
  });

  it("of the last structure are refused, unless they are said to go to nobody", () => {
    const alone = (parametres: ParametresBonus) => ({
      ...s1,
      structures: [eaje("b", 15, { fermeture: "2023-12-31" })],
      parametres,
    });
    expect(() => resultOf(alone(jours))).toThrow("REFERENCE_WITHOUT_UNIT");
    expect(resultOf(alone(choices("perdues", "unitesAnnee"))).total).toEqual(exact("0.00"));
  });
});

describe("an opening in the year", () => {
  const opening = { ouverture: "2024-07-01" };

  it("lowers no total in silence", () => {
    const result = b(opening);
    expect(result.total).toEqual({ statut: "borne", min: "75081.97", max: "90000.00" });
    expect(result.hypotheses.find(({ code }) => code === "diviseurNonDit")?.params).toMatchObject({ structures: "b" });
    const whole = b(opening, choices("perdues", "unitesAnnee"));
    expect(whole.total).toEqual(exact("75081.97"));
    expect(whole.hypotheses.find(({ code }) => code === "diviseurAnneeEntiere")?.params).toMatchObject({
      structures: "b",
      montant: "14918.03",
    });
    const weighted = b(opening, choices("perdues", "unitesPonderees"));
    expect(weighted.total).toEqual(exact("90000.00"));
    expect(codes(weighted)).not.toContain("diviseurAnneeEntiere");
  });
});

describe("closing a day earlier", () => {
  it("changes no total by more than a day's worth, under any one choice", () => {
    const units = fc.integer({ min: 1, max: 100 });
    const day = fc.integer({ min: 0, max: 366 });
    const choice = fc.constantFrom(
      choices("perdues", "unitesAnnee"),
      choices("perdues", "unitesPonderees"),
      choices("redistribuees", "unitesAnnee"),
      choices("redistribuees", "unitesPonderees"),
    );
    const cents = (result: ResultatBonusTerritoire) =>
      result.total.statut === "exact" ? BigInt(result.total.montant.replace(".", "")) : -1n;
    fc.assert(
      fc.property(units, units, day, choice, (one, other, rank, parametres) => {
        const closing = (days: number): DemandeBonusTerritoire => ({
          ...s1,
          structures: [eaje("a", one), eaje("b", other, { fermeture: addDays(civil("2023-12-31"), days) })],
          parametres,
        });
        const [late, early] = [resultOf(closing(rank + 1)), resultOf(closing(rank))].map(cents);
        if (late === undefined || early === undefined) throw new Error("two totals");
        expect(early >= 0n).toBe(true);
        const gap = late > early ? late - early : early - late;
        // The whole amount of the units over 366 days, and a cent of rounding on each side.
        const worth = (9_000_000n * BigInt(other)) / BigInt(one + other) / 366n;
        expect(gap <= worth + 2n).toBe(true);
      }),
      { numRuns: runs(1_000) },
    );
  });
});

describe("hours held", () => {
  const hours = (structure: Structure, montant: string) =>
    resultOf({
      ...empty,
      references: [reference(structure.famille, montant)],
      structures: [structure],
      parametres: {
        "prorata.mode": { valeur: "jours" },
        "alsh.plancherHoraire": { sansObjet: true },
        "ludotheque.ligneFinancement": { valeur: "bonusTerritoire" },
      },
    });

  it("are already those of the days open, for ALSH, LAEP and ludothèques", () => {
    const ouverture = "2024-07-01";
    const alsh = {
      ...base("a"),
      famille: "alshPeriscolaire",
      heuresContractualisees: 5000,
      heuresReelles: 5000,
    } as const;
    expect(hours({ ...alsh, ouverture }, "1000").total).toEqual(exact("1000.00"));
    for (const famille of ["laep", "ludotheque"] as const) {
      const place: Structure = { ...base("a"), famille, heuresExistantes: 5000, ouverture };
      expect(hours(place, "1000").total).toEqual(exact("1000.00"));
      expect(hours(place, "1000").manquants).toEqual([]);
    }
  });
});

describe("a printed forfait", () => {
  const ludo = (more: object, parametres: ParametresBonus = {}) =>
    resultOf({
      ...empty,
      structures: [{ ...base("ludo"), famille: "ludotheque", heuresExistantes: 100, ...more }],
      parametres,
      ...("forfaits" in more
        ? {}
        : { forfaits: [{ territoire: "vallee", famille: "ludotheque", existant: 7, nouveau: 7 }] }),
    });

  it("settles a price, and not which fund pays it", () => {
    const unsure = { statut: "borne", min: "0.00", max: "700.00" };
    expect(ludo({ forfaits: { existant: 7 } }).total).toEqual(unsure);
    expect(ludo({}).total).toEqual(unsure);
    expect(ludo({ heuresExistantes: 0, heuresNouvelles: 100 }).total).toEqual(unsure);
    expect(ludo({}, { "ludotheque.ligneFinancement": { valeur: "bonusTerritoire" } }).total).toEqual(exact("700.00"));
  });

  it("of every structure leaves nothing smoothed, and no such assumption", () => {
    const own = { forfaits: { existant: "2000" } };
    const result = resultOf({ ...s1, references: [], structures: [eaje("a", 30, own), eaje("b", 15, own)] });
    expect(codes(result)).toEqual(["arrondi"]);
    expect(result.total).toEqual(exact("90000.00"));
  });
});

describe("a sure right beside an unknown one", () => {
  const thirds: DemandeBonusTerritoire = {
    ...s1,
    references: [reference("eaje", "100")],
    structures: [eaje("a", 1), eaje("b", 1), eaje("c", 1, { placesNouvelles: 1, zone: "aucune" })],
  };

  it("is said to the cent, and only the other has bounds", () => {
    const result = resultOf(thirds);
    const [one, two, other] = amounts(result);
    expect([one, two]).toEqual([
      { ...exact("33.33"), aCentimesPres: 1 },
      { ...exact("33.33"), aCentimesPres: 1 },
    ]);
    expect(other?.statut).toBe("borne");
    expect(result.structures[0]?.droit).toEqual({ statut: "exact", valeur: "100/3" });
    expect(replay(result.trace).ok).toBe(true);
    const rounded = resultOf({
      ...thirds,
      parametres: { ...s1.parametres, "arrondi.mode": { valeur: "arrondirChaqueDroit" } },
    });
    expect(amounts(rounded)[0]).toEqual(exact("33.33"));
  });

  it("is added up with the cents within which it is known", () => {
    const structures = thirds.structures.map((each) => ({ ...each, gestionnaire: "g" }));
    const [first] = resultOf({
      ...thirds,
      structures: structures.slice(0, 2).concat(thirds.structures.slice(2)),
    }).gestionnaires;
    expect(first).toEqual({ id: "g", montant: { ...exact("66.66"), aCentimesPres: 2 } });
  });

  it("is paid within that cent, whatever the unknown turns out to be", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2600, max: 3600 }), fc.integer({ min: 1, max: 99_999 }), (valeur, cents) => {
        const demande = { ...thirds, references: [reference("eaje", (cents / 100).toFixed(2))] };
        const parametres = { ...s1.parametres, "eaje.forfaitNouveau.tranches": { valeur } };
        const [sure, known] = [resultOf(demande), resultOf({ ...demande, parametres })];
        sure.structures.slice(0, 2).forEach(({ montant }, rank) => {
          const paid = known.structures[rank]?.montant;
          if (montant.statut !== "exact" || paid?.statut !== "exact") throw new Error("exact");
          const gap = BigInt(montant.montant.replace(".", "")) - BigInt(paid.montant.replace(".", ""));
          expect(gap >= -BigInt(montant.aCentimesPres ?? 0) && gap <= BigInt(montant.aCentimesPres ?? 0)).toBe(true);
        });
      }),
      { numRuns: runs(500) },
    );
  });
});

describe("what is unknown and changes nothing", () => {
  it("leaves a sure price under a floor above both of its ends", () => {
    const demande: DemandeBonusTerritoire = {
      ...s1,
      references: [reference("eaje", "100")],
      structures: [eaje("a", 3), eaje("partie", 1, { psu: false })],
      parametres: { "eaje.plancher": { valeur: "33.333" } },
    };
    const result = resultOf(demande);
    expect(amounts(result)[0]).toEqual({ statut: "borne", min: "99.99", max: "100.00" });
    expect(result.lots[0]?.prix[0]?.montant).toEqual({ statut: "borne", min: "33.333", max: "100/3" });
    const above = resultOf({ ...demande, parametres: { "eaje.plancher": { valeur: "33.335" } } });
    expect(amounts(above)[0]).toEqual(exact("100.01"));
    expect(above.lots[0]?.prix[0]?.montant).toEqual({ statut: "exact", valeur: "33.335" });
    expect(above.total).toEqual(exact("100.01"));
    expect(replay(above.trace).ok).toBe(true);
  });
});
