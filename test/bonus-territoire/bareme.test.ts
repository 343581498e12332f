/** The barème file: filled in, loaded, compared; and the list of what a Caf has to supply. */
import { describe, expect, it } from "vitest";
import { type Bareme, compareBaremes, loadBareme, templateBareme } from "../../src/bonus-territoire/index.js";
import { listParametres } from "../../src/droit/index.js";
import { resultOf, s1 } from "./demande.js";

const template = (annee: number): Bareme => {
  const outcome = templateBareme({ annee, id: "caf-999", edition: "1" });
  if (!outcome.ok) throw new Error("a year");
  return outcome.value;
};

const floorOf = (edition: string, valeur: number): Bareme => ({
  ...template(2024),
  edition,
  valeurs: [{ cle: "eaje.plancher", du: "2024-01-01", valeur, source: "note interne" }],
});

describe("listParametres", () => {
  const listed = (at: string) => {
    const outcome = listParametres({ at });
    if (!outcome.ok) throw new Error("a day");
    return new Map(outcome.value.map((each) => [each.cle, each]));
  };

  it("shows a known value with its period, its source and its confidence", () => {
    expect(listed("2025-06-01").get("eaje.forfaitNouveau.max")).toMatchObject({
      etat: "connu",
      valeur: "3600",
      du: "2025-01-01",
      au: "2025-12-31",
      confiance: "verbatim",
    });
  });

  it("shows what nobody published, and who holds it", () => {
    const floor = listed("2025-06-01").get("eaje.plancher");
    expect(floor).toMatchObject({ etat: "inconnu", confiance: "unknown" });
    expect(floor?.detenteur).toContain("Caf");
    expect(floor).not.toHaveProperty("valeur");
  });

  it("shows an open-ended value as old after the day it was last checked", () => {
    expect(listed("2026-11-22").get("alsh.plancherHoraire")).toMatchObject({ etat: "connu", valeur: "0.15" });
    expect(listed("2027-01-01").get("alsh.plancherHoraire")).toMatchObject({ etat: "perime" });
  });

  it("refuses a day that does not exist", () => {
    expect(listParametres({ at: "2025-02-30" })).toMatchObject({ ok: false, issues: [{ code: "DATE_INVALID" }] });
  });
});

describe("the barème to fill in", () => {
  it("has one empty line for each value that no text gives that year, with the reason", () => {
    const keys = template(2024).valeurs.map(({ cle }) => cle);
    expect(keys).toContain("eaje.plancher");
    expect(keys).toContain("ctre.forfaitNouveau");
    expect(keys).not.toContain("eaje.forfaitNouveau.min");
    expect(template(2026).valeurs.map(({ cle }) => cle)).toContain("eaje.forfaitNouveau.min");
  });

  it("loads as it is, and supplies nothing", () => {
    expect(loadBareme(JSON.parse(JSON.stringify(template(2024))))).toEqual({
      ok: true,
      value: template(2024),
      warnings: [],
    });
    const { parametres: _, ...unknown } = s1;
    expect(resultOf({ ...unknown, bareme: template(2024) }).manquants.map(({ cle }) => cle)).toEqual(["eaje.plancher"]);
  });
});

describe("a barème with mistakes", () => {
  it("is refused with every one of them", () => {
    const outcome = loadBareme({
      format: "bareme",
      version: 2,
      id: "caf-999",
      edition: "1",
      valeurs: [
        { cle: "eaje.plancher", du: "2024-01-01", valeur: -5 },
        { cle: "eaje.planche", du: "2024-01-01", valeur: 5 },
        { cle: "eaje.plancher", du: "2024-06-01", valeur: 5 },
        { cle: "prorata.mode", du: "2024-02-30", valeur: "semaines" },
        { cle: "rpe.forfait", du: "2024-06-01", au: "2024-01-01", valeur: 5, montant: 5 },
      ],
    });
    expect(outcome.ok ? [] : outcome.issues.map(({ code }) => code)).toEqual([
      "VALUE_NOT_IN_LIST",
      "VERSION_UNSUPPORTED",
      "NUMBER_NEGATIVE",
      "PARAMETER_UNKNOWN",
      "DATE_INVALID",
      "VALUE_NOT_IN_LIST",
      "KEY_UNKNOWN",
      "PERIOD_REVERSED",
      "PARAMETER_OVERLAP",
    ]);
  });
});

describe("two editions", () => {
  const { parametres: _, ...demande } = s1;

  it("are compared line by line, and by the structures whose amount changes", () => {
    const outcome = compareBaremes({ demande, avant: floorOf("1", 2000), apres: floorOf("2", 2300) });
    expect(outcome.ok && outcome.value).toMatchObject({
      lignes: [{ cle: "eaje.plancher", du: "2024-01-01", avant: "2000", apres: "2300" }],
      total: { difference: { statut: "exact", montant: "13500.00" } },
      structures: [
        { id: "ancienne", difference: { montant: "9000.00" } },
        { id: "nouvelle", difference: { montant: "4500.00" } },
      ],
    });
  });

  it("that are the same change nothing", () => {
    const outcome = compareBaremes({ demande, avant: floorOf("1", 2000), apres: floorOf("1", 2000) });
    expect(outcome.ok && [outcome.value.lignes, outcome.value.structures]).toEqual([[], []]);
  });
});
