/** The library's own upkeep: what `npm run law:check` lists. */
import { describe, expect, it } from "vitest";
import { SOUGHT_IN_VAIN } from "../../scripts/law/missing-figures.js";
import { attendus, entretiens } from "../../scripts/law/upkeep.js";
import { legalSources, parametres, regles } from "../../src/droit/index.js";
import { civil } from "../../src/primitives/index.js";

const law = { parametres, regles, sources: legalSources };

const value = (verifieLe: string, more: object = {}) => ({
  du: "2026-01-01",
  valeur: 1,
  confiance: "verbatim" as const,
  sources: ["a"] as const,
  verifieLe,
  ...more,
});
const small = {
  parametres: [
    { cle: "p.un", regle: "SP-01", valeurs: [value("2026-01-01"), value("2026-03-01")] },
    { cle: "p.deux", regle: "SP-02", valeurs: [] },
  ],
  regles: [
    { id: "SP-01", sources: ["a"] as const },
    { id: "SP-02", sources: ["b"] as const },
  ],
  sources: [{ id: "a", verifieLe: "2026-02-01" }, { id: "b" }],
};

describe("the age of what the library knows", () => {
  it("is that of the last check, what was never noted first, then the oldest", () => {
    expect(entretiens(small, [], "2026-03-31").map(({ genre, id, jours }) => [genre, id, jours])).toEqual(
      [
        ["regle", "SP-02", undefined],
        ["source", "b", undefined],
        ["parametre", "p.deux", undefined],
        ["source", "a", 58],
        ["regle", "SP-01", 30],
        ["parametre", "p.un", 30],
      ].sort((a, b) => Number(b[2] ?? 1e9) - Number(a[2] ?? 1e9) || (String(a[1]) < String(b[1]) ? -1 : 1)),
    );
  });

  it("of a value sought in vain is that of the search", () => {
    const found = entretiens(small, [{ cle: "p.deux", chercheLe: "2026-03-30" }], "2026-03-31");
    expect(found.find(({ id }) => id === "p.deux")).toMatchObject({ verifieLe: "2026-03-30", jours: 1 });
  });

  it("is told of each parameter, rule and source, once", () => {
    const found = entretiens(law, SOUGHT_IN_VAIN, "2026-11-27");
    expect(found).toHaveLength(parametres.length + regles.length + legalSources.length);
    expect(new Set(found.map(({ genre, id }) => `${genre} ${id}`)).size).toBe(found.length);
    expect(found.filter(({ jours = 0 }) => jours < 0)).toEqual([]);
  });
});

describe("what is expected next", () => {
  const expected = (at: string) => attendus(civil(at), law).map(({ le, quoi }) => `${le} ${quoi.split(":")[0]}`);

  it("names the populations of December, the grant of spring and the end of the Cog, in order", () => {
    const found = expected("2026-11-27");
    expect(found).toContain("2026-12-31 Insee");
    expect(found).toContain("2027-04-30 State grant");
    expect(found).toContain("2027-12-31 Cog 2023-2027 ends");
    expect(found).toEqual([...found].sort());
  });

  it("holds on the day itself, and looks a year ahead the day after", () => {
    expect(expected("2026-12-31")).toContain("2026-12-31 Insee");
    expect(expected("2027-01-01")).toContain("2027-12-31 Insee");
    expect(expected("2028-01-01").some((line) => line.includes("Cog"))).toBe(false);
  });

  it("names the day on which a value is known to change or to end", () => {
    const dated = {
      parametres: [
        { cle: "p", regle: "SP-01", valeurs: [value("2026-01-01", { aRevoirLe: "2026-07-01", au: "2026-12-31" })] },
      ],
    };
    const lines = attendus(civil("2026-06-30"), dated).filter(({ quoi }) => quoi.startsWith("p:"));
    expect(lines.map(({ le }) => le)).toEqual(["2026-07-01", "2026-12-31"]);
    expect(attendus(civil("2027-01-01"), dated).filter(({ quoi }) => quoi.startsWith("p:"))).toEqual([]);
  });
});
