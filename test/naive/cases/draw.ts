/** Choices of a generated case: whole numbers, items of a list and chances, all drawn from one source that can be replayed. */
import fc from "fast-check";

export interface Draw {
  /** From `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** True so many times in a hundred. */
  readonly chance: (percent: number) => boolean;
  /** So many items, made one by one. */
  readonly times: <T>(count: number, make: (rank: number) => T) => readonly T[];
}

/** A generated case: the question, the sentences that tell it, and the rules that settle it. */
export interface Made<Question> {
  readonly question: Question;
  readonly fr: string;
  readonly en: string;
  readonly rules: readonly string[];
}

/** An arbitrary of whatever is made with draws. */
export function made<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map((gen) => {
    const int = (min: number, max: number): number => gen(fc.integer, { min, max });
    const pick = <Item>(list: readonly Item[]): Item => list[int(0, list.length - 1)] as Item;
    const times = <Item>(count: number, one: (rank: number) => Item): readonly Item[] =>
      Array.from({ length: count }, (_, rank) => one(rank));
    return make({ int, pick, chance: (percent) => int(1, 100) <= percent, times });
  });
}

/** Thousandths as decimal text: `1500` is `"1.5"`, `2000` is `"2"`. */
export function thousandths(count: number): string {
  const text = `${Math.floor(count / 1000)}.${String(count % 1000).padStart(3, "0")}`;
  return text.replace(/\.?0+$/, "");
}

/** Cents as euros: `12345` is `"123.45"`. */
export const eurosText = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
