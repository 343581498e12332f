/** The trace of a result as a text that a Caf agent can put in a letter. */
import { describe, expect, it } from "vitest";
import { computeBonusTerritoire } from "../../src/bonus-territoire/index.js";
import { explain, formatEuros, formatNumber } from "../../src/formats/index.js";
import { s1 } from "../bonus-territoire/demande.js";

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
