/** 1 000 and 100 000 structures in one territory: time, memory, linearity. Run alone, so that memory is its own. */
import { computeBonusTerritoire } from "../src/bonus-territoire/index.js";
import { replay } from "../src/primitives/index.js";
import { territoryOf } from "./territory.js";

function seconds(count: number, rounds: number): number {
  const demande = territoryOf(count);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const outcome = computeBonusTerritoire(demande);
    best = Math.min(best, (performance.now() - start) / 1_000);
    if (!outcome.ok) throw new Error("a territory of the benchmark is right");
    const { total, trace } = outcome.value;
    if (total.statut !== "exact" || total.montant !== "123456789.01") throw new Error("a cent was lost");
    if (round === 0 && !replay(trace.slice(0, 4)).ok) throw new Error("the trace replays");
  }
  return best;
}

const small = seconds(1_000, 20);
const before = process.cpuUsage();
const large = seconds(100_000, 1);
const { user, system } = process.cpuUsage(before);
const megabytes = process.resourceUsage().maxRSS / 1_000;
const ratio = large / small / 100;
process.stdout.write(
  [
    `1 000 structures: ${(small * 1_000).toFixed(1)} ms`,
    `100 000 structures, trace included: ${large.toFixed(2)} s (below 2 s: ${large < 2})`,
    `processor time of that run, its data included: ${((user + system) / 1_000_000).toFixed(2)} s`,
    `peak memory of the process: ${megabytes.toFixed(0)} MB (below 500 MB: ${megabytes < 500})`,
    `time per structure at 100 000 over that at 1 000: ${ratio.toFixed(2)} (1 is linear)`,
    "",
  ].join("\n"),
);
