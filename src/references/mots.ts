/** Titles compared by the words that carry their meaning. */
import { fold } from "./fold.js";

/** Words that do not tell one title from another. */
const VIDES = new Set(
  (
    "a au aux avec ce ces d dans de des du en et l la le les leur leurs ou par pour qu que qui sa se ses son sur un une " +
    "relatif relative relatifs relatives portant dit dite loi ordonnance decret"
  ).split(" "),
);

/** The words of a title that carry its meaning, in their order, in the singular, each once. */
export function meaningfulWords(title: string): readonly string[] {
  const words = fold(title).pli.match(/[a-z0-9]+/g) ?? [];
  const kept = words.filter((word) => !VIDES.has(word) && word.length > 1 && !/^\d{1,3}$/.test(word));
  return [...new Set(kept.map((word) => word.replace(/(?<=.{3})[sx]$/, "")))];
}

/** Share of the words of a title that another holds: 1 when it holds them all, 0 when there are none. */
export function share(words: readonly string[], among: readonly string[]): number {
  if (words.length === 0) return 0;
  const held = new Set(among);
  return words.filter((word) => held.has(word)).length / words.length;
}
