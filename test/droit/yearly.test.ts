/**
 * The figures that each year gives anew, on the day of the run: from the first of January on, one that nobody looked for
 * fails here by its name. It is mended with the figure and its source, or, when no text read gives it, with a line below.
 */
import { describe, expect, it } from "vitest";
import { type ParametreDate, parametres } from "../../src/droit/index.js";

/** A figure that was looked for and read in no text, up to a year; without one, the figure had an end and no sequel. */
interface SoughtInVain {
  readonly cle: string;
  readonly jusque?: number;
}

/** What the documentation says of each is its `motifInconnu`. */
const SOUGHT_IN_VAIN: readonly SoughtInVain[] = [
  { cle: "alsh.tauxCapHeuresNouvelles", jusque: 2026 },
  { cle: "bonusHandicap.max", jusque: 2026 },
  { cle: "ctre.forfaitNouveau", jusque: 2026 },
  { cle: "eaje.forfaitNouveau.max", jusque: 2026 },
  { cle: "eaje.forfaitNouveau.min", jusque: 2026 },
  { cle: "eaje.plancher.hausse2021" },
  { cle: "sppe.enveloppeAccompagnement", jusque: 2026 },
];

type Dated = Pick<ParametreDate<unknown>, "cle" | "valeurs" | "motifInconnu">;

/** The years up to the day, since the last value ended, whose first of January no value covers and nobody looked into. */
function missingOn(day: string, dated: readonly Dated[], sought: readonly SoughtInVain[]): readonly string[] {
  return dated.flatMap(({ cle, valeurs, motifInconnu }) => {
    const last = valeurs.at(-1);
    if (last?.au === undefined) return [];
    const looked = sought.find((entry) => entry.cle === cle);
    const settled = looked === undefined ? 0 : (looked.jusque ?? Number.POSITIVE_INFINITY);
    const missing: string[] = [];
    for (let year = Number(last.au.slice(0, 4)) + 1; year <= Number(day.slice(0, 4)); year += 1)
      if (year > settled) missing.push(`${cle}: no figure for ${year} (${motifInconnu})`);
    return missing;
  });
}

const today = new Date().toISOString().slice(0, 10);

describe("the figures of the year", () => {
  it("are all there on the day of the run, or were looked for in vain", () => {
    expect(missingOn(today, parametres, SOUGHT_IN_VAIN)).toEqual([]);
  });

  it("fail on the first of January, by name and year, and not on the day before", () => {
    const dated: readonly Dated[] = [
      {
        cle: "essai.annuel",
        valeurs: [
          {
            du: "2026-01-01",
            au: "2026-12-31",
            valeur: "1",
            confiance: "verbatim",
            sources: ["caf-eaje"],
            verifieLe: "2026-01-05",
          },
        ],
        motifInconnu: "Lu pour 2026 seulement.",
      },
    ];
    const named = "essai.annuel: no figure for 2027 (Lu pour 2026 seulement.)";
    expect(missingOn("2026-12-31", dated, [])).toEqual([]);
    expect(missingOn("2027-01-01", dated, [])).toEqual([named]);
    expect(missingOn("2028-01-01", dated, [{ cle: "essai.annuel", jusque: 2026 }])).toHaveLength(2);
    expect(missingOn("2028-01-01", dated, [{ cle: "essai.annuel", jusque: 2027 }])).toHaveLength(1);
    expect(missingOn("2028-01-01", dated, [{ cle: "essai.annuel" }])).toEqual([]);
  });

  it("that no text gives for 2026 will all be asked for again in 2027", () => {
    const asked = missingOn("2027-01-01", parametres, SOUGHT_IN_VAIN).map((line) => line.split(":")[0]);
    expect(asked.sort()).toEqual(SOUGHT_IN_VAIN.filter(({ jusque }) => jusque === 2026).map(({ cle }) => cle));
  });

  it("that were looked for in vain are figures that an end leaves open, each named once", () => {
    const ended = parametres.filter(({ valeurs }) => valeurs.at(-1)?.au !== undefined).map(({ cle }) => cle);
    const keys = SOUGHT_IN_VAIN.map(({ cle }) => cle);
    expect(keys.filter((cle) => !ended.includes(cle))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("have each a source, and a day of check that is not to come", () => {
    const values = parametres.flatMap(({ cle, valeurs }) => valeurs.map((value) => ({ cle, ...value })));
    expect(values.filter(({ sources }) => sources.length === 0).map(({ cle }) => cle)).toEqual([]);
    expect(values.filter(({ verifieLe }) => verifieLe > today).map(({ cle }) => cle)).toEqual([]);
  });
});
