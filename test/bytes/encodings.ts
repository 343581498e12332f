/** The bytes of a text in each encoding, written without the decoders under test. */

/** The bytes 0x80 to 0x9F of Windows-1252, in order; a space stands for the five that have no character. */
export const HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Fails on a character that Windows-1252 lacks. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
    const rank = HIGH.indexOf(character);
    if (rank < 0) throw new Error(`not in Windows-1252: ${character}`);
    return 0x80 + rank;
  });
}

export const utf8 = (text: string) => new TextEncoder().encode(text);

export const utf16le = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));

export const utf16be = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le").swap16());
