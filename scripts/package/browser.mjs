/**
 * Loads the built package in a real browser with an import map and nothing else, no bundler, and has it answer:
 * `npm run check:browser`, after a build. The map names the package and each library that it imports, at the file that an ES
 * module of the library is. Chromium is the one of the system: `apt-get install chromium` on Debian, or its path in
 * `CHROMIUM`.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = resolve(".");
const packageJson = JSON.parse(readFileSync("package.json", "utf8"));
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
if (!existsSync(executablePath)) {
  process.stderr.write(
    `No browser at ${executablePath}. On Debian: apt-get install chromium; elsewhere, CHROMIUM=path\n`,
  );
  process.exit(2);
}

/** Subpaths that need a machine or a test runner: nothing of a page. */
const ELSEWHERE = ["./testing", "./package.json"];
const entries = Object.keys(packageJson.exports).filter((key) => !ELSEWHERE.includes(key) && !key.includes("*"));

/** Libraries whose module for Node takes what a browser has not: the file that they give for browsers. */
const FOR_BROWSERS = {
  "csv-parse/sync": "node_modules/csv-parse/dist/esm/sync.js",
  "csv-stringify/sync": "node_modules/csv-stringify/dist/esm/sync.js",
};

const IMPORT = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*\s{},$]*?\sfrom\s*)?["']([^"']+)["']/g;

/** Every library that the modules import by name, followed into the libraries themselves, with its file. */
function librariesOf(modules) {
  const found = new Map();
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, name = ""] of readFileSync(file, "utf8").matchAll(IMPORT)) {
      if (name.startsWith(".")) {
        const target = resolve(dirname(file), name);
        if (existsSync(target) && statSync(target).isFile()) visit(target);
        continue;
      }
      if (name.startsWith("node:") || found.has(name)) continue;
      const target = FOR_BROWSERS[name] ?? relative(root, fileURLToPath(import.meta.resolve(name)));
      found.set(name, target);
      visit(resolve(target));
    }
  };
  for (const file of modules) visit(file);
  return found;
}

const modules = readdirSync("dist", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".js") && !file.startsWith("cli") && !file.startsWith("testing"))
  .map((file) => resolve("dist", file));
const libraries = librariesOf(modules);
const imports = Object.fromEntries([
  ...entries.map((key) => [join(packageJson.name, key), `/dist/${key === "." ? "" : `${key.slice(2)}/`}index.js`]),
  ...[...libraries].map(([name, file]) => [name, `/${file}`]),
]);

const names = entries.map((key) => join(packageJson.name, key));
const page = `<!doctype html><meta charset="utf-8"><title>check</title><link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">
try {
  const loaded = await Promise.all(${JSON.stringify(names)}.map((name) => import(name)));
  const { parseDossier, verifyDossier, computeBonusTerritoire, describeFinding } = await import("${packageJson.name}");
  const { readCsv } = await import("${packageJson.name}/formats");
  const json = async (path) => (await fetch(path)).json();
  const dossier = parseDossier(await json("/examples/roumois-seine/dossier.json"));
  const verification = dossier.ok && verifyDossier({ dossier: dossier.value, at: "2026-07-01" });
  const { demande } = await json("/examples/roumois-seine/bonus-illustratif.json");
  const bonus = computeBonusTerritoire(demande);
  const [finding] = verification.value.findings;
  const csv = readCsv({ structures: new Uint8Array([0xef, 0xbb, 0xbf]) });
  window.answer = {
    entries: loaded.length,
    findings: verification.value.findings.length,
    finding: describeFinding(finding, "fr").message,
    bonus: bonus.ok ? bonus.value.total : "",
    csv: csv.ok ? "ok" : csv.issues[0].code,
  };
} catch (error) { window.answer = { error: String(error.stack ?? error) }; }
</script>`;

const TYPES = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
};
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  const file = join(root, path);
  if (path === "/") response.writeHead(200, { "content-type": "text/html" }).end(page);
  else if (!file.startsWith(root) || !existsSync(file)) response.writeHead(404).end();
  else response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "text/plain" }).end(readFileSync(file));
});
await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
const address = `http://127.0.0.1:${server.address().port}/`;

const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
const tab = await browser.newPage();
const problems = [];
tab.on("request", (request) => {
  if (!request.url().startsWith(address) && !request.url().startsWith("data:")) problems.push(`asks ${request.url()}`);
});
tab.on("response", (response) => {
  if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
});
tab.on("pageerror", (error) => problems.push(String(error)));
await tab.goto(address);
await tab.waitForFunction("window.answer !== undefined", undefined, { timeout: 60_000 });
const answer = await tab.evaluate("window.answer");
await browser.close();
server.close();

process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
const expected = { entries: entries.length, csv: "CSV_EMPTY" };
for (const [key, value] of Object.entries(expected))
  if (Object(answer)[key] !== value) problems.push(`${key} is not ${value}`);
for (const key of ["findings", "finding", "bonus"]) if (!Object(answer)[key]) problems.push(`nothing in ${key}`);
process.stdout.write(`${libraries.size} libraries by an import map alone, ${problems.length} problems\n`);
for (const problem of problems) process.stdout.write(`  ${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
