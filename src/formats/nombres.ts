/** Numbers as people write them in each language, without asking the machine for its locale. */
import type { Langue } from "../messages/index.js";
import { isDecimal, parseExact, roundText, show, showDecimal } from "../primitives/internal.js";

/** A narrow no-break space parts the thousands in French, and a no-break space stands before the euro sign. */
const STYLE = {
  fr: { thousands: "\u202F", point: ",", euro: (figure: string) => `${figure}\u00A0€` },
  en: { thousands: ",", point: ".", euro: (figure: string) => `€${figure}` },
} as const;

/** A language that is none of ours, which plain JavaScript may ask for, is answered in French. */
const styleOf = (langue: Langue) => (langue === "en" ? STYLE.en : STYLE.fr);

/** The text itself; anything else, where plain JavaScript gave it, as an issue would quote it. */
const asText = (exact: string): string => (typeof exact === "string" ? exact : show(exact));

/** Decimals shown for a number that never ends. */
const SHOWN_DECIMALS = 6;

/**
 * An exact number for people: `1234.5` is `1 234,5` in French and `1,234.5` in English. A number that never ends is
 * shown with six decimals after `≈`; a text that is not a number is given back as it is.
 *
 * @param exact - a number, as results give it: `1234.5` or `1/3`
 * @param langue - `fr` or `en`
 * @returns the number as that language writes it
 *
 * @example
 * ```ts
 * import { formatNumber } from "convention-territoriale/formats";
 *
 * console.log(formatNumber("1234.5", "en"), formatNumber("1/3", "en"));
 * // => 1,234.5 ≈ 0.333333
 * ```
 */
export function formatNumber(exact: string, langue: Langue = "fr"): string {
  const text = asText(exact);
  return isDecimal(text) ? grouped(text, langue) : quotient(text, (figure) => grouped(figure, langue));
}

/**
 * Euros for people, with at least two decimals: `1 234,50 €` in French, `€1,234.50` in English; a text that is not a number is
 * given back as it is.
 *
 * @param exact - an amount in euros, as results give it: `1234.50`
 * @param langue - `fr` or `en`
 * @returns the amount in words of that language
 *
 * @example
 * ```ts
 * import { formatEuros } from "convention-territoriale/formats";
 *
 * console.log(formatEuros("1234.5", "en"));
 * // => €1,234.50
 * ```
 */
export function formatEuros(exact: string, langue: Langue = "fr"): string {
  const text = asText(exact);
  const inEuros = (figure: string) => styleOf(langue).euro(grouped(figure, langue));
  const toTheCent = roundText(text, 2);
  if (toTheCent === undefined) return quotient(text, inEuros);
  return inEuros(/\.\d\d/.test(text) ? text : toTheCent);
}

/** `2/3` as a rounded figure, or the text as it is when it writes no quotient or one that is too long. */
function quotient(text: string, written: (figure: string) => string): string {
  const value = parseExact(text);
  return value === undefined ? text : `≈ ${written(showDecimal(value, SHOWN_DECIMALS))}`;
}

function grouped(decimal: string, langue: Langue): string {
  const { thousands, point } = styleOf(langue);
  const [whole = "", decimals] = decimal.split(".");
  const digits = whole.replace("-", "");
  const first = digits.slice(0, digits.length % 3);
  const parted = [first, ...(digits.slice(first.length).match(/\d{3}/g) ?? [])].filter((part) => part !== "");
  const sign = whole.startsWith("-") ? "-" : "";
  return `${sign}${parted.join(thousands)}${decimals === undefined ? "" : `${point}${decimals}`}`;
}
