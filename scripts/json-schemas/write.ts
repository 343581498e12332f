/** Writes the JSON Schemas of the package: `npm run build` runs it once the code is built. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileNames } from "./files.js";
import { generate } from "./generate.js";

/** French first: the files of the package are French documents. */
const FOLDERS = { fr: "dist/schema", en: "dist/schema/en" } as const;

for (const langue of ["fr", "en"] as const) {
  mkdirSync(FOLDERS[langue], { recursive: true });
  for (const name of fileNames) {
    const { schema, missing } = generate(name, langue);
    if (missing.length > 0) throw new Error(`fields without a description: ${missing.join(", ")}`);
    writeFileSync(`${FOLDERS[langue]}/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
}
