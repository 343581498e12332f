/** One reader of bytes for every place that receives a file. */
import { failure, type Issue, type Outcome, type Path, success } from "../primitives/index.js";
import { issue, show } from "../primitives/internal.js";
import { lostInText } from "./lost-characters.js";
import { formatOf } from "./other-formats.js";
import { readUtf8, surveyUtf8 } from "./utf-8.js";
import { type Ordre, orderOf, unitsOfUtf16 } from "./utf-16.js";
import { hasAccentsOfAnotherPage, unitsOfWindows1252 } from "./windows-1252.js";

/** The encodings that are read. */
export type Encodage = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A text, and the encoding in which its bytes were. */
export interface DecodedText {
  /** Without the byte order mark. */
  readonly texte: string;
  readonly encodage: Encodage;
}

/** Control characters that no text holds: all of ASCII but tab, line breaks, form feed, and the end of file of MS-DOS. */
const isControl = (byte: number) => (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a) || byte === 0x7f;

/**
 * Reads the bytes of a text file: UTF-8 strictly, with or without its mark; UTF-16 with its mark, or by its shape when it
 * has none; Windows-1252 when nothing in the bytes speaks against it.
 *
 * @param bytes - the whole file
 * @param path - where the file stands in what the caller reads, for the paths of issues
 * @returns the text, with the warnings `TEXT_NOT_UTF_8` (which names the encoding) and `TEXT_CHARACTERS_LOST` (traces of
 *   a former bad conversion, with the place of the first); else `TYPE_INVALID`, `TEXT_OTHER_FORMAT` (PDF, DOCX...),
 *   `TEXT_BINARY`, `TEXT_UTF_8_BROKEN`, `TEXT_UTF_16_BROKEN` or `TEXT_ENCODING_UNKNOWN`. No byte is replaced or left out
 *
 * @example
 * ```ts
 * import { decodeText } from "convention-territoriale";
 *
 * const read = decodeText(Uint8Array.of(0xe9, 0x74, 0xe9));
 * if (read.ok) console.log(read.value, read.warnings[0]?.code);
 * // => { texte: 'été', encodage: 'windows-1252' } TEXT_NOT_UTF_8
 * ```
 */
export function decodeText(bytes: Uint8Array, path: Path = []): Outcome<DecodedText> {
  const given: unknown = bytes;
  // Asked first: a proxy is no view, and looking at its kind could throw.
  if (!ArrayBuffer.isView(given)) {
    return failure([issue("TYPE_INVALID", path, { valeur: show(given), attendu: "Uint8Array" })]);
  }
  const view = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const format = formatOf(view);
  if (format !== undefined) return failure([issue("TEXT_OTHER_FORMAT", path, { format })]);
  const [first = 0, second = 0, third = 0] = view;
  if (first === 0xff && second === 0xfe) return readUtf16(view.subarray(2), "utf-16le", path);
  if (first === 0xfe && second === 0xff) return readUtf16(view.subarray(2), "utf-16be", path);
  const zero = view.indexOf(0);
  if (zero >= 0) {
    const ordre = orderOf(view);
    return ordre === undefined ? binary(view, zero, path) : readUtf16(view, ordre, path);
  }
  const texte = readUtf8(view);
  if (texte !== undefined) return decoded(texte, "utf-8", path);
  const { broken, french } = surveyUtf8(view);
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  if (marked || french > 0) return failure([issue("TEXT_UTF_8_BROKEN", path, placeOf(view, broken))]);
  return readWindows1252(view, path);
}

function readUtf16(bytes: Uint8Array, encodage: Ordre, path: Path): Outcome<DecodedText> {
  const texte = textOf(unitsOfUtf16(bytes, encodage));
  // Half a character at the end, half a pair anywhere, or a character zero: the file was cut, or is something else.
  if (bytes.length % 2 === 1 || /[\p{Surrogate}\0]/u.test(texte)) {
    return failure([issue("TEXT_UTF_16_BROKEN", path, { encodage: NAMES[encodage] })]);
  }
  return decoded(texte, encodage, path);
}

function readWindows1252(bytes: Uint8Array, path: Path): Outcome<DecodedText> {
  const control = bytes.findIndex(isControl);
  if (control >= 0) return binary(bytes, control, path);
  const units = unitsOfWindows1252(bytes);
  const none = units.indexOf(0xfffd);
  if (none >= 0) return failure([issue("TEXT_ENCODING_UNKNOWN", path, placeOf(bytes, none))]);
  if (hasAccentsOfAnotherPage(bytes)) {
    const accent = bytes.findIndex((byte) => byte >= 0x80);
    return failure([issue("TEXT_ENCODING_UNKNOWN", path, placeOf(bytes, accent))]);
  }
  return decoded(textOf(units), "windows-1252", path);
}

const NAMES = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (LE)",
  "utf-16be": "UTF-16 (BE)",
  "windows-1252": "Windows-1252",
} as const satisfies Record<Encodage, string>;

function decoded(texte: string, encodage: Encodage, path: Path): Outcome<DecodedText> {
  const lost = lostInText(texte, path);
  const warnings: readonly Issue[] = [
    ...(encodage === "utf-8" ? [] : [issue("TEXT_NOT_UTF_8", path, { encodage: NAMES[encodage] })]),
    ...(lost === undefined ? [] : [lost]),
  ];
  return success({ texte, encodage }, warnings);
}

function binary(bytes: Uint8Array, at: number, path: Path) {
  return failure([issue("TEXT_BINARY", path, placeOf(bytes, at))]);
}

/** The line of a byte, from 1, and the byte as two hexadecimal digits. */
function placeOf(bytes: Uint8Array, at: number): { readonly ligne: number; readonly octet: string } {
  const ligne = bytes.subarray(0, at).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);
  return { ligne, octet: (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0") };
}

/** Units at a time: a call takes only so many arguments. */
const STEP = 8192;

function textOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += STEP) parts.push(String.fromCharCode(...units.subarray(at, at + STEP)));
  return parts.join("");
}
