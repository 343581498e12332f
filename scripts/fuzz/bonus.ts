/**
 * The bonus territoire against its independent oracle: `npm run fuzz:bonus [-- --cases 10000] [--seed 1]`. Units change,
 * close, open and are lost, under each choice of the lissage. Prints the seed, so that what it finds is found again.
 */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { againstOracle } from "../../test/bonus-territoire/against-oracle.js";

const { values } = parseArgs({ options: { cases: { type: "string", default: "10000" }, seed: { type: "string" } } });
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const found = fc.check(againstOracle, { numRuns: Number(values.cases), seed });
process.stdout.write(
  found.failed
    ? `${fc.defaultReportMessage(found)}\n`
    : `Seed ${seed}: ${found.numRuns} territories, the same to the cent\n`,
);
process.exitCode = found.failed ? 1 : 0;
