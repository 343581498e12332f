/** Reading values whose declared type may not be the one that arrives: plain JavaScript callers, files read by hand. */
import {
  type Issue,
  isCivilDate,
  issue,
  MAX_VALUES,
  type Path,
  show as quote,
  unknownKeys,
} from "../primitives/index.js";

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

/** The list, or an empty one and one issue: `SHAPE_INVALID`, or `INPUT_TOO_LARGE` for a list that no dossier holds. */
export function readList(value: unknown, path: Path, issues: Issue[]): readonly unknown[] {
  // A list says that it is long at no cost: it is counted before it is copied.
  const large = Array.isArray(value) && value.length > MAX_VALUES;
  // A copy has no holes: each is a value that is missing, and loops would pass over it.
  if (Array.isArray(value) && !large) return Array.from(value);
  issues.push(large ? issue("INPUT_TOO_LARGE", [...path], { maximum: MAX_VALUES }) : shapeIssue(path, "liste"));
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

/** What was due at a place. */
export const shapeIssue = (path: Path, attendu: string) => issue("SHAPE_INVALID", [...path], { attendu });

/**
 * What a value looks like: `texte`, `nombre`, `booleen`, `decimal` (text or number), `jour` (a day that exists), `date`
 * (a day or what is known of it), `periode`, `tout` (checked elsewhere), a list `[of what]`, one of several texts (a
 * set), an object by field, `?` ending the name of a field that may be absent, or one of several objects that a field
 * tells apart (`["selon", field, shapes by its value]`).
 */
export type Shape = Simple | readonly [Shape] | ReadonlySet<string> | Fielded | Variants;

type Simple = "texte" | "nombre" | "booleen" | "decimal" | "jour" | "date" | "periode" | "tout";
/** An object, field by field. */
export type Fielded = { readonly [field: string]: Shape };
type Variants = readonly ["selon", string, Fielded];

/** The shapes that may describe a value of type `T`, so that a new field of a type asks for its shape. */
export type ShapeOf<T> = [T] extends [string]
  ? "texte" | "jour" | ReadonlySet<string>
  : [T] extends [number]
    ? "nombre"
    : [T] extends [boolean]
      ? "booleen"
      : [T] extends [readonly (infer E)[]]
        ? readonly [ShapeOf<E> | "tout"]
        : [T] extends [object]
          ? FieldsOf<T> | VariantsOf<T> | "periode" | "tout"
          : "date" | "decimal";

type FieldsOf<T> = {
  readonly [K in keyof T & string as Record<never, never> extends Pick<T, K> ? `${K}?` : K]-?: ShapeOf<
    Exclude<T[K], undefined>
  >;
};
type VariantsOf<T> = { [D in keyof T & string]: readonly ["selon", D, CasesOf<T, D>] }[keyof T & string];
type CasesOf<T, D extends keyof T> = {
  readonly [V in T[D] & string]: FieldsOf<Omit<Extract<T, Readonly<Record<D, V>>>, D>> | "date";
};

const SIMPLE = {
  texte: (value: unknown) => typeof value === "string",
  nombre: (value: unknown) => typeof value === "number",
  booleen: (value: unknown) => typeof value === "boolean",
  decimal: (value: unknown) => typeof value === "number" || typeof value === "string",
  tout: () => true,
} as const;

const FENETRE = { du: "jour", au: "jour", libelle: "texte" } as const satisfies Shape;
const PERIODE = { debut: "jour", fin: "jour" } as const satisfies Shape;

const isVariants = (shape: Shape): shape is Variants => Array.isArray(shape) && shape[0] === "selon";
const isListShape = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);
const isChoice = (shape: Shape): shape is ReadonlySet<string> => shape instanceof Set;

/**
 * Adds one issue for each place that does not look as it should: `SHAPE_INVALID`, `DATE_INVALID` for a text that is no
 * day, `PERIOD_REVERSED` for an end before its beginning, `INPUT_TOO_LARGE` for a list that no dossier holds.
 */
export function checkShape(value: unknown, shape: Shape, path: Path, issues: Issue[]): void {
  walk(value, shape, [...path], issues);
}

/** The same for the question of a verb, where a key that the shape does not have is one more issue: `KEY_UNKNOWN`. */
export function checkQuestion(question: unknown, shape: Fielded, issues: Issue[]): void {
  const known = (key: string) => Object.hasOwn(shape, key) || Object.hasOwn(shape, `${key}?`);
  if (isFields(question)) for (const found of unknownKeys(question, known)) issues.push(found);
  checkShape(question, shape, [], issues);
}

/** `trail` is the path of `value`: one list for the whole walk, copied only into an issue. */
function walk(value: unknown, shape: Shape, trail: (string | number)[], issues: Issue[]): void {
  if (typeof shape === "string") walkSimple(value, shape, trail, issues);
  else if (isChoice(shape)) {
    const known = typeof value === "string" && shape.has(value);
    if (!known) issues.push(shapeIssue(trail, [...shape].join(" | ")));
  } else if (isVariants(shape)) {
    walkVariants(value, shape, trail, issues);
  } else if (isListShape(shape)) {
    walkList(value, shape[0], trail, issues);
  } else {
    walkFields(value, shape, trail, issues);
  }
}

/** By rank: the empty places of a list are no values either. */
function walkList(value: unknown, each: Shape, trail: (string | number)[], issues: Issue[]): void {
  for (const [rank, entry] of readList(value, trail, issues).entries()) {
    trail.push(rank);
    walk(entry, each, trail, issues);
    trail.pop();
  }
}

function walkSimple(value: unknown, shape: Simple, trail: (string | number)[], issues: Issue[]): void {
  if (shape === "periode") walkEnds(value, PERIODE, trail, issues);
  else if (shape === "date" && isFields(value)) walkEnds(value, FENETRE, trail, issues);
  else if (shape !== "date" && shape !== "jour") {
    if (!SIMPLE[shape](value)) issues.push(shapeIssue(trail, shape));
  } else if (typeof value !== "string") issues.push(shapeIssue(trail, shape));
  else if (!isCivilDate(value)) issues.push(issue("DATE_INVALID", [...trail], { valeur: quote(value) }));
}

/** Two days, the second one not before the first. */
function walkEnds(
  value: unknown,
  ends: typeof FENETRE | typeof PERIODE,
  trail: (string | number)[],
  issues: Issue[],
): void {
  const before = issues.length;
  walkFields(value, ends, trail, issues);
  if (issues.length > before || !isFields(value)) return;
  const [debut, fin] = Object.keys(ends).map((end) => String(value[end]));
  if (debut !== undefined && fin !== undefined && debut > fin) {
    issues.push(issue("PERIOD_REVERSED", [...trail], { debut, fin }));
  }
}

function walkVariants(value: unknown, [, field, cases]: Variants, trail: (string | number)[], issues: Issue[]): void {
  const fields = readFields(value, trail, issues);
  if (fields === undefined) return;
  const name = fields[field];
  const own = typeof name === "string" && Object.hasOwn(cases, name) ? cases[name] : undefined;
  if (own === undefined) issues.push(shapeIssue([...trail, field], Object.keys(cases).join(" | ")));
  else walk(value, own, trail, issues);
}

function walkFields(value: unknown, shape: Fielded, trail: (string | number)[], issues: Issue[]): void {
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
