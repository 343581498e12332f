/** Who the parties are as avenants bring some in and let others go (CV-82). */
import type { Dossier } from "../../avenant/index.js";
import { partiesOfAvenants, partyMovesOf } from "../../avenant/internal.js";
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
export function followParties(dossier: Dossier): PartiesDuDossier {
  const { convention, avenants } = dossier;
  const arrivals = avenants.flatMap(({ operations }) => operations.flatMap((one) => partyMovesOf(one).arrivees));
  const bound = [...partiesOfAvenants(dossier)].map(([{ id }, parties]) => [id, parties] as const);
  return {
    toutes: new Map([...convention.parties, ...arrivals].map((partie) => [partie.id, partie])),
    liees: new Map([[convention.id, convention.parties], ...bound]),
  };
}
