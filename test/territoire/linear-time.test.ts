/** Time that grows as the size of a territory, whatever is wrong with it. */
import { expect, it } from "vitest";
import type { Population, Territoire, Transfert } from "../../src/territoire/index.js";
import { indexTerritoire } from "../../src/territoire/internal.js";

const figure = (valeur: number): Population => ({
  valeur,
  nature: "totale",
  millesime: 2023,
  anneeApplication: 2026,
  source: "Insee",
});
const territoire = (fields: Partial<Territoire>): Territoire => ({
  nom: "essai",
  communes: [{ codeInsee: "27103", nom: "Bourg-Achard", populations: [figure(4000)] }],
  groupements: [{ siren: "200066405", nom: "CC", nature: "communauteCommunes", membres: ["27103"], nombreMembres: 1 }],
  transferts: [],
  ...fields,
});
const transfer = (fields: Partial<Transfert>): Transfert => ({
  commune: "27103",
  competence: "planifier",
  titulaire: "200066405",
  ...fields,
});

it("35 000 malformed communes are each reported, with their path, in a moment", () => {
  const wrong = Array.from({ length: 35000 }, (_, rank) => ({
    codeInsee: `X${rank}`,
    nom: `Commune ${rank}`,
    populations: [figure(-1)],
  }));
  const began = process.cpuUsage();
  const outcome = indexTerritoire(territoire({ communes: wrong, groupements: [] }));
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(3000);
  expect(outcome.ok ? 0 : outcome.issues.length).toBe(70000);
  expect(outcome.ok ? [] : outcome.issues.at(-1)?.path).toEqual([
    "territoire",
    "communes",
    34999,
    "populations",
    0,
    "valeur",
  ]);
});

it("time grows as the size: one commune with ten times the transfers takes no hundred times longer", () => {
  const measure = (count: number) => {
    const transferts = Array.from({ length: count }, (_, rank) => {
      const day = `${1800 + Math.floor(rank / 28)}-01-${String((rank % 28) + 1).padStart(2, "0")}`;
      return transfer({ du: day, au: day });
    });
    const began = performance.now();
    const outcome = indexTerritoire(territoire({ transferts }));
    expect(outcome.ok).toBe(true);
    return performance.now() - began;
  };
  measure(2000);
  const small = Math.max(measure(2000), 1);
  expect(measure(20000) / small).toBeLessThan(60);
});
