/** Numbers as people write them in each language, without asking the machine for its locale. */
import type { Langue } from "../messages/index.js";
import { parseExact, showDecimal } from "../primitives/index.js";

/** A narrow no-break space parts the thousands in French, and a no-break space stands before the euro sign. */
const STYLE = {
  fr: { thousands: "\u202F", point: ",", euro: (figure: string) => `${figure}\u00A0€` },
  en: { thousands: ",", point: ".", euro: (figure: string) => `€${figure}` },
} as const;

/** Decimals shown for a number that never ends. */
const SHOWN_DECIMALS = 6;

/**
 * An exact number for people: `1234.5` is `1 234,5` in French and `1,234.5` in English. A number that never ends is
 * shown with six decimals after `≈`; what is no number is given back as it is.
 */
export function formatNumber(exact: string, langue: Langue): string {
  const value = parseExact(exact);
  if (value === undefined) return exact;
  if (!exact.includes("/")) return grouped(exact, langue);
  return `≈ ${grouped(showDecimal(value, SHOWN_DECIMALS), langue)}`;
}

/** Euros for people, with at least two decimals: `1 234,50 €` in French, `€1,234.50` in English. */
export function formatEuros(exact: string, langue: Langue): string {
  const value = parseExact(exact);
  if (value === undefined) return exact;
  const ends = !exact.includes("/");
  const decimals = exact.split(".")[1]?.length ?? 0;
  const figure = ends && decimals >= 2 ? exact : showDecimal(value, ends ? 2 : SHOWN_DECIMALS);
  return `${ends ? "" : "≈ "}${STYLE[langue].euro(grouped(figure, langue))}`;
}

function grouped(decimal: string, langue: Langue): string {
  const { thousands, point } = STYLE[langue];
  const [whole = "", decimals] = decimal.split(".");
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return decimals === undefined ? parted : `${parted}${point}${decimals}`;
}
