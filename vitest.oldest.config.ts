import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { suiteIn } from "./vitest.config.js";

/** What reads with zod, on the oldest zod that `package.json` accepts: `npm run check:oldest` puts it there first. */
const READERS = [
  "test/{standard-schema,verification}/*.test.ts",
  // The JSON Schemas are written by the zod of this repository, and shipped as files.
  "test/parse/!(json-schemas|convention).test.ts",
  "test/bonus-territoire/{doors,reading,bareme,scenarios}.test.ts",
  "test/wrong-questions.test.ts",
  "test/primitives/*.test.ts",
];

const oldest = resolve("node_modules/.cache/oldest/zod");

const projects = suiteIn({ utc: "UTC" }, READERS).map(({ resolve: { alias }, test }) => ({
  resolve: { alias: [{ find: /^zod(?=\/|$)/, replacement: oldest }, ...alias] },
  test: { ...test, name: "oldest zod" },
}));

export default defineConfig({ test: { projects } });
