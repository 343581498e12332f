/**
 * How long the échéanciers of the whole country take: 5 000 dossiers, then twice as many, to show that time grows with
 * their number only; then one dossier with ever more facts, obligations and avenants.
 *
 * Run: `npx tsx bench/evaluation.ts`
 */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import type { Dossier } from "../src/avenant/index.js";
import { buildEcheancier, measurePlanActions } from "../src/evaluation/index.js";
import { toICalendar } from "../src/formats/index.js";
import { parseDossier } from "../src/parse/index.js";

const parsed = parseDossier(JSON.parse(readFileSync("examples/roumois-seine/dossier.json", "utf8")));
if (!parsed.ok) throw new Error("the example does not parse");
const roumois: Dossier = parsed.value;

/** A dossier of its own for each rank: another id, and facts of other days. */
function variant(rank: number): Dossier {
  const day = `2026-${String((rank % 11) + 1).padStart(2, "0")}-${String((rank % 28) + 1).padStart(2, "0")}`;
  return {
    ...roumois,
    id: `dossier-${rank}`,
    faits: [
      ...roumois.faits,
      { id: "copil", nature: "reunion", date: day, libelle: "Comité de pilotage", instance: "comitePilotage" },
      { id: "envoi", nature: "execution", date: day, libelle: "Envoi", obligation: "Av2:transmission-schema" },
    ],
  };
}

function time(label: string, work: () => number): void {
  const start = performance.now();
  const size = work();
  process.stdout.write(`${label.padEnd(52)} ${((performance.now() - start) / 1000).toFixed(2)} s  (${size})\n`);
}

function echeanciers(count: number): number {
  let lines = 0;
  for (let rank = 0; rank < count; rank += 1) {
    const outcome = buildEcheancier({ dossier: variant(rank), at: "2026-11-22" });
    if (outcome.ok) lines += outcome.value.echeances.length;
  }
  return lines;
}

/** One dossier made large in one direction. */
function large(size: number, direction: "faits" | "obligations" | "avenants"): Dossier {
  const numbers = Array.from({ length: size }, (_, rank) => rank);
  const model = roumois.avenants[1];
  if (model === undefined) return roumois;
  if (direction === "faits") {
    const faits = numbers.map((rank) => ({ ...variant(rank).faits[1], id: `f${rank}` }));
    return {
      ...roumois,
      faits: faits.map((fait) => ({ nature: "reunion" as const, date: "2026-01-02", libelle: "x", ...fait })),
    };
  }
  if (direction === "obligations") {
    const [first] = model.obligations;
    if (first === undefined) return roumois;
    const obligations = numbers.map((rank) => ({ ...first, id: `o${rank}` }));
    return { ...roumois, avenants: roumois.avenants.map((one) => (one === model ? { ...one, obligations } : one)) };
  }
  const avenants = numbers.map((rank) => ({
    ...model,
    id: `N${rank}`,
    numero: rank + 3,
    operations: [],
    dateEffet: `2026-01-${String((rank % 28) + 1).padStart(2, "0")}`,
  }));
  return { ...roumois, avenants: [...roumois.avenants, ...avenants] };
}

echeanciers(200);
for (const count of [1250, 2500, 5000, 10_000]) {
  time(`échéanciers of ${count} dossiers (lines)`, () => echeanciers(count));
}
time("plans measured, 5 000 dossiers (actions)", () => {
  let actions = 0;
  for (let rank = 0; rank < 5000; rank += 1) {
    const outcome = measurePlanActions({ dossier: variant(rank), at: "2026-11-22" });
    if (outcome.ok) actions += outcome.value.actions.length;
  }
  return actions;
});
time("calendar files, 500 dossiers (characters)", () => {
  let characters = 0;
  for (let rank = 0; rank < 500; rank += 1) {
    const outcome = buildEcheancier({ dossier: variant(rank), at: "2026-11-22" });
    if (outcome.ok) characters += toICalendar(outcome.value).length;
  }
  return characters;
});
for (const direction of ["faits", "obligations", "avenants"] as const) {
  for (const size of [1000, 2000, 4000].map((count) => (direction === "avenants" ? count / 10 : count))) {
    const dossier = large(size, direction);
    time(`one dossier, ${size} ${direction} (lines)`, () => {
      const outcome = buildEcheancier({ dossier, at: "2026-11-22" });
      return outcome.ok ? outcome.value.echeances.length : 0;
    });
  }
}
