/** Writes the JSON Schemas of the package: `npm run build` runs it once the code is built. */
import { mkdirSync, writeFileSync } from "node:fs";
import { type files, generate } from "./generate.js";

const FOLDER = "dist/schema";

mkdirSync(FOLDER, { recursive: true });
for (const name of ["dossier", "convention", "avenant"] as const satisfies readonly (keyof typeof files)[]) {
  const { schema, missing } = generate(name);
  if (missing.length > 0) throw new Error(`fields without a description: ${missing.join(", ")}`);
  writeFileSync(`${FOLDER}/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
