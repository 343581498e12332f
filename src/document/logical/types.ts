/** The logical text of a document: paragraphs, headings, items and rows, each with its way back to the file. */

/** A place in the text of the file: line and column from 1, the column in UTF-16 units; the page from 1. */
export interface LieuTexte {
  readonly page: number;
  readonly ligne: number;
  readonly colonne: number;
}

/**
 * What a block is. Blocks of the body: `titre`, `paragraphe`, `element` (an item of a list), `tableau` (a row), `note` (a
 * footnote). Blocks set apart: `cachet` (a line of a stamp of transmission), `sommaire` (an entry of a table of contents),
 * `entete` and `pied` (lines that pages repeat), `numeroPage`.
 */
export type NatureBloc =
  | "titre"
  | "paragraphe"
  | "element"
  | "tableau"
  | "note"
  | "cachet"
  | "sommaire"
  | "entete"
  | "pied"
  | "numeroPage";

/** One logical line: what a reader sees as one paragraph, heading, item, row or mark of the page. */
export interface Bloc extends LieuTexte {
  readonly nature: NatureBloc;
  /** Its words on one line, with composed accents and without ligatures or invisible characters. */
  readonly texte: string;
  /** Spaces before it in the file. */
  readonly retrait: number;
  /** Blank lines, the end of a page or lines set apart stand before it. */
  readonly saut: boolean;
  /** Level of a heading that Markdown marks: `##` is 2. */
  readonly niveau?: number;
  /** Pieces of the file that it is made of. */
  readonly morceaux: readonly Morceau[];
}

/** A piece of the file, from one position to another, in UTF-16 units. */
export interface Morceau {
  readonly debut: number;
  readonly fin: number;
}

/** The answer of `readLogicalText`. */
export interface TexteLogique {
  /** The text of the file, as given. */
  readonly source: string;
  /** Every block, in the order of reading. */
  readonly blocs: readonly Bloc[];
  /** The words of the body and of the stamps, one block a line. */
  readonly texte: string;
  /** For each position of `texte`, the position in `source`. */
  readonly origines: Uint32Array;
  /** For each line of `texte`, the rank of its block. */
  readonly rangs: Uint32Array;
}
