import { describe, expect, it } from "vitest";
import { type ParametreDate, parameterAt } from "../../src/droit/index.js";
import { civil } from "../../src/primitives/index.js";

const definition: ParametreDate<string> = {
  cle: "essai.forfait",
  regle: "BT-15",
  unite: "euroParPlace",
  valeurs: [
    {
      du: "2020-01-01",
      au: "2020-12-31",
      valeur: "2100",
      confiance: "verbatim",
      sources: ["caf-eaje"],
      verifieLe: "2026-11-22",
    },
    { du: "2021-01-01", valeur: "2600", confiance: "verbatim", sources: ["caf-eaje"], verifieLe: "2025-06-30" },
  ],
  motifInconnu: "bonusTerritoireAvant2020",
  detenteur: "caf",
};

const at = (day: string, surcharge?: Parameters<typeof parameterAt<string>>[2]) =>
  parameterAt(definition, civil(day), surcharge);

describe("parameterAt", () => {
  it("gives the value in force on each day, both ends included", () => {
    const value = (day: string) => {
      const { parametre } = at(day);
      return parametre.statut === "connu" ? parametre.valeur : parametre.statut;
    };
    expect([value("2020-01-01"), value("2020-12-31"), value("2021-01-01")]).toEqual(["2100", "2100", "2600"]);
    expect(at("2020-01-01").parametre).toMatchObject({ origine: "national", confiance: "verbatim" });
  });

  it("says « unknown » outside the known days, with the reason and who holds the figure, never a default", () => {
    expect(at("2019-12-31")).toEqual({
      parametre: {
        statut: "inconnu",
        cle: "essai.forfait",
        regle: "BT-15",
        motif: "bonusTerritoireAvant2020",
        detenteur: "caf",
      },
      warnings: [],
    });
  });

  it("warns once twelve months have passed since the last check, not before", () => {
    expect(at("2025-07-01").warnings).toEqual([]);
    expect(at("2026-06-30").warnings).toEqual([]);
    expect(at("2026-07-01").warnings).toMatchObject([
      {
        code: "PARAMETER_STALE",
        path: [],
        params: { cle: "essai.forfait", verifieLe: "2025-06-30", date: "2026-07-01" },
        regle: "BT-15",
      },
    ]);
  });

  it("warns from the day of an event known to change the value, unless the check came after it", () => {
    const [first, second] = definition.valeurs;
    if (first === undefined || second === undefined) throw new Error("two values");
    const warned = (aRevoirLe: string, day: string) =>
      parameterAt({ ...definition, valeurs: [first, { ...second, aRevoirLe }] }, civil(day)).warnings.length;
    expect([warned("2025-12-31", "2025-12-30"), warned("2025-12-31", "2025-12-31")]).toEqual([0, 1]);
    expect(warned("2025-06-30", "2025-12-31")).toBe(0);
  });

  it("lays the caller's own value over the national one, with its source, at any date", () => {
    expect(at("2019-01-01", { valeur: "2450", source: "convention, annexe 2" })).toEqual({
      parametre: {
        statut: "connu",
        cle: "essai.forfait",
        regle: "BT-15",
        unite: "euroParPlace",
        valeur: "2450",
        confiance: "unknown",
        sources: ["convention, annexe 2"],
        origine: "appelant",
      },
      warnings: [],
    });
  });

  it("claims no source that the caller did not give, and no value where it says that there is none", () => {
    expect(at("2021-01-01", { valeur: "2450" }).parametre).toMatchObject({ valeur: "2450", sources: [] });
    expect(at("2021-01-01", { sansObjet: true }).parametre).toEqual({
      statut: "sansObjet",
      cle: "essai.forfait",
      regle: "BT-15",
    });
  });
});
