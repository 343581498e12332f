/** The figures that each year gives anew, on days that are given: `npm run law:check` asks on the day of the machine. */
import { describe, expect, it } from "vitest";
import { checkedLater, type Dated, missingFigures, SOUGHT_IN_VAIN } from "../../scripts/law/missing-figures.js";
import { parametres } from "../../src/droit/index.js";

const essai: readonly Dated[] = [
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
    motifInconnu: "montantUnique2025Seul",
  },
];

describe("the figures of the year", () => {
  it("are all there until the end of 2026, or were looked for in vain", () => {
    for (const day of ["2026-01-01", "2026-12-31"]) {
      expect(missingFigures(day, parametres, SOUGHT_IN_VAIN)).toEqual([]);
    }
  });

  it("fail on the first of January, by name and year, and not on the day before", () => {
    const named = "essai.annuel: no figure for 2027 (montantUnique2025Seul)";
    expect(missingFigures("2026-12-31", essai, [])).toEqual([]);
    expect(missingFigures("2027-01-01", essai, [])).toEqual([named]);
    expect(
      missingFigures("2028-01-01", essai, [{ cle: "essai.annuel", jusque: 2026, chercheLe: "2026-11-27" }]),
    ).toHaveLength(2);
    expect(
      missingFigures("2028-01-01", essai, [{ cle: "essai.annuel", jusque: 2027, chercheLe: "2026-11-27" }]),
    ).toHaveLength(1);
    expect(missingFigures("2028-01-01", essai, [{ cle: "essai.annuel", chercheLe: "2026-11-27" }])).toEqual([]);
  });

  it("that no text gives for 2026 will all be asked for again in 2027", () => {
    const asked = missingFigures("2027-01-01", parametres, SOUGHT_IN_VAIN).map((line) => line.split(":")[0]);
    const open = SOUGHT_IN_VAIN.filter(({ jusque }) => jusque === 2026).map(({ cle }) => cle);
    expect(asked.sort()).toEqual(open);
    const in2030 = missingFigures("2030-06-30", parametres, SOUGHT_IN_VAIN);
    expect(in2030.filter((line) => line.includes(" for 2030 ")).map((line) => line.split(":")[0])).toEqual(
      expect.arrayContaining(open),
    );
  });

  it("that were looked for in vain are figures that an end leaves open, each named once", () => {
    const ended = parametres.filter(({ valeurs }) => valeurs.at(-1)?.au !== undefined).map(({ cle }) => cle);
    const keys = SOUGHT_IN_VAIN.map(({ cle }) => cle);
    expect(keys.filter((cle) => !ended.includes(cle))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("have each a source", () => {
    const values = parametres.flatMap(({ cle, valeurs }) => valeurs.map((value) => ({ cle, ...value })));
    expect(values.filter(({ sources }) => sources.length === 0).map(({ cle }) => cle)).toEqual([]);
  });

  it("have each a day of check, which is not to come on the day that is asked", () => {
    const days = parametres.flatMap(({ valeurs }) => valeurs.map(({ verifieLe }) => verifieLe)).sort();
    const last = days.at(-1) ?? "";
    expect(checkedLater(last, parametres)).toEqual([]);
    expect(checkedLater("2000-01-01", parametres)).toHaveLength(days.length);
    expect(checkedLater("2026-01-04", essai)).toEqual([
      "essai.annuel: the value from 2026-01-01 is said to be checked on 2026-01-05",
    ]);
  });
});
