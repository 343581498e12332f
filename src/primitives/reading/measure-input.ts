/** Size and depth of an input, measured without recursion before any schema reads it. */

import { failure, issue, type Outcome, success } from "../outcome.js";
import { MAX_DEPTH, MAX_VALUES } from "./limits.js";
import { isAlreadyRead } from "./read-values.js";

/**
 * Refuses an input that is too deep (a cyclic object has no end, hence too deep) or too large. A value that a reader of
 * the library returned counts as one: it was measured then, and it is frozen.
 *
 * @returns the number of values, or `INPUT_TOO_DEEP` or `INPUT_TOO_LARGE`
 */
export function measureInput(input: unknown): Outcome<number> {
  let values = 0;
  let level: unknown[] = [input];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return failure([issue("INPUT_TOO_DEEP", [], { maximum: MAX_DEPTH })]);
    values += level.length;
    if (values > MAX_VALUES) return tooLarge();
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== "object" || value === null || isAlreadyRead(value)) continue;
      // The empty places of a list count: a schema visits them all.
      if (Array.isArray(value) && next.length + value.length > MAX_VALUES) return tooLarge();
      const children = Object.values(value);
      if (Array.isArray(value)) values += Math.max(0, value.length - children.length);
      for (const child of children) next.push(child);
      if (values + next.length > MAX_VALUES) return tooLarge();
    }
    level = next;
  }
  return success(values);
}

function tooLarge() {
  return failure([issue("INPUT_TOO_LARGE", [], { maximum: MAX_VALUES })]);
}
