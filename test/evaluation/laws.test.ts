/** The laws of the calendar, on generated dossiers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dossier, Fait } from "../../src/avenant/index.js";
import type { Echeance } from "../../src/evaluation/index.js";
import { buildEcheancier, measureGouvernance, measurePlanActions } from "../../src/evaluation/index.js";
import { echeancierToMarkdown, toICalendar } from "../../src/formats/index.js";
import { addDays, civil } from "../../src/primitives/index.js";
import { exactPeriod } from "../support/periode.js";
import { deepFreeze } from "../support/roumois.js";
import { dayFrom, dossiers, factIn } from "./generators.js";
import { echeancierOf, withAvenant } from "./roumois.js";

const days = dayFrom("2019-06-01", 4000);
const lines = (dossier: Dossier, at: string) => echeancierOf({ dossier, at }).echeances;
const byId = (list: readonly Echeance[]) => new Map(list.map((line) => [line.id, line]));
const isLate = (line: Echeance | undefined) => line?.etat.type === "enRetard";
const withFact = (dossier: Dossier, fait: Fait): Dossier => ({
  ...dossier,
  faits: [...(dossier.faits ?? []), { ...fait, id: "nouveau" }],
});

describe("laws of the calendar", () => {
  it("every dossier has its échéancier: ids are distinct, lines in order, inputs untouched, files made of it", () => {
    fc.assert(
      fc.property(dossiers, days, (dossier, at) => {
        const echeancier = echeancierOf({ dossier: deepFreeze(dossier), at });
        const { echeances } = echeancier;
        expect(new Set(echeances.map(({ id }) => id)).size).toBe(echeances.length);
        expect(echeancierOf({ dossier, at })).toEqual(echeancier);
        expect(JSON.parse(JSON.stringify(echeancier))).toEqual(echeancier);
        expect(echeancierToMarkdown(echeancier).split("\n").length).toBeGreaterThan(echeances.length);
        expect(toICalendar(echeancier)).toContain("END:VCALENDAR");
        expect(measureGouvernance({ dossier, at }).ok).toBe(true);
        expect(measurePlanActions({ dossier, at }).ok).toBe(true);
      }),
    );
  });

  it("the order of the facts and of the avenants in the file changes nothing", () => {
    fc.assert(
      fc.property(dossiers, days, (dossier, at) => {
        const turned = {
          ...dossier,
          faits: [...(dossier.faits ?? [])].reverse(),
          avenants: [...dossier.avenants].reverse(),
        };
        expect(lines(turned, at)).toEqual(lines(dossier, at));
      }),
    );
  });

  it("an échéance keeps its identity when a fact is added, which can only bring lines of its own", () => {
    fc.assert(
      fc.property(dossiers, factIn("2020-01-01", 3500), days, (dossier, fait, at) => {
        const before = byId(lines(dossier, at));
        const after = byId(lines(withFact(dossier, fait), at));
        expect([...before.keys()].filter((id) => !after.has(id))).toEqual([]);
        const added = [...after.keys()].filter((id) => !before.has(id));
        expect(added.every((id) => id.startsWith("loi/"))).toBe(true);
        for (const [id, line] of before) expect(after.get(id)?.moment).toEqual(line.moment);
      }),
    );
  });

  it("a fact never makes late anything but a duty that it creates itself", () => {
    fc.assert(
      fc.property(dossiers, factIn("2020-01-01", 3500), days, (dossier, fait, at) => {
        const before = byId(lines(dossier, at));
        for (const line of lines(withFact(dossier, fait), at)) {
          if (isLate(line) && before.has(line.id)) expect(isLate(before.get(line.id))).toBe(true);
        }
      }),
    );
  });

  it("a fact that names an obligation due on a day fulfils it", () => {
    fc.assert(
      fc.property(dossiers, days, (dossier, at) => {
        const late = lines(dossier, at).find(
          (line) => isLate(line) && line.clause !== undefined && line.occurrence === undefined,
        );
        if (late?.clause === undefined) return;
        const done = withFact(dossier, {
          id: "x",
          nature: "execution",
          date: at,
          libelle: "fait",
          obligation: late.clause.obligation,
        });
        expect(byId(lines(done, at)).get(late.id)?.etat.type).toBe("faiteEnRetard");
      }),
    );
  });

  it("proroguing moves only what is computed from the end", () => {
    fc.assert(
      fc.property(dossiers, days, fc.integer({ min: 1, max: 900 }), (dossier, at, days) => {
        const { debut, fin } = exactPeriod(dossier);
        const prorogued = withAvenant(dossier, {
          id: "Av9",
          numero: 9,
          dateEffet: debut,
          operations: [{ id: "p", type: "proroger", par: "art1", fin: addDays(civil(fin), days) }],
        });
        const after = byId(lines(prorogued, at));
        for (const line of lines(dossier, at)) {
          const next = after.get(line.id);
          expect(next, line.id).toBeDefined();
          const fromEnd =
            /^(?:fin-convention|suggestion\/)/.test(line.id) ||
            "suggere" in line.moment ||
            line.acte === "finConvention" ||
            line.histoire.at(-1)?.echeance?.type === "finPeriode" ||
            line.histoire.some(({ echeance }) => echeance?.type === "finPeriode") ||
            (line.moment.type !== "jour" && line.moment.type !== "sansJour" && line.moment.au === fin) ||
            [line, next].some((one) => one?.moment.type === "rythme");
          if (!fromEnd) expect(next?.moment).toEqual(line.moment);
          if (!fromEnd) expect(next?.etat).toEqual(line.etat);
        }
      }),
    );
  });

  it("an échéancier lies within its convention, but for what the law says", () => {
    fc.assert(
      fc.property(dossiers, days, (dossier, at) => {
        const { periode, echeances } = echeancierOf({ dossier, at });
        for (const { moment, origine } of echeances) {
          if (origine.type === "loi" || moment.type === "sansJour") continue;
          const [du = "", au = ""] = moment.type === "jour" ? [moment.date, moment.date] : [moment.du, moment.au];
          expect(periode.debut <= du && du <= au && au <= periode.fin).toBe(true);
        }
      }),
    );
  });

  it("an act late on a day is one day later the next day, unless something was recorded or changed", () => {
    fc.assert(
      fc.property(dossiers, days, (dossier, at) => {
        const next = addDays(civil(at), 1);
        const after = byId(lines(dossier, next));
        const touched = (dossier.faits ?? []).some(({ date }) => date === next) || dossier.avenants.length > 0;
        if (touched) return;
        for (const { id, etat } of lines(dossier, at)) {
          if (etat.type === "enRetard")
            expect(after.get(id)?.etat).toEqual({ type: "enRetard", jours: etat.jours + 1 });
        }
      }),
    );
  });

  it("no question, however wrong, throws", () => {
    const wrong = fc.oneof(fc.string(), fc.constantFrom("2999-12-31", "1800-01-01", "2026-02-30", "0000-00-00"));
    fc.assert(
      fc.property(dossiers, wrong, fc.double(), (dossier, at, joursProche) => {
        expect(() => buildEcheancier({ dossier, at, joursProche })).not.toThrow();
        expect(() => measurePlanActions({ dossier, at })).not.toThrow();
      }),
    );
  });
});
