/** Finds a rule by its id in the lists that a subject cites: an application that needs one subject loads no other. */
import type { Regle } from "./types.js";

/** Some rules, by id. */
export interface RegistreRegles {
  /** The rule of that id, or undefined: a caller's own rule has no entry here. */
  readonly regleOf: (id: string) => Regle | undefined;
  /** Ids of the sources of a rule; empty for a caller's own rule. */
  readonly sourcesOf: (id: string) => readonly string[];
}

/** The register of these lists of rules. */
export function registreDe(...lists: readonly (readonly Regle[])[]): RegistreRegles {
  const byId: ReadonlyMap<string, Regle> = new Map(lists.flat().map((regle) => [regle.id, regle]));
  return {
    regleOf: (id) => byId.get(id),
    sourcesOf: (id) => byId.get(id)?.sources ?? [],
  };
}
