/** What the editing verbs check alike: parties and obligations that the dossier knows. */
import type { Issue, Path } from "../../primitives/index.js";
import { issue } from "../../primitives/internal.js";
import { partyMovesOf } from "../target.js";
import type { Dossier } from "../types.js";

/** Ids of the parties that the dossier declares: in the convention, or in an avenant by which they joined. */
export function declaredParties({ convention, avenants }: Dossier): ReadonlySet<string> {
  const joined = avenants.flatMap(({ operations }) => operations.flatMap((one) => partyMovesOf(one).arrivees));
  return new Set([...convention.parties, ...joined].map(({ id }) => id));
}

/** `Av2:transmission-schema` for every obligation of every instrument of the dossier. */
export function declaredObligations({ convention, avenants }: Dossier): ReadonlySet<string> {
  return new Set(
    [convention, ...avenants].flatMap(({ id, obligations = [] }) => obligations.map((one) => `${id}:${one.id}`)),
  );
}

/** A party or an obligation that something names, and where. */
export interface Named {
  readonly id: string;
  readonly path: Path;
}

/** `PARTY_UNKNOWN` for each party that is named but not declared, where it is first named. */
export function unknownParties(named: readonly Named[], declared: ReadonlySet<string>): readonly Issue[] {
  return missing(named, declared).map(({ id, path }) =>
    issue("PARTY_UNKNOWN", path, { partie: id }, { regle: "CV-10" }),
  );
}

/** `OBLIGATION_NOT_FOUND` for each obligation that is named but that no instrument states. */
export function unknownObligations(named: readonly Named[], declared: ReadonlySet<string>): readonly Issue[] {
  return missing(named, declared).map(({ id, path }) =>
    issue("OBLIGATION_NOT_FOUND", path, { obligation: id }, { regle: "CV-55" }),
  );
}

function missing(named: readonly Named[], declared: ReadonlySet<string>): readonly Named[] {
  const reported = new Set<string>();
  return named.filter(({ id }) => {
    if (declared.has(id) || reported.has(id)) return false;
    reported.add(id);
    return true;
  });
}
