/**
 * Installs the tarball in fresh projects and type-checks a program there, under each TypeScript, in an ESM, a CommonJS and a
 * bundler project, `strict` and without `skipLibCheck`; then runs what the first two compile to.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { newProject, pack } from "./tarball.js";

const VERSIONS = ["5.4", "5.9", "6", "7"];

const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly exports: Record<string, unknown> };
const entries = Object.keys(exports)
  .filter((key) => !key.endsWith(".json"))
  .map((key) => `convention-territoriale${key.slice(1)}`);

/** The values of each entry, by name, as the built module has them: each must compile, and be there when it runs. */
const named = await Promise.all(
  entries.map(async (entry) => {
    const subpath = entry.slice("convention-territoriale".length);
    const module: object = await import(pathToFileURL(resolve(`dist${subpath}/index.js`)).href);
    return { entry, names: Object.keys(module) };
  }),
);
const imports = named.flatMap(({ entry, names }, rank) =>
  names.map((name) => ({ line: `import { ${name} as ${name}_${rank} } from "${entry}";`, local: `${name}_${rank}` })),
);

/** Imports every entry, and uses a few values by their types. */
const program = `${entries.map((entry, rank) => `import * as entry${rank} from "${entry}";`).join("\n")}
${imports.map(({ line }) => line).join("\n")}
import { buildEcheancier, parseDossier, type Echeance, type Issue, type Outcome } from "convention-territoriale";
import { shareAmount } from "convention-territoriale/primitives";

const parsed = parseDossier({});
const issues: readonly Issue[] = parsed.ok ? [] : parsed.issues;
const lines: readonly Echeance[] = [];
const split: Outcome<{ readonly residu: string }> = shareAmount({
  total: "100.00",
  parts: [{ id: "a", poids: 1 }, { id: "b", poids: 2 }],
  politique: "conserverTotal",
});
if (parsed.ok) {
  const dated = buildEcheancier({ dossier: parsed.value, at: "2026-06-30" });
  if (dated.ok) lines.concat(dated.value.echeances);
}
// @ts-expect-error: a result is read-only, and typed
if (split.ok) split.value.residu = 1;
const entries = [${entries.map((_, rank) => `entry${rank}`).join(", ")}];
if (entries.some((entry) => Object.keys(entry).length === 0)) throw new Error("an entry exports nothing");
const values: readonly unknown[] = [${imports.map(({ local }) => local).join(", ")}];
if (values.some((value) => value === undefined)) throw new Error("a value is declared, and does not exist");
if (issues.length === 0 || !split.ok || lines.length > 0) throw new Error("not what was expected");
`;

interface Kind {
  readonly name: string;
  readonly file: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** What the compiler writes, run by Node; nothing for a project that a bundler would build. */
  readonly runs?: string;
}

const KINDS: readonly Kind[] = [
  { name: "ESM", file: "program.mts", options: { module: "node16", moduleResolution: "node16" }, runs: "program.mjs" },
  {
    name: "CommonJS",
    file: "program.cts",
    options: { module: "node16", moduleResolution: "node16" },
    runs: "program.cjs",
  },
  { name: "bundler", file: "program.ts", options: { module: "esnext", moduleResolution: "bundler", noEmit: true } },
];

function check(folder: string, { name, file, options, runs }: Kind): string | undefined {
  const place = join(folder, name);
  mkdirSync(place);
  writeFileSync(join(place, file), program);
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    ...options,
  };
  writeFileSync(join(place, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
  const compiled = run(join(folder, "node_modules/.bin/tsc"), ["--project", "."], place);
  if (compiled !== undefined || runs === undefined) return compiled;
  return run(process.execPath, [runs], place);
}

function run(command: string, args: readonly string[], cwd: string): string | undefined {
  const { status, stdout, stderr, error } = spawnSync(command, [...args], { cwd, encoding: "utf8" });
  return status === 0 ? undefined : `${error?.message ?? ""}${stdout ?? ""}${stderr ?? ""}`.slice(0, 4000);
}

const { file } = pack();
let failed = 0;
for (const version of VERSIONS) {
  const folder = newProject(`typescript-${version}`, {}, [file, `typescript@${version}`, "fast-check@4"]);
  for (const kind of KINDS) {
    const problem = check(folder, kind);
    if (problem !== undefined) failed += 1;
    process.stdout.write(`TypeScript ${version}, ${kind.name}: ${problem ?? "ok"}\n`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
