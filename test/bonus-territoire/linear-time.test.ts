/** What a large demande or a large barème costs: no more than its size. */
import { describe, expect, it } from "vitest";
import {
  computeBonusTerritoire,
  type DemandeBonusTerritoire,
  loadBareme,
  type StructureAlsh,
} from "../../src/bonus-territoire/index.js";
import { explain } from "../../src/formats/index.js";
import { noticesOf } from "../../src/formats/internal.js";
import { base, eaje, empty, exact, reference, resultOf, s1 } from "./demande.js";
import { oracle } from "./oracle.js";

/** An accueil with these hours, held and contracted, that may have closed. */
const hours = (id: string, count: number, fermeture?: string): StructureAlsh => ({
  ...base(id),
  famille: "alshPeriscolaire",
  heuresContractualisees: count,
  heuresReelles: count,
  ...(fermeture === undefined ? {} : { fermeture }),
});

describe("size", () => {
  /** How much longer four times as much takes, in processor time: 4 when it is linear, 16 when it is quadratic. */
  function growth(run: (size: number) => void, size: number): number {
    const time = (count: number) => {
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 3; round += 1) {
        const start = process.cpuUsage();
        run(count);
        const { user } = process.cpuUsage(start);
        best = Math.min(best, user);
      }
      return best;
    };
    run(size);
    return time(4 * size) / time(size);
  }

  it("of a barème grows no faster than n log n", () => {
    const day = (rank: number) => new Date(Date.UTC(2020, 0, 1 + rank)).toISOString().slice(0, 10);
    const load = (count: number) => {
      const valeurs = Array.from({ length: count }, (_, rank) => ({
        cle: "eaje.plancher",
        du: day(rank),
        au: day(rank),
        valeur: "1",
      }));
      const read = loadBareme({ format: "convention-territoriale/bareme", version: 1, id: "a", edition: "b", valeurs });
      expect(read.ok).toBe(true);
    };
    expect(growth(load, 5_000)).toBeLessThan(10);
  });

  it("of the territories neither: computing with its warnings, and explaining", () => {
    const ids = (count: number) => Array.from({ length: count }, (_, rank) => `t${rank}`);
    const demandeOf = (count: number): DemandeBonusTerritoire => ({
      ...s1,
      territoires: ids(count).map((id) => ({ id, communes: ["27701"] })),
      references: ids(count).map((id) => reference("eaje", "1000", { territoire: id })),
      structures: ids(count).map((id) => eaje(id, 3, { territoire: id })),
      forfaits: ids(count).map((id) => ({ territoire: id, famille: "eaje", existant: "500" })),
    });
    const run = (count: number) => {
      const outcome = computeBonusTerritoire(demandeOf(count));
      expect(outcome.ok && outcome.warnings.length).toBe(count);
      if (outcome.ok) expect(explain(outcome.value, "fr").length).toBeGreaterThan(count);
    };
    expect(growth(run, 500)).toBeLessThan(10);
  });

  it("of the gestionnaires neither, each with its own notice and its own printed price", () => {
    const run = (count: number) => {
      const structures = Array.from({ length: count }, (_, rank) =>
        eaje(`s${rank}`, 10, { gestionnaire: `g${rank}`, forfaits: { existant: `${2000 + rank}` } }),
      );
      const noticeIn = noticesOf(resultOf({ ...s1, structures }), "fr");
      for (const { gestionnaire } of structures) expect(noticeIn(gestionnaire)?.lignes.length).toBe(1);
    };
    expect(growth(run, 300)).toBeLessThan(10);
  });

  it("of the structures of one gestionnaire neither, in one notice", () => {
    const run = (count: number) => {
      const structures = Array.from({ length: count }, (_, rank) => eaje(`s${rank}`, 10, { gestionnaire: "g" }));
      expect(noticesOf(resultOf({ ...s1, structures }), "fr")("g")?.lignes.length).toBe(count);
    };
    expect(growth(run, 400)).toBeLessThan(10);
  });

  it("of the structures that left a lot whose hours of N-1 are given neither", () => {
    const run = (count: number) => {
      const left = Array.from({ length: count }, (_, rank) => hours(`left-${rank}`, 10, "2023-12-31"));
      const outcome = computeBonusTerritoire({
        ...empty,
        references: [reference("alshPeriscolaire", "20000", { heuresN1: 100 * count })],
        structures: [hours("stays", 90 * count), ...left],
        parametres: { "lissage.unitesPerdues": { valeur: "redistribuees" } },
      });
      const units = outcome.ok ? outcome.value.trace.find(({ id }) => id.endsWith("/unitesSoutenues")) : undefined;
      expect(units && "valeur" in units && units.valeur).toBe(String(90 * count));
    };
    expect(growth(run, 4_000)).toBeLessThan(10);
  });
});

describe("one cent over 10 000 places", () => {
  it("goes to one crèche, as the oracle says", () => {
    const milliemes = Array.from({ length: 10_000 }, (_, rank) => [`creche-${rank}`, 1_000n] as const);
    const { total, structures } = resultOf({
      ...empty,
      references: [reference("eaje", "0.01")],
      structures: milliemes.map(([id]) => eaje(id, 1)),
      parametres: { "eaje.plancher": { sansObjet: true } },
    });
    const { parts } = oracle({ centimes: 1n, milliemes });
    expect(total).toEqual(exact("0.01"));
    for (const { id, montant } of structures) expect(montant).toEqual(exact(parts.get(id) === 1n ? "0.01" : "0.00"));
  });
});
