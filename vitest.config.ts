import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

/** Documentation and examples import the package by its name: in tests that name means the sources. */
const alias = [
  { find: /^convention-territoriale$/, replacement: source("index.ts") },
  { find: /^convention-territoriale\/(.+)$/, replacement: source("$1/index.ts") },
];

/**
 * Where days are computed, compared, written and read: only these tests run in other time zones. Every other file of the
 * library is far from a clock and a zone, which `test/architecture.test.ts` holds: a day is text, one file imports the date
 * library, one writes calendars, one knows the machine. `npm run test:zones` runs them in ten zones.
 */
export const DATED = [
  "test/{avenant,convention,droit,evaluation,golden,sppe}/**/*.test.ts",
  "test/verification/*.test.ts",
  "test/bonus-territoire/{years,prices}.test.ts",
  "test/formats/{echeancier,report}.test.ts",
  "test/primitives/{civil-date,question}.test.ts",
  "test/cli/machine.test.ts",
];

/** The day before and the day after UTC, and a zone whose summer time begins at midnight: there, a day has no first hour. */
const zones = { "sao-paulo": "America/Sao_Paulo", apia: "Pacific/Apia" };

/**
 * These tests, once for each time zone. `forks`: TZ is read at process start. Files share the modules of their process: the
 * library keeps nothing from one call to another, and loading it anew for each file takes most of the time.
 */
export const suiteIn = (zones: Readonly<Record<string, string>>, include: readonly string[]) =>
  Object.entries(zones).map(([name, TZ]) => ({
    resolve: { alias },
    test: {
      name,
      env: { TZ },
      pool: "forks" as const,
      isolate: false,
      include: [...include],
      exclude: name === "utc" ? [] : ["**/{linear-time,hostile}.test.ts"],
      setupFiles: ["test/setup.ts"],
      testTimeout: 30_000,
    },
  }));

/** Both cores of a small machine: by default vitest leaves one to itself. */
export const BOTH_CORES = { pool: "forks" as const, maxWorkers: Math.max(2, availableParallelism() - 1) };

export default defineConfig({
  test: {
    ...BOTH_CORES,
    projects: [...suiteIn({ utc: "UTC" }, ["test/**/*.test.ts"]), ...suiteIn(zones, DATED)],
    coverage: {
      include: ["src/**/*.ts"],
      reporter: ["text-summary", "json-summary", "html"],
      thresholds: { lines: 98, branches: 98 },
    },
  },
});
