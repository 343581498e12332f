/** What a schema can say of itself where a value does not fit: the keys that an object has, the name of a kind of text. */

/** The part of a report, before it is finished, that names the schema it comes from. */
export interface RawReport {
  readonly code?: string | undefined;
  readonly inst?: unknown;
}

const names = new WeakMap<object, string>();

/** Gives a schema the name of what it expects, for a value of another type: `jour`, `siren`. */
export function named<S extends object>(name: string, schema: S): S {
  names.set(schema, name);
  return schema;
}

/** Parts a hint from the words that a schema library may write itself. */
const MARK = "\u0000";

function hint({ code, inst }: RawReport): string | undefined {
  if (typeof inst !== "object" || inst === null) return undefined;
  const name = names.get(inst);
  if (code === "invalid_type" && name !== undefined) return `${MARK}${name}`;
  const shape = code === "unrecognized_keys" && "shape" in inst ? inst.shape : undefined;
  return typeof shape === "object" && shape !== null ? `${MARK}${Object.keys(shape).join(MARK)}` : undefined;
}

/** What a reader asks of a schema library: its own sentences are never shown, and a hint takes their place. */
export const HINTS = { error: hint } as const;

/** The words of a hint; none where the message is no hint. */
export function hintOf(message: string | undefined): readonly string[] {
  return message?.startsWith(MARK) === true ? message.slice(1).split(MARK) : [];
}
