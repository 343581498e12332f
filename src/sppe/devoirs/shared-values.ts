/** Values that many answers have in common are the same object in all of them: a country then weighs half as much. */

/** The value made for that pair, compared by identity, or the one that `make` makes now. */
export type Communs<A, B, V> = (first: A, second: B, make: () => V) => V;

/** A function that makes the value of each pair once. */
export function createCommuns<A, B, V>(): Communs<A, B, V> {
  const made = new Map<A, Map<B, V>>();
  return (first, second, make) => {
    const bySecond = made.get(first) ?? new Map<B, V>();
    made.set(first, bySecond);
    const known = bySecond.get(second) ?? make();
    bySecond.set(second, known);
    return known;
  };
}
