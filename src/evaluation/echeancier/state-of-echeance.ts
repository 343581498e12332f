/** The state of one échéance on a day. */
import { civil, daysBetween } from "../../primitives/index.js";
import type { DutyEnd } from "./duty.js";
import type { Fulfilment } from "./facts.js";
import type { EtatEcheance, Moment } from "./result.js";

/** All that the state of an échéance depends on. */
export interface StateQuestion {
  readonly moment: Moment;
  /** Whether a day gone by without a fact is a delay: a dated and binding act (CV-98). */
  readonly contraignante: boolean;
  /** Whether a window gone by without a fact was a meeting to be held (EV-09), and not a mere period. */
  readonly aTenir: boolean;
  /** Days between which the clause that sets the moment took effect. */
  readonly fixee?: { readonly du: string; readonly au: string };
  readonly fin?: DutyEnd;
  readonly manque?: string;
  /** What is not known of the period, on which the last day of the moment depends. */
  readonly champ?: string;
  readonly conditionAbsente?: string;
  /** Day on which the action was given up. */
  readonly abandonneeLe?: string;
  /** What fulfils it, oldest first; for a window, what falls in it. */
  readonly faits: readonly Fulfilment[];
  /** How many of them it takes; one without it. */
  readonly requis?: number;
  readonly at: string;
  readonly joursProche: number;
}

/** The state; facts first, then the end of the clause, then the calendar. */
export function stateOf(question: StateQuestion): EtatEcheance {
  const { moment } = question;
  // A switch, not a matcher: this runs once for each line of each dossier (measured). The compiler holds it exhaustive.
  switch (moment.type) {
    case "jour":
      return stateOfDay(question, moment.date);
    case "fenetre":
      return stateOfWindow(question, moment);
    case "rythme":
      return stateOfTarget(question);
    case "sansJour":
      return stateWithoutDay(question);
    default:
      return moment satisfies never;
  }
}

/**
 * Whether a last day was already past when its clause took effect; `undefined` when the effect date, or the day, is known too
 * roughly to tell (CV-97).
 *
 * @param lastDay - the last day, or the earliest that it may be
 * @param latest - the latest that it may be
 */
export function wasPast(
  lastDay: string,
  { du, au }: NonNullable<StateQuestion["fixee"]>,
  latest: string = lastDay,
): boolean | undefined {
  if (latest < du) return true;
  return lastDay < au ? undefined : false;
}

const days = (from: string, to: string) => daysBetween(civil(from), civil(to));

function stateOfDay(question: StateQuestion, date: string): EtatEcheance {
  const { faits, fixee, fin, contraignante, at } = question;
  const [done] = faits;
  const past = fixee === undefined ? false : wasPast(date, fixee);
  const impossible = past === true;
  if (done !== undefined) {
    if (!contraignante || impossible) return { type: "faite", le: done.date };
    if (done.date <= date) return { type: "faiteATemps", le: done.date };
    return { type: "faiteEnRetard", le: done.date, jours: days(date, done.date) };
  }
  const open = unbound(question);
  if (open !== undefined) return open;
  if (fin !== undefined) {
    return withdrawn(fin, contraignante && !impossible ? date : undefined);
  }
  if (fixee !== undefined && past === true) return { type: "impossible", moment: date, depuis: fixee.du };
  if (past === undefined) return { type: "indetermine", manque: "dateEffet" };
  if (at < date) return ahead(question, date);
  if (at === date) return { type: "aujourdhui" };
  return { type: contraignante ? "enRetard" : "passee", jours: days(date, at) };
}

function stateOfWindow(
  question: StateQuestion,
  { du, au, auPlusTot = au }: Extract<Moment, { readonly type: "fenetre" }>,
): EtatEcheance {
  const { faits, requis = 1, fixee, fin, at, aTenir, contraignante, champ } = question;
  const done = faits[Math.max(requis, 1) - 1];
  const past = fixee === undefined ? false : wasPast(auPlusTot, fixee, au);
  const impossible = past === true;
  const between = (day: string) => champ !== undefined && auPlusTot < day && day <= au;
  if (done !== undefined) {
    if (between(done.date)) return aTenir ? unknown(champ) : { type: "faite", le: done.date };
    if (done.date <= au) return { type: "faiteATemps", le: done.date };
    if (!contraignante || impossible) return { type: "faite", le: done.date };
    return { type: "faiteEnRetard", le: done.date, jours: days(au, done.date) };
  }
  const open = unbound(question);
  if (open !== undefined) return open;
  const single = champ !== undefined && auPlusTot === du;
  if (fin !== undefined && !(contraignante || single) && between(fin.depuis)) return unknown(champ);
  if (fin !== undefined && (contraignante || single || au >= fin.depuis)) {
    return withdrawn(fin, contraignante && !impossible ? au : undefined);
  }
  if (fixee !== undefined && past === true) return { type: "impossible", moment: au, depuis: fixee.du };
  if (past === undefined) return { type: "indetermine", manque: "dateEffet" };
  if (at < du) return ahead(question, du);
  // A single day that is not known may be this one.
  if (between(at) || (single && at <= au)) return unknown(champ);
  if (at <= au) return { type: "ouverte", jours: days(at, auPlusTot) };
  const jours = days(au, at);
  if (contraignante) return { type: "enRetard", jours };
  return { type: aTenir ? "nonTenu" : "passee", jours };
}

const unknown = (manque = "convention.periode"): EtatEcheance => ({ type: "indetermine", manque });

/** A duty that ended, late by then if its last day was past: the clause still bound the day before its end. */
function withdrawn(fin: DutyEnd, lastDay: string | undefined): EtatEcheance {
  const late = lastDay === undefined ? 0 : days(lastDay, fin.depuis) - 1;
  return { type: "sansObjet", ...fin, ...(late > 0 ? { jours: late } : {}) };
}

function stateWithoutDay(question: StateQuestion): EtatEcheance {
  const [done] = question.faits;
  if (done !== undefined) return { type: "faite", le: done.date };
  return unbound(question) ?? ended(question) ?? { type: "sansJour" };
}

function stateOfTarget(question: StateQuestion): EtatEcheance {
  const last = question.faits.at(-1);
  const target: EtatEcheance = { type: "cible", ...(last === undefined ? {} : { derniere: last.date }) };
  return unbound(question) ?? ended(question) ?? target;
}

/** The duty is not known to bind, or known not to. */
function unbound({ manque, conditionAbsente: champ, abandonneeLe }: StateQuestion): EtatEcheance | undefined {
  if (manque !== undefined) return { type: "indetermine", manque };
  if (champ !== undefined) return { type: "sansObjet", motif: "conditionAbsente", champ };
  return abandonneeLe === undefined
    ? undefined
    : { type: "sansObjet", motif: "actionAbandonnee", depuis: abandonneeLe };
}

function ended({ fin }: StateQuestion): EtatEcheance | undefined {
  return fin === undefined ? undefined : { type: "sansObjet", ...fin };
}

function ahead({ at, joursProche }: StateQuestion, day: string): EtatEcheance {
  const jours = days(at, day);
  return { type: jours <= joursProche ? "proche" : "future", jours };
}
