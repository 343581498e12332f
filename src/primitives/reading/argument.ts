/** The arguments of functions that take typed values and answer no outcome: what is wrong with one is the mistake of a program. */
import { show } from "./show.js";

/** The error that such a function documents: which argument, and what was given. */
export function wrongArgument(expected: string, given: unknown, cause?: unknown): TypeError {
  return new TypeError(`expected ${expected}, not ${show(given)}`, { cause });
}

/**
 * What `look` finds in an argument. Whatever is thrown because of what was given (a getter, a revoked proxy, a list that is none)
 * becomes the one error that the function documents.
 */
export function lookAt<T>(expected: string, given: unknown, look: () => T): T {
  try {
    return look();
  } catch (cause) {
    throw wrongArgument(expected, given, cause);
  }
}
