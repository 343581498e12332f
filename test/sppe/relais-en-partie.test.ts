/** SP-20a: the relais of a group that holds one of its two competences. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Competence, Territoire } from "../../src/territoire/index.js";
import { assess, commune, line, SIREN } from "./roumois.js";

const CODES = ["27103", "27105", "27090"] as const;
const OTHER = "200057867";

const territoireOf = (populations: readonly number[], transferts: Territoire["transferts"]): Territoire => ({
  nom: "Essai",
  communes: populations.map((population, rank) => commune(CODES[rank] ?? "", `C${rank}`, population, population)),
  groupements: [
    { siren: SIREN, nom: "CC", nature: "communauteCommunes", membres: [...CODES], nombreMembres: 3 },
    { siren: OTHER, nom: "Syndicat", nature: "syndicat", membres: ["27103"], nombreMembres: 1 },
  ],
  transferts,
});

const give = (codes: readonly string[], competence: Competence, titulaire = SIREN) =>
  codes.map((code) => ({ commune: code, competence, titulaire }));

const relais = (populations: readonly number[], transferts: Territoire["transferts"], at = "2026-06-30") =>
  line(assess({ siren: SIREN }, at, territoireOf(populations, transferts)), "relaisPetiteEnfance");

describe("the relais of a group that holds one of its two competences", () => {
  const kept = give(CODES, "soutenirQualite", "conservee");

  it.each([
    ["none above 10 000, 10 001 together", [4000, 4000, 2001], "oui"],
    ["none above 10 000, 10 000 together", [4000, 4000, 2000], "non"],
    ["one of exactly 10 000, 10 001 together", [10000, 1, 0], "oui"],
    ["one of 10 001", [10001, 1000, 1000], "indetermine"],
  ] as const)("with %s", (_, populations, doit) => {
    for (const competence of ["informer", "soutenirQualite"] as const) {
      const other = competence === "informer" ? kept : give(CODES, "informer", "conservee");
      const found = relais(populations, [...give(CODES, competence), ...other]);
      expect([found.doit, found.regles.includes("SP-20a")]).toEqual([doit, doit === "oui"]);
    }
  });

  it("is compulsory, inferred, and for the members that transferred", () => {
    expect(relais([4000, 4000, 4000], [...give(CODES, "informer"), ...kept])).toMatchObject({
      statut: "obligatoire",
      confiance: "inferred",
      exercePour: CODES,
      chiffre: { statut: "connu", valeur: 12000 },
    });
  });

  it("is compulsory too where nothing is recorded of the other competence, if no other group may hold it", () => {
    const informed = give(CODES, "informer");
    expect(relais([4000, 4000, 4000], [...informed, ...give(["27103"], "soutenirQualite", "conservee")]).doit).toBe(
      "oui",
    );
    expect(relais([4000, 4000, 4000], informed).doit).toBe("indetermine");
  });

  it("counts the members that gave it one competence or both, and not the others", () => {
    const both = [...give(["27105"], "informer"), ...give(["27105"], "soutenirQualite")];
    const one = [...give(["27103"], "informer"), ...give(["27103"], "soutenirQualite", "conservee")];
    const none = [...give(["27090"], "informer", "conservee"), ...give(["27090"], "soutenirQualite", "conservee")];
    expect(relais([5000, 5001, 9000], [...both, ...one, ...none])).toMatchObject({
      doit: "oui",
      exercePour: ["27103", "27105"],
      chiffre: { valeur: 10001 },
    });
    expect(relais([5000, 5000, 9000], [...both, ...one, ...none]).doit).toBe("non");
  });

  it("stays open for a member whose other competence another group holds", () => {
    const shared = [...give(CODES, "informer"), ...give(["27103"], "soutenirQualite", OTHER)];
    expect(
      relais([9000, 1000, 500], [...shared, ...give(["27105", "27090"], "soutenirQualite", "conservee")]).doit,
    ).toBe("indetermine");
  });

  it("is not owed before 2026", () => {
    expect(relais([4000, 4000, 4000], [...give(CODES, "informer"), ...kept], "2025-12-31").statut).toBe(
      "pasEncoreEnVigueur",
    );
  });

  it("is never owed below 10 000 inhabitants in all", () => {
    const populations = fc.tuple(...CODES.map(() => fc.integer({ min: 0, max: 3333 })));
    const given = fc.array(
      fc.record({
        commune: fc.constantFrom(...CODES),
        competence: fc.constantFrom("informer", "soutenirQualite"),
        titulaire: fc.constantFrom(SIREN, "conservee"),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(populations, given, (figures, transferts) => {
        const once = [...new Map(transferts.map((one) => [`${one.commune} ${one.competence}`, one])).values()];
        expect(relais(figures, once).doit).toBe("non");
      }),
    );
  });
});
