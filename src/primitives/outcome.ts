/** Failure is data: what a function returns when its input may be wrong, and the issues that say why. */
import type { IssueCode, IssueParams } from "./issue-params.js";
import { lookAt, wrongArgument } from "./reading/argument.js";

/** Steps from the root of the input to the value concerned: object keys and list positions (from 0). */
export type Path = readonly (string | number)[];

/** What the text of an issue, a finding or a trace step speaks of, by name. A list is quoted word by word. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** The issue of one code: its parameters are those of that code. */
export interface IssueOf<Code extends IssueCode> {
  /** Stable code in capitals, for programs: `DATE_INVALID`. */
  readonly code: Code;
  /** Where it is in the input. */
  readonly path: Path;
  /** What the text of the code speaks of. */
  readonly params: IssueParams[Code];
  /** Id of the rule that is broken, when there is one: `CV-14`. */
  readonly regle?: string;
  /** Ids of the sources of that rule. */
  readonly sources?: readonly string[];
}

/**
 * One thing wrong, or worth a warning, in an input. The code tells the parameters: in
 * `if (issue.code === "DATE_INVALID")`, `issue.params.valeur` is a text. Its sentence is made by `describeIssue`, in
 * French or English.
 */
export type Issue = { readonly [Code in IssueCode]: IssueOf<Code> }[IssueCode];

/** The outcome of what could be made. */
export type Success<T> = Extract<Outcome<T>, { readonly ok: true }>;

/** A non-empty list of issues. */
export type Issues = readonly [Issue, ...Issue[]];

/** A value that could be made, with what deserves a warning; or every reason why it could not, and nothing half-made. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: Issues };

/**
 * The outcome that could be made, with what deserves a warning.
 *
 * @param value - what could be made
 * @param warnings - what the caller should know, none unless said
 * @returns the outcome
 *
 * @example
 * ```ts
 * import { success } from "convention-territoriale/primitives";
 *
 * console.log(success(3));
 * // => { ok: true, value: 3, warnings: [] }
 * ```
 */
export function success<T>(value: T, warnings: readonly Issue[] = []): Success<T> {
  return { ok: true, value, warnings };
}

/**
 * The outcome that could not be made, with every reason.
 *
 * @param issues - one issue at least
 * @returns the outcome
 *
 * @example
 * ```ts
 * import { failure } from "convention-territoriale/primitives";
 *
 * const refused = failure([{ code: "DATE_INVALID", path: ["at"], params: { valeur: "2026-02-30" } }]);
 * console.log(refused.ok, refused.issues[0].code);
 * // => false DATE_INVALID
 * ```
 */
export function failure(issues: Issues): { readonly ok: false; readonly issues: Issues } {
  return { ok: false, issues };
}

/** One issue: its code, where it is, what its text speaks of, and the rule that is broken when there is one. */
export function issue<Code extends IssueCode>(
  code: Code,
  path: Path,
  params: IssueParams[Code],
  because?: Pick<Issue, "regle" | "sources">,
): IssueOf<Code> {
  return { code, path, params, ...because };
}

/** The failure made of these issues, or undefined when there are none: `const refused = refusal(issues); if (refused) return refused;` */
export function refusal(issues: readonly Issue[]): ReturnType<typeof failure> | undefined {
  const [first, ...others] = issues;
  return first === undefined ? undefined : failure([first, ...others]);
}

/** Takes the value out of an outcome, or adds its issues to the list of a caller that collects them all. */
export function collect<T>(outcome: Outcome<T>, issues: Issue[]): T | undefined {
  if (outcome.ok) return outcome.value;
  // One by one: a call takes only so many arguments, and there is no limit to what may be wrong.
  for (const found of outcome.issues) issues.push(found);
  return undefined;
}

/** The same issues, one step further from the root: those of a part, placed in what holds it. */
export function under(step: string | number, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((one) => ({ ...one, path: [step, ...one.path] }));
}

/**
 * The outcome with another value made of its own, its warnings kept; an outcome that failed is given back as it is.
 *
 * @param outcome - what any verb of the library answered
 * @param change - makes the other value
 * @returns the outcome of the other value
 * @throws TypeError when the first value is no outcome or the second no function; and whatever that function throws
 *
 * @example
 * ```ts
 * import { mapOutcome, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const titre = mapOutcome(parseDossier(file), (dossier) => dossier.titre);
 * console.log(titre.ok && titre.value);
 * // => CTG 2024-2028 de Bourg-Exemple
 * ```
 */
export function mapOutcome<T, U>(outcome: Outcome<T>, change: (value: T) => U): Outcome<U> {
  // Read before `change` runs: what that function throws is its caller's.
  const read = lookAt("an outcome", outcome, () => {
    if (typeof outcome.ok !== "boolean") throw wrongArgument("an outcome", outcome);
    return outcome.ok ? { value: outcome.value, warnings: outcome.warnings } : outcome;
  });
  return "ok" in read ? read : success(change(read.value), read.warnings);
}
