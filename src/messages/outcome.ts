/** An outcome in an application: its value or a thrown error, its sentences, and what is wrong with a value that is no result. */
import type { Issue, Outcome } from "../primitives/index.js";
import { issue, MAX_VALUES } from "../primitives/internal.js";
import { describeIssue } from "./describe.js";
import { colon } from "./ponctuation.js";
import { showPath } from "./sentences.js";
import type { Langue } from "./types.js";

/** What `orThrow` throws: one sentence for each issue, and the issues themselves. */
export interface OutcomeError extends Error {
  readonly name: "OutcomeError";
  readonly issues: readonly Issue[];
}

/**
 * The sentences of a list of issues, each with where it is, what is wrong and what would mend it.
 *
 * @param issues - the issues of an outcome that failed, or the warnings of one that succeeded
 * @param langue - `fr` unless said
 * @returns one sentence for each issue, in their order
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is no list of issues
 *
 * @example
 * ```ts
 * import { messagesOf, parseDossier } from "convention-territoriale";
 *
 * const outcome = parseDossier({ version: 2, id: "bourg", titre: 42 });
 * if (!outcome.ok) console.log(messagesOf(outcome.issues, "en")[0]);
 * // => titre: “42” is not of the expected type (a text). Write "42", between quotation marks: it is a text.
 * ```
 */
export function messagesOf(issues: readonly Issue[], langue: Langue = "fr"): readonly string[] {
  return issuesIn(issues, langue).map((one) => {
    const { message, remede } = describeIssue(one, langue);
    const place = showPath(one?.path ?? []);
    return [...(place === "" ? [] : [`${place}${colon(langue).trimEnd()}`]), message, remede]
      .filter((part) => part !== "")
      .join(" ");
  });
}

/**
 * The value of an outcome, for a program that stops at the first mistake.
 *
 * @param outcome - what any verb of the library answered
 * @param langue - language of the sentences of the error, `fr` unless said
 * @returns the value of the outcome; its warnings are left in the outcome
 * @throws an `OutcomeError`, which holds the issues, when the outcome failed; a `TypeError` with the code
 *   `RESULT_UNREADABLE` when the value is no outcome
 *
 * @example
 * ```ts
 * import { orThrow, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * console.log(orThrow(parseDossier(file)).id);
 * // => bourg-exemple
 * ```
 */
export function orThrow<T>(outcome: Outcome<T>, langue: Langue = "fr"): T {
  const read = partsOf(outcome, langue);
  if (read.ok) return read.value;
  const error = new Error(messagesOf(read.issues, langue).join("\n"));
  throw Object.assign(error, { name: "OutcomeError" as const, issues: read.issues }) satisfies OutcomeError;
}

/** The parts of an outcome, looked at once: what throws when it is looked at is no outcome. */
function partsOf<T>(
  outcome: Outcome<T>,
  langue: Langue,
): { ok: true; value: T } | { ok: false; issues: readonly Issue[] } {
  try {
    if (outcome.ok === true) return { ok: true, value: outcome.value };
    if (outcome.ok === false) return { ok: false, issues: outcome.issues };
  } catch (cause) {
    throw notAResult(langue, cause);
  }
  throw notAResult(langue);
}

/** The issues of a list, which plain JavaScript may fill with anything, or make longer than any answer. */
function issuesIn(issues: readonly Issue[], langue: Langue): readonly Issue[] {
  let cause: unknown;
  try {
    if (Array.isArray(issues) && issues.length <= MAX_VALUES) return Array.from(issues);
  } catch (error) {
    cause = error;
  }
  throw notAResult(langue, cause);
}

/**
 * The mistake of a program that hands something else than a result to what writes results: a `TypeError` whose `code` is
 * `RESULT_UNREADABLE`.
 */
export function notAResult(langue: Langue, cause?: unknown): TypeError & { readonly code: "RESULT_UNREADABLE" } {
  const wrong = issue("RESULT_UNREADABLE", [], {});
  const { code } = wrong;
  const { message, remede } = describeIssue(wrong, langue);
  return Object.assign(new TypeError(`${message} ${remede}`, { cause }), {
    code,
    name: `TypeError [${code}]`,
  } as const);
}
