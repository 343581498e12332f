import type { bytes as model } from "../fr/bytes.js";
import type { Translation } from "../types.js";

export const bytes: Translation<typeof model> = {
  issues: {
    TEXT_NOT_UTF_8: {
      message: "The text is not in UTF-8; it was read as {encodage}.",
      remede: "Check the accents, or save the file in UTF-8.",
    },
    TEXT_CHARACTERS_LOST: {
      message: "The text lost {nombre} character(s) in a conversion; the first is on line {ligne}, column {colonne}.",
      remede: "Start again from the original document, and save it in UTF-8.",
    },
    VALUE_CHARACTERS_LOST: {
      message: "This text lost characters in a conversion: “{texte}”.",
      remede: "Write this text again from the original document.",
    },
    TEXT_OTHER_FORMAT: {
      message: "The file is not a text: it is a {format} file.",
      remede: "Take the text out of it, and save that in UTF-8.",
    },
    TEXT_BINARY: {
      message: "The file is not a text: on line {ligne}, a byte {octet} (hexadecimal) is that of no character.",
      remede: "Give a text file, in UTF-8.",
    },
    TEXT_UTF_8_BROKEN: {
      message: "The text is in UTF-8, but one byte on line {ligne} is not: {octet} (hexadecimal).",
      remede: "The file is cut, damaged or made of two encodings: start again from the original, and save it in UTF-8.",
    },
    TEXT_UTF_16_BROKEN: {
      message: "The text is in {encodage}, but a character is cut.",
      remede: "The file is cut or damaged: start again from the original, and save it in UTF-8.",
    },
    TEXT_ENCODING_UNKNOWN: {
      message:
        "The encoding of the text is not UTF-8, UTF-16 or Windows-1252: line {ligne}, byte {octet} (hexadecimal).",
      remede: "Save the file in UTF-8 from the program that wrote it.",
    },
  },
  textes: {},
};
