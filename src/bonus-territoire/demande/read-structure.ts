/** Reading one structure, whatever its family. */
import { type CivilDate, deepFreeze, issue, type Path, show, ZERO } from "../../primitives/index.js";
import { traitsOf } from "./familles.js";
import type { StructureLue } from "./lu.js";
import { type Known, readFamille, readKnownTerritoire, readPeriod, readPrinted, ZONES } from "./read-parts.js";
import type { Fields, Shape } from "./shape.js";
import type { Famille, FormeEaje } from "./types.js";

const COMMON = [
  "id",
  "nom",
  "territoire",
  "famille",
  "gestionnaire",
  "gestionnairesSuivants",
  "commune",
  "soutiens",
  "ouverture",
  "fermeture",
  "zone",
  "forfaits",
  "montantN1",
];
const FORMES: readonly FormeEaje[] = ["collectif", "microCreche", "crecheFamiliale", "jardinEnfants"];
const OWN: Readonly<Record<Famille, readonly string[]>> = {
  eaje: ["psu", "forme"],
  ctre: ["psu", "employeurRegimeGeneral", "employeurEligibleCif"],
  alshPeriscolaire: ["heuresNouvellesDejaFinancees"],
  alshExtrascolaire: ["heuresNouvellesDejaFinancees"],
  alshAdolescents: ["heuresNouvellesDejaFinancees"],
  rpe: [],
  laep: [],
  ludotheque: [],
  chargeCooperation: [],
  autre: ["genre"],
};

/** Fields that a structure of each family may have. */
const FIELDS = new Map<Famille, ReadonlySet<string>>();

function fieldsOf(famille: Famille): ReadonlySet<string> {
  const { existantes, nouvelles } = traitsOf(famille).champs;
  const known = FIELDS.get(famille) ?? new Set([...COMMON, ...OWN[famille], existantes, nouvelles]);
  FIELDS.set(famille, known);
  return known;
}

export function readStructures(value: unknown, known: Known, shape: Shape): readonly StructureLue[] {
  const ids = new Set<string>();
  const read: StructureLue[] = [];
  shape.list(value, ["structures"]).forEach((each, rang) => {
    const structure = readStructure(each, ["structures", rang], known, ids, shape);
    if (structure !== undefined) read.push(structure);
  });
  return read;
}

function readStructure(
  value: unknown,
  path: Path,
  known: Known,
  ids: Set<string>,
  shape: Shape,
): StructureLue | undefined {
  const fields = shape.fields(value, path);
  const id = shape.text(fields["id"], path, "id");
  if (ids.has(id)) shape.issues.push(issue("ID_DUPLICATE", [...path, "id"], { id: show(id) }));
  ids.add(id);
  const territoire = readKnownTerritoire(fields, path, known, shape);
  const kind = readFamille(fields, path, known, shape);
  if (fields["nom"] !== undefined) shape.text(fields["nom"], path, "nom");
  const open = readOpening(fields, path, shape);
  const gestionnaire = shape.text(fields["gestionnaire"], path, "gestionnaire");
  const suivants = readSuivants(fields["gestionnairesSuivants"], path, shape);
  const commune = shape.commune(fields["commune"], path, "commune");
  const soutiens = readSoutiens(fields["soutiens"], path, shape);
  const zone = fields["zone"] === undefined ? undefined : shape.oneOf(fields["zone"], ZONES, path, "zone");
  const forfaits = readOwnForfaits(fields["forfaits"], path, shape);
  const montantN1 = fields["montantN1"] === undefined ? undefined : shape.cents(fields["montantN1"], path, "montantN1");
  if (kind === undefined) return undefined;
  const { famille, genre } = kind;
  shape.fields(value, path, fieldsOf(famille));
  const { champs, psuExige, alsh } = traitsOf(famille);
  const optional = (key: string) => (fields[key] === undefined ? ZERO : shape.quantity(fields[key], path, key));
  const existantes = shape.quantity(fields[champs.existantes], path, champs.existantes);
  // The actual hours of an ALSH are never left out: zero hours is not the same as nobody counted them.
  const nouvelles = alsh
    ? shape.quantity(fields[champs.nouvelles], path, champs.nouvelles)
    : optional(champs.nouvelles);
  const dejaFinancees = alsh ? optional("heuresNouvellesDejaFinancees") : ZERO;
  const psu = psuExige && shape.flag(fields["psu"], path, "psu");
  const forme = fields["forme"] === undefined ? undefined : shape.oneOf(fields["forme"], FORMES, path, "forme");
  const employeur = famille === "ctre" ? readEmployeur(fields, path, shape) : undefined;
  if (territoire === undefined) return undefined;
  return {
    id,
    lot: known.lotOf(territoire, famille, genre),
    famille,
    genre,
    territoire,
    gestionnaire,
    suivants,
    commune,
    soutiens,
    ouverture: open.du,
    fermeture: open.au,
    zone,
    forfaits,
    montantN1,
    psu,
    forme,
    employeur,
    existantes,
    nouvelles,
    dejaFinancees,
  };
}

const ALWAYS = deepFreeze({ du: undefined, au: undefined } as const);

function readOpening(fields: Fields, path: Path, shape: Shape) {
  const always = fields["ouverture"] === undefined && fields["fermeture"] === undefined;
  return always ? ALWAYS : readPeriod(fields, "ouverture", "fermeture", path, shape);
}

function readEmployeur(fields: Fields, path: Path, shape: Shape): StructureLue["employeur"] {
  return {
    regimeGeneral: shape.flag(fields["employeurRegimeGeneral"], path, "employeurRegimeGeneral"),
    eligibleCif: shape.flag(fields["employeurEligibleCif"], path, "employeurEligibleCif"),
  };
}

function readSoutiens(value: unknown, path: Path, shape: Shape): readonly string[] {
  const list = shape.list(value, path, "soutiens");
  return list.map((each, rank) =>
    typeof each === "string" && each !== "" ? each : shape.text(each, [...path, "soutiens", rank]),
  );
}

const PRINTED = new Set(["existant", "nouveau"]);

function readOwnForfaits(value: unknown, path: Path, shape: Shape): StructureLue["forfaits"] {
  if (value === undefined) return undefined;
  const where = [...path, "forfaits"];
  return readPrinted(shape.fields(value, where, PRINTED), where, shape);
}

const NOBODY: StructureLue["suivants"] = deepFreeze([]);
const SUIVANT = new Set(["gestionnaire", "du"]);

/** Takeovers in order of dates. */
function readSuivants(value: unknown, structure: Path, shape: Shape): StructureLue["suivants"] {
  if (value === undefined) return NOBODY;
  const path = [...structure, "gestionnairesSuivants"];
  let previous: CivilDate | undefined;
  return shape.list(value, path).flatMap((each, rank) => {
    const fields = shape.fields(each, [...path, rank], SUIVANT);
    const gestionnaire = shape.text(fields["gestionnaire"], [...path, rank, "gestionnaire"]);
    const du = shape.day(fields["du"], [...path, rank, "du"]);
    if (du === undefined) return [];
    if (previous !== undefined && du <= previous) {
      shape.issues.push(issue("PERIOD_REVERSED", [...path, rank, "du"], { debut: previous, fin: du }));
    }
    previous = du;
    return [{ gestionnaire, du }];
  });
}
