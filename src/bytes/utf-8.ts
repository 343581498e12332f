/** UTF-8, strictly: one byte that does not belong, and the bytes are something else. */

/** The text, or undefined when one byte is not UTF-8. */
export function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What stands in bytes that are not UTF-8 throughout. */
export interface Survey {
  /** Position of the first byte that does not belong. */
  readonly broken: number;
  /** Number of French letters and signs written in UTF-8 beyond ASCII. */
  readonly french: number;
}

/** Letters and signs of French texts beyond ASCII; the mark of a lost character is one of them. */
const FRENCH = /[\u00A0-\u00FF\u0152\u0153\u0178\u2010-\u2027\u202F\u20AC\uFFFD]/;

/**
 * Looks through bytes that {@link readUtf8} refuses.
 *
 * French letters of UTF-8 are, in Windows-1252, pairs that no French word holds ("Ã©", "â€™"): where some stand, the
 * text is a UTF-8 one that was damaged or joined to another, and not a text in Windows-1252.
 */
export function surveyUtf8(bytes: Uint8Array): Survey {
  let [broken, french, at] = [-1, 0, 0];
  while (at < bytes.length) {
    const length = lengthOf(bytes[at] ?? 0);
    const character = length === 0 ? undefined : readUtf8(bytes.subarray(at, at + length));
    if (character === undefined && broken < 0) broken = at;
    if (character !== undefined && FRENCH.test(character)) french += 1;
    at += character === undefined ? 1 : length;
  }
  return { broken, french };
}

/** Number of bytes of the character that this byte begins; 0 when it begins none. */
function lengthOf(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}
