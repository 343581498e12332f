/** When a duty falls due: one day, or one window for each year or quarter, through every moment that instruments gave it. */
import type { EcheanceObligation, IntervalleNombre, Periode } from "../../convention/index.js";
import { civil } from "../../primitives/index.js";
import { midpoint } from "../../primitives/internal.js";
import { earlier } from "../days.js";
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
  /** What fulfils it. */
  readonly faits: readonly Fulfilment[];
}

/** What the moments of a duty are computed with. */
export interface Frame {
  /** Period of the convention, prorogations included. */
  readonly periode: Periode;
  /** Midpoint that the caller lays over the suggested one. */
  readonly miParcours: string | undefined;
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
    return [{ moment: singleMoment(echeance, frame), ...rest }];
  }
  const end = earlier(duty.jusquAu ?? frame.periode.fin, frame.periode.fin);
  const windows = (echeance.type === "annuelle" ? yearlyWindows : quarterlyWindows)(fixee.au, end);
  if (duty.obligation.force === "indicative")
    return target(echeance.type, windows).map((moment) => ({ moment, ...rest }));
  const nombre = echeance.type === "annuelle" && echeance.nombre !== undefined ? { nombre: echeance.nombre } : {};
  return windows.map(({ occurrence, du, au }) => ({
    occurrence,
    moment: { type: "fenetre", du, au },
    ...nombre,
    ...rest,
  }));
}

type Recurring = Extract<EcheanceObligation, { readonly type: "annuelle" | "trimestrielle" }>;

function isRecurring(echeance: EcheanceObligation): echeance is Recurring {
  return echeance.type === "annuelle" || echeance.type === "trimestrielle";
}

/** A switch, not a matcher: this runs once for each duty of each dossier (measured). The compiler holds it exhaustive. */
function singleMoment(echeance: Exclude<EcheanceObligation, Recurring>, { periode, miParcours }: Frame): Moment {
  switch (echeance.type) {
    case "jour":
      return { type: "jour", date: echeance.date };
    case "fenetre":
      return { type: "fenetre", du: echeance.du, au: echeance.au };
    case "miParcours":
      return echeance.date === undefined
        ? suggestedMidpoint(periode, miParcours)
        : { type: "jour", date: echeance.date };
    case "finPeriode":
      return { type: "jour", date: periode.fin };
    case "debutPeriode":
      return { type: "jour", date: periode.debut };
    case "sansJour":
      return { type: "sansJour", libelle: echeance.libelle };
    default:
      return echeance satisfies never;
  }
}

/** A target has one line in all, since no window of it can be missed; none when no window fits in the convention. */
function target(type: Recurring["type"], windows: readonly Window[]): readonly Moment[] {
  const [first] = windows;
  const last = windows.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ type: "rythme", periodicite: type === "annuelle" ? "annee" : "trimestre", du: first.du, au: last.au }];
}

/** No text defines "mi-parcours": the day is a suggestion, and never makes anything late (EV-05, EV-06). */
export function suggestedMidpoint({ debut, fin }: Periode, override: string | undefined): Moment {
  const date = override ?? midpoint({ debut: civil(debut), fin: civil(fin) });
  return { type: "jour", date, suggere: true };
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
