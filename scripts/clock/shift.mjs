/**
 * Shifts the clock of a process so that it starts at noon UTC on the day of `CLOCK_AT`. Loaded with `--import`, by
 * `NODE_OPTIONS` for the processes below too. Timers and `performance` go on as they are.
 */
const { CLOCK_AT: day } = process.env;
const Real = Date;
const shift = Real.parse(`${day}T12:00:00Z`) - Real.now();
if (Number.isNaN(shift)) throw new Error(`CLOCK_AT must be a day, not ${day}`);
const now = () => Real.now() + shift;

globalThis.Date = new Proxy(Real, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new Real(now()).toString(),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});
