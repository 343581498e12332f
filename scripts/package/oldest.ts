/**
 * The tests of what reads files and questions, on the oldest zod that `package.json` accepts: `npm run check:oldest`. An
 * application that has that version keeps it, and must get the same codes at the same paths.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import packageJson from "../../package.json" with { type: "json" };

const folder = "node_modules/.cache/oldest";
const version = packageJson.dependencies.zod.replace("^", "");

function run(command: string, args: readonly string[], cwd = "."): void {
  const { status } = spawnSync(command, args, { cwd, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
run("npm", ["pack", `zod@${version}`, "--silent"], folder);
run("tar", ["-xzf", `zod-${version}.tgz`], folder);
renameSync(join(folder, "package"), join(folder, "zod"));
run(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--config", "vitest.oldest.config.ts"]);
