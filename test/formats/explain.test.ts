/** The trace of a result as a text that a Caf agent can put in a letter. */
import { describe, expect, it } from "vitest";
import { computeBonusTerritoire, type DemandeBonusTerritoire } from "../../src/bonus-territoire/index.js";
import { explain, formatEuros, formatNumber } from "../../src/formats/index.js";
import { base, eaje, s1 } from "../bonus-territoire/demande.js";

const ctre = {
  famille: "ctre",
  psu: true,
  employeurRegimeGeneral: true,
  employeurEligibleCif: false,
  placesExistantes: 0,
  placesNouvelles: 2,
} as const;

const spaced = (text: string) => text.replace(/[\u202F\u00A0]/g, " ");

describe("numbers for people", () => {
  it("are written in French with a narrow no-break space and a comma", () => {
    expect(formatEuros("1234567.5", "fr")).toBe("1\u202F234\u202F567,50\u00A0€");
    expect(formatEuros("0.624", "fr")).toBe("0,624\u00A0€");
    expect(formatEuros("100/3", "fr")).toBe("≈ 33,333333\u00A0€");
    expect(formatNumber("-1234.25", "fr")).toBe("-1\u202F234,25");
  });

  it("are written in English with a comma and a point", () => {
    expect(formatEuros("1234567.5", "en")).toBe("€1,234,567.50");
  });
});

describe("explain", () => {
  const outcome = computeBonusTerritoire(s1);
  if (!outcome.ok) throw new Error("S1 is valid");
  const text = spaced(explain(outcome.value, "fr"));

  it("shows each step with its figures, its rule and its source", () => {
    expect(text).toContain("**Montant lissé par unité** (`vallee/eaje/lissage`)");
    expect(text).toContain("90 000,00 € ÷ 45 places = 2 000,00 € par place");
    expect(text).toContain("Règle BT-13, établie par : Caf de Saône-et-Loire");
    expect(text).toContain("- ancienne : 30 × 2 000,00 € par place = 60 000,00 € → 60 000,00 €");
  });

  it("ends with the readings that the caller may replace", () => {
    expect(text).toContain("## Lectures retenues");
    expect(text).toContain("remplaçable par le paramètre « arrondi.mode »");
  });

  it("names what is missing, and who holds it", () => {
    const { parametres: _, ...withoutFloor } = s1;
    const unknown = computeBonusTerritoire(withoutFloor);
    expect(unknown.ok && explain(unknown.value, "fr")).toMatch(/« eaje.plancher » \(vallee, 2024, règle BT-13\)/);
  });

  it("can be limited to what one structure gets", () => {
    const alone = explain(outcome.value, "en", { destinataire: "nouvelle" });
    expect(alone).toContain("- nouvelle:");
    expect(alone).not.toContain("- ancienne:");
    expect(alone).toContain("Smoothed amount per unit");
    expect(alone).toContain("The smoothing of “vallee/eaje” divides by every supported unit");
    const absent = explain(outcome.value, "fr", { destinataire: "absente" });
    expect(absent).not.toContain("vallee/eaje");
    expect(absent).toContain("Aucune étape ne nomme « absente ».");
    expect(alone).not.toContain("No step names");
  });

  it("leaves no key without its text, in either language", () => {
    for (const langue of ["fr", "en"] as const) {
      expect(explain(outcome.value, langue)).not.toMatch(/\b(?:bonus\.(?!territoire)|explain\.|confiance\.|unite\.)\w/);
    }
  });
});

describe("where each value comes from", () => {
  const said = (more: Partial<DemandeBonusTerritoire>, langue: "fr" | "en" = "fr") => {
    const outcome = computeBonusTerritoire({ ...s1, annee: 2025, ...more });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    return spaced(explain(outcome.value, langue));
  };

  it("is said of a value of the caller, with the caller's own source, and of a national one with its text", () => {
    const parametres = {
      "eaje.plancher": { sansObjet: true },
      "eaje.revalorisation": { valeur: "66.66", source: "courrier de la Caf" },
    } as const;
    expect(said({ parametres })).toContain(
      "66,66 € (hausse de l'année, `eaje.revalorisation`, donné par l'appelant : courrier de la Caf)",
    );
    expect(said({ parametres: { ...parametres, "eaje.revalorisation": { valeur: 5 } } }, "en")).toContain(
      "€5.00 (uplift of the year, `eaje.revalorisation`, given by the caller, without source)",
    );
    const structures = [eaje("a", 10), { ...base("t"), ...ctre }];
    const national = said({ parametres, structures });
    expect(national).toMatch(
      /2 800,00 € par place \(montant unique, `ctre.forfaitNouveau`, valeur nationale : Caf de Saône/,
    );
  });

  it("is said of a printed amount with the article that prints it, or without one for a structure alone", () => {
    const forfaits = [{ territoire: "vallee", famille: "eaje", existant: "2000", article: "annexe 3" }] as const;
    expect(said({ forfaits, parametres: {} })).toContain("2 000,00 € par place (imprimé dans la convention, annexe 3)");
    const own = [eaje("a", 45, { forfaits: { existant: "2000" } })];
    expect(said({ structures: own, parametres: {} })).toContain("2 000,00 € par place (imprimé dans la convention)");
  });

  it("does not pass a reading for what a text establishes", () => {
    const text = said({});
    expect(text).toMatch(/Règle BT-14, lecture déduite de : /);
    expect(text).not.toMatch(/Règle BT-14, établie par/);
    expect(said({ parametres: { "eaje.revalorisation": { valeur: 1 } } })).toMatch(/Règle BT-16, rapportée par : /);
  });

  it("must be one that has words, in a trace from elsewhere", () => {
    const outcome = computeBonusTerritoire(s1);
    if (!outcome.ok) throw new Error("S1 is valid");
    const [first, ...others] = outcome.value.trace;
    if (first === undefined || !("arguments" in first)) throw new Error("a scalar row");
    for (const provenance of [
      null,
      "appelant",
      { de: "personne" },
      { de: "national" },
      { de: "appelant", source: 1 },
    ]) {
      const row = { ...first, arguments: [{ donnee: "x", valeur: "1", provenance }] };
      expect(() => Reflect.apply(explain, undefined, [{ trace: [row, ...others] }, "en"])).toThrow(TypeError);
    }
  });
});
