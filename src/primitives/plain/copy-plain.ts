/** A copy of plain data, for an answer that would otherwise hold parts of what the caller still owns. */

/**
 * Copies plain data to its last value, without recursion. What stands at two places of the data stands at two places of
 * the copy, hence a circle stays a circle.
 *
 * @example
 * const asked = { lignes: [{ id: "a" }] };
 * copyPlain(asked).lignes === asked.lignes; // false
 */
export function copyPlain<T>(data: T): T {
  const copies = new Map<object, object>();
  const waiting: object[] = [];
  const copyOf = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const known = copies.get(value);
    if (known !== undefined) return known;
    const made = Array.isArray(value) ? [] : {};
    copies.set(value, made);
    waiting.push(value);
    return made;
  };
  const whole = copyOf(data) as T;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const made = copies.get(next) ?? {};
    for (const [key, value] of Object.entries(next)) {
      // Defined, not assigned: `__proto__` may be a key of its own in JSON.
      Object.defineProperty(made, key, { value: copyOf(value), writable: true, enumerable: true, configurable: true });
    }
  }
  return whole;
}
