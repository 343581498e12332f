/** Lines that many authorities have in common are the same object in all of them: a country then weighs half as much. */
import type { RegleDuJour } from "./loi.js";
import type { LigneSppe } from "./result.js";

/** The line made for that rule and that key, or the one that `make` makes now. */
export type LignesCommunes = (regle: RegleDuJour, key: readonly string[], make: () => LigneSppe) => LigneSppe;

/** `key` is compared by identity: the list of groups that the communes of one group share, or a constant. */
export function createLignesCommunes(): LignesCommunes {
  const made = new Map<RegleDuJour, Map<readonly string[], LigneSppe>>();
  return (regle, key, make) => {
    const byKey = made.get(regle) ?? new Map<readonly string[], LigneSppe>();
    made.set(regle, byKey);
    const known = byKey.get(key) ?? make();
    byKey.set(key, known);
    return known;
  };
}
