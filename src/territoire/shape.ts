/** Reading values whose declared type may not be the one that arrives: plain JavaScript callers, files read by hand. */
import { type Issue, issue, type Path } from "../primitives/index.js";

/** An object with fields, whatever they hold. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object, or undefined and one `SHAPE_INVALID`. */
export function readFields(value: unknown, path: Path, issues: Issue[]): Fields | undefined {
  if (isFields(value)) return value;
  issues.push(shapeIssue(path, "objet"));
  return undefined;
}

/** The list, or an empty one and one `SHAPE_INVALID`. */
export function readList(value: unknown, path: Path, issues: Issue[]): readonly unknown[] {
  if (Array.isArray(value)) return value;
  issues.push(shapeIssue(path, "liste"));
  return [];
}

/** The text, or an empty one and one `SHAPE_INVALID`. */
export function readText(value: unknown, path: Path, issues: Issue[]): string {
  if (typeof value === "string") return value;
  issues.push(shapeIssue(path, "texte"));
  return "";
}

/** A value as an issue quotes it. An object is only named: its own `toString` may be anything. */
export function show(value: unknown): string {
  return typeof value === "object" || typeof value === "function" ? (value === null ? "null" : "objet") : String(value);
}

const shapeIssue = (path: Path, attendu: string) => issue("SHAPE_INVALID", [...path], { attendu });

/**
 * What a question looks like: `texte`, `nombre`, `booleen`, `decimal` (text or number), `tout` (checked elsewhere), a
 * list `[of what]`, one of several texts (a set), or an object by field, `?` ending the name of a field that may be
 * absent.
 */
export type Shape =
  | "texte"
  | "nombre"
  | "booleen"
  | "decimal"
  | "tout"
  | readonly [Shape]
  | ReadonlySet<string>
  | { readonly [field: string]: Shape };

const SIMPLE = {
  texte: (value: unknown) => typeof value === "string",
  nombre: (value: unknown) => typeof value === "number",
  booleen: (value: unknown) => typeof value === "boolean",
  decimal: (value: unknown) => typeof value === "number" || typeof value === "string",
  tout: () => true,
} as const;

const isListShape = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);
const isChoice = (shape: Shape): shape is ReadonlySet<string> => shape instanceof Set;

/** Adds one `SHAPE_INVALID` for each place that does not look as the question should. */
export function checkShape(value: unknown, shape: Shape, path: Path, issues: Issue[]): void {
  walk(value, shape, [...path], issues);
}

/** `trail` is the path of `value`: one list for the whole walk, copied only into an issue. */
function walk(value: unknown, shape: Shape, trail: (string | number)[], issues: Issue[]): void {
  if (typeof shape === "string") {
    if (!SIMPLE[shape](value)) issues.push(shapeIssue(trail, shape));
  } else if (isChoice(shape)) {
    const known = typeof value === "string" && shape.has(value);
    if (!known) issues.push(shapeIssue(trail, [...shape].join(" | ")));
  } else if (isListShape(shape)) {
    const [each] = shape;
    readList(value, trail, issues).forEach((entry, rank) => {
      trail.push(rank);
      walk(entry, each, trail, issues);
      trail.pop();
    });
  } else {
    walkFields(value, shape, trail, issues);
  }
}

function walkFields(
  value: unknown,
  shape: { readonly [field: string]: Shape },
  trail: (string | number)[],
  issues: Issue[],
): void {
  const fields = readFields(value, trail, issues);
  if (fields === undefined) return;
  for (const key in shape) {
    const expected = shape[key];
    const optional = key.endsWith("?");
    const name = optional ? key.slice(0, -1) : key;
    const field = fields[name];
    if (expected === undefined || (optional && field === undefined)) continue;
    trail.push(name);
    walk(field, expected, trail, issues);
    trail.pop();
  }
}
