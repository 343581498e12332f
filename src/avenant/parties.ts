/** Who the parties are as avenants bring some in and let others go (CV-82). */
import type { Partie } from "../convention/index.js";
import { inOrderOfEffect } from "./consolidation/timeline.js";
import { partyMovesOf } from "./target.js";
import type { Avenant, Dossier } from "./types.js";

/**
 * The parties that each avenant binds: those in place when it takes effect, those that it brings in with them. One that it lets
 * go has no text to keep: whether it signs too is not established, so it is not awaited.
 */
export function partiesOfAvenants({
  convention,
  avenants,
}: Pick<Dossier, "convention" | "avenants">): ReadonlyMap<Avenant, readonly Partie[]> {
  const bound = new Map<Avenant, readonly Partie[]>();
  let parties: readonly Partie[] = convention.parties;
  for (const avenant of inOrderOfEffect(avenants)) {
    const moves = avenant.operations.map(partyMovesOf);
    const arrivals = moves.flatMap(({ arrivees }) => arrivees);
    const moved = new Set([...moves.flatMap(({ departs }) => departs), ...arrivals.map(({ id }) => id)]);
    parties = [...parties.filter(({ id }) => !moved.has(id)), ...arrivals];
    bound.set(avenant, parties);
  }
  return bound;
}
