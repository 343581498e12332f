/** From the bytes of a file to its text: PDF, DOCX, ODT, HTML, Markdown, plain text. */
import { decodeText } from "../../bytes/index.js";
import { failure, type Outcome, success } from "../../primitives/index.js";
import { issue, show } from "../../primitives/internal.js";
import { textOfMarkup } from "./markup.js";
import { readPdf } from "./read-pdf.js";
import { readDocx, readOdt } from "./read-zip.js";
import type { FichierLu, GenreFichier } from "./types.js";

/** Largest file read: 50 MB. */
export const OCTETS_FICHIER = 50_000_000;

/**
 * Reads a file: a PDF with a text layer, a DOCX, an ODT, a page of HTML, Markdown or a plain text in any encoding. No
 * network is used and nothing in the file is run. PDF needs the optional library `unpdf`, DOCX `mammoth`, ODT `fflate`.
 *
 * @param bytes - the whole file
 * @param kind - what it is; by default its first bytes tell
 * @returns its text, with the warnings of the encoding; else `DOCUMENT_TOO_LARGE`, `DOCUMENT_SCANNED` (a PDF without
 *   text), `DOCUMENT_PASSWORD`, `DOCUMENT_DAMAGED`, `DOCUMENT_LIBRARY_MISSING`, or the issues of the encoding
 *
 * @example
 * ```ts
 * import { readDocument } from "convention-territoriale/document";
 *
 * const bytes = new TextEncoder().encode("Article 1 : Objet\n");
 * const read = await readDocument(bytes);
 * if (read.ok) console.log(read.value.genre, JSON.stringify(read.value.texte));
 * // => texte "Article 1 : Objet\n"
 * ```
 */
export async function readDocument(bytes: Uint8Array, kind?: GenreFichier): Promise<Outcome<FichierLu>> {
  const given: unknown = bytes;
  if (!isBytes(given)) return failure([issue("TYPE_INVALID", [], { valeur: show(given), attendu: "Uint8Array" })]);
  if (bytes.length > OCTETS_FICHIER)
    return failure([issue("DOCUMENT_TOO_LARGE", [], { mesure: bytes.length, limite: OCTETS_FICHIER })]);
  const genre = kind ?? genreOfBytes(bytes);
  if (genre === "pdf") return readPdf(bytes);
  if (genre === "docx") return readDocx(bytes);
  if (genre === "odt") return readOdt(bytes);
  if (isEncrypted(bytes)) return failure([issue("DOCUMENT_PASSWORD", [], { format: "DOCX" })]);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { texte } = decoded.value;
  const asked = genre ?? (isHtml(texte) ? "html" : "texte");
  return success({ genre: asked, texte: asked === "html" ? textOfMarkup(texte) : texte }, decoded.warnings);
}

/** A revoked proxy cannot even be asked what it is. */
function isBytes(given: unknown): given is Uint8Array {
  try {
    return given instanceof Uint8Array && given.length >= 0;
  } catch {
    return false;
  }
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function genreOfBytes(bytes: Uint8Array): GenreFichier | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.includes("%PDF-")) return "pdf";
  if (!starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return undefined;
  return head.includes("application/vnd.oasis.opendocument.text") ? "odt" : "docx";
}

/** An Office file with a password is a compound file that holds "EncryptedPackage". */
function isEncrypted(bytes: Uint8Array): boolean {
  if (!starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return false;
  const name = [..."EncryptedPackage"].map((sign) => sign.charCodeAt(0));
  for (let at = 0; at + 32 < bytes.length; at += 1) {
    if (bytes[at] === name[0] && name.every((unit, place) => bytes[at + 2 * place] === unit)) return true;
  }
  return false;
}

function isHtml(texte: string): boolean {
  return /^\s*(?:<!doctype html|<html|<\?xml[^>]{0,200}>\s*<!doctype html)/i.test(texte.slice(0, 600));
}
