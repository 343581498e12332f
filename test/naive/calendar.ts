/**
 * When each obligation of a dossier falls due and how it stands on a day, written from the rules EV-01 to EV-10, CV-97, CV-98 and
 * GV-20 alone; and when an authorisation ends (SP-64). It knows obligations that no avenant moves or ends.
 */
import type { Dossier } from "../../src/avenant/index.js";
import type { Obligation } from "../../src/convention/index.js";
import { exactPeriod } from "../support/periode.js";
import { between, fromNumber, toNumber, yearOf } from "./days.js";

type Moment = { readonly du: string; readonly au: string } | { readonly sansJour: true };

interface Line {
  /** Key of the obligation and, for a yearly one, the year: `CTG:point-etape/2024`. */
  readonly id: string;
  readonly moment: Moment;
  readonly etat: string;
  /** Days before, after or left, where the state counts some. */
  readonly jours?: number;
  /** Day of the fact that fulfils it. */
  readonly le?: string;
}

export type CalendarQuestion =
  | { readonly type: "echeancier"; readonly dossier: Dossier; readonly at: string; readonly joursProche: number }
  | { readonly type: "expiration"; readonly acte: "autorisation" | "avisDepartement"; readonly delivreLe: string }
  | { readonly type: "miParcours"; readonly debut: string; readonly fin: string };

export type CalendarAnswer =
  | { readonly lignes: readonly Line[] }
  /** Last day, or nothing outside of the table. */
  | { readonly fin: string | null }
  | { readonly jour: string };

/** Last day of issue, then the end (SP-64); the last row differs by act. */
const EXPIRY: readonly (readonly [string, string])[] = [
  ["1980-12-31", "2027-12-31"],
  ["2000-12-31", "2028-12-31"],
  ["2011-12-31", "2030-12-31"],
  ["2020-12-31", "2032-12-31"],
];

function expiryOf(acte: string, delivreLe: string): string | null {
  for (const [last, end] of EXPIRY) if (delivreLe <= last) return end;
  return delivreLe <= (acte === "autorisation" ? "2023-12-18" : "2024-12-31") ? "2034-12-31" : null;
}

/** EV-06. */
const midpointOf = (debut: string, fin: string): string =>
  fromNumber(toNumber(debut) + Math.floor((toNumber(fin) - toNumber(debut)) / 2));

interface Around {
  readonly dossier: Dossier;
  readonly at: string;
  readonly joursProche: number;
  /** Key of the obligation. */
  readonly key: string;
  /** First day of the clause. */
  readonly since: string;
}

const waiting = (from: string, { at, joursProche }: Around): { etat: string; jours: number } => {
  const jours = between(at, from);
  return { etat: jours <= joursProche ? "proche" : "future", jours };
};

/** Days of the facts that fulfil it, recorded by the day asked. */
const doneOn = ({ dossier, key, at }: Around): readonly string[] =>
  (dossier.faits ?? [])
    .filter(({ obligation, date }) => obligation === key && date <= at)
    .map(({ date }) => date)
    .sort();

/** An act that has one moment, a day or a window: late from the day after it (CV-98), impossible when it was past (CV-97). */
function lineOfAct(du: string, au: string, around: Around): Line {
  const { key, at, since } = around;
  const moment = { du, au };
  const [done] = doneOn(around);
  if (au < since) return { id: key, moment, etat: "impossible" };
  if (done !== undefined)
    return done <= au
      ? { id: key, moment, etat: "faiteATemps", le: done }
      : { id: key, moment, etat: "faiteEnRetard", le: done, jours: between(au, done) };
  if (at > au) return { id: key, moment, etat: "enRetard", jours: between(au, at) };
  if (at < du) return { id: key, moment, ...waiting(du, around) };
  return du === au
    ? { id: key, moment, etat: "aujourdhui" }
    : { id: key, moment, etat: "ouverte", jours: between(at, au) };
}

/** EV-09: one window for each civil year, from the first full year after the clause takes effect to the end. */
function yearlyLines(around: Around): readonly Line[] {
  const { dossier, at, key, since } = around;
  const { fin } = exactPeriod(dossier);
  const lines: Line[] = [];
  for (let year = since.endsWith("-01-01") ? yearOf(since) : yearOf(since) + 1; year <= yearOf(fin); year++) {
    const du = `${year}-01-01`;
    const au = `${year}-12-31` < fin ? `${year}-12-31` : fin;
    const id = `${key}/${year}`;
    const moment = { du, au };
    const held = doneOn(around).find((day) => du <= day && day <= au);
    if (held !== undefined) lines.push({ id, moment, etat: "faiteATemps", le: held });
    else if (at > au) lines.push({ id, moment, etat: "nonTenu", jours: between(au, at) });
    else if (at < du) lines.push({ id, moment, ...waiting(du, around) });
    else lines.push({ id, moment, etat: "ouverte", jours: between(at, au) });
  }
  return lines;
}

function linesOf({ echeance }: Obligation, around: Around): readonly Line[] {
  const { debut, fin } = exactPeriod(around.dossier);
  switch (echeance.type) {
    case "jour":
      return [lineOfAct(echeance.date, echeance.date, around)];
    case "fenetre":
      return [lineOfAct(echeance.du, echeance.au, around)];
    case "finPeriode":
      return [lineOfAct(fin, fin, around)];
    case "debutPeriode":
      return [lineOfAct(debut, debut, around)];
    case "miParcours":
      // Without a day of its own the moment is a suggestion, that nothing makes late (EV-05): the cases always give one.
      return echeance.date === undefined ? [] : [lineOfAct(echeance.date, echeance.date, around)];
    case "annuelle":
      return yearlyLines(around);
    case "sansJour": {
      const [done] = doneOn(around);
      const moment = { sansJour: true } as const;
      return [
        done === undefined
          ? { id: around.key, moment, etat: "sansJour" }
          : { id: around.key, moment, etat: "faite", le: done },
      ];
    }
    default:
      return [];
  }
}

export function calendar(question: CalendarQuestion): CalendarAnswer {
  if (question.type === "expiration") return { fin: expiryOf(question.acte, question.delivreLe) };
  if (question.type === "miParcours") return { jour: midpointOf(question.debut, question.fin) };
  const { dossier, at, joursProche } = question;
  const lignes: Line[] = [];
  for (const instrument of [dossier.convention, ...dossier.avenants]) {
    const since = "dateEffet" in instrument ? String(instrument.dateEffet) : exactPeriod(dossier).debut;
    // Nobody owes what an instrument that is not in effect yet will ask.
    if (since > at && "dateEffet" in instrument) continue;
    for (const obligation of instrument.obligations ?? [])
      lignes.push(
        ...linesOf(obligation, { dossier, at, joursProche, key: `${instrument.id}:${obligation.id}`, since }),
      );
  }
  return { lignes: lignes.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
