import { defineConfig } from "tsup";

/** The program behind the package's `bin`: what each command needs is a file of its own, loaded on demand. Runs after the library is built. */
export default defineConfig({
  entry: { main: "src/cli/main.ts" },
  outDir: "dist/cli",
  format: ["esm"],
  target: "node20",
  platform: "node",
  splitting: true,
  clean: false,
  dts: false,
});
