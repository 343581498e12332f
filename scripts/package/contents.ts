/** The tarball holds what a user needs and nothing else, and what `package.json` promises is in it. */
import { existsSync, readFileSync } from "node:fs";
import { fileNames } from "../json-schemas/files.js";
import { pack } from "./tarball.js";

const ALLOWED = [
  /^dist\/(?:[\w-]+\/)*[\w.-]+\.(?:js|cjs|d\.ts|d\.cts)$/,
  /^dist\/page\/(?:index|documents)\.html$/,
  /^dist\/schema\/(?:en\/)?[\w-]+\.json$/,
  /^(?:README|README\.fr|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^package\.json$/,
];
const NEEDED = [
  "LICENSE",
  "package.json",
  "dist/page/index.html",
  "dist/page/documents.html",
  ...["", "en/"].flatMap((folder) => fileNames.map((name) => `dist/schema/${folder}${name}.json`)),
  ...["README.md", "README.fr.md", "CHANGELOG.md"].filter((file) => existsSync(file)),
];

/** Every file that a value of `exports`, `bin` or `types` names. */
function filesNamed(value: unknown): readonly string[] {
  if (typeof value === "string") return value.includes("*") ? [] : [value.replace(/^\.\//, "")];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(filesNamed) : [];
}

const { contents } = pack();
const { exports, bin, main, module, types } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
  string,
  unknown
>;
const promised = [...NEEDED, ...filesNamed({ exports, bin, main, module, types })];
const problems = [
  ...contents.filter((file) => !ALLOWED.some((pattern) => pattern.test(file))).map((file) => `${file} is too much`),
  ...[...new Set(promised)].filter((file) => !contents.includes(file)).map((file) => `${file} is missing`),
];
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${contents.length} files in the tarball, ${problems.length} problems\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
