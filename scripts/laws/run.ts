/**
 * The tests with every case that each law asks for: `npm run test:laws`. `npm test` tries a fifth of them, so that it answers
 * while a person waits. `TEST_RUNS=100 npm run test:laws` tries a hundred times as many, `FC_SEED=n` others. Files of tests
 * may be given, as to vitest.
 */
import { spawnSync } from "node:child_process";

const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "utc", ...process.argv.slice(2)];
const env = { ...process.env, TEST_RUNS: process.env["TEST_RUNS"] ?? "1" };
process.exitCode = spawnSync(process.execPath, args, { env, stdio: "inherit" }).status ?? 1;
