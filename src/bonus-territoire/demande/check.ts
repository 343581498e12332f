/** Checks that need the whole demande: ids used twice, references to ids that do not exist, dates out of order. */
import type { Issue, Path } from "../../primitives/index.js";
import {
  add,
  compare,
  deepFreeze,
  formatExact,
  issue,
  isZero,
  maximum,
  show,
  ZERO,
} from "../../primitives/internal.js";
import { baremeChecks } from "../parametres/check.js";
import { exactOf } from "./exact.js";
import { traitsOf } from "./familles.js";
import type { CommuneDuPerimetre, DemandeBonusTerritoire, Famille, Structure, TerritoireCompetences } from "./types.js";
import { changementsOf, unitsOf } from "./unites.js";

/** What the parts of a demande may name. */
interface Known {
  readonly territoires: ReadonlySet<string>;
  readonly genres: ReadonlySet<string>;
}

/** Every reference of a demande that leads nowhere, and every order that is not kept. */
export function demandeChecks(demande: DemandeBonusTerritoire): readonly Issue[] {
  const {
    territoires,
    genres = [],
    references,
    structures,
    forfaits = [],
    bareme,
    gestionnaires = [],
    bonusVoisins = [],
  } = demande;
  const known: Known = {
    territoires: new Set(territoires.map(({ id }) => id)),
    genres: new Set(genres.map(({ genre }) => genre)),
  };
  const ids = new Set(structures.map(({ id }) => id));
  return [
    ...duplicates(
      territoires,
      ({ id }) => id,
      (rank) => ["territoires", rank, "id"],
    ),
    ...territoires.flatMap(territoireChecks),
    ...duplicates(
      genres,
      ({ genre }) => genre,
      (rank) => ["genres", rank, "genre"],
    ),
    ...references.flatMap((each, rank) => [
      ...namedChecks(each, ["references", rank], known),
      // BT-31: only the ALSH are counted in hours of N-1.
      ...(each.heuresN1 === undefined || traitsOf(each.famille).alsh
        ? []
        : [unknownKey(["references", rank], "heuresN1")]),
    ]),
    ...duplicates(
      structures,
      ({ id }) => id,
      (rank) => ["structures", rank, "id"],
    ),
    ...structures.flatMap((each, rank) => structureChecks(each, rank, known)),
    ...forfaits.flatMap((each, rank) => namedChecks(each, ["forfaits", rank], known)),
    ...duplicates(
      forfaits,
      ({ territoire, famille, genre }) => [territoire, famille, ...(genre === undefined ? [] : [genre])].join("/"),
      (rank) => ["forfaits", rank],
    ),
    ...(bareme === undefined ? [] : baremeChecks(bareme, ["bareme"])),
    ...duplicates(
      gestionnaires,
      ({ id }) => id,
      (rank) => ["gestionnaires", rank, "id"],
    ),
    ...bonusVoisins.flatMap(({ structure }, rank) =>
      ids.has(structure)
        ? []
        : [issue("STRUCTURE_UNKNOWN", ["bonusVoisins", rank, "structure"], { id: show(structure) })],
    ),
  ];
}

function duplicates<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  pathOf: (rank: number) => Path,
): readonly Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  items.forEach((item, rank) => {
    const id = idOf(item);
    if (seen.has(id)) issues.push(issue("ID_DUPLICATE", pathOf(rank), { id: show(id) }));
    seen.add(id);
  });
  return issues;
}

const codeOf = (commune: string | CommuneDuPerimetre) => (typeof commune === "string" ? commune : commune.code);

function territoireChecks({ communes, trajectoire }: TerritoireCompetences, rank: number): readonly Issue[] {
  const path = ["territoires", rank];
  return [
    ...duplicates(communes, codeOf, (place) => [...path, "communes", place]),
    ...communes.flatMap((commune, place) =>
      typeof commune === "string" ? [] : orderChecks(commune.du, commune.au, [...path, "communes", place, "au"]),
    ),
    // BT-19: a growth rate needs a start.
    ...(trajectoire !== undefined && isZero(exactOf(trajectoire.placesDepart))
      ? [issue("TRAJECTOIRE_WITHOUT_START", [...path, "trajectoire", "placesDepart"], {}, { regle: "BT-19" })]
      : []),
  ];
}

/** Two days in order, where both are known. */
function orderChecks(debut: string | undefined, fin: string | undefined, path: Path): readonly Issue[] {
  return debut !== undefined && fin !== undefined && fin < debut
    ? [issue("PERIOD_REVERSED", path, { debut, fin })]
    : [];
}

const unknownKey = (path: Path, cle: string) => issue("KEY_UNKNOWN", [...path, cle], { cle });

/** The territory exists; the kind is given, and declared, for the family `autre` alone. */
function namedChecks(
  named: { readonly territoire: string; readonly famille: Famille; readonly genre?: string },
  path: Path,
  { territoires, genres }: Known,
): readonly Issue[] {
  const { territoire, famille, genre } = named;
  const issues: Issue[] = [];
  if (!territoires.has(territoire)) {
    issues.push(issue("TERRITOIRE_UNKNOWN", [...path, "territoire"], { id: show(territoire) }));
  }
  if (famille === "autre") {
    if (genre === undefined) issues.push(issue("FIELD_MISSING", [...path, "genre"], { champ: "genre" }));
    else if (!genres.has(genre)) issues.push(issue("GENRE_UNKNOWN", [...path, "genre"], { genre: show(genre) }));
  } else if (genre !== undefined) issues.push(unknownKey(path, "genre"));
  return issues;
}

const NOTHING: readonly Issue[] = deepFreeze([]);

function structureChecks(structure: Structure, rank: number, known: Known): readonly Issue[] {
  const { ouverture, fermeture, gestionnairesSuivants = [] } = structure;
  const changements = changementsOf(structure);
  const plain =
    structure.famille !== "autre" &&
    known.territoires.has(structure.territoire) &&
    (ouverture === undefined || fermeture === undefined || ouverture <= fermeture) &&
    !("placesTotales" in structure || "changements" in structure) &&
    gestionnairesSuivants.length === 0;
  // Most structures are so, and there may be a hundred thousand.
  if (plain) return NOTHING;
  const path = ["structures", rank];
  return [
    ...namedChecks(structure, path, known),
    ...orderChecks(ouverture, fermeture, [...path, "fermeture"]),
    ...totalChecks(structure, path),
    ...followingChecks(gestionnairesSuivants, [...path, "gestionnairesSuivants"]),
    ...followingChecks(changements, [...path, "changements"]),
  ];
}

/** Days that follow one another. */
function followingChecks(dated: readonly { readonly du: string }[], path: Path): readonly Issue[] {
  return dated.flatMap(({ du }, place) => {
    const previous = dated[place - 1]?.du;
    if (previous === undefined || du > previous) return [];
    return [issue("PERIOD_REVERSED", [...path, place, "du"], { debut: previous, fin: du })];
  });
}

/** Supported places are a part of the places of the structure, on every day. */
function totalChecks(structure: Structure, path: Path): readonly Issue[] {
  if (!("placesTotales" in structure) || structure.placesTotales === undefined) return [];
  const { placesTotales } = structure;
  const most = [unitsOf(structure), ...changementsOf(structure)]
    .map(({ existantes, nouvelles }) => add(existantes, nouvelles))
    .reduce(maximum, ZERO);
  if (compare(most, exactOf(placesTotales)) <= 0) return [];
  const params = { soutenues: formatExact(most), totales: show(placesTotales) };
  return [issue("PLACES_ABOVE_TOTAL", [...path, "placesTotales"], params, { regle: "BT-10" })];
}
