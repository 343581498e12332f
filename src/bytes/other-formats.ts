/** Files that hold a text without being one, told by their first bytes. */

const SIGNATURES: readonly (readonly [format: string, bytes: readonly number[]])[] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["ZIP (DOCX, XLSX, ODT...)", [0x50, 0x4b, 0x03, 0x04]],
  ["DOC, XLS", [0xd0, 0xcf, 0x11, 0xe0]],
  ["RTF", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["gzip", [0x1f, 0x8b]],
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["UTF-32", [0xff, 0xfe, 0x00, 0x00]],
  ["UTF-32", [0x00, 0x00, 0xfe, 0xff]],
];

/** The name of the format, or undefined when the first bytes tell none. */
export function formatOf(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0];
}
