/** What `readDocument` gives. */

/** The kinds of files that are read. */
export type GenreFichier = "pdf" | "docx" | "odt" | "html" | "markdown" | "texte";

/** The text of a file. */
export interface FichierLu {
  readonly genre: GenreFichier;
  /** Its text as lines; a form feed opens a page. Places of facts and findings are places in it. */
  readonly texte: string;
  /** Pages of a PDF. */
  readonly pages?: number;
}
