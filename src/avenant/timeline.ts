/** Where each instrument stands on the day asked, by the two clocks: legal effect and knowledge. */
import { boundsOf, type DateConnue } from "../convention/index.js";
import type { InstrumentConsolide } from "./result.js";
import type { Avenant } from "./types.js";

/** How an instrument stands before anyone tries to apply it. */
export type Standing = Extract<InstrumentConsolide["statut"], "enVigueur" | "aVenir" | "inconnuALors" | "indetermine">;

/**
 * Avenants in the order in which they apply: effect date, then number, then id (never the order of the file). Two
 * avenants that may be of one day, because a date is known only roughly, follow their numbers as those of one day do.
 */
export function inOrderOfEffect(avenants: readonly Avenant[]): readonly Avenant[] {
  const byStart = [...avenants].sort((a, b) => compareText(boundsOf(a.dateEffet).du, boundsOf(b.dateEffet).du));
  const byEnd = [...avenants].sort((a, b) => compareText(boundsOf(a.dateEffet).au, boundsOf(b.dateEffet).au));
  const ordered: Avenant[] = [];
  const placed = new Set<Avenant>();
  /** Avenants that nothing left must come before, the next one last. */
  const ready: Avenant[] = [];
  let started = 0;
  let ended = 0;
  while (ordered.length < avenants.length) {
    for (let first = byEnd[ended]; first !== undefined && placed.has(first); first = byEnd[ended]) ended += 1;
    const horizon = boundsOf(byEnd[ended]?.dateEffet ?? "").au;
    for (let next = byStart[started]; next !== undefined; next = byStart[started]) {
      if (boundsOf(next.dateEffet).du > horizon) break;
      insert(ready, next);
      started += 1;
    }
    const chosen = ready.pop();
    if (chosen === undefined) break;
    placed.add(chosen);
    ordered.push(chosen);
  }
  return ordered;
}

/** Keeps the list in the reverse of the order in which avenants that may be of one day apply. */
function insert(ready: Avenant[], avenant: Avenant): void {
  let [low, high] = [0, ready.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = ready[middle];
    if (other !== undefined && compareWithinDay(other, avenant) > 0) low = middle + 1;
    else high = middle;
  }
  ready.splice(low, 0, avenant);
}

function compareWithinDay(a: Avenant, b: Avenant): number {
  return (a.numero ?? 0) - (b.numero ?? 0) || compareText(a.id, b.id);
}

/** Whether two instruments may take effect on one day, or in either order; the first is the one applied first. */
export function mayBeOfOneDay(first: DateConnue, second: DateConnue): boolean {
  return boundsOf(second).du <= boundsOf(first).au;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Standing of an instrument on a day, as known on another; its end is the affair of the replay. */
export function standingOf(
  instrument: { readonly dateEffet: DateConnue; readonly dateSignature: DateConnue | undefined },
  at: string,
  knownAt: string | undefined,
): Standing {
  const effect = boundsOf(instrument.dateEffet);
  const known = knowledgeOf(instrument.dateSignature, knownAt);
  if (known === "inconnu") return "inconnuALors";
  if (at < effect.du) return "aVenir";
  return known === "connu" && at >= effect.au ? "enVigueur" : "indetermine";
}

/** Whether an instrument of that signature was known on a day; without a day, all that is recorded is known. */
export function knowledgeOf(
  dateSignature: DateConnue | undefined,
  knownAt: string | undefined,
): "connu" | "inconnu" | "incertain" {
  if (knownAt === undefined) return "connu";
  if (dateSignature === undefined) return "incertain";
  const { du, au } = boundsOf(dateSignature);
  if (du > knownAt) return "inconnu";
  return au <= knownAt ? "connu" : "incertain";
}
