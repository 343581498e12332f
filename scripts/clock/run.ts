/**
 * Runs the tests where days matter, with the clock of the machine shifted to years to come: `npm run test:clock`. A tag must
 * pass its own tests for as long as it lives. Files of tests may be given, as to vitest.
 */
import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";

const DAYS = ["2027-01-01", "2030-12-31"];

const files = process.argv.slice(2);
/** The tests where days matter; any file may be asked for by its name. */
const config = files.length > 0 ? "vitest.config.ts" : "vitest.clock.config.ts";
let failed = 0;
for (const day of DAYS) {
  const env = {
    ...process.env,
    CLOCK_AT: day,
    NODE_OPTIONS: `--import=${pathToFileURL("scripts/clock/shift.mjs").href}`,
  };
  const print = "process.stdout.write(new Date().toISOString().slice(0, 10))";
  const { stdout } = spawnSync(process.execPath, ["--eval", print], { env, encoding: "utf8" });
  if (stdout !== day) throw new Error(`the clock says ${stdout}, not ${day}`);
  process.stdout.write(`\nThe tests on ${day}\n`);
  const vitest = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config",
    config,
    "--project",
    "utc",
    "--reporter=dot",
    ...files,
  ];
  if (spawnSync(process.execPath, vitest, { env, stdio: "inherit" }).status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
