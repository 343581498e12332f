/** What the checks and the draft of a text take of the reading of documents. Not for applications. */

export { readInstrument } from "./grammar/read-instrument.js";
export type { Titre } from "./grammar/titres.js";
export type {
  DateReperee,
  InconnuRepere,
  Lecture,
  ObligationReperee,
  OperationReperee,
  Reading,
} from "./grammar/types.js";
export { readLogicalText } from "./logical/read-logical.js";
export {
  blocAt,
  type Document,
  documentOf,
  goesOn,
  type Lieu,
  lieuAt,
  lineAt,
  linesMatching,
  type Passage,
  partOfLine,
  passagesOf,
  type Trouve,
  textAt,
  wholeLine,
} from "./text/document.js";
export { type Element, elementAt, elementsOf, wordsOfElement } from "./text/listes.js";
export { DATE, dateOf, inhabitantsOf, NOMBRE, numberOf, OBJETS } from "./text/nombres.js";
export { normalizeText, normalizeTitle, similarity } from "./words.js";
