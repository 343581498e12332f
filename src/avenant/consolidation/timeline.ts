/** Where each instrument stands on the day asked, by the two clocks: legal effect and knowledge. */
import type { JourBorne } from "../../convention/index.js";
import { boundsOf } from "../../convention/internal.js";
import { compareText, insertInOrder } from "../order.js";
import type { Avenant } from "../types.js";
import type { InstrumentConsolide } from "./result.js";

/** How an instrument stands before anyone tries to apply it. */
export type Standing = Extract<InstrumentConsolide["statut"], "enVigueur" | "aVenir" | "inconnuAlors" | "indetermine">;

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
  for (const closing of byEnd) {
    if (placed.has(closing)) continue;
    const horizon = boundsOf(closing.dateEffet).au;
    for (let next = byStart[started]; next !== undefined; next = byStart[started]) {
      if (boundsOf(next.dateEffet).du > horizon) break;
      insert(ready, next);
      started += 1;
    }
    // All that may come first goes, up to the one that must have come by the horizon.
    for (let chosen = ready.pop(); chosen !== undefined; chosen = chosen === closing ? undefined : ready.pop()) {
      placed.add(chosen);
      ordered.push(chosen);
    }
  }
  return ordered;
}

/** Keeps the list in the reverse of the order in which avenants that may be of one day apply. */
function insert(ready: Avenant[], avenant: Avenant): void {
  insertInOrder(ready, avenant, (other) => compareWithinDay(other, avenant) > 0);
}

function compareWithinDay(a: Avenant, b: Avenant): number {
  return (a.numero ?? 0) - (b.numero ?? 0) || compareText(a.id, b.id);
}

/** Whether two instruments may take effect on one day, or in either order; the first is the one applied first. */
export function mayBeOfOneDay(first: JourBorne, second: JourBorne): boolean {
  return boundsOf(second).du <= boundsOf(first).au;
}

/** Standing of an instrument on a day, as known on another; its end is the affair of the replay. */
export function standingOf(
  instrument: { readonly dateEffet: JourBorne; readonly dateSignature: JourBorne | undefined },
  at: string,
  knownAt: string | undefined,
): Standing {
  const effect = boundsOf(instrument.dateEffet);
  const known = knowledgeOf(instrument.dateSignature, knownAt);
  if (known === "inconnu") return "inconnuAlors";
  if (at < effect.du) return "aVenir";
  return known === "connu" && at >= effect.au ? "enVigueur" : "indetermine";
}

/** Where an instrument stands on one of two days, nobody knowing which; the second is not before the first. */
export function standingBetween(first: Standing, second: Standing): Standing {
  return first === second ? first : "indetermine";
}

/** Whether an instrument of that signature was known on a day; without a day, all that is recorded is known. */
export function knowledgeOf(
  dateSignature: JourBorne | undefined,
  knownAt: string | undefined,
): "connu" | "inconnu" | "incertain" {
  if (knownAt === undefined) return "connu";
  if (dateSignature === undefined) return "incertain";
  const { du, au } = boundsOf(dateSignature);
  if (du > knownAt) return "inconnu";
  return au <= knownAt ? "connu" : "incertain";
}
