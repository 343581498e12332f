/** Other équipements and functions, printed amounts, incomplete years, bonus trajectoire, policies of rounding. */
import { describe, expect, it } from "vitest";
import {
  computeBonusTerritoire,
  type DemandeBonusTerritoire,
  type ParametresBonus,
} from "../../src/bonus-territoire/index.js";
import { replay } from "../../src/primitives/index.js";
import { base, codesOf, eaje, empty, entieres, exact, reference, resultOf, s1 } from "./demande.js";

describe("functions and opening hours", () => {
  it("keep their N-1 amount by ETP, with decimals: 2.5 and 1.125 ETP of RPE", () => {
    const result = resultOf({
      ...empty,
      structures: [
        { ...base("rpe-nord"), famille: "rpe", etpExistants: "2.5" },
        { ...base("rpe-sud"), famille: "rpe", etpExistants: "1.125" },
      ],
      references: [reference("rpe", "36250")],
    });
    expect(result.structures.map(({ montant }) => montant)).toEqual([exact("25000.00"), exact("11250.00")]);
  });

  it("say nothing certain of a new ETP", () => {
    const result = resultOf({
      ...empty,
      structures: [{ ...base("rpe"), famille: "rpe", etpExistants: 0, etpNouveaux: 1 }],
    });
    expect(result.total).toEqual({ statut: "borne", min: "0.00" });
    expect(result.manquants.map(({ cle }) => cle)).toEqual(["rpe.forfait"]);
  });

  it("keep a LAEP by opening hour", () => {
    const result = resultOf({
      ...empty,
      structures: [{ ...base("laep"), famille: "laep", heuresExistantes: "152.5" }],
      references: [reference("laep", "3050")],
    });
    expect(result.total).toEqual(exact("3050.00"));
  });

  it("bound a chargé de coopération by the ceiling that nobody gave", () => {
    const demande: DemandeBonusTerritoire = {
      ...empty,
      structures: [{ ...base("coordination"), famille: "chargeCooperation", etpExistants: 2 }],
      references: [reference("chargeCooperation", "50000")],
    };
    expect(resultOf(demande).total).toEqual({ statut: "borne", min: "0.00", max: "50000.00" });
    const capped = { ...demande, parametres: { "chargeCooperation.plafond": { valeur: 24000 } } };
    expect(resultOf(capped).total).toEqual(exact("48000.00"));
  });

  it("bound a ludothèque until someone chooses its funding line", () => {
    const demande = (parametres: ParametresBonus): DemandeBonusTerritoire => ({
      ...empty,
      structures: [{ ...base("ludo"), famille: "ludotheque", heuresExistantes: 600 }],
      references: [reference("ludotheque", "6000")],
      parametres,
    });
    expect(resultOf(demande({})).total).toEqual({ statut: "borne", min: "0.00", max: "6000.00" });
    const line = "ludotheque.ligneFinancement";
    expect(resultOf(demande({ [line]: { valeur: "bonusTerritoire" } })).total).toEqual(exact("6000.00"));
    const elsewhere = { ...demande({ [line]: { valeur: "fondsPublicsTerritoires" } }), references: [] };
    expect(resultOf(elsewhere).structures[0]?.motifs).toEqual([{ code: "fondsPublicsTerritoires", regle: "BT-42" }]);
  });

  it("take a kind that the caller adds", () => {
    const demande: DemandeBonusTerritoire = {
      ...empty,
      genres: [{ genre: "sejour", unite: "jour" }],
      structures: [{ ...base("camp"), famille: "autre", genre: "sejour", unitesExistantes: 300, unitesNouvelles: 20 }],
      references: [reference("autre", "3000", { genre: "sejour" })],
      parametres: { "sejour.forfait": { valeur: "12" } },
    };
    expect(resultOf(demande).total).toEqual(exact("3240.00"));
    expect(codesOf({ ...demande, genres: [] })).toEqual(["GENRE_UNKNOWN", "GENRE_UNKNOWN"]);
  });
});

describe("an amount printed in the convention", () => {
  const printed = (existant: string, more: Partial<DemandeBonusTerritoire> = {}): DemandeBonusTerritoire => ({
    ...s1,
    annee: 2025,
    parametres: {},
    forfaits: [{ territoire: "vallee", famille: "eaje", existant, article: "annexe 3" }],
    ...more,
  });

  it("wins over the lissage, the floor and the uplift", () => {
    const result = resultOf(printed("2000.00"));
    expect(result.total).toEqual(exact("90000.00"));
    expect(result.manquants).toEqual([]);
    expect(result.hypotheses.map(({ code }) => code)).toContain("forfaitImprime");
  });

  it("is checked against the N-1 amount: a gap that rounding does not explain gets a warning", () => {
    const outcome = computeBonusTerritoire(printed("2010"));
    expect(outcome.ok && outcome.warnings).toEqual([
      expect.objectContaining({
        code: "PRINTED_FORFAIT_DIFFERS",
        path: ["forfaits", 0, "existant"],
        params: { lot: "vallee/eaje", forfait: "2010", produit: "90450", reference: "90000", ecart: "450" },
      }),
    ]);
    const rounded = computeBonusTerritoire(printed("1999.995"));
    expect(rounded.ok && rounded.warnings.length).toBe(1);
    const toTheCent = computeBonusTerritoire({
      ...printed("2666.67"),
      structures: [eaje("a", 3)],
      references: [reference("eaje", "8000")],
    });
    expect(toTheCent.ok && toTheCent.warnings).toEqual([]);
  });

  it("may be that of one structure alone", () => {
    const [first, second] = s1.structures;
    if (first === undefined || second === undefined) throw new Error("S1 has two structures");
    const result = resultOf({ ...s1, structures: [{ ...first, forfaits: { existant: "2100" } }, second] });
    const named = (id: string) =>
      eaje(id, 1, { placesNouvelles: 1, zone: "qpv", forfaits: { existant: 5, nouveau: 7 } });
    const sly = resultOf({
      ...s1,
      structures: [eaje("a", 1, { placesNouvelles: 1, zone: "qpv" }), named("qpv"), named("arrondi")],
    });
    expect(replay(sly.trace).ok).toBe(true);
    expect(new Set(sly.trace.map(({ id }) => id)).size).toBe(sly.trace.length);
    expect(result.structures.map(({ montant }) => montant)).toEqual([exact("63000.00"), exact("30000.00")]);
    expect(replay(result.trace).ok).toBe(true);
  });
});

describe("an incomplete year", () => {
  const opening: DemandeBonusTerritoire = {
    ...s1,
    annee: 2024,
    structures: [eaje("ancienne", 30), eaje("nouvelle", 15, { ouverture: "2024-07-01" })],
    parametres: { ...s1.parametres, ...entieres },
  };

  it("is between nothing and the whole year until someone gives the prorata", () => {
    const result = resultOf(opening);
    expect(result.structures[1]?.montant).toEqual({ statut: "borne", min: "0.00", max: "30000.00" });
    expect(result.total).toEqual({ statut: "borne", min: "60000.00", max: "90000.00" });
    expect(result.manquants.map(({ cle }) => cle)).toEqual(["prorata.mode"]);
    expect(replay(result.trace).ok).toBe(true);
  });

  it("counts by days of the year, by months begun, or whole", () => {
    const amount = (valeur: "jours" | "moisCommences" | "anneeEntiere") => {
      const result = resultOf({ ...opening, parametres: { ...opening.parametres, "prorata.mode": { valeur } } });
      expect(replay(result.trace).ok).toBe(true);
      return result.structures[1]?.montant;
    };
    expect(amount("jours")).toEqual(exact("15081.97"));
    expect(amount("moisCommences")).toEqual(exact("15000.00"));
    expect(amount("anneeEntiere")).toEqual(exact("30000.00"));
  });

  it("leaves out a structure closed before the year, or in a commune that left before it", () => {
    const closed = eaje("fermee", 10, { fermeture: "2023-12-31" });
    const gone = eaje("partie", 10, { commune: "27085" });
    const result = resultOf({
      ...s1,
      territoires: [{ id: "vallee", communes: ["27701", { code: "27085", au: "2023-12-31" }] }],
      structures: [eaje("ancienne", 30), closed, gone],
      parametres: { ...s1.parametres, "lissage.unitesPerdues": { valeur: "redistribuees" } },
    });
    expect(result.structures.slice(1).map(({ motifs }) => motifs.map(({ code }) => code))).toEqual([
      ["fermeeToutLAn"],
      ["horsTerritoire"],
    ]);
    expect(result.total).toEqual(exact("90000.00"));
  });

  it("shares a structure between those who ran it one after the other, to the cent", () => {
    const taken = eaje("ancienne", 30, { gestionnairesSuivants: [{ gestionnaire: "mutuelle", du: "2024-10-01" }] });
    const demande = { ...s1, structures: [taken, eaje("nouvelle", 15)] };
    const days = resultOf({ ...demande, parametres: { ...s1.parametres, "prorata.mode": { valeur: "jours" } } });
    expect(days.structures[0]?.versements).toEqual([
      { id: "gestionnaire-ancienne", montant: exact("44918.03") },
      { id: "mutuelle", montant: exact("15081.97") },
    ]);
    expect(days.total).toEqual(exact("90000.00"));
    expect(replay(days.trace).ok).toBe(true);
    const unknown = resultOf(demande);
    expect(unknown.structures[0]?.montant).toEqual(exact("60000.00"));
    expect(unknown.gestionnaires.find(({ id }) => id === "mutuelle")?.montant).toEqual({
      statut: "borne",
      min: "0.00",
      max: "60000.00",
    });
  });
});

describe("the bonus trajectoire", () => {
  const growing = (placesArrivee: number, parametres: ParametresBonus = {}): DemandeBonusTerritoire => ({
    ...empty,
    annee: 2026,
    territoires: [{ id: "vallee", communes: ["27701"], trajectoire: { placesDepart: 100, placesArrivee } }],
    structures: [eaje("creche", placesArrivee)],
    references: [reference("eaje", "200000")],
    parametres: {
      "eaje.plancher": { sansObjet: true },
      "eaje.revalorisation": { sansObjet: true },
      "trajectoire.anneesPayees": { valeur: [2026] },
      ...parametres,
    },
  });

  it("pays each place having PSU and bonus, not only the new ones", () => {
    const result = resultOf(growing(104));
    expect(result.total).toEqual(exact("210400.00"));
    expect(result.trajectoires).toEqual([
      {
        territoire: "vallee",
        taux: "4",
        montantParPlace: { statut: "exact", valeur: "100" },
        prochain: { hausse: "8", montantParPlace: "200", placesManquantes: "4", placesPayees: "108" },
      },
    ]);
    expect(replay(result.trace).ok).toBe(true);
  });

  it("reaches a step at equality, unless the caller says otherwise", () => {
    expect(resultOf(growing(112)).trajectoires[0]?.montantParPlace).toEqual({ statut: "exact", valeur: "300" });
    const strict = resultOf(growing(112, { "trajectoire.seuilInclus": { valeur: false } }));
    expect(strict.trajectoires[0]?.montantParPlace).toEqual({ statut: "exact", valeur: "200" });
    expect(strict.trajectoires[0]?.prochain?.placesManquantes).toBe("1");
  });

  it("is between nothing and its step as long as the years paid are not known", () => {
    const { "trajectoire.anneesPayees": _, ...others } = growing(104).parametres ?? {};
    const result = resultOf({ ...growing(104), parametres: others });
    expect(result.total).toEqual({ statut: "borne", min: "200000.00", max: "210400.00" });
    expect(result.manquants.map(({ cle }) => cle)).toEqual(["trajectoire.anneesPayees"]);
  });

  it("pays nothing below the first step, and refuses a start of zero places", () => {
    expect(resultOf(growing(103)).total).toEqual(exact("200000.00"));
    const demande = growing(104);
    const [territoire] = demande.territoires;
    expect(
      codesOf({ ...demande, territoires: [{ ...territoire, trajectoire: { placesDepart: 0, placesArrivee: 4 } }] }),
    ).toEqual(["TRAJECTOIRE_WITHOUT_START"]);
  });
});

describe("neighbour bonuses", () => {
  it("stand beside the result and are never added to it", () => {
    const result = resultOf({
      ...s1,
      bonusVoisins: [
        { structure: "ancienne", nature: "bonusAttractivite", montant: "14250" },
        { structure: "ancienne", nature: "bonusMixite", montant: "9000.5" },
      ],
    });
    expect(result.bonusVoisins).toEqual([
      { gestionnaire: "gestionnaire-ancienne", nature: "bonusAttractivite", montant: "14250.00" },
      { gestionnaire: "gestionnaire-ancienne", nature: "bonusMixite", montant: "9000.50" },
    ]);
    expect(result.total).toEqual(exact("90000.00"));
  });

  it("add up by gestionnaire and by nature, in the order of their ids", () => {
    const aid = (structure: string, montant: string) => ({ structure, nature: "bonusMixite", montant }) as const;
    const bonusVoisins = [
      aid("nouvelle", "5"),
      { ...aid("ancienne", "1"), nature: "bonusHandicap" } as const,
      aid("ancienne", "2.5"),
      aid("nouvelle", "0.01"),
      { ...aid("ancienne", "3"), nature: "bonusAttractivite" } as const,
    ];
    expect(resultOf({ ...s1, bonusVoisins }).bonusVoisins).toEqual([
      { gestionnaire: "gestionnaire-ancienne", nature: "bonusAttractivite", montant: "3.00" },
      { gestionnaire: "gestionnaire-ancienne", nature: "bonusHandicap", montant: "1.00" },
      { gestionnaire: "gestionnaire-ancienne", nature: "bonusMixite", montant: "2.50" },
      { gestionnaire: "gestionnaire-nouvelle", nature: "bonusMixite", montant: "5.01" },
    ]);
  });
});

describe("policies of rounding", () => {
  const thirds = (valeur: "conserverTotal" | "arrondirChaqueDroit" | "arrondirForfait", places: readonly number[]) =>
    resultOf({
      ...s1,
      references: [reference("eaje", "100.00")],
      structures: places.map((count, rank) => eaje(`creche-${rank}`, count)),
      parametres: { ...s1.parametres, "arrondi.mode": { valeur } },
    });

  it("are the library's own on the caller's word that none applies", () => {
    const asked = (parametres: ParametresBonus) =>
      resultOf({ ...s1, references: [reference("eaje", "100.00")], parametres: { ...s1.parametres, ...parametres } });
    expect(asked({ "arrondi.mode": { sansObjet: true } }).politique).toBe("conserverTotal");
    const toTheCent = asked({
      "arrondi.mode": { valeur: "arrondirForfait" },
      "arrondi.decimalesForfait": { sansObjet: true },
    });
    expect(toTheCent.lots[0]?.prix[0]?.montant).toEqual({ statut: "exact", valeur: "2.22" });
  });

  it("conserve the total: nothing lost, nothing created", () => {
    const result = thirds("conserverTotal", [1, 1, 1]);
    expect(result.total).toEqual(exact("100.00"));
    expect(result.lots[0]?.residu).toBe("0.00");
  });

  it("round each right: 33.33 three times, and one cent of residue", () => {
    const result = thirds("arrondirChaqueDroit", [1, 1, 1]);
    expect(result.total).toEqual(exact("99.99"));
    expect(result.lots[0]?.residu).toBe("0.01");
    expect(replay(result.trace).ok).toBe(true);
  });

  it("round the unit amount first, as printed conventions do: 7 places at 14.29 € are 100.03 €", () => {
    const result = thirds("arrondirForfait", [4, 3]);
    expect(result.structures.map(({ montant }) => montant)).toEqual([exact("57.16"), exact("42.87")]);
    expect(result.lots[0]?.residu).toBe("-0.03");
    expect(result.trace.find(({ id }) => id === "vallee/eaje/existant/arrondi")).toMatchObject({ valeur: "14.29" });
    expect(replay(result.trace).ok).toBe(true);
  });
});

describe("a territory of its own", () => {
  it("has parameters that win over those of the demande and over the barème", () => {
    const demande: DemandeBonusTerritoire = {
      ...s1,
      territoires: [{ id: "vallee", communes: ["27701", "27085"], parametres: { "eaje.plancher": { valeur: 2300 } } }],
      bareme: {
        format: "convention-territoriale/bareme",
        version: 1,
        id: "caf-999",
        edition: "2024-1",
        valeurs: [{ cle: "eaje.plancher", du: "2024-01-01", valeur: 2200 }],
      },
    };
    expect(resultOf(demande).total).toEqual(exact("103500.00"));
    const { parametres: _, ...common } = s1;
    const byBareme = resultOf({ ...common, ...(demande.bareme && { bareme: demande.bareme }) });
    expect(byBareme.total).toEqual(exact("99000.00"));
    expect(byBareme.cachet.parametres.find(({ cle }) => cle === "eaje.plancher")).toMatchObject({
      origine: "appelant",
      sources: ["caf-999 2024-1"],
    });
  });
});
