import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consolidate, type Dossier, type VersionConsolidee } from "../../src/avenant/index.js";
import { addDays, civil } from "../../src/primitives/index.js";
import { validDossiers } from "../../src/testing/index.js";
import { article, dossierWith } from "../support/avenants.js";
import { valueIn } from "../support/outcome.js";
import { allows, vaguer, withPeriod } from "../support/vague-periods.js";

const on = (input: Dossier, at: string): VersionConsolidee => valueIn(consolidate({ dossier: input, at }));
const state = (input: Dossier, at: string) => {
  const { statut, periode, dispositions } = on(input, at);
  return [statut, periode.debut, periode.fin, dispositions[0]?.statut];
};
const base = dossierWith([article("art1")], []);

describe("a convention whose period is not known to the day", () => {
  it("is in doubt only between the days on which it may begin or end", () => {
    const debut = { du: "2022-01-01", au: "2022-01-31", libelle: "janvier 2022" };
    const fin = { du: "2026-10-01", au: "2026-12-31", libelle: "fin 2026" };
    const input = withPeriod(base, { debut, fin });
    expect(state(input, "2021-12-31")).toEqual(["aVenir", debut, fin, undefined]);
    expect(state(input, "2022-01-15")).toEqual(["indetermine", debut, fin, "indetermine"]);
    expect(state(input, "2022-01-31")).toEqual(["enVigueur", debut, fin, "enVigueur"]);
    expect(state(input, "2026-10-01")).toEqual(["enVigueur", debut, fin, "enVigueur"]);
    expect(state(input, "2026-10-02")).toEqual(["indetermine", debut, fin, "enVigueur"]);
    expect(state(input, "2027-01-01")).toEqual(["echue", debut, fin, "enVigueur"]);
  });

  it("ends after the length that it states, whichever day it begins", () => {
    const input = withPeriod(base, { debut: "2022-03-01", duree: { valeur: 5, unite: "annees" } });
    expect(state(input, "2024-01-01")).toEqual(["enVigueur", "2022-03-01", "2027-02-28", "enVigueur"]);
    const rough = { du: "2022-01-01", au: "2022-12-31", libelle: "2022" };
    const fin = { du: "2026-12-31", au: "2027-12-30" };
    const roughly = withPeriod(base, { debut: rough, duree: { valeur: 60, unite: "mois" } });
    expect(state(roughly, "2024-01-01")).toEqual(["enVigueur", rough, fin, "enVigueur"]);
  });

  it("has no bound where the dossier gives none", () => {
    expect(state(withPeriod(base, { duree: { valeur: 5, unite: "annees" } }), "2024-01-01")).toEqual([
      "indetermine",
      {},
      {},
      "indetermine",
    ]);
    expect(state(withPeriod(base, { fin: "2026-12-31" }), "2024-01-01")).toEqual([
      "indetermine",
      { au: "2026-12-31" },
      "2026-12-31",
      "indetermine",
    ]);
    expect(state(withPeriod(base, { fin: "2026-12-31" }), "2027-01-01")[0]).toBe("echue");
    expect(state(withPeriod(base, undefined), "2024-01-01")).toEqual(["indetermine", {}, {}, "indetermine"]);
  });
});

const days = fc.integer({ min: -400, max: 3000 }).map((shift) => addDays(civil("2022-01-01"), shift));

describe("a vaguer period", () => {
  it("never contradicts what the exact one gives", () => {
    const generated = validDossiers({ dispositions: 6, avenants: 4, operations: 4, lapses: true, duties: true });
    const pairs = generated.chain((exact) => fc.tuple(fc.constant(exact), vaguer(exact)));
    fc.assert(
      fc.property(pairs, days, ([exact, vague], at) => {
        const [known, told] = [on(exact, at), on(vague, at)];
        expect(allows(told.periode.debut, known.periode.debut)).toBe(true);
        expect(allows(told.periode.fin, known.periode.fin)).toBe(true);
        expect([known.statut, "indetermine"]).toContain(told.statut);
        const lines = new Map(told.dispositions.map((line) => [line.adresse, line]));
        for (const { adresse, statut, texte } of known.dispositions) {
          const line = lines.get(adresse);
          lines.delete(adresse);
          if (line?.statut === "indetermine") continue;
          expect([line?.statut, line?.texte]).toEqual([statut, texte]);
        }
        for (const { statut } of lines.values()) expect(statut).toBe("indetermine");
        const duties = new Map(told.obligations.map((one) => [one.cle, one]));
        for (const { cle, statut, echeance } of known.obligations) {
          const duty = duties.get(cle);
          duties.delete(cle);
          if (duty?.statut === "indetermine") continue;
          expect([duty?.statut, duty?.echeance]).toEqual([statut, echeance]);
        }
        for (const { statut } of duties.values()) expect(statut).toBe("indetermine");
        for (const [rank, { id, statut }] of known.instruments.entries()) {
          expect([`${id} ${statut}`, `${id} indetermine`]).toContain(
            `${told.instruments[rank]?.id} ${told.instruments[rank]?.statut}`,
          );
        }
      }),
    );
  });
});
