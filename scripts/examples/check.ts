/**
 * `npm run check:examples`: packs the library, installs the package in an empty folder with the examples, runs each of them
 * there, then does what the README tells a newcomer to do in another empty folder. Nothing reads the sources.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tryApp } from "./app.js";
import { followReadme } from "./newcomer.js";
import { type Check, run } from "./run.js";

const root = mkdtempSync(join(tmpdir(), "examples-"));

function must(program: string, args: readonly string[], folder: string): string {
  const { code, output } = run(program, args, folder);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")}: ${output}`);
  return output;
}

const versionOf = (name: string): string => {
  const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  return `${name}@${devDependencies[name]}`;
};

/** Runs a program of the examples and looks for parts of what it prints. */
function expectOutput(folder: string, args: readonly string[], code: number, ...parts: readonly string[]): Check {
  const found = run(process.execPath, ["--import", "tsx", ...args], folder);
  const ok = found.code === code && parts.every((part) => found.output.includes(part));
  return { name: args.join(" "), ok, output: `exit ${found.code}\n${found.output}` };
}

async function tryExamples(folder: string, tarball: string): Promise<readonly Check[]> {
  cpSync("examples", join(folder, "examples"), { recursive: true, filter: (path) => !path.endsWith("node_modules") });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const app = JSON.parse(readFileSync("examples/app/package.json", "utf8"));
  const packages = [tarball, versionOf("tsx"), versionOf("@etalab/decoupage-administratif")];
  const database = `@electric-sql/pglite@${app.dependencies["@electric-sql/pglite"]}`;
  must("npm", ["install", "--no-audit", "--no-fund", ...packages, database], folder);
  const validator = "examples/validator";
  const checks: Check[] = [
    expectOutput(folder, ["examples/roumois-seine/demo.ts", "--at", "2026-07-01"], 0, "en retard d'un jour"),
    expectOutput(folder, ["examples/caf-allocation/main.ts", "notices"], 0, "mutuelle-avenir;;128000,00;99528,47"),
    expectOutput(folder, ["examples/france/main.ts"], 0, "habitants : 1063 (schéma", "planification : 1046 sur 1255"),
    expectOutput(
      folder,
      [`${validator}/main.ts`, `${validator}/dossiers`, "--at", "2026-07-01"],
      1,
      "bourg-exemple.json: 1 error",
    ),
  ];
  const notices = readdirSync(join(folder, "notices"));
  checks.push({ name: "notices", ok: notices.length === 11, output: notices.join() });
  const sarif = JSON.parse(readFileSync(join(folder, "results.sarif"), "utf8"));
  checks.push({ name: "SARIF", ok: sarif.runs[0].results.length === 2, output: JSON.stringify(sarif) });
  return [...checks, ...(await tryApp(join(folder, "examples/app")))];
}

try {
  must("npm", ["pack", "--silent", "--pack-destination", root], ".");
  const [name] = readdirSync(root).filter((file) => file.endsWith(".tgz"));
  if (name === undefined) throw new Error("npm pack made no package");
  const tarball = join(root, name);
  const [installed, newcomer] = [join(root, "installed"), join(root, "newcomer")];
  for (const folder of [installed, newcomer]) mkdirSync(folder);
  const checks = [...(await tryExamples(installed, tarball)), ...followReadme(newcomer, tarball, run)];
  for (const { name: what, ok, output } of checks) {
    process.stdout.write(`${ok ? "ok    " : "FAILED"} ${what}\n${ok ? "" : `${output}\n`}`);
  }
  process.exitCode = checks.every(({ ok }) => ok) ? 0 : 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
