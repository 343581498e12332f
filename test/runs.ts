/**
 * How many cases a property tries. `npm test` answers while a person waits, so a law that asks for thousands of cases gets a
 * fifth of them there; `npm run test:laws` tries every case, and `TEST_RUNS=100 npm run test:laws` a hundred times as many.
 * Other time zones and other days than the machine's only show that nothing depends on them: fifteen cases do.
 */
const IN_ZONES = 15;
const FEWEST = 40;
const SHARE = 0.2;

/** True where the properties run as often as asked: in one time zone, on the day of the machine. */
export const whole = process.env["TZ"] === "UTC" && process.env["CLOCK_AT"] === undefined;

const asked = process.env["TEST_RUNS"];

/** The number of cases that this run tries of the `cases` that the law asks for. */
export function runs(cases: number): number {
  if (asked !== undefined) return Math.max(1, Math.ceil(cases * Number(asked)));
  return Math.min(cases, whole ? Math.max(FEWEST, Math.ceil(cases * SHARE)) : IN_ZONES);
}
