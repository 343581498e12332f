/** A result is as sure as the least sure of what it rests on. */
import { describe, expect, it } from "vitest";
import type { Hypothese, ParametreUtilise } from "../../src/bonus-territoire/index.js";
import { lowestConfidence } from "../../src/bonus-territoire/resultat/confiance.js";
import type { Confiance } from "../../src/droit/index.js";
import type { Trace } from "../../src/primitives/index.js";

/** BT-05 is verbatim, BT-33 secondary, BT-14 inferred. */
const restingOn = (...regles: readonly string[]): Trace =>
  regles.map((regle, rank) => ({
    id: `r${rank}`,
    operation: "add",
    arguments: [{ donnee: "montant", valeur: "1" }],
    valeur: "1",
    libelle: "somme",
    unite: "euro",
    regle,
    sources: [],
  }));

const valued = (confiance: Confiance): ParametreUtilise => ({
  cle: "eaje.plancher",
  regle: "BT-05",
  valeur: "2300",
  confiance,
  sources: [],
  origine: "appelant",
});

const read = (confiance: Confiance): Hypothese => ({
  code: "arrondi",
  libelle: "bonus.hypothese.arrondi",
  regle: "BT-05",
  confiance,
  params: {},
});

describe("the confidence of a result", () => {
  it("is that of its least sure rule", () => {
    expect(lowestConfidence(restingOn("BT-05"), [], [])).toBe("verbatim");
    expect(lowestConfidence(restingOn("BT-05", "BT-33"), [], [])).toBe("secondary");
    expect(lowestConfidence(restingOn("BT-14", "BT-33", "BT-05"), [], [])).toBe("inferred");
  });

  it("is that of its least sure value, or reading, when that is lower", () => {
    expect(lowestConfidence(restingOn("BT-05"), [valued("verbatim"), valued("computed")], [])).toBe("computed");
    expect(lowestConfidence(restingOn("BT-33"), [valued("verbatim")], [])).toBe("secondary");
    expect(lowestConfidence(restingOn("BT-05"), [], [read("inferred"), read("unknown")])).toBe("unknown");
  });

  it("rests on nothing where there is nothing, nor on a rule that is none of ours", () => {
    expect(lowestConfidence([], [], [])).toBe("verbatim");
    expect(lowestConfidence(restingOn("X-1"), [], [])).toBe("verbatim");
  });
});
