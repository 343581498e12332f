/** The successive versions of one disposition, with the days between which each one holds. */
import { boundsOf } from "../../convention/internal.js";
import { addDays, civil, failure, type Outcome, success } from "../../primitives/index.js";
import { issue, readQuestion } from "../../primitives/internal.js";
import { lastOf } from "../order.js";
import type { HistoryQuestion } from "../question.js";
import { historyQuestion } from "../question-schema.js";
import type { Avenant, Dossier } from "../types.js";
import { textOn } from "./consolidate.js";
import { replayInstruments } from "./replay.js";
import type { DispositionConsolidee, VersionDisposition } from "./result.js";
import { standingOf } from "./timeline.js";

/** A version and the days on which it is in force, both included. */
export interface PeriodeVersion {
  readonly du: string;
  /** Absent for the last version, which nothing ends but the convention. */
  readonly au?: string;
  readonly statut: DispositionConsolidee["statut"];
  readonly version: VersionDisposition;
}

/** The life of a disposition. */
export interface Histoire {
  /** Address under which it first appeared. */
  readonly adresse: string;
  /** Every other address that has named it. */
  readonly alias: readonly string[];
  /** Oldest first. The last one has an end when the avenant that brought the text has lapsed. */
  readonly periodes: readonly PeriodeVersion[];
}

/**
 * Tells the life of a disposition, lapses included.
 *
 * @returns its periods; else `TARGET_NOT_FOUND` for an address that never named one, or the issues of `consolidate`
 */
export function historyOf(question: HistoryQuestion): Outcome<Histoire> {
  const asked = readQuestion<HistoryQuestion>(historyQuestion, question);
  if (!asked.ok) return asked;
  const { dossier, adresse, knownAt } = asked.value;
  const texts = turningDays(dossier, touching(dossier, adresse, knownAt))
    .map((at) => textOn(dossier, at, knownAt).value)
    .filter(({ statut }) => statut !== "echue");
  const named = texts.flatMap(({ dispositions }) => dispositions.filter((one) => isNamed(one, adresse)));
  const identity = named[0]?.adresse;
  if (identity === undefined) {
    return failure([issue("TARGET_NOT_FOUND", ["adresse"], { cible: adresse, instrument: dossier.id })]);
  }
  const periodes: PeriodeVersion[] = [];
  const alias = new Set<string>();
  for (const { at, dispositions } of texts) {
    const line = dispositions.find((one) => one.adresse === identity);
    if (line === undefined) {
      end(periodes, at);
      continue;
    }
    for (const name of line.alias) alias.add(name);
    append(periodes, at, line);
  }
  return success({ adresse: identity, alias: [...alias], periodes });
}

function isNamed(line: DispositionConsolidee, adresse: string): boolean {
  return line.adresse === adresse || line.alias.includes(adresse);
}

/** Any day after the last one of every instrument. */
const LAST = "9999-12-31";

/**
 * Avenants that may have touched a disposition, or what it stands below: the others change nothing to it, and the text is
 * not built again for them. Where something is not certain, any avenant may matter.
 */
function touching(dossier: Dossier, adresse: string, knownAt: string | undefined): readonly Avenant[] {
  const standing = new Map(
    dossier.avenants.map((one) => [one.id, standingOf({ dateSignature: undefined, ...one }, LAST, knownAt)]),
  );
  const vague = dossier.avenants.some(
    ({ id, dateEffet }) => standing.get(id) === "indetermine" || typeof dateEffet !== "string",
  );
  if (vague) return dossier.avenants;
  const { state } = replayInstruments(dossier, new Map(), ({ id }) => standing.get(id) === "enVigueur", LAST);
  const instruments = new Set<string>();
  for (let line = state.addresses.get(adresse)?.line; line !== undefined; line = line.parent) {
    for (const { instrument } of line.changes) instruments.add(instrument);
  }
  return dossier.avenants.filter(({ id }) => instruments.has(id));
}

/** Days on which the text may change: effects, their bounds, and the days after an end. */
function turningDays({ convention }: Dossier, avenants: readonly Avenant[]): readonly string[] {
  const days = new Set([convention.periode.debut]);
  for (const { dateEffet, fin } of avenants) {
    const { du, au } = boundsOf(dateEffet);
    for (const day of [du, au]) if (day >= convention.periode.debut) days.add(day);
    if (fin !== undefined) days.add(addDays(civil(fin), 1));
  }
  return [...days].sort();
}

function append(periodes: PeriodeVersion[], at: string, { versions, statut }: DispositionConsolidee): void {
  const version = lastOf(versions);
  const previous = periodes[periodes.length - 1];
  if (
    previous !== undefined &&
    previous.au === undefined &&
    previous.statut === statut &&
    sameVersion(previous.version, version)
  )
    return;
  end(periodes, at);
  periodes.push({ du: at, statut, version });
}

/** Ends the period that is still open, the day before: what an avenant brought goes when the avenant lapses. */
function end(periodes: PeriodeVersion[], at: string): void {
  const open = periodes[periodes.length - 1];
  if (open !== undefined && open.au === undefined) {
    periodes[periodes.length - 1] = { ...open, au: addDays(civil(at), -1) };
  }
}

function sameVersion(a: VersionDisposition, b: VersionDisposition): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
