/**
 * The number of cases of a property that names none, and the seed of all: `runs.ts` says how many each run tries.
 *
 * The seed is the same for every run, so that a change is judged on its own and a failure comes back; `FC_SEED=n` takes
 * another one, and the fuzzing script a new one each time.
 */
import * as fc from "fast-check";
import { runs } from "./runs.js";

const seed = Number(process.env["FC_SEED"] ?? 20_200_116);
fc.configureGlobal({ seed, numRuns: runs(100) });
