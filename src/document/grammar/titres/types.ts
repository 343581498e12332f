/** A heading as it is recognised, and the number of its label. */
import type { FicheAction, GenreDisposition } from "../../../convention/index.js";

/** A heading and what it makes below it. */
export interface Titre {
  readonly rang: number;
  readonly ligne: number;
  readonly genre: GenreDisposition;
  readonly label: string;
  readonly titre: string;
  /** Nothing but its look makes it a heading: a person looks at it. */
  readonly probable?: true;
  /** Fields of the fiche that it opens. */
  readonly fiche?: FicheAction;
}

/** The title without what is no part of it. */
export function cleanTitle(titre: string): string {
  return titre
    .replace(/\(suite\)/i, "")
    .trim()
    .replace(/ ?[:–-]$/, "");
}

/** "IV" is the fourth. */
export function arabic(label: string): string {
  if (!/^[IVX]+$/i.test(label)) return label;
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  const signs = [...label.toUpperCase()].map((sign) => values[sign] ?? 0);
  return String(signs.reduce((sum, value, place) => sum + (value < (signs[place + 1] ?? 0) ? -value : value), 0));
}
