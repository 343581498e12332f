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
  let mammoth: {
    convertToHtml(input: { buffer: Uint8Array; arrayBuffer: ArrayBufferLike }): Promise<{ value: string }>;
  };
  try {
    const library = await import("mammoth");
    mammoth = (library.default ?? library) as typeof mammoth;
  } catch {
    return failure([issue("DOCUMENT_LIBRARY_MISSING", [], { paquet: "mammoth", format: "DOCX" })]);
  }
  try {
    const { value } = await mammoth.convertToHtml({ buffer: bytes, arrayBuffer: bytes.slice().buffer });
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
  const archive = await openArchive(bytes, format, (part) => part === name);
  if (!archive.ok) return archive;
  const part = archive.value.parts[name];
  if (part === undefined) return failure([issue("DOCUMENT_DAMAGED", [], { format })]);
  return success(archive.value.textOf(part));
}

/** The parts wanted of an archive, and what reads and packs them. */
export interface Archive {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  textOf(part: Uint8Array): string;
  bytesOf(text: string): Uint8Array;
  /** An archive of these parts, not compressed. */
  pack(parts: Readonly<Record<string, Uint8Array>>): Uint8Array;
}

/** Opens an archive, once its size is known to be reasonable. */
export async function openArchive(
  bytes: Uint8Array,
  format: string,
  isWanted: (name: string) => boolean,
): Promise<Outcome<Archive>> {
  let fflate: typeof import("fflate");
  try {
    fflate = await import("fflate");
  } catch {
    return failure([issue("DOCUMENT_LIBRARY_MISSING", [], { paquet: "fflate", format })]);
  }
  let mesure = 0;
  try {
    const parts = fflate.unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        mesure += originalSize;
        return isWanted(name) && mesure <= OCTETS_PARTIE;
      },
    });
    if (mesure > OCTETS_PARTIE) return failure([issue("DOCUMENT_TOO_LARGE", [], { mesure, limite: OCTETS_PARTIE })]);
    return success({
      parts,
      textOf: (part) => fflate.strFromU8(part),
      bytesOf: (text) => fflate.strToU8(text),
      pack: (files) => fflate.zipSync({ ...files }, { level: 0 }),
    });
  } catch {
    return failure([issue("DOCUMENT_DAMAGED", [], { format })]);
  }
}
