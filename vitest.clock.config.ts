import { defineConfig } from "vitest/config";
import { BOTH_CORES, DATED, suiteIn } from "./vitest.config.js";

/** The tests of days, and those of the program, which alone asks the machine for the day: `npm run test:clock`. */
export default defineConfig({
  test: { ...BOTH_CORES, projects: suiteIn({ utc: "UTC" }, [...DATED, "test/cli/*.test.ts"]) },
});
