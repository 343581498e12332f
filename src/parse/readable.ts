/** Looking at values that may not want to be looked at. */
import { failure, issue, type Outcome } from "../primitives/index.js";

/**
 * Objects that are no JSON (a throwing getter, a revoked proxy) may throw when they are looked at: that is an issue too.
 * So is an input with so many mistakes that the engine cannot hold the list of them.
 */
export function readable<T>(make: () => Outcome<T>): Outcome<T> {
  try {
    return make();
  } catch (thrown) {
    return failure([issue(thrown instanceof RangeError ? "ISSUES_TOO_MANY" : "INPUT_UNREADABLE", [], {})]);
  }
}
