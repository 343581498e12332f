/**
 * Time to import each subpath of the built package in a new process, beside decimal.js and zod imported the same way, one
 * after the other in each round so that a busy machine slows all of them: `npm run bench:import`.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const ROUNDS = 11;
const NAME = "convention-territoriale";

/** Most times decimal.js, for what computes. */
const COMPUTE = 3;
/** Most times zod, for the whole. */
const WHOLE = 2;
const COMPUTES = [
  "avenant",
  "bonus-territoire",
  "convention",
  "droit",
  "evaluation",
  "primitives",
  "sppe",
  "territoire",
  "verification",
];

const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly exports: Record<string, unknown> };
const subpaths = Object.keys(exports)
  .filter((key) => !key.endsWith(".json") && !["./testing", "./adapters"].includes(key))
  .map((key) => `${NAME}${key.slice(1)}`);
const modules = ["decimal.js", "zod", ...subpaths];

const LOADERS = {
  import: (name: string) => `const before = performance.now(); await import("${name}"); `,
  require: (name: string) =>
    `const require = (await import("node:module")).createRequire(process.cwd() + "/x.js"); const before = performance.now(); require("${name}"); `,
};

function timeOf(code: string): number {
  const print = "process.stdout.write(String(performance.now() - before));";
  return Number(execFileSync(process.execPath, ["--input-type=module", "--eval", code + print], { encoding: "utf8" }));
}

const medianOf = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

const slow: string[] = [];
for (const [how, loader] of Object.entries(LOADERS)) {
  const times = new Map(modules.map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of modules) times.get(name)?.push(timeOf(loader(name)));
  }
  const median = (name: string) => medianOf(times.get(name) ?? []);
  process.stdout.write(`\n${how.padEnd(44)}ms   × decimal.js   × zod\n`);
  for (const name of modules) {
    const [decimal, zod] = [median(name) / median("decimal.js"), median(name) / median("zod")];
    const over = COMPUTES.includes(name.slice(NAME.length + 1)) ? decimal > COMPUTE : name === NAME && zod > WHOLE;
    if (over) slow.push(`${how} ${name}`);
    const columns = [name.padEnd(38), median(name).toFixed(1).padStart(8), decimal.toFixed(2).padStart(15)];
    process.stdout.write(`${columns.join("")}${zod.toFixed(2).padStart(8)}${over ? "  TOO SLOW" : ""}\n`);
  }
}
process.exitCode = slow.length === 0 ? 0 : 1;
