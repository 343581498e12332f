/** The tests of one room, in one time zone, as Stryker runs them against each mutant: see `run.ts`. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { alias } from "../../vitest.config.js";
import { testsOf } from "./rooms.js";

const fewRuns = fileURLToPath(new URL("few-runs.ts", import.meta.url));

export default defineConfig({
  plugins: [
    {
      name: "few-runs",
      enforce: "pre",
      resolveId: (source, importer) => (source === "fast-check" && importer !== fewRuns ? fewRuns : undefined),
    },
  ],
  resolve: { alias },
  test: { ...testsOf(process.env["MUTATION_ROOM"] ?? ""), testTimeout: 30_000 },
});
