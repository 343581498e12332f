/**
 * Benchmarks: `npm run bench [-- <part of a name>]`, on the code as it is built. Each capability at three sizes with the growth of
 * its time; beside it, in the same run, what a user would pick instead or the least that the work could cost; then two large
 * questions asked once in a process of their own. A table on the output, the same figures in `reports/bench.json`; fails when a
 * limit is passed.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bonus } from "./capabilities/bonus.js";
import { comparison, consolidation, history } from "./capabilities/consolidation.js";
import { calendarFiles, echeancier, echeanciers, plan } from "./capabilities/evaluation.js";
import { reading, serializing } from "./capabilities/parsing.js";
import { sharing } from "./capabilities/sharing.js";
import { sppe } from "./capabilities/sppe.js";
import { dossier, dossiers, outline, text } from "./capabilities/verification.js";
import type { Capability } from "./capability.js";
import { compareSides, measure } from "./measure.js";
import { type Measured, missedBy, type Once, type Result, tables } from "./report.js";

const CAPABILITIES: readonly Capability[] = [
  reading,
  serializing,
  consolidation,
  history,
  comparison,
  sharing,
  bonus,
  sppe,
  echeanciers,
  echeancier,
  plan,
  calendarFiles,
  dossiers,
  dossier,
  text,
  outline,
];

/** Asked once, cold: what each may take. */
const ONCE: readonly Omit<Once, "seconds" | "megabytes">[] = [
  { question: "bonus", what: "bonus of 100 000 structures, trace included", limit: { seconds: 2, megabytes: 500 } },
  { question: "france", what: "SPPE duties of all of France", limit: { seconds: 1.5, megabytes: 300 } },
];

function resultOf({ name, unit, sizes, prepare, limit, instead = [] }: Capability): Result {
  const measured = sizes.map((size): Measured => ({ size, microseconds: measure(prepare(size)) }));
  const rivals = instead.map((rival) => {
    const ours = (rival.ours ?? prepare)(rival.size);
    const sides = compareSides({ ours, theirs: rival.prepare(rival.size) });
    return { name: rival.name, size: rival.size, atLeast: rival.atLeast, ...sides };
  });
  return { name, unit, measured, limit, rivals };
}

function ask(question: string): { readonly seconds: number; readonly megabytes: number } {
  const program = fileURLToPath(new URL("alone.js", import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [program, question], { encoding: "utf8" }));
}

const part = process.argv[2] ?? "";
const chosen = CAPABILITIES.filter(({ name }) => name.includes(part));
const results = chosen.map((capability) => {
  process.stderr.write(`${capability.name}\n`);
  return resultOf(capability);
});
const once = ONCE.filter(({ what }) => what.includes(part)).map((one): Once => ({ ...one, ...ask(one.question) }));
const missed = missedBy(results, once);

process.stdout.write(`${tables(results, once)}\n`);
for (const line of missed) process.stdout.write(`MISSED: ${line}\n`);
mkdirSync("reports", { recursive: true });
writeFileSync(
  "reports/bench.json",
  `${JSON.stringify({ node: process.version, platform: `${process.platform} ${process.arch}`, results, once, missed }, null, 2)}\n`,
);
process.exitCode = missed.length > 0 ? 1 : 0;
