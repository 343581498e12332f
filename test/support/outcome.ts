/** Reading an outcome in a test. */
import type { Outcome, Params } from "../../src/primitives/index.js";

/** The value, or a failure of the test that shows the issues. */
export function valueIn<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

/** The parameters of an issue of any code, by name. */
export const anyParams = (params: Params): Params => params;
