/** What the editing verbs check alike: texts that say something, parties and obligations that the dossier knows. */
import { type Issue, issue, MAX_DEPTH, type Path } from "../primitives/index.js";
import { dossierIssues } from "./check.js";
import { dossierShapeIssues, isUnreadable } from "./shape.js";
import { partyMovesOf } from "./target.js";
import type { Dossier } from "./types.js";

/**
 * What would keep a well-shaped value out of a file: `TEXT_EMPTY` for each text that holds nothing, `INPUT_TOO_DEEP`.
 * Without recursion. Texts that must be days are checked with the shape.
 */
export function textIssues(value: unknown, path: Path): readonly Issue[] {
  const issues: Issue[] = [];
  let level: readonly (readonly [unknown, Path])[] = [[value, path]];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return [issue("INPUT_TOO_DEEP", path, { maximum: MAX_DEPTH })];
    level = level.flatMap(([one, at]): readonly (readonly [unknown, Path])[] => {
      if (typeof one === "string" && one.trim() === "") {
        issues.push(issue("TEXT_EMPTY", at, { valeur: one }));
      }
      if (typeof one !== "object" || one === null) return [];
      if (Array.isArray(one)) return one.map((item: unknown, rank) => [item, [...at, rank]] as const);
      return Object.entries(one).map(([key, item]) => [item, [...at, key]] as const);
    });
  }
  return issues;
}

/** Ids of the parties that the dossier declares: in the convention, or in an avenant by which they joined. */
export function declaredParties({ convention, avenants }: Dossier): ReadonlySet<string> {
  const joined = avenants.flatMap(({ operations }) => operations.flatMap((one) => partyMovesOf(one).arrivees));
  return new Set([...convention.parties, ...joined].map(({ id }) => id));
}

/** `Av2:transmission-schema` for every obligation of every instrument of the dossier. */
export function declaredObligations({ convention, avenants }: Dossier): ReadonlySet<string> {
  return new Set(
    [convention, ...avenants].flatMap(({ id, obligations }) => obligations.map((one) => `${id}:${one.id}`)),
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

/** Issues of the dossier itself, placed under the argument that holds it. */
function under(argument: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((one) => ({ ...one, path: [argument, ...one.path] }));
}

/**
 * What forbids looking any further (a dossier that is wrong itself, an addition with a list or a text where another kind
 * of value is due), and the days of the addition that do not exist. `addition` is the dossier with the addition alone
 * under `list`.
 */
export function groundIssues(dossier: Dossier, addition: Dossier, list: string, argument: string): Ground {
  const own = under("dossier", dossierIssues(dossier));
  if (own.length > 0) return { blocking: own, days: [] };
  const added = dossierShapeIssues(addition)
    .filter(({ path }) => path[0] === list)
    .map((one) => ({ ...one, path: [argument, ...one.path.slice(2)] }));
  return isUnreadable(added) ? { blocking: added, days: [] } : { blocking: [], days: added };
}

/** See `groundIssues`. */
export interface Ground {
  readonly blocking: readonly Issue[];
  readonly days: readonly Issue[];
}
