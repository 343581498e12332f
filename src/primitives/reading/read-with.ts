/** The one way to read a value of any origin: measured, held against its schema, then against what only its whole shows. */

import { failure, type Issue, issue, type Outcome, type Path, refusal, success } from "../outcome.js";
import { deepFreeze } from "../plain/deep-freeze.js";
import { fieldOf, isFields } from "./json.js";
import { withoutUndefined } from "./left-out.js";
import { measureInput } from "./measure-input.js";
import { HINTS, type RawReport } from "./schema-hints.js";
import { issuesOf, type SchemaReport } from "./schema-issues.js";
import { show } from "./show.js";

/** What a schema library offers, in the little that is used of it: no type of that library shows. */
export interface Schema<T> {
  safeParse(
    input: unknown,
    context?: { readonly error: (report: RawReport) => string | undefined },
  ): { success: true; data: T } | { success: false; error: { issues: readonly SchemaReport[] } };
}

/** What a reader looks at beside the schema of the value. */
export interface Beside {
  /** Brings what was written otherwise to what the schema reads. */
  readonly prepare?: (input: unknown) => Outcome<unknown>;
  /** What can be found in a value even where its shape is wrong elsewhere. */
  readonly anyway?: (input: unknown) => readonly Issue[];
}

/**
 * The way to read a structure that may be a file of its own. The key `$schema` tells an editor where the JSON Schema of the file is; the
 * reader leaves it out.
 */
export const ofFile = /* @__PURE__ */ deepFreeze({
  prepare: (input: unknown): Outcome<unknown> => {
    if (typeof fieldOf(input, "$schema") !== "string" || !isFields(input)) return success(input);
    const { $schema: _where, ...others } = input;
    return success(others);
  },
} satisfies Beside);

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
  { prepare = success, anyway = () => [] }: Beside = {},
): Outcome<T> {
  return readable(() => {
    const measured = measureInput(input);
    if (!measured.ok) return measured;
    const unknown: Issue[] = [];
    const present = prepare(withoutUndefined(input, unknown));
    if (!present.ok) return present;
    const read = withMissingParts(schema, present.value, parse(schema, present.value, check));
    const beside = anyway(present.value);
    if (!read.ok) return refusal([...unknown, ...read.issues, ...beside]) ?? read;
    return refusal([...unknown, ...beside]) ?? success(read.value, present.warnings);
  });
}

const readElsewhere = new WeakSet<object>();

/** Notes that the values of a schema have a reader of their own, which measures them. */
export function hasOwnReader<S extends object>(schema: S): S {
  readElsewhere.add(schema);
  return schema;
}

/**
 * Reads the question of a verb. An option that is `undefined` is one that is not given.
 *
 * @returns the question, whose parts with a reader of their own are those that it returned; else every issue at once
 */
export function readQuestion<T>(
  schema: Schema<T> & { readonly shape: Readonly<Record<string, object>> },
  question: unknown,
  check: (question: T) => readonly Issue[] = () => [],
): Outcome<T> {
  return readable(() => {
    if (typeof question !== "object" || question === null || Array.isArray(question))
      return parse(schema, question, check);
    const given = Object.entries(question).filter(([, value]) => value !== undefined);
    const isReadElsewhere = (key: string) => readElsewhere.has(schema.shape[key] ?? schema);
    const measured = measureInput(given.filter(([key]) => !isReadElsewhere(key)));
    if (!measured.ok) return measured;
    const unknown: Issue[] = [];
    const own = Object.fromEntries(given.filter(([key]) => !isReadElsewhere(key)));
    const elsewhere = Object.fromEntries(given.filter(([key]) => isReadElsewhere(key)));
    const whole = { ...Object(withoutUndefined(own, unknown)), ...elsewhere };
    const read = withMissingParts(schema, whole, parse(schema, whole, check));
    return read.ok ? (refusal(unknown) ?? read) : (refusal([...unknown, ...read.issues]) ?? read);
  });
}

/**
 * A compulsory part that is left out is said with each of its own compulsory fields, so that whoever fills a file in learns in
 * one round all that is missing.
 */
function withMissingParts<T>(schema: Schema<T>, input: unknown, read: Outcome<T>): Outcome<T> {
  if (read.ok) return read;
  let issues: readonly Issue[] = read.issues;
  let filled = input;
  for (let open = missingParts(schema, filled); open.length > 0; open = missingParts(schema, filled)) {
    filled = open.reduce<unknown>((value, path) => withEmptyPart(value, path), filled);
    const parsed = schema.safeParse(filled, HINTS);
    const found = parsed.success ? [] : issuesOf(parsed.error.issues, filled);
    issues = issues.concat(found.filter(({ path }) => open.some((part) => isBelow(part, path))));
  }
  return refusal(issues) ?? read;
}

/** The objects that a schema asks for and that are not there. */
function missingParts<T>(schema: Schema<T>, input: unknown): readonly Path[] {
  const parsed = schema.safeParse(input, HINTS);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((report): readonly Path[] => {
    if (report.code !== "invalid_type" || report.expected !== "object") return [];
    const path = report.path.map((step) => (typeof step === "number" ? step : String(step)));
    const parent = path.slice(0, -1).reduce<unknown>(childOf, input);
    const key = path[path.length - 1];
    return typeof key === "string" && isFields(parent) && fieldOf(parent, key) === undefined ? [path] : [];
  });
}

function withEmptyPart(value: unknown, [key, ...below]: Path): unknown {
  if (key === undefined) return {};
  if (Array.isArray(value)) return value.map((one: unknown, rank) => (rank === key ? withEmptyPart(one, below) : one));
  return isFields(value) ? { ...value, [key]: withEmptyPart(fieldOf(value, `${key}`), below) } : value;
}

const childOf = (value: unknown, step: string | number): unknown =>
  Array.isArray(value) ? value[Number(step)] : fieldOf(value, `${step}`);

const isBelow = (part: Path, path: Path) =>
  path.length > part.length && part.every((step, rank) => path[rank] === step);

function parse<T>(schema: Schema<T>, input: unknown, check: (value: T) => readonly Issue[]): Outcome<T> {
  const parsed = schema.safeParse(input, HINTS);
  if (parsed.success) return refusal(check(parsed.data)) ?? success(parsed.data);
  return (
    refusal(issuesOf(parsed.error.issues, input)) ?? failure([issue("VALUE_INVALID", [], { valeur: show(input) })])
  );
}

/**
 * What a verb that gives no `Outcome` answers: what it makes of its input, or `otherwise` for an input that is too large, too deep,
 * or that lacks what its type promises.
 */
export function answerOr<T>(input: unknown, answer: () => T, otherwise: T): T {
  try {
    return measureInput(input).ok ? answer() : otherwise;
  } catch {
    return otherwise;
  }
}

/** Objects that refuse to be looked at (a throwing getter, a revoked proxy) throw: that is an issue too. */
function readable<T>(read: () => Outcome<T>): Outcome<T> {
  try {
    return read();
  } catch (thrown) {
    return failure([issue(thrown instanceof RangeError ? "ISSUES_TOO_MANY" : "INPUT_UNREADABLE", [], {})]);
  }
}
