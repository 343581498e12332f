import { defineConfig } from "tsup";

/** The program behind the package's `bin`: one file, its argument library inside it. Runs after the library is built. */
export default defineConfig({
  entry: { main: "src/cli/main.ts" },
  outDir: "dist/cli",
  format: ["cjs"],
  target: "node20",
  platform: "node",
  splitting: false,
  clean: false,
  dts: false,
});
