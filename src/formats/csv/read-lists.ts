/** The two lists of a demande from the rows of its sheets, whatever files the rows come from. */
import type { DemandeBonusTerritoire, ReferenceN1 } from "../../bonus-territoire/index.js";
import { failure, type Issue, type Outcome, success } from "../../primitives/index.js";
import { deepFreeze, issue } from "../../primitives/internal.js";
import { COLONNES_REFERENCES, COLONNES_STRUCTURES } from "./csv-columns.js";
import { type Cells, referenceOf, structureOf } from "./csv-records.js";
import { wordKey } from "./csv-words.js";
import { type Lignes, readTable } from "./read-table.js";

/** What the files hold: the two long lists of a demande, and the names of gestionnaires where they are given. */
export type ListesCsv = Pick<DemandeBonusTerritoire, "structures" | "references" | "gestionnaires">;

export const COLONNES = deepFreeze({ structures: COLONNES_STRUCTURES, references: COLONNES_REFERENCES });

/** @returns both lists, or every line that could not be read in either */
export function readLists(first: Outcome<Lignes>, second: Outcome<Lignes> | undefined): Outcome<ListesCsv> {
  const { noms, note, differences } = newNames();
  const structures = first.ok ? readTable(first.value, COLONNES.structures, structureOf, ({ id }) => id, note) : first;
  const references =
    second === undefined
      ? success<readonly ReferenceN1[]>([])
      : second.ok
        ? readTable(second.value, COLONNES.references, referenceOf)
        : second;
  if (!structures.ok) return references.ok ? structures : failure([...structures.issues, ...references.issues]);
  if (!references.ok) return references;
  const gestionnaires = [...noms].map(([id, nom]) => ({ id, nom }));
  const lists = {
    structures: structures.value,
    references: references.value,
    ...(gestionnaires.length === 0 ? {} : { gestionnaires }),
  };
  return success(lists, [...structures.warnings, ...differences, ...references.warnings]);
}

/**
 * The names of gestionnaires, by id. The first one is kept; another one for the same gestionnaire is said, once. Case, accents and
 * spaces make no other name.
 */
function newNames() {
  const noms = new Map<string, string>();
  const seen = new Set<string>();
  const differences: Issue[] = [];
  const note = (cells: Cells, ligne: number) => {
    const [id, nom] = [cells.get("gestionnaire"), cells.get("nomGestionnaire")];
    if (typeof id !== "string" || typeof nom !== "string") return;
    const kept = noms.get(id);
    if (kept === undefined) noms.set(id, nom);
    const key = JSON.stringify([id, wordKey(nom)]);
    if (kept !== undefined && wordKey(kept) !== wordKey(nom) && !seen.has(key)) {
      const colonne = "nom du gestionnaire";
      const params = { ligne, gestionnaire: id, retenu: kept, autre: nom };
      differences.push(issue("CSV_NAME_DIFFERS", ["structures", ligne, colonne], params));
    }
    seen.add(key);
  };
  return { noms, note, differences };
}
