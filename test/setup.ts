/**
 * Properties run in full in one time zone, on the day of the machine; the others check that nothing depends on the zone or
 * on the clock, which fewer runs show.
 *
 * The seed is the same for every run, so that a change is judged on its own and a failure comes back; `FC_SEED=n` takes
 * another one, and the fuzzing script a new one each time.
 */
import * as fc from "fast-check";

const seed = Number(process.env["FC_SEED"] ?? 20_200_116);
const whole = process.env["TZ"] === "UTC" && process.env["CLOCK_AT"] === undefined;
fc.configureGlobal(whole ? { seed } : { seed, numRuns: 15 });
