/** The package as it would be published, packed once for the checks that install it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where projects that install the package are made. */
export const workshop = resolve("node_modules/.cache/package");

export interface Tarball {
  readonly file: string;
  /** Paths of what it holds. */
  readonly contents: readonly string[];
}

/** Packs what was built last. */
export function pack(): Tarball {
  mkdirSync(workshop, { recursive: true });
  const printed = npm(["pack", "--json", "--ignore-scripts", "--pack-destination", workshop], ".");
  const parsed: unknown = JSON.parse(printed);
  const [packed] = (Array.isArray(parsed) ? parsed : Object.values(parsed as object)) as {
    readonly filename: string;
    readonly files: readonly { readonly path: string }[];
  }[];
  if (packed === undefined) throw new Error("nothing was packed");
  return { file: join(workshop, packed.filename), contents: packed.files.map(({ path }) => path) };
}

/** An empty folder with a package.json, in which these packages are installed. */
export function newProject(name: string, manifest: object, packages: readonly string[]): string {
  const folder = join(workshop, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, private: true, version: "0.0.0", ...manifest }));
  npm(["install", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error", ...packages], folder);
  return folder;
}

function npm(command: readonly string[], folder: string): string {
  return execFileSync("npm", [...command], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}
