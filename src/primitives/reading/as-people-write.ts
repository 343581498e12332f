/** Days and numbers as people write them in French: read from spreadsheets, and proposed where a file holds one of them. */
import { type CivilDate, isCivilDate } from "../days/civil-date.js";

const MOIS = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(" ");

/** A day by its figures, day first; the separators are those of letters and of spreadsheets. */
const FIGURES = /^(?<jour>\d{1,2}) ?[/.-] ?(?<mois>\d{1,2}) ?[/.-] ?(?<annee>\d{2}|\d{4})$/;

/** A day with its month in letters, as in letters and acts. */
const LETTERS =
  /^(?:le )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(?:le )?(?<jour>\d{1,2}) ?(?:er)? (?<mois>[a-z]+)\.? (?<annee>\d{4})$/;

/** A day with its year first, but without the hyphens. */
const YEAR_FIRST =
  /^(?<annee>\d{4})(?:(?<trait>[/. -])(?<mois>\d{1,2})\k<trait>(?<jour>\d{1,2}))$|^(?<an>\d{4})(?<mm>\d{2})(?<jj>\d{2})$/;

/** Midnight, as programs write a day that is given an hour. */
const MIDNIGHT = /[t ]00:00(?::00(?:\.0+)?)?z?$/;

const LONGEST = 40;

/**
 * The day that a text says in a way of people: `15/03/2025`, `15.3.25`, `1er mars 2025`, `2025/3/15`. A year of two digits is
 * of this century. Undefined when the text says no day that exists.
 */
export function dayAsPeopleWrite(text: string): CivilDate | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u200B\u200E\u200F\u2060]/g, "")
    .replace(/[‐‑–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase()
    .replace(MIDNIGHT, "");
  if (isCivilDate(plain)) return plain;
  const found = (FIGURES.exec(plain) ?? LETTERS.exec(plain) ?? YEAR_FIRST.exec(plain))?.groups ?? {};
  const { jj, mm = "", an, jour = jj, mois = mm, annee = an } = found;
  if (jour === undefined || annee === undefined) return undefined;
  const month = /^\d/.test(mois) ? mois : `${MOIS.indexOf(mois) + 1}`;
  const day = `${annee.length === 2 ? "20" : ""}${annee}-${month.padStart(2, "0")}-${jour.padStart(2, "0")}`;
  return isCivilDate(day) ? day : undefined;
}

/** Spaces of any kind that part thousands in a French number. */
const SPACES = /[\s\u00A0\u202F]/g;

/** Thousands parted by spaces, three digits each: `30 15` is no number, and is not `3015`. */
const GROUPED = /^\d{1,3}(?:[ \u00A0\u202F]\d{3})*(?:,\d+)?$/;

/** Points that may part thousands: not after a zero, as in `0.624`. */
const AMBIGUOUS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;

/** `1 234,50` is `1234.50`; a point is a decimal point where no space parts thousands; undefined for other spaces. */
export function numberAsPeopleWrite(cell: string): string | undefined {
  const text = cell.trim().replace(/\s*(?:€|euros?|eur)$/i, "");
  if (/\s/.test(text) && !GROUPED.test(text)) return undefined;
  // `90.000` is ninety thousand for some and ninety for others.
  if (AMBIGUOUS.test(text)) return undefined;
  return text.replace(SPACES, "").replace(",", ".");
}
