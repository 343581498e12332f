/** Values that a reader of the library returned: frozen, hence never to be checked again. */
import { deepFreeze } from "./deep-freeze.js";
import type { Outcome } from "./outcome.js";

const read = new WeakSet<object>();

/** Whether a reader of the library returned this very object. */
export const isAlreadyRead = (value: object): boolean => read.has(value);

/**
 * A reader that gives frozen values and remembers them by object: reading one again costs nothing and gives the same
 * outcome, warnings included. Memory by object is safe because a value that is frozen deeply cannot change; the input
 * itself is not remembered, since its owner may still write into it.
 */
export function rememberingReader<T extends object>(
  reader: (input: unknown) => Outcome<T>,
): (input: unknown) => Outcome<T> {
  const outcomes = new WeakMap<object, Outcome<T>>();
  return (input) => {
    const known = typeof input === "object" && input !== null ? outcomes.get(input) : undefined;
    if (known !== undefined) return known;
    const outcome = reader(input);
    if (!outcome.ok) return outcome;
    const frozen: Extract<Outcome<T>, { ok: true }> = deepFreeze({
      ok: true,
      value: outcome.value,
      warnings: outcome.warnings,
    });
    read.add(frozen.value);
    outcomes.set(frozen.value, frozen);
    return frozen;
  };
}
