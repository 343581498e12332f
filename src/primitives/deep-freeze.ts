/** Freezing plain data to its last value, so that nobody who receives it can change what others read. */

/** Freezes an object and everything below it, without recursion. Circles and values already frozen are passed over. */
export function deepFreeze<T>(value: T): T {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const child of Object.values(next)) waiting.push(child);
  }
  return value;
}
