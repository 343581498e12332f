/** 1 000 and 100 000 structures in one territory: time, memory, linearity. Run alone, so that memory is its own. */
import { computeBonusTerritoire } from "../src/bonus-territoire/index.js";
import { replay } from "../src/primitives/index.js";
import { territoryOf } from "./territory.js";

/** Seconds on the clock and of the processor for one computation: the best of several rounds. */
interface Cost {
  readonly wall: number;
  readonly processor: number;
}

function costOf(count: number, rounds: number): Cost {
  const demande = territoryOf(count);
  let best: Cost = { wall: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const before = process.cpuUsage();
    const outcome = computeBonusTerritoire(demande);
    const { user, system } = process.cpuUsage(before);
    const wall = (performance.now() - start) / 1_000;
    best = { wall: Math.min(best.wall, wall), processor: Math.min(best.processor, (user + system) / 1_000_000) };
    if (!outcome.ok) throw new Error("a territory of the benchmark is right");
    const { total, trace } = outcome.value;
    if (total.statut !== "exact" || total.montant !== "123456789.01") throw new Error("a cent was lost");
    if (round === 0 && !replay(trace.slice(0, 4)).ok) throw new Error("the trace replays");
  }
  return best;
}

const small = costOf(1_000, 20);
const large = costOf(100_000, 1);
const megabytes = process.resourceUsage().maxRSS / 1_000;
const growth = (key: keyof Cost) => (large[key] / small[key] / 100).toFixed(2);
process.stdout.write(
  [
    `1 000 structures: ${(small.wall * 1_000).toFixed(1)} ms (processor ${(small.processor * 1_000).toFixed(1)} ms)`,
    `100 000 structures, trace included: ${large.wall.toFixed(2)} s (below 2 s: ${large.wall < 2})`,
    `processor time of that run: ${large.processor.toFixed(2)} s`,
    `peak memory of the process: ${megabytes.toFixed(0)} MB (below 500 MB: ${megabytes < 500})`,
    `time per structure at 100 000 over that at 1 000: ${growth("wall")}, in processor time ${growth("processor")} (1 is linear)`,
    "",
  ].join("\n"),
);
