/** What is known of a period, as bounds of both its ends (CV-30): the one place where a period is read. */
import { addDays, addMonths, type CivilDate, civil } from "../primitives/index.js";
import { yearOf } from "../primitives/internal.js";
import { type Bounds, boundsOf, FIRST_DAY, isExact, jourBorne, LAST_DAY, within } from "./date-connue.js";
import type { DateConnue, Duree, JourBorne, PeriodeBornee, PeriodeConvention } from "./types/convention.js";

/** First and last day on which a period may begin, and on which it may end. */
export interface PeriodBounds {
  readonly debut: Bounds;
  readonly fin: Bounds;
}

const UNKNOWN: Bounds = { du: FIRST_DAY, au: LAST_DAY };

/**
 * The bounds of a period. A length gives one end from the other; an end never comes before the beginning. An end of which
 * nothing is known has the first and the last day of the calendar as bounds.
 */
export function boundsOfPeriod(periode: PeriodeConvention | undefined): PeriodBounds {
  const { debut, fin, duree } = periode ?? {};
  const start = debut === undefined ? UNKNOWN : boundsOf(debut);
  const end = fin === undefined ? UNKNOWN : boundsOf(fin);
  const begins =
    duree === undefined
      ? start
      : within(
          start,
          move(end, (day) => firstDayOf(day, duree)),
        );
  const ends =
    duree === undefined
      ? end
      : within(
          end,
          move(start, (day) => lastDayOf(day, duree)),
        );
  return {
    debut: within(begins, { du: FIRST_DAY, au: ends.au }),
    fin: within(ends, { du: begins.du, au: LAST_DAY }),
  };
}

/** Whether no period has these ends and this length. */
export function isContradictory(periode: PeriodeConvention): boolean {
  const { debut, fin } = boundsOfPeriod(periode);
  return debut.du > debut.au || fin.du > fin.au || debut.du > fin.au;
}

/** The period as an answer gives it; the words of the document stay with an end that nothing else narrows. */
export function periodeBornee({ debut, fin }: PeriodBounds, written: PeriodeConvention | undefined): PeriodeBornee {
  return { debut: borne(debut, written?.debut), fin: borne(fin, written?.fin) };
}

function borne(bounds: Bounds, written: DateConnue | undefined): JourBorne {
  if (typeof written !== "object" || written.du !== bounds.du || written.au !== bounds.au) return jourBorne(bounds);
  return isExact(bounds) ? bounds.du : written;
}

/** A side of which nothing is known stays so. */
function move({ du, au }: Bounds, by: (day: CivilDate) => string): Bounds {
  return { du: du === FIRST_DAY ? du : by(civil(du)), au: au === LAST_DAY ? au : by(civil(au)) };
}

/** Last day of so long from a first day. */
function lastDayOf(first: CivilDate, duree: Duree): string {
  const after = shifted(first, duree, 1);
  return after === LAST_DAY ? after : addDays(civil(after), -1);
}

/** First day of so long up to a last day. */
function firstDayOf(last: CivilDate, duree: Duree): string {
  return last === LAST_DAY ? FIRST_DAY : shifted(addDays(last, 1), duree, -1);
}

/** Moves by the length; what leaves the calendar stops at its first or last day. */
function shifted(day: CivilDate, { valeur, unite }: Duree, way: 1 | -1): string {
  const years = valeur / { annees: 1, mois: 12, jours: 365 }[unite];
  const year = yearOf(day) + way * Math.ceil(years);
  if (year > 2999 || year < 1801) return way === 1 ? LAST_DAY : FIRST_DAY;
  if (unite === "jours") return addDays(day, way * valeur);
  return addMonths(day, way * (unite === "annees" ? valeur * 12 : valeur), "premierJourSuivant");
}
