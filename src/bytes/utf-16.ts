/** UTF-16: two bytes for each unit, in one of two orders. */

export type Ordre = "utf-16le" | "utf-16be";

/** The units of the bytes in that order; a last byte alone is left out. */
export function unitsOfUtf16(bytes: Uint8Array, ordre: Ordre): Uint16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint16Array.from({ length: bytes.length >> 1 }, (_, rank) => view.getUint16(rank * 2, ordre === "utf-16le"));
}

/** In a text of a Latin alphabet, at least this share of one half of the bytes is zero, and not in the other half. */
const SHARE = 0.7;

/**
 * The order of bytes that have no mark, by their shape: one byte out of two is zero in a text of a Latin alphabet.
 *
 * @returns undefined when the shape is not that of UTF-16
 */
export function orderOf(bytes: Uint8Array): Ordre | undefined {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  // A whole unit of zero is the character U+0000, which no text holds: then both halves have zeros.
  if (most === 0 || Math.min(even, odd) > 0 || most < SHARE * (bytes.length >> 1)) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}
