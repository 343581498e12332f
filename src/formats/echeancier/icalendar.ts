/** The échéancier as an iCalendar file: the one file that imports ical-generator. All-day events only, no time zone. */

import {
  ICalAlarmType,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { match, P } from "ts-pattern";
import type { Partie } from "../../convention/index.js";
import type { Echeance, Echeancier, Moment } from "../../evaluation/index.js";
import { dayAfter, lastDayOf } from "../../evaluation/internal.js";
import { type Langue, textOf } from "../../messages/index.js";
import { onOneLine } from "../markdown.js";
import { writeResult } from "../write-result.js";
import { describeForce, describeLibelle, describeMoment, describeOrigine } from "./echeancier-texte.js";
import { foldLines } from "./fold-lines.js";

/** What the caller chooses of the calendar. */
export interface ICalendarOptions {
  /** Alarms, in whole days before the event; 30 and 7 without it, none with an empty list. */
  readonly rappelsJours?: readonly number[];
  /** A window as one event on its last day (without it), or as an event over the whole of it. */
  readonly fenetres?: "dernierJour" | "entieres";
  /** Whether suggestions are in the file; they are without it. */
  readonly suggestions?: boolean;
  /** Parties of the convention, so that events show their names instead of their ids. */
  readonly parties?: readonly Pick<Partie, "id" | "nom">[];
  /** What the clauses are called, by their address, so that events show names instead of addresses. */
  readonly clauses?: Readonly<Record<string, string>>;
}

const RAPPELS = [30, 7];
const SECONDS_IN_A_DAY = 86_400;

/**
 * Writes the échéances that have a day or a window as all-day events.
 *
 * The UID of an event is the id of the dossier and that of the échéance, so that importing a later file again updates
 * the events instead of adding others; an échéance that no longer applies, or lost its day, is there as cancelled. Those
 * impossible from the start are left out. The stamp is the day of the échéancier, never a clock: the same échéancier gives the same file. Lines are folded at
 * 75 octets and end with CR LF (RFC 5545).
 *
 * @param echeancier - the answer of `buildEcheancier`
 * @param langue - `fr` unless said
 * @param options - what the file is to hold
 * @returns the text of the file
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is not an échéancier
 *
 * @example
 * ```ts
 * import { buildEcheancier, parseDossier, toICalendar } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const calendar = buildEcheancier({ dossier, at: "2026-01-15" });
 * if (calendar.ok) console.log(toICalendar(calendar.value).includes("DTSTART;VALUE=DATE:20260630"));
 * // => true
 * ```
 */
export function toICalendar(echeancier: Echeancier, langue: Langue = "fr", options: ICalendarOptions = {}): string {
  return writeResult(
    [echeancier, options],
    () => write(echeancier, langue === "en" ? "en" : "fr", options ?? {}),
    langue,
  );
}

function emptyCalendar(name: string, langue: Langue): ICalCalendar {
  return new ICalCalendar({
    name: calendarName(name),
    prodId: { company: "convention-territoriale", product: "echeancier", language: langue.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
}

function write(echeancier: Echeancier, langue: Langue, options: ICalendarOptions): string {
  const { suggestions = true } = options;
  const name = textOf("icalendar.nom", langue, { titre: echeancier.titre });
  const calendar = emptyCalendar(name, langue);
  for (const line of echeancier.echeances) {
    if (line.force === "suggestion" && !suggestions) continue;
    addEvent(calendar, line, echeancier, { ...options, langue });
  }
  // The library folds a whole calendar with one encoder for each character: the events, which are its length, are folded here.
  const around = emptyCalendar(name, langue).toString();
  const events = calendar.events().map((event) => foldLines(event.toString()));
  return `${around.slice(0, around.lastIndexOf(END))}${events.join("")}${END}\r\n`;
}

const END = "END:VCALENDAR";

function addEvent(
  calendar: ICalCalendar,
  line: Echeance,
  { dossier, at }: Echeancier,
  options: ICalendarOptions & { readonly langue: Langue },
): void {
  const { langue, rappelsJours = RAPPELS, fenetres = "dernierJour" } = options;
  const gone = withoutDay(line);
  const span = spanOf(gone ? lastMomentOf(line) : line.moment, fenetres);
  if (span === undefined) return;
  const event = calendar.createEvent({
    id: uidOf(dossier, line.id),
    sequence: sequenceOf(line),
    stamp: instant(at),
    start: instant(span.du),
    ...(span.du === span.au ? {} : { end: instant(dayAfter(span.au)) }),
    allDay: true,
    summary: clean(describeLibelle(line, langue)),
    description: clean(descriptionOf(line, options)),
    status: gone ? ICalEventStatus.CANCELLED : statusOf(line),
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  if (!isOpen(line)) return;
  const alarms = new Set(rappelsJours.filter((days) => Number.isInteger(days) && days >= 0));
  for (const days of [...alarms].sort((a, b) => b - a)) {
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: days * SECONDS_IN_A_DAY,
      description: clean(describeLibelle(line, langue)),
    });
  }
}

/** What has no day to be put on: impossible, a target, or binding without a day. */
function withoutDay({ etat, moment }: Echeance): boolean {
  return etat.type === "impossible" || lastDayOf(moment) === undefined;
}

/**
 * The last day or window that the duty had before it lost it: an earlier file may have put it in a calendar, from which it
 * is to go. A duty that never had one has no event.
 */
function lastMomentOf({ histoire }: Echeance): Moment | undefined {
  for (const { echeance } of histoire.slice(0, -1).reverse()) {
    if (echeance?.type === "jour") return echeance;
    if (echeance?.type === "fenetre") return { type: "fenetre", du: echeance.du, au: echeance.au };
  }
  return undefined;
}

/** First and last day of the event. A target and a duty without a day have none. */
function spanOf(moment: Moment | undefined, fenetres: "dernierJour" | "entieres") {
  return match(moment)
    .with({ type: "jour" }, ({ date }) => ({ du: date, au: date }))
    .with({ type: "fenetre" }, ({ du, au }) => ({ du: fenetres === "entieres" ? du : au, au }))
    .with({ type: P.union("rythme", "sansJour") }, P.nullish, () => undefined)
    .exhaustive();
}

/** Midnight UTC: the library reads the day of a UTC instant as it is, whatever the machine's time zone. */
function instant(day: string): string {
  return `${day}T00:00:00Z`;
}

/** Letters, digits and a few signs; anything else by its code, so that two ids never give one UID. */
function uidOf(dossier: string, id: string): string {
  const safe = (text: string) => text.replace(/[^A-Za-z0-9./:#-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}_`);
  return `${safe(dossier)}/${safe(id)}@convention-territoriale`;
}

/** Each change of the duty by an instrument makes a new revision of the event. */
function sequenceOf({ histoire }: Echeance): number {
  return Math.max(0, histoire.length - 1);
}

function statusOf({ etat }: Echeance): ICalEventStatus {
  if (etat.type === "sansObjet") return ICalEventStatus.CANCELLED;
  return etat.type === "indetermine" ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

const OPEN: ReadonlySet<Echeance["etat"]["type"]> = new Set([
  "future",
  "proche",
  "aujourdhui",
  "ouverte",
  "indetermine",
]);

function isOpen({ etat }: Echeance): boolean {
  return OPEN.has(etat.type);
}

/** What holds whatever the day of the calendar: a state would stay in the event when it is no longer true. */
function descriptionOf(
  line: Echeance,
  { langue, parties = [], clauses = {} }: ICalendarOptions & { readonly langue: Langue },
): string {
  const { clause, destinataire, regles, debiteurs } = line;
  const field = (key: string, value: string) => textOf(`icalendar.${key}`, langue, { valeur: value });
  return [
    field("moment", describeMoment(line.moment, langue)),
    ...(debiteurs.length === 0
      ? []
      : [field("debiteurs", debiteurs.map((id) => parties.find((partie) => partie.id === id)?.nom ?? id).join(", "))]),
    ...(destinataire === undefined ? [] : [field("destinataire", destinataire)]),
    field(
      "origine",
      `${describeOrigine(line.origine, langue)}${clause === undefined ? "" : `, ${nameOf(clause.disposition, clauses)}`}`,
    ),
    field("force", describeForce(line.force, langue)),
    ...(clause?.citation === undefined ? [] : [field("citation", clause.citation)]),
    field("regles", regles.join(", ")),
  ].join("\n");
}

/** Own names only: an address is a word of the caller. */
const nameOf = (address: string, clauses: Readonly<Record<string, string>>): string =>
  Object.hasOwn(clauses, address) ? (clauses[address] ?? address) : address;

/** Control characters, turns of direction and broken pairs have no place in the file; a line break is written as an escape. */
function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/(?!\n)[\p{Cc}\p{Surrogate}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "");
}

/** The library writes the name of the calendar as it comes: it is put on one line and escaped here. */
function calendarName(text: string): string {
  return onOneLine(clean(text)).replace(/[\\;,]/g, "\\$&");
}
