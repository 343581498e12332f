/**
 * Completes `package-lock.json` with the platform builds (esbuild, rollup, biome...) that the machine which wrote it
 * did not see, so that `npm ci` accepts the file on every platform. Run it after `npm install`, before committing.
 */
import { readFileSync, writeFileSync } from "node:fs";

const FILE = "package-lock.json";
const SYSTEMS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const PROCESSORS = { "arm-eabi": "arm", armv7: "arm", arm64: "arm64", arm: "arm", x64: "x64", ia32: "ia32" };
const OTHER_PROCESSORS = ["ppc64", "riscv64", "s390x", "loong64", "mips64el", "wasm32"];

const lock = JSON.parse(readFileSync(FILE, "utf8"));
const added = {};
for (const [parent, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const present = [`${parent}/node_modules/${name}`, `node_modules/${name}`].some((path) => path in lock.packages);
    const os = SYSTEMS.find((system) => name.includes(system));
    if (present || os === undefined) continue;
    const processor = Object.keys(PROCESSORS).find((word) => name.includes(word));
    const cpu = PROCESSORS[processor] ?? OTHER_PROCESSORS.find((word) => name.includes(word)) ?? "unknown";
    const libc = name.includes("musl") ? { libc: ["musl"] } : name.includes("linux") ? { libc: ["glibc"] } : {};
    const nested = Object.keys(lock.packages).some((path) => path === `node_modules/${name}`);
    const path = nested ? `${parent}/node_modules/${name}` : `node_modules/${name}`;
    added[path] = { version, cpu: [cpu], dev: true, ...libc, optional: true, os: [os] };
  }
}
lock.packages = Object.fromEntries(
  Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${Object.keys(added).length} platform packages added to ${FILE}\n`);
