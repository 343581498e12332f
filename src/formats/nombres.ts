/** Numbers as people write them in each language, without asking the machine for its locale. */
import type { Langue } from "../messages/index.js";
import { parseExact, show, showDecimal } from "../primitives/index.js";

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
 * shown with six decimals after `≈`; what is no number is given back as it is.
 */
export function formatNumber(exact: string, langue: Langue): string {
  const text = asText(exact);
  const value = parseExact(text);
  if (value === undefined) return text;
  if (!text.includes("/")) return grouped(text, langue);
  return `≈ ${grouped(showDecimal(value, SHOWN_DECIMALS), langue)}`;
}

/**
 * Euros for people, with at least two decimals: `1 234,50 €` in French, `€1,234.50` in English; what is no number is
 * given back as it is.
 */
export function formatEuros(exact: string, langue: Langue): string {
  const text = asText(exact);
  const value = parseExact(text);
  if (value === undefined) return text;
  const ends = !text.includes("/");
  const toTheCent = /\.\d\d/.test(text);
  const figure = toTheCent ? text : showDecimal(value, ends ? 2 : SHOWN_DECIMALS);
  return `${ends ? "" : "≈ "}${styleOf(langue).euro(grouped(figure, langue))}`;
}

function grouped(decimal: string, langue: Langue): string {
  const { thousands, point } = styleOf(langue);
  const [whole = "", decimals] = decimal.split(".");
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return decimals === undefined ? parted : `${parted}${point}${decimals}`;
}
