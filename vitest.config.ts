import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

/** Documentation and examples import the package by its name: in tests that name means the sources. */
const alias = [
  { find: /^convention-territoriale$/, replacement: source("index.ts") },
  { find: /^convention-territoriale\/(.+)$/, replacement: source("$1/index.ts") },
];

/** A calendar day has no time zone, so the whole suite passes in any of them; `npm run test:zones` has ten others. */
const zones = { utc: "UTC", "sao-paulo": "America/Sao_Paulo", apia: "Pacific/Apia", kathmandu: "Asia/Kathmandu" };

/** The whole suite, once for each time zone. `forks`: TZ is read at process start. */
export const suiteIn = (zones: Readonly<Record<string, string>>) =>
  Object.entries(zones).map(([name, TZ]) => ({
    resolve: { alias },
    test: {
      name,
      env: { TZ },
      pool: "forks" as const,
      include: ["test/**/*.test.ts"],
      setupFiles: ["test/setup.ts"],
      testTimeout: 30_000,
    },
  }));

export default defineConfig({
  test: {
    pool: "forks",
    projects: suiteIn(zones),
    coverage: {
      include: ["src/**/*.ts"],
      reporter: ["text-summary", "json-summary", "html"],
      thresholds: { lines: 98, branches: 98 },
    },
  },
});
