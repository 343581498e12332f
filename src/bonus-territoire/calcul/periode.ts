/** What part of a year a structure, a gestionnaire or a commune is there for (BT-55). */
import { type CivilDate, civil, daysBetween, type Fraction } from "../../primitives/index.js";
import { fraction, ZERO } from "../../primitives/internal.js";
import type { ModeProrata } from "../demande/types-parametres.js";

/** Days of the year from `debut` to `fin`, both included. */
export interface Presence {
  readonly debut: CivilDate;
  readonly fin: CivilDate;
}

const firstDay = (annee: number) => civil(`${annee}-01-01`);
const lastDay = (annee: number) => civil(`${annee}-12-31`);

/** The whole of a year. */
export const wholeYear = (annee: number): Presence => ({ debut: firstDay(annee), fin: lastDay(annee) });

/** The part of a year that every one of these ends leaves; undefined when there is no such day. */
export function presenceIn(
  year: Presence,
  ends: readonly { readonly du?: CivilDate | undefined; readonly au?: CivilDate | undefined }[],
): Presence | undefined {
  let { debut, fin } = year;
  for (const { du, au } of ends) {
    if (du !== undefined && du > debut) debut = du;
    if (au !== undefined && au < fin) fin = au;
  }
  if (debut === year.debut && fin === year.fin) return year;
  return debut <= fin ? { debut, fin } : undefined;
}

export const isWholeYear = ({ debut, fin }: Presence): boolean => debut.endsWith("-01-01") && fin.endsWith("-12-31");

const monthOf = (day: CivilDate) => Number(day.slice(5, 7));

/** The part of the year that a presence counts for. */
export function prorataOf({ debut, fin }: Presence, annee: number, mode: ModeProrata): Fraction {
  switch (mode) {
    case "jours":
      return fraction(days(debut, fin), days(firstDay(annee), lastDay(annee)));
    case "moisCommences":
      return fraction(BigInt(monthOf(fin) - monthOf(debut) + 1), 12n);
    case "anneeEntiere":
      return fraction(1n);
  }
}

const days = (debut: CivilDate, fin: CivilDate) => BigInt(daysBetween(debut, fin) + 1);

/**
 * How the amount of a structure is shared between those who run it one after the other: whole weights, in their order.
 * By days; or by months, a month begun going to who is there on its first day of presence; or, when the whole year
 * counts, everything to the last.
 */
export function weightsOf(spans: readonly Presence[], mode: ModeProrata): readonly Fraction[] {
  if (mode === "anneeEntiere") return spans.map((_, rank) => fraction(rank === spans.length - 1 ? 1n : 0n));
  if (mode === "jours") return spans.map(({ debut, fin }) => fraction(days(debut, fin)));
  let next = 0;
  return spans.map(({ debut, fin }) => {
    const first = Math.max(monthOf(debut), next);
    next = monthOf(fin) + 1;
    return next > first ? fraction(BigInt(next - first)) : ZERO;
  });
}
