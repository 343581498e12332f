/**
 * Builds `examples/page` into files of their own, whose security policy names their only script and their only style by
 * their content: nothing else runs, and nothing is fetched. `dist/page/index.html` is the page; `dist/page/documents.html`
 * is the same page with the screen that reads documents, whose libraries weigh more than all the rest.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const OUT = resolve("dist/page");
const WORK = resolve("node_modules/.cache/page");

/** Bytes of each file, compressed: the page opens at once on a slow line, the reader of documents in some seconds. */
const FILES = [
  { name: "index.html", readers: false, most: 300_000 },
  { name: "documents.html", readers: true, most: 1_000_000 },
] as const;

/** The library names unpdf as a value, for whoever does not install it; here it is built in. */
const withUnpdf: Plugin = {
  name: "with-unpdf",
  enforce: "pre",
  transform: (code, id) => (id.endsWith("/read-pdf.ts") ? code.replace("import(UNPDF)", 'import("unpdf")') : undefined),
};

async function write({ name, readers, most }: (typeof FILES)[number]): Promise<void> {
  await build({
    configFile: false,
    root: resolve("examples/page"),
    logLevel: "error",
    esbuild: { jsx: "automatic", jsxImportSource: "preact", tsconfigRaw: "{}" },
    resolve: {
      alias: [
        // The builds of these libraries for browsers, which need nothing of Node.
        { find: /^csv-(parse|stringify)\/sync$/, replacement: resolve("node_modules/csv-$1/dist/esm/sync.js") },
        ...(readers
          ? []
          : [
              {
                find: /^.*\/documents\/screen\.js$/,
                replacement: resolve("examples/page/src/documents/elsewhere.tsx"),
              },
            ]),
        { find: /^mammoth$/, replacement: resolve("node_modules/mammoth/mammoth.browser.min.js") },
        { find: /^convention-territoriale\/(.*)$/, replacement: resolve("src/$1/index.ts") },
        { find: /^convention-territoriale$/, replacement: resolve("src/index.ts") },
      ],
    },
    plugins: [...(readers ? [withUnpdf] : []), viteSingleFile({ removeViteModuleLoader: true })],
    build: { outDir: WORK, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 10_000 },
  });
  const secured = withPolicy(readFileSync(`${WORK}/index.html`, "utf8"));
  writeFileSync(`${OUT}/${name}`, secured);
  const weight = gzipSync(secured).length;
  process.stdout.write(`dist/page/${name}: ${weight} bytes gzipped, of ${most} at most\n`);
  if (weight > most) process.exitCode = 1;
}

function withPolicy(html: string): string {
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
  return html.replace(
    '<meta charset="utf-8" />',
    () => `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
for (const file of FILES) await write(file);
