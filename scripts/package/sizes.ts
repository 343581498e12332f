/**
 * Weighs each use of the built package, minified and gzipped: what is ours, which an application that already has the
 * libraries pays and which has a budget, and the whole with the libraries. Fails when ours is over its budget, or when the
 * whole holds a library that the use has no business with.
 */
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import packageJson from "../../package.json" with { type: "json" };
import { type Budget, budgets, TRACES } from "./budgets.js";

/** The bundle of one use, as a browser would load it. */
async function bundleOf(code: string, external: readonly string[] = []): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: resolve("dist") },
    bundle: true,
    external: [...external],
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    logLevel: "error",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("nothing was built");
  return file.contents;
}

const libraries = Object.keys(packageJson.dependencies);
const gzipped = (bundle: Uint8Array) => gzipSync(bundle, { level: 9 }).length;

async function weigh({ use, code, most, without = [] }: Budget): Promise<boolean> {
  const ours = gzipped(await bundleOf(code, libraries));
  const whole = await bundleOf(code);
  const text = Buffer.from(whole).toString();
  const found = without.filter((trace) => text.includes(trace));
  const over = ours > most;
  const verdict = [over ? "TOO HEAVY" : "ok", ...found.map((trace) => `HOLDS ${trace}`)].join(", ");
  const columns = [ours, most, gzipped(whole)].map((size) => String(size).padStart(9));
  process.stdout.write(`${use.padEnd(28)}${columns.join("")}  ${verdict}\n`);
  return !over && found.length === 0;
}

process.stdout.write(
  `${"bytes, gzipped".padEnd(28)}${"ours".padStart(9)}${"most".padStart(9)}${"whole".padStart(9)}\n`,
);
const verdicts: boolean[] = [];
for (const budget of budgets) verdicts.push(await weigh(budget));

// A trace that is found nowhere would let everything through.
const parse = Buffer.from(await bundleOf(`export * from "./parse/index.js"`)).toString();
const seen = parse.includes(TRACES.zod);
if (!seen) process.stdout.write("zod is not seen where it is: its trace has changed\n");
process.exitCode = seen && verdicts.every(Boolean) ? 0 : 1;
