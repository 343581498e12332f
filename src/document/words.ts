/** Comparing words as people read them: without case, accents, typographic signs or double spaces. The original is kept. */

/** Words too common to say what a title is about. */
const VIDES = new Set(
  "a au aux avec ce ces d dans de des du en et l la le les leur leurs ou par pour sa se ses son sur un une".split(" "),
);

/** The same, for each line of a text: the lines stay, without spaces at their ends and without signs of emphasis. */
export function normalizeLines(text: string): string {
  return strip(text)
    .replace(/[*_#\t\v\f\u00a0\u2000-\u200a\u202f\u3000]+/g, " ")
    .replace(/ {2,}/g, " ")
    .replace(/ \n ?|\n /g, "\n")
    .replace(/^ | $/g, "");
}

function strip(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]+/g, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[«»“”"]+/g, "");
}

/** The text in lower case, without accents, with plain apostrophes, quotes and single spaces. */
export function normalizeText(text: string): string {
  return strip(text)
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
}

/** The title as compared: normalised, without a final full stop. */
export function normalizeTitle(title: string): string {
  const text = normalizeText(title);
  let end = text.length;
  // A pattern anchored at the end would start again at each stop of a long row of them.
  while (end > 0 && " .;:".includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The words that say what a title is about, in the singular. */
export function wordsOf(title: string): ReadonlySet<string> {
  const words = normalizeText(title).match(/[a-z0-9]+/g) ?? [];
  return new Set(words.filter((word) => !VIDES.has(word)).map((word) => word.replace(/(?<=.{3})[sx]$/, "")));
}

/** Shared words over all words: 1 when two titles are made of the same words, 0 when they share none (Dice). */
export function similarity(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.size + right.size === 0) return normalizeTitle(a) === normalizeTitle(b) ? 1 : 0;
  const shared = [...left].filter((word) => right.has(word)).length;
  return (2 * shared) / (left.size + right.size);
}
