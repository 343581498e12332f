/**
 * Mutation testing of rooms: `npm run mutation -- verification [--sample | --only=text/axes,regles/op]`. Each mutant is a small
 * fault put into the code; the score is the share of them that a test notices. Fails below the threshold of the room, where a
 * mutant that no test comes to counts as unnoticed, and for a mutant that survived without a test run on it. With `--only`, the
 * files whose path holds one of the given parts, for whoever is writing the tests of those.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { filesOf, ROOMS, sampleOf } from "./rooms.js";
import { type Mutant, measure, report } from "./score.js";

function mutate(name: string, sample: boolean, parts: readonly string[]): readonly Mutant[] {
  const whole = !sample && parts.length === 0;
  const folder = `reports/mutation/${name}${whole ? "" : sample ? "-sample" : "-only"}`;
  const found = `${folder}/mutation.json`;
  mkdirSync(folder, { recursive: true });
  // What an earlier run found must not pass for what this one finds.
  rmSync(found, { force: true });
  const options = {
    mutate: (sample ? sampleOf(name) : filesOf(name)).filter(
      (path) => parts.length === 0 || parts.some((part) => path.includes(part)),
    ),
    plugins: ["./scripts/mutation/runner.mjs"],
    testRunner: "in-place",
    testRunnerNodeArgs: ["--import", "tsx", "--import", "./scripts/mutation/hooks.mjs"],
    coverageAnalysis: "perTest",
    // A value made once, when its file is read, costs all the tests for each mutant; most are texts of rules.
    ignoreStatic: true,
    incremental: whole,
    incrementalFile: `${folder}/incremental.json`,
    tempDirName: `reports/mutation/sandbox-${name}`,
    ignorePatterns: ["dist", "reports", "coverage", "docs/api"],
    reporters: ["json", "html", "progress-append-only"],
    jsonReporter: { fileName: found },
    htmlReporter: { fileName: `${folder}/mutation.html` },
    concurrency: Number(process.env["MUTATION_CONCURRENCY"] ?? 2),
    timeoutMS: 10_000,
    allowConsoleColors: false,
    logLevel: "warn",
  };
  const config = `${folder}/stryker.json`;
  writeFileSync(config, JSON.stringify(options, null, 2));
  const { status } = spawnSync("npx", ["--no-install", "stryker", "run", config], {
    stdio: ["ignore", "inherit", "inherit"],
    // The runner reads the room, in the processes that Stryker starts.
    env: { ...process.env, MUTATION_ROOM: name, TZ: "UTC" },
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`Stryker stopped with ${status}`);
  const { files }: { files: Record<string, { mutants: Omit<Mutant, "file">[] }> } = JSON.parse(
    readFileSync(found, "utf8"),
  );
  return Object.entries(files).flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ ...mutant, file })));
}

const asked = process.argv.slice(2);
const parts = asked.flatMap((word) => (word.startsWith("--only=") ? word.slice("--only=".length).split(",") : []));
const names = asked.filter((word) => !word.startsWith("--"));
if (names.length === 0 || names.some((name) => ROOMS[name] === undefined)) {
  process.stderr.write(
    `npm run mutation -- <room>... [--sample] [--only=<part of a path>,...]\nRooms: ${Object.keys(ROOMS).join(", ")}\n`,
  );
  process.exitCode = 2;
} else {
  for (const name of names) {
    const score = measure(mutate(name, asked.includes("--sample"), parts), ROOMS[name]?.threshold ?? 100);
    process.stdout.write(`${report(name, score)}\n`);
    if (!score.passed) process.exitCode = 1;
  }
}
