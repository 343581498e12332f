/** Who holds a competence, and when: transfers read, checked for two holders on one day, and found by date. */
import { type CivilDate, deepFreeze, type Issue, isCivilDate, isSiren, issue, type Path } from "../primitives/index.js";
import { readFields, readText, show } from "./shape.js";
import type { Competence } from "./types.js";

/** The competences in the order of the law (CASF L. 214-1-3 I). */
export const COMPETENCES: readonly Competence[] = deepFreeze(["recenser", "informer", "planifier", "soutenirQualite"]);

/** In `titulaire`: the commune is known to have kept the competence. */
export const CONSERVEE = "conservee";

const KNOWN: ReadonlySet<unknown> = new Set(COMPETENCES);
const isCompetence = (value: unknown): value is Competence => KNOWN.has(value);

/** One holder over a period; without `du` since always, without `au` until further notice. */
export interface PeriodeTitulaire {
  /** SIREN of a group, or `conservee`. */
  readonly titulaire: string;
  readonly du?: CivilDate;
  readonly au?: CivilDate;
}

/** Facts about the rest of the territory that a transfer is held against. */
export interface Entourage {
  readonly isKnownCommune: (codeInsee: string) => boolean;
  readonly isKnownGroupement: (siren: string) => boolean;
  /** Whether the group does not list the commune and its number of members leaves no room for it. Asked in order. */
  readonly isOutside: (codeInsee: string, siren: string) => boolean;
}

export interface TransfertsLus {
  /** By INSEE code and competence, in order of dates. */
  readonly periodes: ReadonlyMap<string, readonly PeriodeTitulaire[]>;
  /** Communes of which something is recorded. */
  readonly communes: ReadonlySet<string>;
  /** Pairs (commune, group), once each. */
  readonly recus: readonly (readonly [commune: string, siren: string])[];
}

interface Entry extends PeriodeTitulaire {
  readonly path: Path;
}

/**
 * Reads the transfers and adds what is wrong to `issues`: a competence that is not one of the four
 * (`COMPETENCE_UNKNOWN`), a body that the territory does not have (`COMMUNE_UNKNOWN`, `GROUPEMENT_UNKNOWN`), a commune
 * outside the group (`TRANSFER_OUTSIDE_GROUP`), dates that do not follow (`TRANSFER_PERIOD_INVERTED`), two holders on one
 * day (`TRANSFER_OVERLAP`).
 */
export function readTransferts(
  entries: readonly unknown[],
  path: Path,
  issues: Issue[],
  entourage: Entourage,
): TransfertsLus {
  const periodes = new Map<string, Entry[]>();
  const communes = new Set<string>();
  const recus = new Map<string, readonly [string, string]>();
  entries.forEach((entry, rank) => {
    const at = [...path, rank];
    const fields = readFields(entry, at, issues);
    if (fields === undefined) return;
    const commune = readText(fields["commune"], [...at, "commune"], issues);
    const titulaire = readText(fields["titulaire"], [...at, "titulaire"], issues);
    const { competence } = fields;
    if (!isCompetence(competence)) {
      issues.push(issue("COMPETENCE_UNKNOWN", [...at, "competence"], { valeur: show(competence) }));
      return;
    }
    if (!checkBodies(commune, titulaire, at, issues, entourage)) return;
    const period = readPeriod(fields["du"], fields["au"], at, issues);
    if (period === undefined) return;
    communes.add(commune);
    if (titulaire !== CONSERVEE) recus.set(`${commune} ${titulaire}`, [commune, titulaire]);
    const key = `${commune} ${competence}`;
    const list = periodes.get(key);
    const read = { titulaire, ...period, path: at };
    if (list === undefined) periodes.set(key, [read]);
    else list.push(read);
  });
  for (const list of periodes.values()) checkOverlap(list, issues);
  return { periodes, communes, recus: [...recus.values()] };
}

function checkBodies(commune: string, titulaire: string, path: Path, issues: Issue[], entourage: Entourage): boolean {
  const before = issues.length;
  const known = entourage.isKnownCommune(commune);
  if (!known) {
    issues.push(issue("COMMUNE_UNKNOWN", [...path, "commune"], { code: commune }));
  }
  if (titulaire !== CONSERVEE) {
    const at = [...path, "titulaire"];
    if (!isSiren(titulaire)) issues.push(issue("SIREN_INVALID", at, { valeur: titulaire }));
    else if (!entourage.isKnownGroupement(titulaire))
      issues.push(issue("GROUPEMENT_UNKNOWN", at, { siren: titulaire }));
    else if (known && entourage.isOutside(commune, titulaire)) {
      issues.push(issue("TRANSFER_OUTSIDE_GROUP", at, { code: commune, siren: titulaire }, { regle: "SP-22" }));
    }
  }
  return issues.length === before;
}

function readPeriod(
  du: unknown,
  au: unknown,
  path: Path,
  issues: Issue[],
): Omit<PeriodeTitulaire, "titulaire"> | undefined {
  const before = issues.length;
  const first = readDay(du, [...path, "du"], issues);
  const last = readDay(au, [...path, "au"], issues);
  if (first !== undefined && last !== undefined && first > last) {
    issues.push(issue("TRANSFER_PERIOD_INVERTED", [...path, "au"], { du: first, au: last }));
  }
  if (issues.length > before) return undefined;
  return { ...(first !== undefined && { du: first }), ...(last !== undefined && { au: last }) };
}

function readDay(value: unknown, path: Path, issues: Issue[]): CivilDate | undefined {
  if (value === undefined) return undefined;
  if (isCivilDate(value)) return value;
  issues.push(issue("DATE_INVALID", path, { valeur: show(value) }));
  return undefined;
}

/** Before any day, for a period that has no first one. */
const startOf = ({ du }: PeriodeTitulaire): string => du ?? "";

/** Sorts the periods of one commune and competence, and reports each that begins before the ones above it have ended. */
function checkOverlap(list: Entry[], issues: Issue[]): void {
  list.sort((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0));
  let until = "";
  list.forEach((period, rank) => {
    const { au = "9999-12-31", path, titulaire } = period;
    if (rank > 0 && startOf(period) <= until) {
      issues.push(issue("TRANSFER_OVERLAP", path, { titulaire }, { regle: "SP-21" }));
    }
    if (au > until) until = au;
  });
}

/**
 * Bodies known not to hold on a day that no period covers: the next holder, whose first day is recorded (SP-20b). A last
 * day says who stops, and not who holds after: that stays unknown.
 */
export function notHoldersAt(periodes: readonly PeriodeTitulaire[] | undefined, at: CivilDate): readonly string[] {
  const next = periodes?.find(({ du }) => du !== undefined && du > at);
  return next === undefined ? [] : [next.titulaire];
}

/** The holder on a day, by bisection; undefined when nothing is recorded for that day. */
export function holderAt(
  periodes: readonly PeriodeTitulaire[] | undefined,
  at: CivilDate,
): PeriodeTitulaire | undefined {
  if (periodes === undefined) return undefined;
  let [low, high] = [0, periodes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const period = periodes[middle];
    if (period !== undefined && startOf(period) <= at) low = middle + 1;
    else high = middle;
  }
  const found = periodes[low - 1];
  return found?.au === undefined || at <= found.au ? found : undefined;
}
