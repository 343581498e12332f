/** The successive versions of one disposition, with the days between which each one holds. */
import { boundsOf, boundsOfPeriod, FIRST_DAY } from "../../convention/internal.js";
import { addDays, civil, failure, type Outcome, success } from "../../primitives/index.js";
import { issue, readQuestion } from "../../primitives/internal.js";
import type { HistoryQuestion } from "../question.js";
import { historyQuestion } from "../question-schema.js";
import type { Dossier } from "../types.js";
import type { DispositionConsolidee, VersionDisposition } from "./result.js";
import { type LineOfDay, type TextOfDay, textsOf } from "./texts-of-days.js";

/** A version and the days on which it is in force, both included. */
export interface PeriodeVersion {
  /** Absent for the first version of a convention of whose first day nothing is known. */
  readonly du?: string;
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
 * @param question - the dossier and the address of the disposition, under any name that it ever had
 * @returns its periods; else `TARGET_NOT_FOUND` for an address that never named one, or the issues of `consolidate`
 *
 * @example
 * ```ts
 * import { historyOf, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const history = historyOf({ dossier, adresse: "CTG#art1" });
 * if (history.ok) console.log(history.value.periodes.map(({ du, version }) => `${du} ${version.instrument}`));
 * // => [ '2024-01-01 CTG', '2026-01-01 Av1' ]
 * ```
 */
export function historyOf(question: HistoryQuestion): Outcome<Histoire> {
  const asked = readQuestion<HistoryQuestion>(historyQuestion, question);
  if (!asked.ok) return asked;
  const { dossier, adresse, knownAt } = asked.value;
  const days = turningDays(dossier);
  const identity = identityOf(textsOf(dossier, days, knownAt), adresse);
  if (identity === undefined) {
    return failure([issue("TARGET_NOT_FOUND", ["adresse"], { cible: adresse, instrument: dossier.id })]);
  }
  const periodes: PeriodeVersion[] = [];
  const alias = new Set<string>();
  for (const { at, isOver, find } of textsOf(dossier, days, knownAt)) {
    if (isOver) continue;
    const found = find(identity, false);
    if (found === undefined) {
      end(periodes, at);
      continue;
    }
    for (const name of found.alias) alias.add(name);
    append(periodes, at, found);
  }
  return success({ adresse: identity, alias: [...alias], periodes });
}

/** The address under which a disposition first appeared, from any that has named it: it may have got that one later. */
function identityOf(texts: Iterable<TextOfDay>, adresse: string): string | undefined {
  for (const { isOver, find } of texts) {
    const found = isOver ? undefined : find(adresse, true);
    if (found !== undefined) return found.adresse;
  }
  return undefined;
}

/** Days on which the text may change: effects, their bounds, and the days after an end. */
function turningDays({ convention, avenants }: Dossier): readonly string[] {
  const { debut } = boundsOfPeriod(convention.periode);
  const days = new Set([debut.du, debut.au]);
  for (const { dateEffet, fin } of avenants) {
    const { du, au } = boundsOf(dateEffet);
    for (const day of [du, au]) if (day >= debut.du) days.add(day);
    if (fin !== undefined) days.add(addDays(civil(fin), 1));
  }
  return [...days].sort();
}

function append(periodes: PeriodeVersion[], at: string, { version, statut }: LineOfDay): void {
  const previous = periodes[periodes.length - 1];
  if (
    previous !== undefined &&
    previous.au === undefined &&
    previous.statut === statut &&
    sameVersion(previous.version, version)
  )
    return;
  end(periodes, at);
  periodes.push({ ...(at === FIRST_DAY ? {} : { du: at }), statut, version });
}

/** Ends the period that is still open, the day before: what an avenant brought goes when the avenant lapses. */
function end(periodes: PeriodeVersion[], at: string): void {
  const open = periodes[periodes.length - 1];
  if (open !== undefined && open.au === undefined) {
    periodes[periodes.length - 1] = { ...open, au: addDays(civil(at), -1) };
  }
}

function sameVersion(a: VersionDisposition, b: VersionDisposition): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
