/** The communes and EPCI of France, read from the data set that is installed. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { readDecoupage } from "../../src/adapters/index.js";
import type { Territoire } from "../../src/territoire/index.js";

const require = createRequire(import.meta.url);
const read = (name: string) =>
  JSON.parse(readFileSync(require.resolve(`@etalab/decoupage-administratif/${name}.json`), "utf8"));

export function readFrance(): Territoire {
  const outcome = readDecoupage({
    version: read("package").version,
    communes: read("data/communes"),
    epci: read("data/epci"),
    ept: read("data/ept"),
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues.slice(0, 3)));
  return outcome.value.territoire;
}
