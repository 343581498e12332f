/** The one file that imports diff: what changed between two texts, word by word. */
import { diffWordsWithSpace } from "diff";

/** A run of words that stayed, came or went. */
export interface MorceauTexte {
  readonly type: "inchange" | "ajoute" | "retire";
  readonly texte: string;
}

/** What leads from one text to the other: without the added runs the first text, without the removed ones the second. */
export interface DifferenceTexte {
  readonly morceaux: readonly MorceauTexte[];
  /** Whether the words were compared; if not, the runs are the whole first text, then the whole second. */
  readonly compare: boolean;
}

/**
 * Most words that may come or go between two texts whose words are compared. The work grows with the square of that number:
 * here a fifth of a second. A text rewritten beyond it is read as a new one anyway.
 */
const MAX_EDITS = 1_000;

/** Compares two texts word by word, in a time that grows with their length alone. */
export function diffWords(before: string, after: string): DifferenceTexte {
  const runs = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  if (runs === undefined) {
    const whole = [
      { type: "retire", texte: before },
      { type: "ajoute", texte: after },
    ] as const;
    return { compare: false, morceaux: whole.filter(({ texte }) => texte !== "") };
  }
  const morceaux = runs.map(
    ({ value, added, removed }): MorceauTexte => ({
      type: added ? "ajoute" : removed ? "retire" : "inchange",
      texte: value,
    }),
  );
  return { compare: true, morceaux };
}
