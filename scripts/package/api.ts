/**
 * The public surface of the package, one reviewed file for each entry in `etc/`: a change of it shows in a diff.
 * `npm run check:api` fails when the built declarations differ from these files; `npm run api` writes them again.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { Extractor, ExtractorConfig, type ExtractorMessage } from "@microsoft/api-extractor";

const write = process.argv.includes("--write");
const folder = resolve("etc");
const temporary = resolve("node_modules/.cache/api");
rmSync(temporary, { recursive: true, force: true });
mkdirSync(temporary, { recursive: true });
mkdirSync(folder, { recursive: true });

const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly exports: Record<string, unknown> };
const entries = Object.keys(exports)
  .filter((key) => !key.endsWith(".json"))
  .map((key) => (key === "." ? "" : key.slice(2)));

/** The file of an entry in `etc/`, without its ending. */
const fileOf = (entry: string) => (entry === "" ? "index" : entry.replaceAll("/", "-"));

function reportOf(entry: string): readonly string[] {
  const name = fileOf(entry);
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: resolve("."),
      mainEntryPointFilePath: resolve("dist", entry, "index.d.ts"),
      compiler: { tsconfigFilePath: resolve("tsconfig.json") },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: folder,
        reportTempFolder: temporary,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      messages: {
        compilerMessageReporting: { default: { logLevel: "none" as never } },
        extractorMessageReporting: { default: { logLevel: "none" as never } },
        tsdocMessageReporting: { default: { logLevel: "none" as never } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve("package.json"),
  });
  const problems: string[] = [];
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: write,
    messageCallback: (message: ExtractorMessage) => {
      message.handled = true;
      if (message.logLevel === "error") problems.push(`${name}: ${message.text}`);
    },
  });
  if (apiReportChanged && !write) problems.push(`${name}: the public surface is not that of etc/${name}.api.md`);
  return problems;
}

const problems = entries.flatMap(reportOf);
const expected = new Set(entries.map((entry) => `${fileOf(entry)}.api.md`));
for (const file of readdirSync(folder).filter((file) => file.endsWith(".api.md") && !expected.has(file))) {
  if (write) rmSync(join(folder, file));
  else problems.push(`etc/${file} describes an entry that the package has not`);
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0)
  process.stderr.write("If the change is meant: npm run api, and say in a changeset what it is.\n");
process.exitCode = problems.length === 0 && existsSync(folder) ? 0 : 1;
