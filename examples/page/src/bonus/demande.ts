/** From the files that a person drops to a demande: spreadsheets, and what the Caf knows besides. */
import { type DemandeBonusTerritoire, type Issue, parseDemande, readCsv } from "convention-territoriale";
import type { Structure } from "convention-territoriale/bonus-territoire";

/** A file, or what was pasted in its place. */
export interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One file of each kind; the last one dropped stands. */
export type Files = Readonly<Partial<Record<"structures" | "references" | "known", Given>>>;

/** What is supposed where the files do not say it. */
export type Supposed = "territoires" | "signataires";

export interface Asked {
  readonly demande?: DemandeBonusTerritoire;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
  readonly supposed: readonly Supposed[];
}

/** A JSON file is known by its first sign, the N-1 amounts by their column of origins. */
export function kindOf({ bytes }: Given): keyof Files {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4000));
  if (/^[^\w]*\{/.test(head)) return "known";
  return /gestionnaire/i.test(head) ? "structures" : "references";
}

export function demandeOf({ structures, references, known }: Files, annee: number): Asked {
  const json = known === undefined ? {} : jsonOf(known);
  if (structures === undefined) {
    if (!("structures" in json)) return { issues: [], warnings: [], supposed: [] };
    return read(json, [], []);
  }
  const lists = readCsv({
    structures: structures.bytes,
    ...(references === undefined ? {} : { references: references.bytes }),
  });
  if (!lists.ok) return { issues: lists.issues, warnings: [], supposed: [] };
  const more = isBareme(json) ? { bareme: json } : json;
  const supposed = (["territoires", "signataires"] as const).filter(
    (one) => !((one === "territoires" ? one : "collectivitesSignataires") in more),
  );
  return read(
    {
      territoires: territoriesOf(lists.value.structures),
      collectivitesSignataires: [...new Set(lists.value.structures.flatMap(({ soutiens }) => soutiens))],
      ...lists.value,
      ...more,
      annee,
    },
    lists.warnings,
    supposed,
  );
}

function read(json: object, warnings: readonly Issue[], supposed: readonly Supposed[]): Asked {
  const outcome = parseDemande(json);
  if (!outcome.ok) return { issues: outcome.issues, warnings, supposed: [] };
  return { demande: outcome.value, issues: [], warnings: [...warnings, ...outcome.warnings], supposed };
}

/** A demande may stand in a file beside its notes. */
function jsonOf({ bytes }: Given): object {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof json !== "object" || json === null) return {};
    return "demande" in json && typeof json.demande === "object" && json.demande !== null ? json.demande : json;
  } catch {
    return {};
  }
}

const isBareme = (json: object): boolean => "format" in json && json.format === "convention-territoriale/bareme";

/** The territories that the structures name, each with the communes of its structures. */
function territoriesOf(structures: readonly Structure[]): DemandeBonusTerritoire["territoires"] {
  const communes = new Map<string, Set<string>>();
  for (const { territoire, commune } of structures) {
    communes.set(territoire, (communes.get(territoire) ?? new Set()).add(commune));
  }
  return [...communes].map(([id, codes]) => ({ id, communes: [...codes] }));
}
