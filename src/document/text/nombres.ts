/** Numbers and dates as French documents write them. */
import { isCivilDate } from "../../primitives/index.js";

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

const MOIS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

/** A full date, "15 décembre 2025" or "15/12/2025", as an alternative of a pattern without groups. */
export const DATE = `\\d{1,2}(?:er)? (?:${MOIS.join("|")}) \\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}`;

/** The day, YYYY-MM-DD, or undefined when there is no such day. */
export function dateOf(written: string): string | undefined {
  const figures = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written);
  if (figures !== null) return dayOf(figures[3], Number(figures[2]), figures[1]);
  const words = /^(\d{1,2})(?:er)?\s(\p{L}{3,9})\s(\d{4})$/u.exec(written);
  if (words === null) return undefined;
  return dayOf(words[3], MOIS.indexOf((words[2] ?? "").toLowerCase()) + 1, words[1]);
}

function dayOf(year = "", month: number, day = ""): string | undefined {
  const text = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(text) ? text : undefined;
}
