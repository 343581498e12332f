/**
 * Fuzzing of every door: `npm run fuzz [-- --cases 10000] [--seed 1] [--door parseDossier]`. Prints the seed, so that what it
 * finds is found again. Each door runs in a process of its own: one that hangs is stopped, and named.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { faultsOf } from "../../test/fuzz/answers.js";
import { DOORS, type Door } from "../../test/fuzz/doors.js";
import { inputsOf } from "../../test/fuzz/inputs.js";

const MINUTES = 15;

const { values } = parseArgs({
  options: { cases: { type: "string", default: "10000" }, seed: { type: "string" }, door: { type: "string" } },
});
const { cases, door: only } = values;
const seed = values.seed ?? String(Date.now() % 2 ** 31);
const say = (text: string) => process.stdout.write(`${text}\n`);

function fuzz(door: Door): boolean {
  const found = fc.check(
    fc.property(inputsOf(door), (input) => {
      const faults = faultsOf(door.call, input);
      if (faults.length > 0) throw new Error(faults.join("; "));
    }),
    { numRuns: Number(cases), seed: Number(seed) },
  );
  if (found.failed) {
    // Not fast-check's own report: it recurses into the input, which may be as deep as a door must bear.
    const input = JSON.stringify(found.counterexample?.[0]).slice(0, 2_000);
    say(`  ${door.name}, seed ${seed}, path ${found.counterexamplePath}: ${String(found.errorInstance)}\n    ${input}`);
  }
  if (!found.failed) say(`  ${door.name}: ${found.numRuns} cases, nothing but documented outcomes`);
  return !found.failed;
}

if (only !== undefined) {
  const doors = DOORS.filter(({ name }) => name === only);
  if (doors.length === 0) say(`Doors: ${DOORS.map(({ name }) => name).join(", ")}`);
  process.exitCode = doors.length > 0 && doors.every(fuzz) ? 0 : 1;
} else {
  say(`Seed ${seed}, ${cases} cases for each door`);
  const failed = DOORS.filter(({ name }) => {
    const args = [
      ...process.execArgv,
      fileURLToPath(import.meta.url),
      "--cases",
      cases,
      "--seed",
      seed,
      "--door",
      name,
    ];
    const { status, signal } = spawnSync(process.execPath, args, { stdio: "inherit", timeout: MINUTES * 60_000 });
    if (signal !== null) say(`  ${name}: stopped after ${MINUTES} minutes`);
    return status !== 0;
  });
  if (failed.length > 0) say(`Failed: ${failed.map(({ name }) => name).join(", ")}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
