/** Size and depth of an input, measured without recursion before any schema sees it. */
import { failure, issue, MAX_DEPTH, MAX_VALUES, type Outcome, success } from "../primitives/index.js";

/**
 * Refuses what no dossier can be: too deep (a cyclic object is without end, hence too deep) or too large.
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
      if (typeof value !== "object" || value === null) continue;
      // The empty places of a list count: a schema visits them all.
      if (Array.isArray(value) && next.length + value.length > MAX_VALUES) return tooLarge();
      for (const child of Object.values(value)) next.push(child);
      if (next.length > MAX_VALUES) return tooLarge();
    }
    level = next;
  }
  return success(values);
}

function tooLarge() {
  return failure([issue("INPUT_TOO_LARGE", [], { maximum: MAX_VALUES })]);
}
