/** Putting together what shares a key. */

/** Items by key, in their order, in one pass; an item without key is left out. */
export function groupBy<K, T>(
  items: readonly T[],
  keyOf: (item: T) => K | undefined,
): ReadonlyMap<K, readonly [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
