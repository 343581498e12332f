/** What the checks and the draft of a text take of the reading of documents. Not for applications. */

export { JOUR, jourOf } from "./grammar/dates.js";
export { obligationsOf } from "./grammar/obligations.js";
export { endBeyondConvention, periodOf, readInstrument } from "./grammar/read-instrument.js";
export type { Titre } from "./grammar/titres/types.js";
export type {
  DateReperee,
  InconnuRepere,
  Lecture,
  ObligationReperee,
  OperationReperee,
  Reading,
} from "./grammar/types.js";
export { readLogicalText } from "./logical/read-logical.js";
export { OCTETS_FICHIER } from "./read/read-document.js";
export { openArchive } from "./read/read-zip.js";
export {
  blocAt,
  type Document,
  documentOf,
  goesOn,
  type Lieu,
  lieuAt,
  lineAt,
  linesMatching,
  linesWith,
  type Passage,
  partOfLine,
  passagesOf,
  type Trouve,
  textAt,
  wholeLine,
} from "./text/document.js";
export { type Element, elementAt, elementsOf, wordsOfElement } from "./text/listes.js";
export { inhabitantsOf, NOMBRE, numberOf, OBJETS } from "./text/nombres.js";
export { normalizeText, normalizeTitle, similarity } from "./words.js";
