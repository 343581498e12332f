/** DOCX by mammoth and ODT by fflate, loaded on demand. */
import { failure, type Outcome, success } from "../../primitives/index.js";
import { issue } from "../../primitives/internal.js";
import { textOfMarkup } from "./markup.js";
import type { FichierLu } from "./types.js";

/** Most bytes of an inflated part: a hostile archive grows without end. */
const OCTETS_PARTIE = 100_000_000;

export async function readDocx(bytes: Uint8Array): Promise<Outcome<FichierLu>> {
  const measured = await inflate(bytes, "DOCX", "word/document.xml");
  if (!measured.ok) return measured;
  let mammoth: { convertToHtml(input: { buffer: Uint8Array }): Promise<{ value: string }> };
  try {
    const library = await import("mammoth");
    mammoth = (library.default ?? library) as typeof mammoth;
  } catch {
    return failure([issue("DOCUMENT_LIBRARY_MISSING", [], { paquet: "mammoth", format: "DOCX" })]);
  }
  try {
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    return success({ genre: "docx", texte: textOfMarkup(value) });
  } catch {
    return failure([issue("DOCUMENT_DAMAGED", [], { format: "DOCX" })]);
  }
}

export async function readOdt(bytes: Uint8Array): Promise<Outcome<FichierLu>> {
  const content = await inflate(bytes, "ODT", "content.xml");
  if (!content.ok) return content;
  if (content.value.includes("manifest:encryption-data"))
    return failure([issue("DOCUMENT_PASSWORD", [], { format: "ODT" })]);
  return success({ genre: "odt", texte: textOfMarkup(content.value) });
}

/** One part of an archive as text, once its size is known to be reasonable. */
async function inflate(bytes: Uint8Array, format: string, name: string): Promise<Outcome<string>> {
  let fflate: typeof import("fflate");
  try {
    fflate = await import("fflate");
  } catch {
    return failure([issue("DOCUMENT_LIBRARY_MISSING", [], { paquet: "fflate", format })]);
  }
  let mesure = 0;
  try {
    const files = fflate.unzipSync(bytes, {
      filter: ({ name: part, originalSize }) => {
        mesure += originalSize;
        return part === name && mesure <= OCTETS_PARTIE;
      },
    });
    if (mesure > OCTETS_PARTIE) return failure([issue("DOCUMENT_TOO_LARGE", [], { mesure, limite: OCTETS_PARTIE })]);
    const part = files[name];
    if (part === undefined) return failure([issue("DOCUMENT_DAMAGED", [], { format })]);
    return success(fflate.strFromU8(part));
  } catch {
    return failure([issue("DOCUMENT_DAMAGED", [], { format })]);
  }
}
