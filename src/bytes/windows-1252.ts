/** Windows-1252, by a table of our own: the decoder of some platforms reads 0x80 to 0x9F as control characters. */

/**
 * The characters of the bytes 0x80 to 0x9F; U+FFFD stands for the five bytes that have none.
 *
 * Source: `VENDORS/MICSFT/WINDOWS/CP1252.TXT` of the Unicode Consortium. Every other byte is the character of its own number.
 */
const HIGH_CONTROLS =
  "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD" +
  "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

const UNITS = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte <= 0x9f ? HIGH_CONTROLS.charCodeAt(byte - 0x80) : byte,
);

/** The UTF-16 units of the characters; 0xFFFD for a byte that has none. */
export function unitsOfWindows1252(bytes: Uint8Array): Uint16Array {
  return Uint16Array.from(bytes, (byte) => UNITS[byte] ?? 0xfffd);
}

/** Bytes 0x80 to 0x9F that stand inside French words: the apostrophe, and both ligatures. */
const INSIDE_WORDS = new Set([0x92, 0x9c, 0x8c]);

const isLetter = (byte: number | undefined) => byte !== undefined && /[A-Za-z]/.test(String.fromCharCode(byte));

/**
 * Whether the accents are those of another code page: in that of MS-DOS or of the first Macintosh, the letters with an
 * accent are bytes that Windows-1252 gives to signs ("r\x82gion" would be read "r‚gion").
 */
export function hasAccentsOfAnotherPage(bytes: Uint8Array): boolean {
  let [strange, accents] = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte >= 0xc0) accents += 1;
    else if (byte >= 0x80 && byte <= 0x9f && !INSIDE_WORDS.has(byte)) {
      if (isLetter(bytes[at - 1]) && isLetter(bytes[at + 1])) strange += 1;
    }
  });
  return strange >= 3 && strange > accents;
}
