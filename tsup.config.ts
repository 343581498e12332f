import { readdirSync } from "node:fs";
import { defineConfig } from "tsup";

/** One entry for each room that has a face: the subpath exports of `package.json` name the same folders. */
const rooms = readdirSync("src", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(`src/${entry.name}`).includes("index.ts"))
  .map((entry) => entry.name);

/** The sentences of one language, without the other. */
const languages = ["messages/en/index", "messages/fr/index"];

/** The files that import a library: each a file of its own, so that a bundler leaves out whole what nobody calls. */
const doors = [
  "avenant/comparaison/word-diff",
  "primitives/days/calendar",
  "primitives/numbers/decimal-text",
  "primitives/numbers/fraction",
  "primitives/plain/digest",
  "formats/echeancier/icalendar",
  "formats/csv/csv-text",
];

export default defineConfig({
  entry: {
    index: "src/index.ts",
    ...Object.fromEntries(rooms.map((room) => [`${room}/index`, `src/${room}/index.ts`])),
    ...Object.fromEntries([...languages, ...doors].map((door) => [door, `src/${door}.ts`])),
  },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  splitting: true,
  clean: true,
  // Every library stays outside: `dependencies`, which npm ls, an audit and an adopter's overrides see.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});
