/** Amounts of a notice, as people read them: known, to within a cent, or between two ends. */
import type { Difference, Montant, Nombre } from "../../bonus-territoire/index.js";
import { type Langue, textOf } from "../../messages/index.js";
import { parseExact, showDecimal } from "../../primitives/internal.js";
import { formatEuros } from "../nombres.js";

export function showMontant(montant: Montant, langue: Langue): string {
  if (montant.statut === "borne") return showEnds(montant, langue);
  const { aCentimesPres: nombre } = montant;
  const shown = formatEuros(montant.montant, langue);
  if (nombre === undefined) return shown;
  return `${shown} ${textOf(nombre === 1 ? "bonus.aUnCentimePres" : "bonus.aCentimesPres", langue, { nombre })}`;
}

/** The price of a unit; one that never ends is shown to four decimals. */
export function showPrice(nombre: Nombre, langue: Langue): string {
  if (nombre.statut === "exact") return price(nombre.valeur, langue);
  const max = nombre.max === undefined ? {} : { max: shortened(nombre.max) };
  return showEnds({ min: shortened(nombre.min), ...max }, langue);
}

/** Written whole when it ends soon; else to four decimals, after the sign that says so. */
function price(exact: string, langue: Langue): string {
  const short = shortened(exact);
  return `${short === exact ? "" : "≈ "}${formatEuros(short, langue)}`;
}

const MOST_DECIMALS = 4;

function shortened(exact: string): string {
  if (!exact.includes("/") && (exact.split(".")[1] ?? "").length <= MOST_DECIMALS) return exact;
  const value = parseExact(exact);
  return value === undefined ? exact : showDecimal(value, MOST_DECIMALS);
}

function showEnds({ min, max }: { readonly min: string; readonly max?: string }, langue: Langue): string {
  const least = formatEuros(min, langue);
  if (max === undefined) return textOf("rapport.auMoins", langue, { min: least });
  return textOf("rapport.entre", langue, { min: least, max: formatEuros(max, langue) });
}

const signed = (euros: string, langue: Langue) =>
  euros.startsWith("-") ? `−${formatEuros(euros.slice(1), langue)}` : `+${formatEuros(euros, langue)}`;

/** What the year changes, in euros; nothing where N-1 is not said. */
export function showEcart(ecart: Difference | undefined, langue: Langue): string {
  if (ecart === undefined) return "–";
  if (ecart.statut === "exact") return signed(ecart.montant, langue);
  const [min, max] = [ecart.min, ecart.max].map((end) => (end === undefined ? undefined : signed(end, langue)));
  if (min !== undefined && max !== undefined) return textOf("rapport.entre", langue, { min, max });
  if (min !== undefined) return textOf("rapport.auMoins", langue, { min });
  return max === undefined ? "–" : textOf("notice.auPlus", langue, { max });
}

/** The same in per cent of N-1, to two decimals. */
export function showPourcent(ecart: Difference | undefined, avant: string | undefined, langue: Langue): string {
  if (ecart?.statut !== "exact" || avant === undefined) return "–";
  const [gap, base] = [ecart.montant, avant].map((euros) => BigInt(euros.replace(".", "")));
  if (gap === undefined || base === undefined || base === 0n) return "–";
  // Hundredths of a per cent, a half going away from zero.
  const size = ((gap < 0n ? -gap : gap) * 20_000n + base) / (2n * base);
  const text = `${size / 100n}.${`${size % 100n}`.padStart(2, "0")}`;
  const shown = langue === "fr" ? text.replace(".", ",") : text;
  return `${gap < 0n ? "−" : "+"}${shown} %`;
}
