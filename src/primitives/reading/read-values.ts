/** Values that a reader of the library returned: frozen, hence never to be checked again. */

import type { Issue, Outcome, Success } from "../outcome.js";
import { deepFreeze } from "../plain/deep-freeze.js";

const read = new WeakSet<object>();

/** Whether a reader of the library returned this very object. */
export const isAlreadyRead = (value: object): boolean => read.has(value);

/** A reader that knows the values that it returned. */
export interface RememberingReader<T extends object> {
  (input: unknown): Outcome<T>;
  /** Takes a value as read: another reader checked it as this one would, a part of a whole for instance. */
  remember(value: T, warnings?: readonly Issue[]): Success<T>;
}

/**
 * A reader that gives frozen values and remembers them by object: reading one again costs nothing and gives the same
 * outcome, warnings included. Memory by object is safe because a value that is frozen deeply cannot change; the input
 * itself is not remembered, since its owner may still write into it.
 */
export function rememberingReader<T extends object>(reader: (input: unknown) => Outcome<T>): RememberingReader<T> {
  const outcomes = new WeakMap<object, Outcome<T>>();
  const remember = (value: T, warnings: readonly Issue[] = []): Success<T> => {
    const frozen: Success<T> = deepFreeze({ ok: true, value, warnings });
    read.add(value);
    outcomes.set(value, frozen);
    return frozen;
  };
  const readOnce = (input: unknown): Outcome<T> => {
    const known = typeof input === "object" && input !== null ? outcomes.get(input) : undefined;
    if (known !== undefined) return known;
    const outcome = reader(input);
    return outcome.ok ? remember(outcome.value, outcome.warnings) : outcome;
  };
  return Object.assign(readOnce, { remember });
}
