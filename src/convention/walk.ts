/** Walking through the dispositions of an instrument, each with its path. */
import type { Disposition } from "./types/convention.js";

/** A disposition and where it stands in its instrument. */
export interface Placed {
  /** Ids from the root, joined by `/`: `annexe2/aller-vers`. */
  readonly path: string;
  /** Path of its parent; empty at the root. */
  readonly parent: string;
  readonly disposition: Disposition;
}

/** Every disposition below these ones, parents before children, in the order of the text. Without recursion. */
export function walkDispositions(roots: readonly Disposition[]): readonly Placed[] {
  const placed: Placed[] = [];
  const pending = roots.map((disposition) => ({ path: disposition.id, parent: "", disposition })).reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    placed.push(next);
    const { path, disposition } = next;
    for (const child of [...(disposition.enfants ?? [])].reverse()) {
      pending.push({ path: `${path}/${child.id}`, parent: path, disposition: child });
    }
  }
  return placed;
}
