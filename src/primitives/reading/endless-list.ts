/** Lists of empty places, which take forever to walk. */

/** A list longer than this is whole, or it is none of the library's results. */
const LONG = 100_000;

/** Whether a value holds such a list anywhere. Throws on an object that refuses to be looked at. */
export function hasEndlessList(result: unknown): boolean {
  const seen = new Set<object>();
  const waiting: unknown[] = [result];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    const children = Object.values(value);
    if (Array.isArray(value) && value.length > LONG && children.length < value.length) return true;
    for (const child of children) waiting.push(child);
  }
  return false;
}
