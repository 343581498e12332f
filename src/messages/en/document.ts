import type { Catalogue } from "../types.js";

export const document = {
  issues: {
    DOCUMENT_TOO_LARGE: {
      message: "The file is beyond the limit: {mesure}, for {limite} at most.",
      remede: "Give the useful part of the document, or its text.",
    },
    DOCUMENT_SCANNED: {
      message: "The PDF ({pages} page(s)) holds no text: it is an image.",
      remede: "Run optical character recognition on the document first.",
    },
    DOCUMENT_PASSWORD: {
      message: "The {format} file is protected by a password.",
      remede: "Save it without a password.",
    },
    DOCUMENT_DAMAGED: {
      message: "The {format} file is damaged, or is no {format} file.",
      remede: "Start again from the original document.",
    },
    DOCUMENT_LIBRARY_MISSING: {
      message: "Reading a {format} file needs the library {paquet}, which is not installed.",
      remede: "Install {paquet}, or give the text of the document.",
    },
  },
  textes: {},
} satisfies Catalogue;
