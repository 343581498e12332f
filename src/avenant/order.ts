/** Order of texts, and lists kept in order. */

/** Code-unit order: no result depends on the language of the machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Puts an item into a list in order, right after those that stay before it. Few comparisons, however long the list. */
export function insertInOrder<T>(list: T[], item: T, staysBefore: (other: T) => boolean): void {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other !== undefined && staysBefore(other)) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, item);
}

/** The last of a list that is never empty. */
export function lastOf<T>(list: readonly [T, ...T[]]): T {
  return list[list.length - 1] ?? list[0];
}
