/** Who the parties are as avenants bring some in and let others go (CV-82). */
import type { Dossier } from "../../avenant/index.js";
import { inOrderOfEffect, partyMovesOf } from "../../avenant/internal.js";
import type { Partie } from "../../convention/index.js";

/** The parties that a dossier names, and those that each of its instruments binds. */
export interface PartiesDuDossier {
  /** By id: those of the convention, then those that avenants bring in. */
  readonly toutes: ReadonlyMap<string, Partie>;
  /**
   * By id of instrument: those in place when it takes effect, those that it brings in with them. One that it lets go has
   * no text to keep: whether it signs too is not established, so it is not awaited.
   */
  readonly liees: ReadonlyMap<string, readonly Partie[]>;
}

/** Follows the parties from one instrument to the next. */
export function followParties({ convention, avenants }: Dossier): PartiesDuDossier {
  const moves = new Map(avenants.map((avenant) => [avenant, avenant.operations.map(partyMovesOf)]));
  const named = [...convention.parties, ...[...moves.values()].flat().flatMap(({ arrivees }) => arrivees)];
  let parties: readonly Partie[] = convention.parties;
  const liees = new Map([[convention.id, parties]]);
  for (const avenant of inOrderOfEffect(avenants)) {
    const own = moves.get(avenant) ?? [];
    const arrivals = own.flatMap(({ arrivees }) => arrivees);
    const moved = new Set([...own.flatMap(({ departs }) => departs), ...arrivals.map(({ id }) => id)]);
    parties = [...parties.filter(({ id }) => !moved.has(id)), ...arrivals];
    liees.set(avenant.id, parties);
  }
  return { toutes: new Map(named.map((partie) => [partie.id, partie])), liees };
}
