import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/avenant/index.js";
import { boundsOf } from "../../src/convention/internal.js";
import { buildEcheancier, type Echeance, type Echeancier, type EtatEcheance } from "../../src/evaluation/index.js";
import { addDays, civil } from "../../src/primitives/index.js";
import { valueIn } from "../support/outcome.js";
import { exactPeriod } from "../support/periode.js";
import { allows, vaguer, withPeriod } from "../support/vague-periods.js";
import { dossiers } from "./generators.js";
import { bare, duty } from "./small.js";

const on = (dossier: Dossier, at: string): Echeancier => valueIn(buildEcheancier({ dossier, at }));

/** States that say the same of an act that was done. */
const DONE: ReadonlySet<string> = new Set(["faite", "faiteATemps", "faiteEnRetard"]);

/** Whether a state may be said where the other is the true one. */
function fits(told: EtatEcheance, known: EtatEcheance): boolean {
  if (told.type === "indetermine") return true;
  if (DONE.has(told.type) && DONE.has(known.type))
    return told.type === known.type || [told.type, known.type].includes("faite");
  if (told.type === "proche" || told.type === "future") {
    return (known.type === "proche" || known.type === "future") && told.jours <= known.jours;
  }
  if ("jours" in told && "jours" in known && typeof told.jours === "number" && typeof known.jours === "number") {
    return told.type === known.type && told.jours <= known.jours;
  }
  return told.type === known.type;
}

function holds(told: Echeance, known: Echeance): boolean {
  const [wide, narrow] = [told.moment, known.moment];
  // A target that may not be the one in force says so, and gives no day.
  if (wide.type === "rythme" && told.etat.type === "indetermine") return true;
  if (wide.type === "sansJour") return true;
  if (wide.type === "jour") return narrow.type === "jour" && narrow.date === wide.date;
  if (wide.type === "rythme") {
    return narrow.type === "rythme" && (wide.du ?? "") <= (narrow.du ?? "") && (narrow.au ?? "9") <= (wide.au ?? "9");
  }
  if (narrow.type === "jour") return wide.du <= narrow.date && narrow.date <= wide.au;
  if (narrow.type !== "fenetre") return false;
  return wide.du <= narrow.du && (wide.auPlusTot ?? wide.au) <= narrow.au && narrow.au <= wide.au;
}

const days = fc.integer({ min: -400, max: 5000 }).map((shift) => addDays(civil("2020-01-01"), shift));

describe("the calendar of a vaguer period", () => {
  it("never contradicts that of the exact one", () => {
    const pairs = dossiers.chain((exact) => fc.tuple(fc.constant(exact), vaguer(exact)));
    fc.assert(
      fc.property(pairs, days, ([exact, vague], at) => {
        // Before the first day, the calendar is that of the text of that day: none of the avenants of these takes effect by then.
        const { debut } = exactPeriod(exact);
        fc.pre(at >= debut || exact.avenants.every(({ dateEffet }) => boundsOf(dateEffet).du > debut));
        const [known, told] = [on(exact, at), on(vague, at)];
        expect(allows(told.periode.fin, known.periode.fin)).toBe(true);
        expect([known.statut, "indetermine"]).toContain(told.statut);
        const lines = new Map(told.echeances.map((line) => [line.id, line]));
        const open = told.manques.some(({ champ }) => champ.startsWith("convention.periode"));
        for (const line of known.echeances) {
          const same = lines.get(line.id);
          lines.delete(line.id);
          if (same === undefined) expect(open).toBe(true);
          else if (!fits(same.etat, line.etat) || !holds(same, line)) expect(same).toEqual(line);
        }
        for (const { etat } of lines.values()) expect(etat.type).toBe("indetermine");
      }),
    );
  });
});

describe("duties of a convention whose end is not known to the day", () => {
  const fin = { du: "2026-10-01", au: "2026-12-31", libelle: "fin 2026" };
  const input = {
    ...bare,
    convention: {
      ...bare.convention,
      periode: { debut: "2022-01-01", fin },
      obligations: [
        duty("final", "bilanFinal", { type: "finPeriode" }),
        duty("copil", "reunionComitePilotage", { type: "annuelle" }),
        duty("milieu", "bilanIntermediaire", { type: "miParcours" }),
      ],
    },
  };
  const line = (at: string, id: string, dossier: Dossier = input) => {
    const found = on(dossier, at).echeances.find((one) => one.id === id);
    return [found?.moment, found?.etat];
  };

  it("fall due between two days, and are late after the last one only", () => {
    const moment = { type: "fenetre", du: "2026-10-01", au: "2026-12-31", auPlusTot: "2026-10-01" };
    expect(line("2026-09-30", "CTG:final")).toEqual([moment, { type: "proche", jours: 1 }]);
    expect(line("2026-11-15", "CTG:final")).toEqual([
      moment,
      { type: "indetermine", manque: "convention.periode.fin" },
    ]);
    expect(line("2027-01-02", "CTG:final")).toEqual([moment, { type: "enRetard", jours: 2 }]);
  });

  it("close their last window on a day that is not known", () => {
    const moment = { type: "fenetre", du: "2026-01-01", au: "2026-12-31", auPlusTot: "2026-10-01" };
    expect(line("2026-05-01", "CTG:copil/2026")).toEqual([moment, { type: "ouverte", jours: 153 }]);
    expect(line("2026-12-01", "CTG:copil/2026")).toEqual([
      moment,
      { type: "indetermine", manque: "convention.periode.fin" },
    ]);
    expect(line("2027-01-01", "CTG:copil/2026")).toEqual([moment, { type: "nonTenu", jours: 1 }]);
  });

  it("have a suggested midpoint as wide as half of what is not known", () => {
    const moment = { type: "fenetre", du: "2024-05-17", au: "2024-07-01", auPlusTot: "2024-05-17", suggere: true };
    expect(line("2024-01-01", "CTG:milieu")[0]).toEqual(moment);
  });

  it("say what they lack when nothing is known of the period", () => {
    const nothing = withPeriod(input, undefined);
    expect(line("2026-05-01", "CTG:final", nothing)).toEqual([
      { type: "sansJour" },
      { type: "indetermine", manque: "convention.periode.fin" },
    ]);
    expect(line("2026-05-01", "CTG:copil/2026", nothing)[1]).toEqual({
      type: "indetermine",
      manque: "convention.periode.debut",
    });
    const { statut, periode, manques } = on(nothing, "2026-05-01");
    expect([statut, periode]).toEqual(["indetermine", { debut: {}, fin: {} }]);
    expect(manques.map(({ champ }) => champ)).toEqual([
      "convention.tientLieuDeSchema",
      "convention.periode.debut",
      "convention.periode.fin",
    ]);
  });
});
