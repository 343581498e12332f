/** What the consolidation refuses to apply, with the operation concerned. */
import type { Avenant, Operation } from "../../avenant/index.js";
import type { Issue } from "../../primitives/index.js";
import type { Contexte } from "./contexte.js";

export interface Refus {
  readonly avenant: Avenant;
  readonly operation: Operation | undefined;
  readonly refus: Issue;
}

/** Every reason to refuse an avenant of the dossier, those not yet in effect included. */
export function* refusalsOf({ finale, dossier }: Contexte): Iterable<Refus> {
  const avenants = new Map(dossier.avenants.map((avenant) => [avenant.id, avenant]));
  for (const { id, refus } of finale.instruments) {
    const avenant = avenants.get(id);
    if (avenant === undefined) continue;
    for (const reason of refus) {
      // ["avenants", 1, "operations", 3, "cible"]
      const rank = reason.path[3];
      yield { avenant, operation: typeof rank === "number" ? avenant.operations[rank] : undefined, refus: reason };
    }
  }
}
