import { defineConfig } from "vitest/config";
import { BOTH_CORES, DATED, suiteIn } from "./vitest.config.js";

/** Where conventions are signed, and both ends of the world's clocks: `npm run test:zones`. */
const names = [
  "Europe/Paris",
  "America/Martinique",
  "America/Cayenne",
  "Indian/Reunion",
  "Indian/Mayotte",
  "Pacific/Noumea",
  "Pacific/Tahiti",
  "America/Miquelon",
  "Pacific/Apia",
  "UTC",
];

export default defineConfig({
  test: { ...BOTH_CORES, projects: suiteIn(Object.fromEntries(names.map((name) => [name, name])), DATED) },
});
