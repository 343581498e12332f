/** Who the parties are as avenants bring some in and let others go (CV-82). */
import { type Avenant, type Dossier, inOrderOfEffect } from "../avenant/index.js";
import type { Partie } from "../convention/index.js";

/** Every party that the dossier names, by id: those of the convention, then those that avenants bring in. */
export function everyParty({ convention, avenants }: Dossier): ReadonlyMap<string, Partie> {
  const named = [...convention.parties, ...avenants.flatMap(arrivalsOf)];
  return new Map(named.map((partie) => [partie.id, partie]));
}

/**
 * Parties that each instrument binds, by its id: those in place when it takes effect, those that it brings in with them.
 * One that it lets go has no text to keep: whether it signs too is not established, so it is not awaited.
 */
export function boundParties({ convention, avenants }: Dossier): ReadonlyMap<string, readonly Partie[]> {
  let parties: readonly Partie[] = convention.parties;
  const bound = new Map([[convention.id, parties]]);
  for (const avenant of inOrderOfEffect(avenants)) {
    const arrivals = arrivalsOf(avenant);
    const moved = new Set([...departuresOf(avenant), ...arrivals.map(({ id }) => id)]);
    parties = [...parties.filter(({ id }) => !moved.has(id)), ...arrivals];
    bound.set(avenant.id, parties);
  }
  return bound;
}

function arrivalsOf({ operations }: Avenant): readonly Partie[] {
  return operations.flatMap((operation) => {
    if (operation.type === "adherer") return [operation.partie];
    return operation.type === "absorber" ? (operation.parties ?? []) : [];
  });
}

function departuresOf({ operations }: Avenant): readonly string[] {
  return operations.flatMap((operation) => (operation.type === "retirer" ? [operation.partie] : []));
}
