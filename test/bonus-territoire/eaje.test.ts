/** EAJE places: from the N-1 amount to the euros of each crèche. */
import { describe, expect, it } from "vitest";
import type { DemandeBonusTerritoire } from "../../src/bonus-territoire/index.js";
import { replay } from "../../src/primitives/index.js";
import { codesOf, eaje, exact, resultOf, s1 } from "./demande.js";

const amounts = (demande: DemandeBonusTerritoire) =>
  Object.fromEntries(resultOf(demande).structures.map(({ id, montant }) => [id, montant]));

describe("S1: 90 000 € of N-1 over 30 places of the CEJ and 15 that it did not finance", () => {
  it("gives 2 000 € a place: 60 000 € to the former CEJ structure, 30 000 € to the other", () => {
    const result = resultOf(s1);
    expect(result.lots[0]?.prix).toEqual([
      { id: "existant", nature: "existant", montant: { statut: "exact", valeur: "2000" } },
    ]);
    expect(amounts(s1)).toEqual({ ancienne: exact("60000.00"), nouvelle: exact("30000.00") });
    expect(result.total).toEqual(exact("90000.00"));
    expect(result.lots[0]?.residu).toBe("0.00");
  });

  it("says who receives, by gestionnaire and by commune", () => {
    const result = resultOf(s1);
    expect(result.gestionnaires).toEqual([
      { id: "gestionnaire-ancienne", montant: exact("60000.00") },
      { id: "gestionnaire-nouvelle", montant: exact("30000.00") },
    ]);
    expect(result.communes).toEqual([
      { id: "27085", montant: exact("30000.00") },
      { id: "27701", montant: exact("60000.00") },
    ]);
  });

  it("has a trace that replays, each row with its rule and sources", () => {
    const { trace } = resultOf(s1);
    expect(replay(trace)).toEqual({ ok: true, value: trace.length, warnings: [] });
    expect(trace.map(({ id }) => id)).toEqual([
      "vallee/eaje/unitesSoutenues",
      "vallee/eaje/reference",
      "vallee/eaje/lissage",
      "vallee/eaje/droit/existant",
      "vallee/eaje/droitTotal",
      "vallee/eaje/montantARepartir",
      "vallee/eaje/repartition",
    ]);
    for (const row of trace) expect(row.sources.length, row.id).toBeGreaterThan(0);
  });

  it("lists its readings, and a stamp that anyone can check", () => {
    const { hypotheses, cachet, confiance } = resultOf(s1);
    expect(hypotheses.map(({ code, regle }) => [code, regle])).toEqual([
      ["arrondi", "BT-53"],
      ["lissageToutesUnites", "BT-14"],
    ]);
    expect(cachet.version).toBe("0.1.0");
    expect(cachet.empreinte).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(cachet.parametres.map(({ cle, valeur }) => [cle, valeur])).toEqual([
      ["arrondi.mode", "conserverTotal"],
      ["eaje.plancher", "sansObjet"],
    ]);
    expect(confiance).toBe("unknown");
  });
});

describe("S2: S1 with a floor of 2 300 €", () => {
  const s2: DemandeBonusTerritoire = { ...s1, parametres: { "eaje.plancher": { valeur: "2300" } } };

  it("gives 103 500 €, the floor being a step of the trace", () => {
    const result = resultOf(s2);
    expect(result.total).toEqual(exact("103500.00"));
    expect(amounts(s2)).toEqual({ ancienne: exact("69000.00"), nouvelle: exact("34500.00") });
    expect(result.trace.find(({ id }) => id === "vallee/eaje/plancher")).toMatchObject({
      operation: "max",
      regle: "BT-13",
      valeur: "2300",
    });
    expect(replay(result.trace).ok).toBe(true);
  });
});

describe("a floor that nobody gave", () => {
  const { parametres: _, ...withoutFloor } = s1;
  const result = resultOf(withoutFloor);

  it("leaves what is certain: at least the smoothed amount, and no upper limit", () => {
    expect(result.total).toEqual({ statut: "borne", min: "90000.00" });
    expect(result.structures[0]?.montant).toEqual({ statut: "borne", min: "60000.00" });
    expect(replay(result.trace).ok).toBe(true);
  });

  it("is named, with the rule, the year and who usually holds it", () => {
    expect(result.manquants).toEqual([
      expect.objectContaining({ cle: "eaje.plancher", regle: "BT-13", annee: 2024, territoire: "vallee" }),
    ]);
    expect(result.manquants[0]?.detenteur).toBe("cafOuConvention");
  });
});

describe("the uplift of existing places", () => {
  it("is asked for from 2025", () => {
    const result = resultOf({ ...s1, annee: 2025 });
    expect(result.manquants.map(({ cle }) => cle)).toEqual(["eaje.revalorisation"]);
    expect(result.total).toEqual({ statut: "borne", min: "90000.00" });
  });

  it("adds to the amount of every place when the caller gives it", () => {
    const parametres = { ...s1.parametres, "eaje.revalorisation": { valeur: "12.5", source: "Barème 2025 de la Caf" } };
    expect(resultOf({ ...s1, annee: 2025, parametres }).total).toEqual(exact("90562.50"));
  });
});

describe("eligibility", () => {
  it("keeps out a crèche without PSU, with every reason, and changes nobody's share", () => {
    const out = eaje("micro-creche-paje", 12, { psu: false, soutiens: [], commune: "75056" });
    const result = resultOf({ ...s1, structures: [...s1.structures, out] });
    expect(result.structures[2]).toMatchObject({
      eligible: false,
      montant: exact("0.00"),
      motifs: [
        { code: "horsTerritoire", regle: "BT-05" },
        { code: "sansSoutienSignataire", regle: "BT-05" },
        { code: "sansPsu", regle: "BT-10" },
      ],
    });
    expect(result.structures.slice(0, 2)).toEqual(resultOf(s1).structures);
  });

  it("names the rule of the small forms where one of them is without PSU (BT-11)", () => {
    for (const forme of ["microCreche", "crecheFamiliale"] as const) {
      const small = eaje("petite", 12, { psu: false, forme });
      const result = resultOf({ ...s1, structures: [...s1.structures, small] });
      expect(result.structures[2]).toMatchObject({ motifs: [{ code: "sansPsu", regle: "BT-11" }] });
    }
  });
});

describe("a reference that does not divide", () => {
  it("gives the odd cents to the largest remainders, and conserves the total", () => {
    const thirds = { ...s1, structures: [eaje("a", 1), eaje("b", 1), eaje("c", 1)] };
    const reference = { ...s1.references[0], montant: "100.00" };
    const result = resultOf({ ...thirds, references: [Object.assign({}, s1.references[0], reference)] });
    expect(result.structures.map(({ montant }) => montant)).toEqual([exact("33.34"), exact("33.33"), exact("33.33")]);
    expect(result.structures[0]?.droit).toEqual({ statut: "exact", valeur: "100/3" });
    expect(replay(result.trace).ok).toBe(true);
  });
});

describe("wrong data", () => {
  it("pays nothing and says at once everything that is unreadable, then everything that leads nowhere", () => {
    expect(
      codesOf({
        ...s1,
        annee: 1999,
        references: [{ ...s1.references[0], montant: "-5.001" }],
        structures: [eaje("a", Number.NaN), eaje("a", -1), eaje("b", 1, { territoire: "ailleurs" })],
        parametres: { "eaje.planchet": { valeur: "1" } },
      }),
    ).toEqual(["YEAR_INVALID", "AMOUNT_TOO_PRECISE", "TYPE_INVALID", "NUMBER_NEGATIVE", "PARAMETER_UNKNOWN"]);
    expect(
      codesOf({ ...s1, structures: [eaje("a", 1), eaje("a", 1), eaje("b", 1, { territoire: "ailleurs" })] }),
    ).toEqual(["ID_DUPLICATE", "TERRITOIRE_UNKNOWN"]);
  });

  it("refuses an amount that no supported unit can receive", () => {
    expect(codesOf({ ...s1, structures: [] })).toEqual(["REFERENCE_WITHOUT_UNIT"]);
    expect(codesOf({ ...s1, structures: [eaje("a", 0)] })).toEqual(["REFERENCE_WITHOUT_UNIT"]);
    expect(codesOf({ ...s1, structures: [eaje("a", 10, { psu: false })] })).toEqual(["REFERENCE_WITHOUT_UNIT"]);
  });
});
