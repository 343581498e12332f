/** Numbers and dates as French documents write them. */
const EN_LETTRES: Readonly<Record<string, number>> = {
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
};

/** A number in digits or in letters, as an alternative of a pattern. "un" is left out: it is most often an article. */
export const NOMBRE = `\\d{1,3}|${Object.keys(EN_LETTRES).join("|")}`;

/** What an announcement counts, in normalised text. */
export const OBJETS = "orientations|objectifs|actions et projets|actions|fiches actions?|projets";

/** The number, or undefined when the word is none. */
export function numberOf(word: string): number | undefined {
  if (/^\d{1,7}$/.test(word)) return Number(word);
  const key = word.toLowerCase();
  return Object.hasOwn(EN_LETTRES, key) ? EN_LETTRES[key] : undefined;
}

/** Inhabitants: "10 000", "3.500", "3500". */
export function inhabitantsOf(written: string): number {
  return Number(written.replace(/[\s.\u00a0\u202f]/g, ""));
}
