/**
 * The first screen of a dossier: what is late, due, to come, to decide, to correct and to ask for, as data.
 *
 * @module convention-territoriale/synthese
 * @category Capabilities
 */

export type {
  ActeNomme,
  ActesDuMemeJour,
  EtatDevoir,
  GenrePiece,
  JourAVenir,
  LigneDevoirs,
  NomDansDossier,
  Piece,
  QuestionADecider,
  Synthese,
  SyntheseQuestion,
  TableauDevoirs,
} from "./result.js";
export { summarize } from "./summarize.js";
