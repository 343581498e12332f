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
export type { Titre } from "./grammar/titres/types.js";
export type {
  DateReperee,
  InconnuRepere,
  Lecture,
  ObligationReperee,
  OperationReperee,
  Reading,
  Surete,
} from "./grammar/types.js";
export type { Bloc, LieuTexte, Morceau, NatureBloc, TexteLogique } from "./logical/types.js";
export { layoutText, type PlacedText } from "./read/layout.js";
export { OCTETS_FICHIER, readDocument } from "./read/read-document.js";
export type { FichierLu, GenreFichier } from "./read/types.js";
