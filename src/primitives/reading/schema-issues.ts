/** From what a schema reports to the library's issues: stable codes, paths, parameters. */
import type { IssueCode, IssueParams } from "../issue-params.js";
import { type Issue, issue, type Path } from "../outcome.js";
import { nearest } from "./nearest-key.js";
import { hintOf } from "./schema-hints.js";

/** The part of a schema library's report that is used; structural, so that no type of that library shows. */
export type SchemaReport = { readonly path: readonly PropertyKey[]; readonly message?: string } & (
  | { readonly code: "custom"; readonly params?: Readonly<Record<string, unknown>> | undefined }
  | { readonly code: "unrecognized_keys"; readonly keys: readonly string[] }
  | UnionReport
  | { readonly code: "invalid_value"; readonly values: readonly unknown[] }
  | { readonly code: "too_small"; readonly minimum: unknown; readonly origin?: string }
  | { readonly code: "too_big"; readonly maximum: unknown; readonly origin?: string }
  | { readonly code: "invalid_type"; readonly expected: string }
  | { readonly code: "invalid_format" | "not_multiple_of" | "invalid_key" | "invalid_element" }
);

interface UnionReport {
  readonly code: "invalid_union";
  /** What each shape says of the value. */
  readonly errors: readonly (readonly SchemaReport[])[];
  /** Kinds that are known, where a field tells the shapes apart and has another value. */
  readonly options?: readonly unknown[];
}

/** Every issue of a report, in the order of the report. */
export function issuesOf(reports: readonly SchemaReport[], input: unknown, base: Path = []): readonly Issue[] {
  return reports.flatMap((report) => issuesOfOne(report, input, base));
}

function issuesOfOne(report: SchemaReport, input: unknown, base: Path): readonly Issue[] {
  const path: Path = [...base, ...report.path.map((step) => (typeof step === "number" ? step : String(step)))];
  const value = valueAt(input, path);
  const shown = show(value);
  if (value === undefined && path.length > 0 && report.code !== "unrecognized_keys")
    return [issue("FIELD_MISSING", path, { champ: last(path), ...wordsDue(report) })];
  switch (report.code) {
    case "custom":
      return carriedIssues(report.params, path) ?? [customIssue(report.params?.["code"], path, shown)];
    case "unrecognized_keys": {
      const code = last(path) === "parametres" ? "PARAMETER_UNKNOWN" : "KEY_UNKNOWN";
      const known = hintOf(report.message);
      return report.keys.map((cle) => issue(code, [...path, cle], { cle: show(cle), ...nearest(cle, known) }));
    }
    case "invalid_union":
      return unionIssues(report, input, path, shown);
    case "invalid_value":
      return [issue("VALUE_NOT_IN_LIST", path, { valeur: shown, attendu: report.values.join(", ") })];
    case "too_small":
      return [outOfRange(path, { valeur: shown, limite: String(report.minimum), sens: "min" }, report.origin)];
    case "too_big":
      return [outOfRange(path, { valeur: shown, limite: String(report.maximum), sens: "max" }, report.origin)];
    case "invalid_type":
      return [issue("TYPE_INVALID", path, { valeur: shown, attendu: hintOf(report.message)[0] ?? report.expected })];
    default:
      return [issue("VALUE_INVALID", path, { valeur: shown })];
  }
}

/** What is counted is told apart: the size of a number, the characters of a text, the elements of a list. */
function outOfRange(
  path: Path,
  params: { readonly valeur: string; readonly limite: string; readonly sens: "min" | "max" },
  origin = "number",
): Issue {
  const mesure = origin === "array" || origin === "string" ? MESURES[origin] : "nombre";
  return issue("VALUE_OUT_OF_RANGE", path, { ...params, mesure });
}

const MESURES = { array: "elements", string: "caracteres" } as const;

/** The words among which a field that is not there is to be chosen, where it takes words only. */
function wordsDue(report: SchemaReport): { readonly attendu?: string } {
  if (report.code === "invalid_value") return { attendu: report.values.join(", ") };
  if (report.code === "invalid_union" && report.options !== undefined) return { attendu: report.options.join(", ") };
  return {};
}

const CARRIED = "issues";
const PLACED = "issuesHere";

/** The parameters of a report that carries issues found by another reader, whose paths start at their own root. */
export const carrying = (issues: readonly Issue[]): Readonly<Record<string, unknown>> => ({ [CARRIED]: issues });

/** The same for issues whose paths start at the place of the report. */
export const carryingHere = (issues: readonly Issue[]): Readonly<Record<string, unknown>> => ({ [PLACED]: issues });

function carriedIssues(
  params: Readonly<Record<string, unknown>> | undefined,
  path: Path,
): readonly Issue[] | undefined {
  const [carried, placed] = [params?.[CARRIED], params?.[PLACED]];
  if (Array.isArray(carried)) return carried;
  if (!Array.isArray(placed)) return undefined;
  return placed.map((one: Issue) => ({ ...one, path: [...path, ...one.path] }));
}

/** Codes whose one parameter is the value: a check of a schema names its code and no more. */
type CodeOfValue = {
  [Code in IssueCode]: { readonly valeur: string } extends IssueParams[Code]
    ? keyof IssueParams[Code] extends "valeur"
      ? "valeur" extends keyof IssueParams[Code]
        ? Code
        : never
      : never
    : never;
}[IssueCode];

const CODES_OF_VALUE: { readonly [Code in CodeOfValue]: true } = {
  ACT_ID_INVALID: true,
  AMOUNT_INVALID: true,
  AMOUNT_NEGATIVE: true,
  AMOUNT_TOO_PRECISE: true,
  CODE_INSEE_INVALID: true,
  DATA_TYPE_UNKNOWN: true,
  DATE_INVALID: true,
  NUMBER_INEXACT: true,
  NUMBER_INVALID: true,
  NUMBER_NEGATIVE: true,
  RATE_ABOVE_ONE: true,
  SIREN_INVALID: true,
  TEXT_EMPTY: true,
  VALUE_INVALID: true,
  YEAR_INVALID: true,
};

const isCodeOfValue = (code: unknown): code is CodeOfValue =>
  typeof code === "string" && Object.hasOwn(CODES_OF_VALUE, code);

function customIssue(code: unknown, path: Path, valeur: string): Issue {
  if (code === "ADDRESS_INVALID") return issue(code, path, { adresse: valeur });
  return issue(isCodeOfValue(code) ? code : "VALUE_INVALID", path, { valeur });
}

/** A choice between shapes: unknown kind, or the report of the shape whose fields the value has. */
function unionIssues(report: UnionReport, input: unknown, path: Path, valeur: string): readonly Issue[] {
  if (report.options !== undefined) {
    const attendu = report.options.join(", ");
    const code = path.includes("operations") ? "OPERATION_UNKNOWN" : "VALUE_NOT_IN_LIST";
    return [issue(code, path, { valeur, attendu })];
  }
  const branches = report.errors.map((branch) => issuesOf(branch, input, path));
  const ofItsType = branches.filter(
    (branch) => !branch.some((one) => one.code === "TYPE_INVALID" && one.path.length === path.length),
  );
  const [first = [], ...others] = ofItsType.length > 0 ? ofItsType : branches;
  const strange = (branch: readonly Issue[]) =>
    branch.filter(
      (one) => (one.code === "FIELD_MISSING" || one.code === "KEY_UNKNOWN") && one.path.length === path.length + 1,
    ).length;
  return others.reduce((nearest, branch) => (strange(branch) < strange(nearest) ? branch : nearest), first);
}

function last(path: Path): string | number {
  return path[path.length - 1] ?? "";
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    const found: unknown = Reflect.get(value, step);
    return found;
  }, input);
}

/** A short picture of a value: what the reader needs to recognise it. */
function show(value: unknown): string {
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  const text = String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
