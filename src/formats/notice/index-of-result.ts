/** A result arranged once, so that each of its notices looks at its own structures alone. */
import type {
  Hypothese,
  Manquant,
  ResultatBonusTerritoire,
  ResultatGestionnaire,
  ResultatStructure,
} from "../../bonus-territoire/index.js";
import type { RightOf, TraceRow } from "../../primitives/index.js";

export interface IndexDuResultat {
  readonly resultat: ResultatBonusTerritoire;
  readonly rows: ReadonlyMap<string, TraceRow>;
  /** What a row that shares or bounds a lot says of one structure. */
  partOf(row: string, structure: string): RightOf | undefined;
  /** The structures that a gestionnaire ran, in the order of the result. */
  structuresOf(gestionnaire: string): readonly ResultatStructure[];
  groupOf(gestionnaire: string): ResultatGestionnaire | undefined;
  /** The values that nobody gave for a territory, or for the whole demande. */
  missingIn(territoires: ReadonlySet<string>): readonly Manquant[];
  /** The readings that rest on none of the lots, or on one of these. */
  assumptionsOn(lots: ReadonlySet<string>): readonly Hypothese[];
}

export function indexOfResult(resultat: ResultatBonusTerritoire): IndexDuResultat {
  const { trace, structures, gestionnaires, manquants, hypotheses } = resultat;
  const rows = new Map(trace.map((row): readonly [string, TraceRow] => [row.id, row]));
  const byGestionnaire = new Map<string, ResultatStructure[]>();
  for (const structure of structures) {
    const ran = new Set([structure.gestionnaire, ...(structure.versements ?? []).map(({ id }) => id)]);
    for (const id of ran) listIn(byGestionnaire, id).push(structure);
  }
  const groups = new Map(gestionnaires.map((each) => [each.id, each]));
  const parts = new Map<string, ReadonlyMap<string, RightOf>>();
  const missing = ranked(manquants, ({ territoire }) => territoire);
  const assumed = ranked(hypotheses, ({ params }) => (params["lot"] === undefined ? undefined : `${params["lot"]}`));
  return {
    resultat,
    rows,
    partOf(id, structure) {
      const known = parts.get(id) ?? partsOf(rows.get(id));
      parts.set(id, known);
      return known.get(structure);
    },
    structuresOf: (gestionnaire) => byGestionnaire.get(gestionnaire) ?? [],
    groupOf: (gestionnaire) => groups.get(gestionnaire),
    missingIn: missing,
    assumptionsOn: assumed,
  };
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Items of no key or of some of the keys asked, in their order. */
function ranked<T>(items: readonly T[], keyOf: (item: T) => string | undefined) {
  const lists = new Map<string, { readonly rank: number; readonly item: T }[]>();
  const common: { readonly rank: number; readonly item: T }[] = [];
  items.forEach((item, rank) => {
    const key = keyOf(item);
    (key === undefined ? common : listIn(lists, key)).push({ rank, item });
  });
  return (keys: ReadonlySet<string>): readonly T[] =>
    [...common, ...[...keys].flatMap((key) => lists.get(key) ?? [])]
      .sort((one, other) => one.rank - other.rank)
      .map(({ item }) => item);
}

function partsOf(row: TraceRow | undefined): ReadonlyMap<string, RightOf> {
  if (row === undefined || !("parts" in row)) return new Map();
  if (row.operation !== "distribute" && row.operation !== "bound") return new Map();
  return new Map(row.parts.map((part): readonly [string, RightOf] => [part.id, part]));
}
