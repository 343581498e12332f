/** ALSH hours: floor per hour, cap on new hours, refused hours. */
import { describe, expect, it } from "vitest";
import type { DemandeBonusTerritoire, ParametresBonus, StructureAlsh } from "../../src/bonus-territoire/index.js";
import { replay } from "../../src/primitives/index.js";
import { base, codesOf, empty, exact, reference, resultOf } from "./demande.js";

const alsh = (id: string, contracted: number, actual: number, more: Partial<StructureAlsh> = {}): StructureAlsh => ({
  ...base(id),
  famille: "alshPeriscolaire",
  heuresContractualisees: contracted,
  heuresReelles: actual,
  ...more,
});

const territory = (
  structures: readonly StructureAlsh[],
  parametres: ParametresBonus = {},
  more: Partial<DemandeBonusTerritoire> = {},
): DemandeBonusTerritoire => ({
  ...empty,
  annee: 2025,
  structures,
  references: [reference("alshPeriscolaire", "20000")],
  parametres,
  ...more,
});

describe("S5: 20 000 € for 200 000 hours", () => {
  it("is 0.10 € an hour, raised to the floor of 0.15 €, so 30 000 €", () => {
    const result = resultOf(territory([alsh("accueil", 200_000, 200_000)]));
    expect(result.total).toEqual(exact("30000.00"));
    expect(result.trace.find(({ id }) => id.endsWith("/lissage"))).toMatchObject({ valeur: "0.1" });
    expect(result.trace.find(({ id }) => id.endsWith("/plancher"))).toMatchObject({ valeur: "0.15", regle: "BT-31" });
  });

  it("divides by the hours of N-1 when they are given, and pays the hours of the CTG that were held", () => {
    const result = resultOf(
      territory(
        [alsh("accueil", 100_000, 80_000)],
        {},
        { references: [reference("alshPeriscolaire", "20000", { heuresN1: 50_000 })] },
      ),
    );
    expect(result.total).toEqual(exact("32000.00"));
    expect(result.structures[0]?.heures).toMatchObject({ existantes: "80000" });
  });

  it("wants the hours of N-1 for every reference or for none", () => {
    const references = [reference("alshPeriscolaire", "1", { heuresN1: 1 }), reference("alshPeriscolaire", "2")];
    expect(codesOf(territory([alsh("accueil", 1, 1)], {}, { references }))).toEqual(["FIELD_MISSING"]);
  });
});

describe("new hours", () => {
  const price: ParametresBonus = { "alsh.forfaitNouveau": { valeur: "0.20" } };

  it("are accepted up to 25 % of the contracted hours; the others are refused, and said", () => {
    const result = resultOf(territory([alsh("accueil", 100_000, 140_000)], price));
    expect(result.structures[0]?.heures).toEqual({
      existantes: "100000",
      nouvelles: { statut: "exact", valeur: "25000" },
      refusees: { statut: "exact", valeur: "15000" },
    });
    expect(result.total).toEqual(exact("25000.00"));
    expect(result.trace.find(({ operation }) => operation === "cap")).toMatchObject({ regle: "BT-33" });
    expect(replay(result.trace).ok).toBe(true);
  });

  it("without their price leave the amount of the existing hours certain, and no more", () => {
    const result = resultOf(territory([alsh("accueil", 100_000, 140_000)]));
    expect(result.total).toEqual({ statut: "borne", min: "20000.00" });
    expect(result.manquants.map(({ cle }) => cle)).toEqual(["alsh.forfaitNouveau"]);
  });

  it("of péri and extrascolaire were not financed before 2023 (BT-32)", () => {
    const result = resultOf(territory([alsh("accueil", 100_000, 140_000)], price, { annee: 2022 }));
    expect(result.structures[0]?.heures?.refusees).toEqual({ statut: "exact", valeur: "40000" });
    expect(result.total).toEqual(exact("20000.00"));
  });

  it("may be financed from 2023 on, and those of adolescents before", () => {
    const first = resultOf(territory([alsh("accueil", 100_000, 140_000)], price, { annee: 2023 }));
    expect(first.total).toEqual({ statut: "borne", min: "20000.00", max: "28000.00" });
    const young = resultOf(
      territory([alsh("accueil", 100_000, 140_000, { famille: "alshAdolescents" })], price, {
        annee: 2022,
        references: [reference("alshAdolescents", "20000")],
      }),
    );
    expect(young.structures[0]?.heures?.refusees).toEqual({ statut: "borne", min: "0", max: "40000" });
  });

  it("in a year whose cap nobody gave are between none and all", () => {
    const result = resultOf(territory([alsh("accueil", 100_000, 140_000)], price, { annee: 2026 }));
    expect(result.total).toEqual({ statut: "borne", min: "20000.00", max: "28000.00" });
    expect(result.manquants.map(({ cle }) => cle)).toEqual(["alsh.tauxCapHeuresNouvelles"]);
    expect(replay(result.trace).ok).toBe(true);
  });

  it("are bounded by both levels of the cap until someone says which one holds", () => {
    const structures = [alsh("pleine", 100_000, 150_000), alsh("vide", 100_000, 50_000)];
    const unknown = resultOf(territory(structures, price));
    expect(unknown.structures[0]?.heures?.nouvelles).toEqual({ statut: "borne", min: "25000", max: "50000" });
    expect(unknown.manquants.map(({ cle }) => cle)).toEqual(["alsh.niveauCap"]);
    const whole = resultOf(territory(structures, { ...price, "alsh.niveauCap": { valeur: "territoire" } }));
    expect(whole.structures[0]?.heures?.nouvelles).toEqual({ statut: "exact", valeur: "50000" });
    const each = resultOf(territory(structures, { ...price, "alsh.niveauCap": { valeur: "structure" } }));
    expect(each.structures[0]?.heures?.nouvelles).toEqual({ statut: "exact", valeur: "25000" });
    for (const result of [unknown, whole, each]) expect(replay(result.trace).ok).toBe(true);
  });

  it("use up a cap that runs over the convention", () => {
    const structures = [alsh("accueil", 100_000, 140_000, { heuresNouvellesDejaFinancees: 20_000 })];
    const unknown = resultOf(territory(structures, price));
    expect(unknown.structures[0]?.heures?.nouvelles).toEqual({ statut: "borne", min: "5000", max: "25000" });
    expect(unknown.manquants.map(({ cle }) => cle)).toEqual(["alsh.capCumul"]);
    const over = resultOf(territory(structures, { ...price, "alsh.capCumul": { valeur: "cumule" } }));
    expect(over.structures[0]?.heures?.nouvelles).toEqual({ statut: "exact", valeur: "5000" });
  });

  it("are all accepted on the caller's word that no cap applies", () => {
    const free = { ...price, "alsh.tauxCapHeuresNouvelles": { sansObjet: true } } as const;
    expect(resultOf(territory([alsh("accueil", 100_000, 140_000)], free)).total).toEqual(exact("28000.00"));
  });
});
