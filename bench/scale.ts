/** From 1 000 to 200 000 structures in one territory: time, memory, linearity. Run alone, so that memory is its own. */
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
const middle = costOf(10_000, 8);
const first = costOf(100_000, 1);
const megabytes = process.resourceUsage().maxRSS / 1_000;
const large = costOf(100_000, 3);
const twice = costOf(200_000, 3);
const each = (cost: Cost, count: number) => `${((cost.processor * 1_000_000) / count).toFixed(2)} µs`;
process.stdout.write(
  [
    `100 000 structures, trace included: ${first.wall.toFixed(2)} s (below 2 s: ${first.wall < 2})`,
    `peak memory of the process by then: ${megabytes.toFixed(0)} MB (below 500 MB: ${megabytes < 500})`,
    `processor time of one structure among 1 000: ${each(small, 1_000)}, 10 000: ${each(middle, 10_000)}, 100 000: ${each(large, 100_000)}, 200 000: ${each(twice, 200_000)}`,
    `growth of a structure's time from 1 000 to 100 000: ${(large.processor / small.processor / 100).toFixed(2)}, from 100 000 to 200 000: ${(twice.processor / large.processor / 2).toFixed(2)} (1 is linear; what no longer fits the processor's caches costs more)`,
    "",
  ].join("\n"),
);
