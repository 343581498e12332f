/** Reading JSON of unknown shape without trusting it: objects, own keys, lists. */

/** A JSON object whose values may be anything. */
export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @returns the value of a key of its own, or undefined when there is none or the parent is no object */
export function child(parent: unknown, key: string): unknown {
  return isJson(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
}

/** @returns the list under a key of its own, or undefined when it is not there or is no list */
export function listOf(parent: unknown, key: string): readonly unknown[] | undefined {
  const value = child(parent, key);
  return Array.isArray(value) ? value : undefined;
}
