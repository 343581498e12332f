/** What an operation names, and the instrument that an address begins with. */
import { match, P } from "ts-pattern";
import type { Partie } from "../convention/index.js";
import type { Operation } from "./types.js";

/** The address that an operation names, and the field that holds it. */
export interface Target {
  readonly champ: "cible" | "parent";
  readonly adresse: string;
}

/** @returns undefined for an operation that names no disposition */
export function targetOf(operation: Operation): Target | undefined {
  if ("parent" in operation) return { champ: "parent", adresse: operation.parent };
  if (!("cible" in operation) || operation.cible === undefined) return undefined;
  return { champ: "cible", adresse: operation.cible };
}

/** `Av1` for `Av1#annexe2`, a text known to be an address. */
export function instrumentOf(adresse: string): string {
  return adresse.slice(0, adresse.indexOf("#"));
}

/** Parties that an operation brings in, and ids of those that it lets go. */
export interface PartyMoves {
  readonly arrivees: readonly Partie[];
  readonly departs: readonly string[];
}

/** Who joins and who leaves by an operation. */
export function partyMovesOf(operation: Operation): PartyMoves {
  return match(operation)
    .returnType<PartyMoves>()
    .with({ type: "adherer" }, ({ partie }) => ({ arrivees: [partie], departs: [] }))
    .with({ type: "absorber" }, ({ parties = [] }) => ({ arrivees: parties, departs: [] }))
    .with({ type: "retirer" }, ({ partie }) => ({ arrivees: [], departs: [partie] }))
    .with(
      {
        type: P.union(
          "modifier",
          "completer",
          "modifierEtCompleter",
          "abroger",
          "abrogerSousReserve",
          "ajouter",
          "renommer",
          "integrer",
          "proroger",
          "modifierListeEquipements",
          "actualiserEcheance",
          "corriger",
        ),
      },
      () => ({ arrivees: [], departs: [] }),
    )
    .exhaustive();
}
