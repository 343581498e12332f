/** Writes `dist/THIRD_PARTY_NOTICES.md`: the licence of every library that the build brought inside the package. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The bundler writes above each module that it brings in the path where it found it. */
const ORIGIN = /^\s*\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm;

const built = (readdirSync("dist", { recursive: true, encoding: "utf8" }) as string[]).filter((file) =>
  /\.c?js$/.test(file),
);
const libraries = new Set(
  built.flatMap((file) =>
    [...readFileSync(join("dist", file), "utf8").matchAll(ORIGIN)].map((match) => match[1] ?? ""),
  ),
);

function noticeOf(library: string): string {
  const folder = join("node_modules", library);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, string>;
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined) throw new Error(`${library} has no licence file`);
  return `## ${library} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}

const notices = [...libraries].sort().map(noticeOf);
if (notices.length === 0) throw new Error("no library found in dist: was it built?");
writeFileSync(
  "dist/THIRD_PARTY_NOTICES.md",
  `# Libraries inside this package\n\nThe files of this folder contain parts of the libraries below.\n\n${notices.join("\n")}`,
);
process.stdout.write(`${notices.length} licences in dist/THIRD_PARTY_NOTICES.md\n`);
