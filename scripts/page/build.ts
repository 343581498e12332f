/**
 * Builds `examples/page` into one file, `dist/page/index.html`, whose security policy names its only script and its only
 * style by their content: nothing else runs, and nothing is fetched.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

/** Bytes of the page, compressed, that a slow line still opens at once. */
const MOST = 300_000;
const OUT = resolve("dist/page");

await build({
  configFile: false,
  root: resolve("examples/page"),
  logLevel: "error",
  esbuild: { jsx: "automatic", jsxImportSource: "preact", tsconfigRaw: "{}" },
  resolve: {
    alias: [
      // The builds of these libraries for browsers, which need nothing of Node.
      { find: /^csv-(parse|stringify)\/sync$/, replacement: resolve("node_modules/csv-$1/dist/esm/sync.js") },
      { find: /^convention-territoriale\/(.*)$/, replacement: resolve("src/$1/index.ts") },
      { find: /^convention-territoriale$/, replacement: resolve("src/index.ts") },
    ],
  },
  plugins: [viteSingleFile({ removeViteModuleLoader: true })],
  build: { outDir: OUT, emptyOutDir: true, target: "es2022" },
});

const html = readFileSync(`${OUT}/index.html`, "utf8");
const hashes = (tag: RegExp) =>
  [...html.matchAll(tag)]
    .map(([, body = ""]) => `'sha256-${createHash("sha256").update(body).digest("base64")}'`)
    .join(" ");
const policy = [
  "default-src 'none'",
  `script-src ${hashes(/<script type="module"[^>]*>([\s\S]*?)<\/script>/g)}`,
  `style-src ${hashes(/<style[^>]*>([\s\S]*?)<\/style>/g)}`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
const secured = html.replace(
  '<meta charset="utf-8" />',
  () => `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
);
writeFileSync(`${OUT}/index.html`, secured);
const weight = gzipSync(secured).length;
process.stdout.write(`dist/page/index.html: ${weight} bytes gzipped, of ${MOST} at most\n`);
if (weight > MOST) process.exitCode = 1;
