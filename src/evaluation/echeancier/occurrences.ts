/** When a duty falls due: one day, or one window for each year or quarter, through every moment that instruments gave it. */

import type { VersionConsolidee } from "../../avenant/index.js";
import type { EcheanceObligation, IntervalleNombre } from "../../convention/index.js";
import { type Bounds, boundsOf, FIRST_DAY, isExact, LAST_DAY, type PeriodBounds } from "../../convention/internal.js";
import { civil } from "../../primitives/index.js";
import { midpoint } from "../../primitives/internal.js";
import { earlier, later } from "../days.js";
import type { Duty, DutyEnd, FormerTerms, Terms } from "./duty.js";
import type { Fulfilment } from "./facts.js";
import type { Moment } from "./result.js";
import { quarterlyWindows, type Window, yearlyWindows } from "./windows.js";

/** One time at which a duty falls due. */
export interface Occurrence {
  /** `2026` or `2026-T1`; absent for a duty done once. */
  readonly occurrence?: string;
  readonly moment: Moment;
  /** What the clause asked for. */
  readonly echeance: EcheanceObligation;
  readonly fixee: Terms["fixee"];
  /** Times per year that the clause asked for when the window opened. */
  readonly nombre?: IntervalleNombre;
  readonly fin?: DutyEnd;
  /** What is not known of the period, on which it depends that the convention has such an occurrence at all. */
  readonly manque?: string;
  /** What is not known of the period, on which its day depends. */
  readonly champ?: string;
  /** What fulfils it. */
  readonly faits: readonly Fulfilment[];
}

/** What the moments of a duty are computed with. */
export interface Frame {
  readonly at: string;
  /** Period of the convention, prorogations included, as far as it is known. */
  readonly periode: PeriodBounds;
  /** Midpoint that the caller lays over the suggested one. */
  readonly miParcours: string | undefined;
}

/** What the moments of the duties of a text are computed with. */
export function frameOf({ periode }: VersionConsolidee, at: string, miParcours: string | undefined): Frame {
  return { at, periode: { debut: boundsOf(periode.debut), fin: boundsOf(periode.fin) }, miParcours };
}

/**
 * The occurrences of a duty. One that an earlier setting made stays with its own terms: a window keeps the number of
 * times asked for when it opened, and what was still to come is ended by the instrument that gave the duty another
 * moment.
 */
export function occurrencesOf(duty: Duty, done: readonly Fulfilment[], frame: Frame): readonly Occurrence[] {
  const occurrences = new Map<string, Occurrence>();
  for (const terms of [...duty.avant, duty]) {
    for (const one of occurrencesIn(terms, duty, frame)) {
      occurrences.set(one.occurrence ?? "", { ...one, faits: fulfilmentsOf(one, done, duty.avant) });
    }
  }
  return [...occurrences.values()];
}

function occurrencesIn(
  { echeance, fixee, fin: replaced }: FormerTerms,
  duty: Duty,
  frame: Frame,
): readonly Omit<Occurrence, "faits">[] {
  const fin = replaced ?? duty.fin;
  const rest = { echeance, fixee, ...(fin === undefined ? {} : { fin }) };
  if (!isRecurring(echeance)) {
    return [{ ...rest, ...singleMoment(echeance, fixee, frame) }];
  }
  const { fin: last } = frame.periode;
  const { jusquAu = last.au } = duty;
  const end = { du: earlier(jusquAu, last.du), au: earlier(jusquAu, last.au) };
  const windows = (echeance.type === "annuelle" ? yearlyWindows : quarterlyWindows)(fixee, end, frame.at);
  if (duty.obligation.force === "indicative")
    return target(echeance.type, windows, frame).map((one) => ({ ...rest, ...one }));
  const nombre = echeance.type === "annuelle" && echeance.nombre !== undefined ? { nombre: echeance.nombre } : {};
  return windows.map(({ occurrence, du, au, auPlusTot, doubt }) => ({
    occurrence,
    moment: { type: "fenetre", du, au, ...(auPlusTot === au ? {} : { auPlusTot }) },
    ...(auPlusTot === au ? {} : { champ: FIN }),
    ...(doubt === undefined ? {} : { manque: doubt === "debut" ? missingStart(fixee, frame) : FIN }),
    ...nombre,
    ...rest,
  }));
}

type Recurring = Extract<EcheanceObligation, { readonly type: "annuelle" | "trimestrielle" }>;

function isRecurring(echeance: EcheanceObligation): echeance is Recurring {
  return echeance.type === "annuelle" || echeance.type === "trimestrielle";
}

/** When something falls due, and what is not known of the period that it depends on. */
export type Dated = Pick<Occurrence, "moment"> & Partial<Pick<Occurrence, "fixee" | "champ" | "manque">>;

const DEBUT = "convention.periode.debut";
const FIN = "convention.periode.fin";
const PERIODE = "convention.periode";

/** A switch, not a matcher: this runs once for each duty of each dossier (measured). The compiler holds it exhaustive. */
function singleMoment(
  echeance: Exclude<EcheanceObligation, Recurring>,
  fixee: Bounds,
  { periode, miParcours }: Frame,
): Dated {
  switch (echeance.type) {
    case "jour":
      return { moment: { type: "jour", date: echeance.date } };
    case "fenetre":
      return { moment: { type: "fenetre", du: echeance.du, au: echeance.au } };
    case "miParcours":
      return echeance.date === undefined
        ? { ...suggestedMidpoint(periode, miParcours), ...sinceStart(fixee, periode) }
        : { moment: { type: "jour", date: echeance.date } };
    case "finPeriode":
      return { ...momentBetween(periode.fin, FIN), ...sinceStart(fixee, periode) };
    case "debutPeriode":
      return { ...momentBetween(periode.debut, DEBUT), ...sinceStart(fixee, periode) };
    case "sansJour":
      return { moment: { type: "sansJour", libelle: echeance.libelle } };
    default:
      return echeance satisfies never;
  }
}

/** A day of the period; one of which a bound is not known has no moment to show. */
export function momentBetween({ du, au }: Bounds, champ: string): Dated {
  if (du === au) return { moment: { type: "jour", date: du } };
  if (du === FIRST_DAY || au === LAST_DAY) return { moment: { type: "sansJour" }, manque: champ };
  return { moment: { type: "fenetre", du, au, auPlusTot: du }, champ };
}

/** Set by the convention on its own first day, whichever it is: no day of its period comes before. */
function sinceStart(fixee: Bounds, { debut }: PeriodBounds): Pick<Dated, "fixee"> {
  const own = !isExact(debut) && fixee.du === debut.du && fixee.au === debut.au;
  return own ? { fixee: { du: debut.du, au: debut.du } } : {};
}

/** What keeps the first windows of a duty open: the first day of the convention, or the effect of an avenant. */
function missingStart(fixee: Bounds, { periode: { debut } }: Frame): string {
  return fixee.du === debut.du && fixee.au === debut.au ? DEBUT : "dateEffet";
}

/** A target has one line in all, since no window of it can be missed; none when no window fits in the convention. */
function target(type: Recurring["type"], windows: readonly Window[], { periode }: Frame): readonly Dated[] {
  const [first] = windows;
  const last = windows.at(-1);
  if (first === undefined || last === undefined) return [];
  const periodicite = type === "annuelle" ? "annee" : "trimestre";
  const doubtful = windows.every(({ doubt }) => doubt !== undefined);
  return [
    {
      moment: {
        type: "rythme",
        periodicite,
        ...(periode.debut.du === FIRST_DAY ? {} : { du: first.du }),
        ...(periode.fin.au === LAST_DAY ? {} : { au: last.au }),
      },
      ...(doubtful ? { manque: PERIODE } : {}),
    },
  ];
}

/** No text defines "mi-parcours": the day is a suggestion, and never makes anything late (EV-05, EV-06). */
export function suggestedMidpoint({ debut, fin }: PeriodBounds, override: string | undefined): Dated {
  if (override !== undefined) return { moment: { type: "jour", date: override, suggere: true } };
  const bounded = debut.du !== FIRST_DAY && fin.au !== LAST_DAY;
  const middle = (first: string, last: string) => midpoint({ debut: civil(first), fin: civil(last) });
  if (!bounded) return { moment: { type: "sansJour" }, manque: PERIODE };
  const [du, au] = [middle(debut.du, later(fin.du, debut.du)), middle(earlier(debut.au, fin.au), fin.au)];
  if (du === au) return { moment: { type: "jour", date: du, suggere: true } };
  return { moment: { type: "fenetre", du, au, auPlusTot: du, suggere: true }, champ: PERIODE };
}

/**
 * The meetings of a recurring duty are counted window by window; any other act is done once, early or late. Between a
 * moment and the one that replaced it, each has what was done in its time; and a meeting that names nothing answers no
 * clause that did not exist yet.
 */
function fulfilmentsOf(
  { occurrence, moment, fixee, fin }: Omit<Occurrence, "faits">,
  done: readonly Fulfilment[],
  avant: readonly FormerTerms[],
): readonly Fulfilment[] {
  const until = fin?.motif === "momentRemplace" ? fin.depuis : undefined;
  const own = until === undefined ? done : done.filter(({ date }) => date < until);
  if (occurrence !== undefined && moment.type === "fenetre") {
    return own.filter(({ date }) => moment.du <= date && date <= moment.au);
  }
  const afresh = avant.some(({ echeance }) => isRecurring(echeance));
  return own.filter(({ date, implicite }) => date >= fixee.du || !(afresh || implicite === true));
}
