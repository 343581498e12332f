/** The key that a wrong one was meant to be. */

/** Characters of a key beyond which nobody mistyped it. */
const LONGEST = 60;

/** Characters of a key in which one mistake can be told from another word. */
const SHORTEST = 4;

/** A key written with accents, spaces, hyphens or capitals is the same to its writer. */
const plainKey = (key: string): string =>
  key
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

/** The known key that differs from a key by its signs, its accents or one mistake; undefined where none is close. */
function nearestKey(key: string, known: readonly string[]): string | undefined {
  if (key.length > LONGEST) return undefined;
  const plain = plainKey(key);
  const same = known.find((one) => plainKey(one) === plain);
  if (same !== undefined) return same;
  // Two short words differ by one letter, and are two words: `du` and `au`.
  return key.length < SHORTEST ? undefined : known.find((one) => isOneMistakeAway(plain, plainKey(one)));
}

/** One character too many, missing or wrong, or two exchanged: the ends of both are the same. */
function isOneMistakeAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [fromA, fromB] = [a.slice(start, endA), b.slice(start, endB)];
  const exchanged = fromA.length === 2 && fromB.length === 2 && fromA[0] === fromB[1] && fromA[1] === fromB[0];
  return exchanged || (fromA.length <= 1 && fromB.length <= 1);
}

/** The parameters that an issue has more when the key that was meant is known. */
export function nearest(key: string, known: readonly string[]): { readonly proche?: string } {
  const proche = nearestKey(key, known);
  return proche === undefined ? {} : { proche };
}
