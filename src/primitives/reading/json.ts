/** Looking into values of unknown shape without trusting them: objects, own keys, lists. */

/** An object with fields, whatever they hold. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields: a list is none. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @returns the value of a key of its own, or undefined when there is none or the parent is no object */
export function fieldOf(parent: unknown, key: string): unknown {
  return isFields(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
}

/** @returns the list under a key of its own, or undefined when it is not there or is no list */
export function listOf(parent: unknown, key: string): readonly unknown[] | undefined {
  const value = fieldOf(parent, key);
  return Array.isArray(value) ? value : undefined;
}
