/** Where each instrument stands on the day asked, by the two clocks: legal effect and knowledge. */
import { boundsOf, type DateConnue } from "../convention/index.js";
import type { InstrumentConsolide } from "./result.js";
import type { Avenant } from "./types.js";

/** How an instrument stands before anyone tries to apply it. */
export type Standing = Extract<InstrumentConsolide["statut"], "enVigueur" | "aVenir" | "inconnuALors" | "indetermine">;

/** Avenants in the order in which they apply: effect date, then number, then id (never the order of the file). */
export function inOrderOfEffect(avenants: readonly Avenant[]): readonly Avenant[] {
  return [...avenants].sort((a, b) => {
    const [left, right] = [boundsOf(a.dateEffet), boundsOf(b.dateEffet)];
    return (
      compareText(left.au, right.au) ||
      compareText(left.du, right.du) ||
      (a.numero ?? 0) - (b.numero ?? 0) ||
      compareText(a.id, b.id)
    );
  });
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
  const signature = instrument.dateSignature === undefined ? undefined : boundsOf(instrument.dateSignature);
  if (knownAt !== undefined && signature !== undefined && signature.du > knownAt) return "inconnuALors";
  if (at < effect.du) return "aVenir";
  const surelyKnown = knownAt === undefined || (signature !== undefined && signature.au <= knownAt);
  return surelyKnown && at >= effect.au ? "enVigueur" : "indetermine";
}
