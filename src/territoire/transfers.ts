/** Who holds a competence, and when: transfers read, checked for two holders on one day, and found by date. */
import type { Issue, Path } from "../primitives/index.js";
import { issue } from "../primitives/internal.js";
import { CONSERVEE } from "./listes.js";
import type { Transfert } from "./types.js";

/** One holder over a period; without `du` since always, without `au` until further notice. */
export interface PeriodeTitulaire {
  /** SIREN of a group, or `conservee`. */
  readonly titulaire: string;
  readonly du?: string;
  readonly au?: string;
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
 * Arranges the transfers and adds what is wrong to `issues`: a body that the territory does not have (`COMMUNE_UNKNOWN`,
 * `GROUPEMENT_UNKNOWN`), a commune outside the group (`TRANSFER_OUTSIDE_GROUP`), dates that do not follow
 * (`TRANSFER_PERIOD_INVERTED`), two holders on one day (`TRANSFER_OVERLAP`).
 */
export function readTransferts(transferts: readonly Transfert[], issues: Issue[], entourage: Entourage): TransfertsLus {
  const periodes = new Map<string, Entry[]>();
  const communes = new Set<string>();
  const recus = new Map<string, readonly [string, string]>();
  for (const [rank, transfert] of transferts.entries()) {
    const path = ["transferts", rank];
    const found = transfertIssues(transfert, path, entourage);
    if (found.length > 0) {
      for (const one of found) issues.push(one);
      continue;
    }
    const { commune, competence, titulaire, du, au } = transfert;
    communes.add(commune);
    if (titulaire !== CONSERVEE) recus.set(`${commune} ${titulaire}`, [commune, titulaire]);
    const key = `${commune} ${competence}`;
    const list = periodes.get(key);
    const read = { titulaire, ...(du !== undefined && { du }), ...(au !== undefined && { au }), path };
    if (list === undefined) periodes.set(key, [read]);
    else list.push(read);
  }
  for (const list of periodes.values()) checkOverlap(list, issues);
  return { periodes, communes, recus: [...recus.values()] };
}

function transfertIssues(
  { commune, titulaire, du, au }: Transfert,
  path: Path,
  { isKnownCommune, isKnownGroupement, isOutside }: Entourage,
): readonly Issue[] {
  const issues: Issue[] = [];
  const known = isKnownCommune(commune);
  if (!known) issues.push(issue("COMMUNE_UNKNOWN", [...path, "commune"], { code: commune }));
  if (titulaire !== CONSERVEE) {
    const at = [...path, "titulaire"];
    if (!isKnownGroupement(titulaire)) issues.push(issue("GROUPEMENT_UNKNOWN", at, { siren: titulaire }));
    else if (known && isOutside(commune, titulaire)) {
      issues.push(issue("TRANSFER_OUTSIDE_GROUP", at, { code: commune, siren: titulaire }, { regle: "SP-22" }));
    }
  }
  if (du !== undefined && au !== undefined && du > au) {
    issues.push(issue("TRANSFER_PERIOD_INVERTED", [...path, "au"], { du, au }));
  }
  return issues;
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
export function notHoldersAt(periodes: readonly PeriodeTitulaire[] | undefined, at: string): readonly string[] {
  const next = periodes?.find(({ du }) => du !== undefined && du > at);
  return next === undefined ? [] : [next.titulaire];
}

/** The holder on a day, by bisection; undefined when nothing is recorded for that day. */
export function holderAt(periodes: readonly PeriodeTitulaire[] | undefined, at: string): PeriodeTitulaire | undefined {
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
