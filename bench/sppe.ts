/**
 * All the communes and EPCI of France, from data in memory: time and memory, against the same four thresholds written for
 * publicodes and evaluated for the same communes in the same run. `npm run bench:sppe`.
 *
 * Budgets: 1.5 s and 300 MB for the country, publicodes at least 20 times slower per commune. Exit code 1 when one is
 * missed. The library is measured as built (`dist`), as its users run it.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import Engine from "publicodes";

const BUDGET_SECONDS = 1.5;
const BUDGET_MEGABYTES = 300;
const BUDGET_RATIO = 20;
const AT = "2025-12-31";

const require = createRequire(import.meta.url);
const { assessSppeTerritoire }: typeof import("../src/sppe/index.js") = require("../dist/sppe/index.cjs");
const { readDecoupage }: typeof import("../src/adapters/index.js") = require("../dist/adapters/index.cjs");

const read = (name: string) =>
  JSON.parse(readFileSync(require.resolve(`@etalab/decoupage-administratif/${name}.json`), "utf8"));
const write = (line: string) => process.stdout.write(`${line}\n`);

const decoupage = readDecoupage({
  version: read("package").version,
  communes: read("data/communes"),
  epci: read("data/epci"),
  ept: read("data/ept"),
});
if (!decoupage.ok) throw new Error(JSON.stringify(decoupage.issues.slice(0, 3)));
const { territoire } = decoupage.value;

// The first run is the one that counts: a program that assesses the country does it once, without warming up.
global.gc?.();
const heapBefore = process.memoryUsage().heapUsed;
const start = performance.now();
const outcome = assessSppeTerritoire({ territoire, at: AT });
const seconds = (performance.now() - start) / 1000;
if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues.slice(0, 3)));
const { communes, groupements } = outcome.value;
const rss = process.resourceUsage().maxRSS / 1024;
global.gc?.();
const kept = (process.memoryUsage().heapUsed - heapBefore) / 1e6;

// For the ratio both sides are measured warm, by the fastest of five: five whole runs here, five parts of the communes there.
const runs = [1, 2, 3, 4, 5].map(() => {
  const began = performance.now();
  assessSppeTerritoire({ territoire, at: AT });
  return (performance.now() - began) / 1000;
});
const warm = Math.min(...runs);

const rules = {
  population: { question: "Population totale", unité: "habitants" },
  planifier: { formule: "population > 3500 habitants" },
  "soutenir la qualité": { formule: "population > 3500 habitants" },
  "schéma pluriannuel": { formule: "population > 10000 habitants" },
  "relais petite enfance": { formule: "population > 10000 habitants" },
};
const THRESHOLDS = ["planifier", "soutenir la qualité", "schéma pluriannuel", "relais petite enfance"];
const figures = communes.map(({ lignes }) => {
  const chiffre = lignes[4]?.chiffre;
  return chiffre?.statut === "connu" ? chiffre.valeur : 0;
});
const engine = new Engine(rules);
const startPublicodes = performance.now();
let above = 0;
const part = Math.ceil(figures.length / 5);
const parts = [0, 1, 2, 3, 4].map((rank) => {
  const slice = figures.slice(rank * part, (rank + 1) * part);
  const began = performance.now();
  for (const figure of slice) {
    engine.setSituation({ population: `${figure} habitants` });
    for (const rule of THRESHOLDS) if (engine.evaluate(rule).nodeValue === true) above += 1;
  }
  return ((performance.now() - began) * 1000) / slice.length;
});
const publicodesSeconds = (performance.now() - startPublicodes) / 1000;

// Same answers on both sides, else the comparison is worth nothing. (The relais is compared on its figure alone.)
const count = (rank: number) => communes.filter(({ lignes }) => lignes[rank]?.position === "auDessus").length;
const expected = count(2) + count(3) + 2 * count(4);
if (above !== expected) throw new Error(`publicodes finds ${above} duties, the library ${expected}`);

const perCommune = (warm * 1e6) / (communes.length + groupements.length);
const perCommunePublicodes = Math.min(...parts);
const ratio = perCommunePublicodes / perCommune;
write(`Node ${process.version}, ${communes.length} communes, ${groupements.length} groups`);
write(
  `convention-territoriale: ${seconds.toFixed(2)} s, ${perCommune.toFixed(1)} µs per authority (six lines, explained)`,
);
write(`  answer kept ${kept.toFixed(0)} MB; peak of the whole process, data included, ${rss.toFixed(0)} MB`);
write(
  `publicodes: ${publicodesSeconds.toFixed(2)} s, ${perCommunePublicodes.toFixed(1)} µs per commune (four thresholds)`,
);
write(`ratio per commune: ${ratio.toFixed(0)}`);
const missed = [
  seconds < BUDGET_SECONDS ? "" : `time ${seconds.toFixed(2)} s, budget ${BUDGET_SECONDS} s`,
  rss < BUDGET_MEGABYTES ? "" : `memory ${rss.toFixed(0)} MB, budget ${BUDGET_MEGABYTES} MB`,
  ratio >= BUDGET_RATIO ? "" : `ratio ${ratio.toFixed(0)}, at least ${BUDGET_RATIO}`,
].filter((text) => text !== "");
for (const text of missed) write(`MISSED: ${text}`);
process.exitCode = missed.length > 0 ? 1 : 0;
