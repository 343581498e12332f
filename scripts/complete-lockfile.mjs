/**
 * Completes `package-lock.json`: the entries that have no integrity (platform builds which the machine that wrote the file
 * did not see) are taken out, and npm writes them again whole. Run it after `npm install`, before committing.
 * `test/lock-file.test.ts` holds what it does.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const FILE = "package-lock.json";
const lock = JSON.parse(readFileSync(FILE, "utf8"));
const entries = Object.entries(lock.packages);
lock.packages = Object.fromEntries(entries.filter(([path, { integrity }]) => path === "" || integrity !== undefined));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
execFileSync("npm", ["install", "--package-lock-only", "--ignore-scripts"], { stdio: "inherit" });
