/** Reading the parts of the demande around the structures: year, territories, kinds, references, printed amounts. */
import { type CivilDate, eurosFraction, issue, isZero, type Path, show } from "../../primitives/index.js";
import { readParametres } from "../parametres/surcharges.js";
import { FAMILLES, traitsOf } from "./familles.js";
import {
  type CleLot,
  type CommuneLue,
  type ForfaitsDuLot,
  type ForfaitsLus,
  lotOf,
  type ReferenceLue,
  type StructureLue,
  type TerritoireLu,
  type VoisinLu,
} from "./lu.js";
import type { Fields, Shape } from "./shape.js";
import type { Famille, GenreAjoute, Zone } from "./types.js";

/** What the parts of a demande may name. */
export interface Known {
  readonly territoires: ReadonlyMap<string, TerritoireLu>;
  readonly genres: ReadonlyMap<string, GenreAjoute>;
  /** The lot of a family of a territory, the same object each time. */
  readonly lotOf: (territoire: TerritoireLu, famille: Famille, genre: string | undefined) => CleLot;
}

export function newLotOf(): Known["lotOf"] {
  const lots = new Map<TerritoireLu, Map<string, CleLot>>();
  return (territoire, famille, genre) => {
    const own = lots.get(territoire) ?? new Map<string, CleLot>();
    lots.set(territoire, own);
    const name = genre === undefined ? famille : `autre/${genre}`;
    const lot = own.get(name) ?? lotOf(territoire, famille, genre);
    own.set(name, lot);
    return lot;
  };
}

const FIRST_YEAR = 2020;
const LAST_YEAR = 2099;
export const ZONES: readonly Zone[] = ["qpv", "zrr", "frr", "aucune"];

export function readYear(value: unknown, shape: Shape, path: Path = ["annee"]): number {
  const isYear = typeof value === "number" && Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
  if (isYear) return value;
  shape.issues.push(issue("YEAR_INVALID", path, { valeur: show(value) }));
  return FIRST_YEAR;
}

const TERRITOIRE = new Set([
  "id",
  "nom",
  "communes",
  "zone",
  "potentielFinancierParHabitant",
  "niveauDeVieParHabitant",
  "strate",
  "trajectoire",
  "parametres",
]);

export function readTerritoires(value: unknown, shape: Shape): ReadonlyMap<string, TerritoireLu> {
  const territoires = new Map<string, TerritoireLu>();
  shape.list(value, ["territoires"]).forEach((each, rank) => {
    const path = ["territoires", rank];
    const fields = shape.fields(each, path, TERRITOIRE);
    const id = readSegment(fields["id"], [...path, "id"], shape);
    if (territoires.has(id)) shape.issues.push(issue("ID_DUPLICATE", [...path, "id"], { id }));
    if (fields["nom"] !== undefined) shape.text(fields["nom"], path, "nom");
    const optional = (key: string) => (fields[key] === undefined ? undefined : shape.quantity(fields[key], path, key));
    territoires.set(id, {
      rang: rank,
      id,
      communes: readCommunes(fields["communes"], [...path, "communes"], shape),
      zone: fields["zone"] === undefined ? undefined : shape.oneOf(fields["zone"], ZONES, path, "zone"),
      criteres: {
        strate: fields["strate"] === undefined ? undefined : shape.text(fields["strate"], path, "strate"),
        potentielFinancierParHabitant: optional("potentielFinancierParHabitant"),
        niveauDeVieParHabitant: optional("niveauDeVieParHabitant"),
      },
      trajectoire: readTrajectoire(fields["trajectoire"], [...path, "trajectoire"], shape),
      parametres: readParametres(shape, fields["parametres"], [...path, "parametres"]),
    });
  });
  return territoires;
}

/** A text that becomes a part of the ids of trace rows. */
function readSegment(value: unknown, path: Path, shape: Shape): string {
  const id = shape.text(value, path);
  if (id.includes("/")) shape.issues.push(issue("ID_WITH_SLASH", path, { id: show(id) }));
  return id;
}

const COMMUNE = new Set(["code", "du", "au"]);

function readCommunes(value: unknown, path: Path, shape: Shape): ReadonlyMap<string, CommuneLue> {
  const communes = new Map<string, CommuneLue>();
  shape.list(value, path).forEach((each, rank) => {
    const at = [...path, rank];
    const fields = typeof each === "object" ? shape.fields(each, at, COMMUNE) : { code: each };
    const code = shape.commune(fields["code"], typeof each === "object" ? [...at, "code"] : at);
    if (communes.has(code) && code !== "") shape.issues.push(issue("ID_DUPLICATE", at, { id: code }));
    communes.set(code, readPeriod(fields, "du", "au", at, shape));
  });
  return communes;
}

/** Two optional days, in order. */
export function readPeriod(
  fields: Fields,
  first: string,
  last: string,
  path: Path,
  shape: Shape,
): { readonly du: CivilDate | undefined; readonly au: CivilDate | undefined } {
  const day = (key: string) => (fields[key] === undefined ? undefined : shape.day(fields[key], path, key));
  const [du, au] = [day(first), day(last)];
  if (du !== undefined && au !== undefined && au < du) {
    shape.issues.push(issue("PERIOD_REVERSED", [...path, last], { debut: du, fin: au }));
  }
  return { du, au };
}

const TRAJECTOIRE = new Set(["placesDepart", "placesArrivee"]);

function readTrajectoire(value: unknown, path: Path, shape: Shape): TerritoireLu["trajectoire"] {
  if (value === undefined) return undefined;
  const fields = shape.fields(value, path, TRAJECTOIRE);
  const depart = shape.quantity(fields["placesDepart"], path, "placesDepart");
  const arrivee = shape.quantity(fields["placesArrivee"], path, "placesArrivee");
  // BT-19: a growth rate needs a start.
  if (isZero(depart)) {
    shape.issues.push(issue("TRAJECTOIRE_WITHOUT_START", [...path, "placesDepart"], {}, { regle: "BT-19" }));
    return undefined;
  }
  return { depart, arrivee };
}

const GENRE = new Set(["genre", "libelle", "unite"]);

export function readGenres(value: unknown, shape: Shape): ReadonlyMap<string, GenreAjoute> {
  const genres = new Map<string, GenreAjoute>();
  if (value === undefined) return genres;
  shape.list(value, ["genres"]).forEach((each, rank) => {
    const path = ["genres", rank];
    const fields = shape.fields(each, path, GENRE);
    const genre = readSegment(fields["genre"], [...path, "genre"], shape);
    if (genres.has(genre)) shape.issues.push(issue("ID_DUPLICATE", [...path, "genre"], { id: genre }));
    if (fields["libelle"] !== undefined) shape.text(fields["libelle"], path, "libelle");
    genres.set(genre, { genre, unite: shape.text(fields["unite"], path, "unite") });
  });
  return genres;
}

/** The territory that a part of the demande names. */
export function readKnownTerritoire(
  fields: Fields,
  path: Path,
  { territoires }: Known,
  shape: Shape,
): TerritoireLu | undefined {
  const id = shape.text(fields["territoire"], path, "territoire");
  const found = territoires.get(id);
  if (found === undefined && id !== "") {
    shape.issues.push(issue("TERRITOIRE_UNKNOWN", [...path, "territoire"], { id: show(id) }));
  }
  return found;
}

const KINDS = Object.fromEntries(FAMILLES.map((famille) => [famille, { famille, genre: undefined }]));

/** The family, and the kind when the family is `autre`. */
export function readFamille(
  fields: Fields,
  path: Path,
  { genres }: Known,
  shape: Shape,
): { readonly famille: Famille; readonly genre: string | undefined } | undefined {
  const famille = shape.oneOf(fields["famille"], FAMILLES, path, "famille");
  if (famille !== "autre") return famille && KINDS[famille];
  const genre = shape.text(fields["genre"], path, "genre");
  if (!genres.has(genre) && genre !== "") {
    shape.issues.push(issue("GENRE_UNKNOWN", [...path, "genre"], { genre: show(genre) }));
  }
  return { famille, genre };
}

const REFERENCE = new Set(["territoire", "famille", "genre", "montant", "origine", "nature", "heuresN1"]);

export function readReferences(value: unknown, known: Known, shape: Shape): readonly ReferenceLue[] {
  return shape.list(value, ["references"]).flatMap((each, rang) => {
    const path = ["references", rang];
    const fields = shape.fields(each, path, REFERENCE);
    const territoire = readKnownTerritoire(fields, path, known, shape);
    const kind = readFamille(fields, path, known, shape);
    const cents = shape.cents(fields["montant"], path, "montant");
    shape.oneOf(fields["origine"], ["cej", "bonusTerritoire", "ctre"], path, "origine");
    const nature = shape.oneOf(fields["nature"], ["chargeAPayer", "montantContractuel"], path, "nature");
    const heuresN1 =
      fields["heuresN1"] === undefined ? undefined : shape.quantity(fields["heuresN1"], path, "heuresN1");
    if (territoire === undefined || kind === undefined || nature === undefined) return [];
    if (heuresN1 !== undefined && !traitsOf(kind.famille).alsh) {
      shape.issues.push(issue("KEY_UNKNOWN", [...path, "heuresN1"], { cle: "heuresN1" }));
    }
    const lot = known.lotOf(territoire, kind.famille, kind.genre);
    return [{ rang, lot, montant: eurosFraction(cents), nature, heuresN1 }];
  });
}

const FORFAIT = new Set(["territoire", "famille", "genre", "existant", "nouveau", "article"]);

export function readForfaits(value: unknown, known: Known, shape: Shape): ReadonlyMap<string, ForfaitsDuLot> {
  const forfaits = new Map<string, ForfaitsDuLot>();
  if (value === undefined) return forfaits;
  shape.list(value, ["forfaits"]).forEach((each, rank) => {
    const path = ["forfaits", rank];
    const fields = shape.fields(each, path, FORFAIT);
    const territoire = readKnownTerritoire(fields, path, known, shape);
    const kind = readFamille(fields, path, known, shape);
    if (fields["article"] !== undefined) shape.text(fields["article"], path, "article");
    const printed = readPrinted(fields, path, shape);
    if (territoire === undefined || kind === undefined) return;
    const lot = known.lotOf(territoire, kind.famille, kind.genre).id;
    if (forfaits.has(lot)) shape.issues.push(issue("ID_DUPLICATE", path, { id: lot }));
    forfaits.set(lot, { ...printed, rang: rank });
  });
  return forfaits;
}

/** Unit amounts as printed in the convention. */
export function readPrinted(fields: Fields, path: Path, shape: Shape): ForfaitsLus {
  const amount = (key: string) => (fields[key] === undefined ? undefined : shape.quantity(fields[key], path, key));
  return { existant: amount("existant"), nouveau: amount("nouveau") };
}

const VOISIN = new Set(["structure", "nature", "montant"]);

export function readVoisins(value: unknown, structures: readonly StructureLue[], shape: Shape): readonly VoisinLu[] {
  if (value === undefined) return [];
  const byId = new Map(structures.map((each) => [each.id, each]));
  return shape.list(value, ["bonusVoisins"]).flatMap((each, rank) => {
    const path = ["bonusVoisins", rank];
    const fields = shape.fields(each, path, VOISIN);
    const id = shape.text(fields["structure"], path, "structure");
    const structure = byId.get(id);
    if (structure === undefined && id !== "") {
      shape.issues.push(issue("STRUCTURE_UNKNOWN", [...path, "structure"], { id: show(id) }));
    }
    const nature = shape.oneOf(fields["nature"], ["bonusAttractivite", "bonusMixite", "bonusHandicap"], path, "nature");
    const centimes = shape.cents(fields["montant"], path, "montant");
    return structure === undefined || nature === undefined ? [] : [{ structure, nature, centimes }];
  });
}
