/** The one way to read a value of any origin: measured, held against its schema, then against what only its whole shows. */
import { measureInput } from "./measure-input.js";
import { failure, type Issue, issue, type Outcome, refusal, success } from "./outcome.js";
import { issuesOf, type SchemaReport } from "./schema-issues.js";
import { show } from "./show.js";

/** What a schema library offers, in the little that is used of it: no type of that library shows. */
export interface Schema<T> {
  safeParse(
    input: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: readonly SchemaReport[] } };
}

/**
 * Reads a value of any origin against its schema.
 *
 * @param check - what only the whole value shows, once its shape is right: ids, references, order of dates
 * @returns a new value that shares nothing with the input; else every issue at once, each with its code and path. Never
 *   throws: `INPUT_UNREADABLE` for an object that refuses to be looked at, `ISSUES_TOO_MANY` for more issues than can be
 *   held
 */
export function readWith<T>(
  schema: Schema<T>,
  input: unknown,
  check: (value: T) => readonly Issue[] = () => [],
): Outcome<T> {
  try {
    const measured = measureInput(input);
    if (!measured.ok) return measured;
    const parsed = schema.safeParse(input);
    if (parsed.success) return refusal(check(parsed.data)) ?? success(parsed.data);
    const [first = issue("VALUE_INVALID", [], { valeur: show(input) }), ...others] = issuesOf(
      parsed.error.issues,
      input,
    );
    return failure([first, ...others]);
  } catch (thrown) {
    return failure([issue(thrown instanceof RangeError ? "ISSUES_TOO_MANY" : "INPUT_UNREADABLE", [], {})]);
  }
}
