/** Freezing plain data to its last value, so that nobody who receives it can change what others read. */

/**
 * Freezes an object and everything below it, and gives it back; without recursion, and a circle is passed over. A part
 * that is frozen on its surface alone is frozen below too. The contents of a map or a set, which the language cannot
 * freeze, stay open: what leaves in a result is plain data.
 *
 * @example
 * const nobody = deepFreeze({ communes: [], detenteur: { nom: "Insee" } });
 * Object.isFrozen(nobody.communes); // true
 */
/* @__NO_SIDE_EFFECTS__ */
export function deepFreeze<const T>(value: T): T {
  const seen = new Set<unknown>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    if (Object.isFrozen(next)) seen.add(next);
    Object.freeze(next);
    for (const child of Object.values(next)) waiting.push(child);
  }
  return value;
}
