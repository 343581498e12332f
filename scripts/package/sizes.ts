/** Weighs each use of the built package against its budget; fails when one is over, or holds a library that it should not. */
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { type Budget, budgets, TRACES } from "./budgets.js";

/** The bundle of one use, as a browser would load it. */
async function bundleOf(code: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: resolve("dist") },
    bundle: true,
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

async function weigh({ use, code, most, without = [] }: Budget): Promise<boolean> {
  const bundle = await bundleOf(code);
  const text = Buffer.from(bundle).toString();
  const size = gzipSync(bundle, { level: 9 }).length;
  const found = without.filter((trace) => text.includes(trace));
  const over = size > most;
  const verdict = [over ? "TOO HEAVY" : "ok", ...found.map((trace) => `HOLDS ${trace}`)].join(", ");
  const columns = [
    use.padEnd(28),
    String(bundle.length).padStart(9),
    String(size).padStart(9),
    String(most).padStart(9),
  ];
  process.stdout.write(`${columns.join("")}  ${verdict}\n`);
  return !over && found.length === 0;
}

process.stdout.write(`${"bytes".padEnd(28)}${"minified".padStart(9)}${"gzipped".padStart(9)}${"most".padStart(9)}\n`);
const verdicts: boolean[] = [];
for (const budget of budgets) verdicts.push(await weigh(budget));

// A trace that is found nowhere would let everything through.
const parse = Buffer.from(await bundleOf(`export * from "./parse/index.js"`)).toString();
const seen = parse.includes(TRACES.zod);
if (!seen) process.stdout.write("zod is not seen where it is: its trace has changed\n");
process.exitCode = seen && verdicts.every(Boolean) ? 0 : 1;
