/** The data set of the whole country, read once for the tests that need it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  type DecoupageCommune,
  type DecoupageGroupement,
  type DecoupageLu,
  readDecoupage,
} from "../../src/adapters/index.js";

const require = createRequire(import.meta.url);
const file = (name: string) =>
  JSON.parse(readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${name}.json`), "utf8"));

export const communes: readonly DecoupageCommune[] = file("communes");
export const epci: readonly DecoupageGroupement[] = file("epci");
export const ept: readonly DecoupageGroupement[] = file("ept");

/** Version 6.0.0 as the library reads it. */
export function france(): DecoupageLu {
  const outcome = readDecoupage({ version: "6.0.0", communes, epci, ept });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues.slice(0, 5)));
  return outcome.value;
}
