/** The text layer of a PDF, by unpdf, which is loaded on demand. */
import { failure, type Outcome, success } from "../../primitives/index.js";
import { issue } from "../../primitives/internal.js";
import { layoutText, type PlacedText } from "./layout.js";
import type { FichierLu } from "./types.js";

/** Most pages read. */
const PAGES = 2000;

/** By its name as a value: its types ask for those of a browser. */
const UNPDF: string = "unpdf";

/** What is used of the library. */
interface PdfLibrary {
  getDocumentProxy(bytes: Uint8Array, options: Readonly<Record<string, unknown>>): Promise<PdfFile>;
}
interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}
interface PdfPage {
  getTextContent(): Promise<{ readonly items: readonly (PdfText | { readonly type: string })[] }>;
  cleanup(): unknown;
}
interface PdfText {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

export async function readPdf(bytes: Uint8Array): Promise<Outcome<FichierLu>> {
  let unpdf: PdfLibrary;
  try {
    unpdf = await import(UNPDF);
  } catch {
    return failure([issue("DOCUMENT_LIBRARY_MISSING", [], { paquet: "unpdf", format: "PDF" })]);
  }
  try {
    // The library keeps the bytes that it is given: it gets a copy. Scripts of the file are never run.
    const pdf = await unpdf.getDocumentProxy(bytes.slice(), {
      isEvalSupported: false,
      disableFontFace: true,
      stopAtErrors: false,
    });
    if (pdf.numPages > PAGES)
      return failure([issue("DOCUMENT_TOO_LARGE", [], { mesure: pdf.numPages, limite: PAGES })]);
    const pages: PlacedText[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.flatMap((item) => ("str" in item ? [placed(item)] : [])));
      page.cleanup();
    }
    const texte = layoutText(pages);
    if (texte.trim() === "") return failure([issue("DOCUMENT_SCANNED", [], { pages: pdf.numPages })]);
    return success({ genre: "pdf", texte, pages: pdf.numPages });
  } catch (error) {
    const password = error instanceof Error && error.name === "PasswordException";
    return failure([
      password ? issue("DOCUMENT_PASSWORD", [], { format: "PDF" }) : issue("DOCUMENT_DAMAGED", [], { format: "PDF" }),
    ]);
  }
}

function placed({ str, transform, width, height }: PdfText): PlacedText {
  return { texte: str, x: Number(transform[4] ?? 0), y: Number(transform[5] ?? 0), largeur: width, hauteur: height };
}
