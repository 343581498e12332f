/**
 * The library against the naive implementation of the same rules: `npm run conformance:agree [-- --cases 100000] [--seed 1]
 * [--only bonus]`. The cases are shared between the capabilities. Prints the seed; a case on which the two differ is written to
 * `reports/conformance`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { CAPABILITIES, type Capability, disagreement } from "../../test/conformance/capabilities.js";
import type { Made } from "../../test/naive/cases/draw.js";

const { values } = parseArgs({
  options: { cases: { type: "string", default: "100000" }, seed: { type: "string" }, only: { type: "string" } },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const asked = CAPABILITIES.filter(({ name }) => values.only === undefined || name === values.only);
const share = Math.ceil(Number(values.cases) / asked.length);

function compare(capability: Capability): boolean {
  const found = fc.check(
    fc.property(capability.cases, ({ question }: Made<unknown>) => {
      const difference = disagreement(capability, question);
      if (difference !== undefined) throw new Error(difference);
    }),
    { numRuns: share, seed },
  );
  if (!found.failed) {
    process.stdout.write(`${capability.name}: ${found.numRuns} cases, the same answers (seed ${seed})\n`);
    return true;
  }
  const path = `reports/conformance/${capability.name}-${seed}.json`;
  mkdirSync("reports/conformance", { recursive: true });
  writeFileSync(path, `${JSON.stringify(found.counterexample?.[0], null, 2)}\n`);
  const reason = found.errorInstance instanceof Error ? found.errorInstance.message : String(found.errorInstance);
  process.stdout.write(
    `${capability.name}: they differ after ${found.numRuns} cases (seed ${seed}), see ${path}\n${reason}\n`,
  );
  return false;
}

if (asked.length === 0) throw new Error(`--only is one of ${CAPABILITIES.map(({ name }) => name).join(", ")}`);
process.exitCode = asked.map(compare).every(Boolean) ? 0 : 1;
