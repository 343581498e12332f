/**
 * From a file to its logical text: paragraphs, headings, items and rows, whatever the width, the columns, the heads and
 * the stamps of its pages.
 *
 * @module convention-territoriale/document
 * @category Files and people
 */

export {
  type DossierEbauche,
  dossierFromDraft,
  type QuestionEbauche,
  type ReponsesEbauche,
} from "./dossier/dossier-from-draft.js";
export { readInstrument } from "./grammar/read-instrument.js";
export type { Titre } from "./grammar/titres.js";
export type {
  DateReperee,
  InconnuRepere,
  Lecture,
  ObligationReperee,
  OperationReperee,
  Reading,
  Surete,
} from "./grammar/types.js";
export { looksLikeFact } from "./grammar/unread.js";
export { readLogicalText } from "./logical/read-logical.js";
export type { Bloc, LieuTexte, Morceau, NatureBloc, TexteLogique } from "./logical/types.js";
export { layoutText, type PlacedText } from "./read/layout.js";
export { OCTETS_FICHIER, readDocument } from "./read/read-document.js";
export type { FichierLu, GenreFichier } from "./read/types.js";
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
