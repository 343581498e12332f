/** What a caller may do to a value that it holds, and what two values have in common. */

export const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The values below one, each with its key: of an object or a list, of a map or a set. */
function insideOf(value: object): readonly (readonly [key: PropertyKey, inner: unknown])[] {
  if (value instanceof Map)
    return [...value].flatMap(([key, inner]): [string, unknown][] => [
      ["key", key],
      ["value", inner],
    ]);
  if (value instanceof Set) return [...value].map((inner) => ["item", inner]);
  return Reflect.ownKeys(value).map((key) => [key, Reflect.get(value, key)]);
}

/** Every object of a value, itself included, once each, with the path to it; functions are code, not data. */
export function objectsOf(value: unknown): ReadonlyMap<object, string> {
  const found = new Map<object, string>();
  const waiting: (readonly [unknown, string])[] = [[value, ""]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [one, path] = next;
    if (!isObject(one) || found.has(one)) continue;
    found.set(one, path);
    for (const [key, inner] of insideOf(one)) waiting.push([inner, `${path}.${String(key)}`]);
  }
  return found;
}

/** A copy that shares nothing with the value, but for functions; a circle stays a circle. */
export function copyOf<T>(value: T): T {
  return copy(value, new Map());
}

function copy<T>(value: T, made: Map<unknown, unknown>): T;
function copy(value: unknown, made: Map<unknown, unknown>): unknown {
  if (!isObject(value)) return value;
  if (made.has(value)) return made.get(value);
  if (value instanceof Uint8Array) return value.slice();
  if (value instanceof Map) {
    const map = new Map();
    made.set(value, map);
    for (const [key, inner] of value) map.set(copy(key, made), copy(inner, made));
    return map;
  }
  if (value instanceof Set) {
    const set = new Set();
    made.set(value, set);
    for (const inner of value) set.add(copy(inner, made));
    return set;
  }
  const other: object = Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value));
  made.set(value, other);
  for (const key of Reflect.ownKeys(value)) {
    if (Array.isArray(value) && key === "length") continue;
    const inner: unknown = copy(Reflect.get(value, key), made);
    Object.defineProperty(other, key, { value: inner, writable: true, enumerable: true, configurable: true });
  }
  return other;
}

/** Writes over everything that a value holds and that is not frozen: whatever shares a part with it shows the stain. */
export function spoil(value: unknown): void {
  for (const one of objectsOf(value).keys()) spoilOne(one);
}

function spoilOne(value: object): void {
  if (value instanceof Map || value instanceof Set) value.clear();
  else if (Array.isArray(value)) {
    Reflect.set(value, "0", "stain");
    Reflect.set(value, `${value.length}`, { stain: true });
  } else {
    const [first, ...others] = Object.keys(value);
    for (const key of others) Reflect.set(value, key, "stain");
    if (first !== undefined) Reflect.deleteProperty(value, first);
    Reflect.set(value, "stain", true);
  }
}

/** Empties every list and every object of a value, as far as it is not frozen. */
export function empty(value: unknown): void {
  for (const one of objectsOf(value).keys()) {
    if (one instanceof Map || one instanceof Set) one.clear();
    else if (Array.isArray(one)) Reflect.set(one, "length", 0);
    else for (const key of Object.keys(one)) Reflect.deleteProperty(one, key);
  }
}

/** Whether somebody may still write into an object. The contents of a map or a set are never frozen. */
const isOpen = (value: object) => !Object.isFrozen(value) || value instanceof Map || value instanceof Set;

/** The paths of the objects of a value that another one holds too, and that a caller may write into. */
export function openInBoth(one: unknown, other: unknown): readonly string[] {
  const second = objectsOf(other);
  return [...objectsOf(one)].flatMap(([found, path]) => (second.has(found) && isOpen(found) ? [path] : []));
}

/** The paths of the objects of a value that a caller may write into. */
export const openIn = (value: unknown): readonly string[] =>
  [...objectsOf(value)].flatMap(([found, path]) => (isOpen(found) ? [path] : []));
