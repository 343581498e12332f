/**
 * Stands for fast-check in mutation runs: the same, with few cases for each property and always the same ones. Thousands of
 * mutants meet each property, and a mutant must not live or die by luck.
 */
import * as fc from "fast-check";

export * from "fast-check";

const RUNS = 25;
const SEED = 20_230_101;

export const assert = <Ts>(property: fc.IRawProperty<Ts>, parameters?: fc.Parameters<Ts>): Promise<void> | void =>
  fc.assert(property, { ...parameters, numRuns: Math.min(parameters?.numRuns ?? RUNS, RUNS), seed: SEED });

export default { ...fc, assert };
