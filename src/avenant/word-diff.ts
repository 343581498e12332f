/** The one file that imports diff: what changed between two texts, word by word. */
import { diffWordsWithSpace } from "diff";

/** A run of words that stayed, came or went. */
export interface MorceauTexte {
  readonly type: "inchange" | "ajoute" | "retire";
  readonly texte: string;
}

/** The runs that lead from one text to the other: without the added ones the first text, without the removed the second. */
export function diffWords(before: string, after: string): readonly MorceauTexte[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    type: added ? "ajoute" : removed ? "retire" : "inchange",
    texte: value,
  }));
}
