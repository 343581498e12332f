/** The typed door: checks the demande and converts it once. Every issue is found before anything is computed. */
import { type Issue, type Outcome, refusal, success } from "../../primitives/index.js";
import { readBareme } from "../parametres/bareme.js";
import { readParametres } from "../parametres/surcharges.js";
import type { DemandeLue } from "./lu.js";
import {
  newLotOf,
  readForfaits,
  readGenres,
  readReferences,
  readTerritoires,
  readVoisins,
  readYear,
} from "./read-parts.js";
import { readStructures } from "./read-structure.js";
import { newShape } from "./shape.js";
import type { DemandeBonusTerritoire } from "./types.js";

const FIELDS = new Set([
  "annee",
  "territoires",
  "collectivitesSignataires",
  "references",
  "structures",
  "forfaits",
  "genres",
  "bareme",
  "parametres",
  "bonusVoisins",
]);

/** @returns the checked demande, or every issue at once */
export function readDemande(value: unknown): Outcome<DemandeLue> {
  const shape = newShape();
  const root = shape.fields(value, [], FIELDS);
  const annee = readYear(root["annee"], shape);
  const territoires = readTerritoires(root["territoires"], shape);
  const genres = readGenres(root["genres"], shape);
  const known = { territoires, genres, lotOf: newLotOf() };
  const signataires = shape.list(root["collectivitesSignataires"], ["collectivitesSignataires"]);
  const references = readReferences(root["references"], known, shape);
  const structures = readStructures(root["structures"], known, shape);
  const lue: DemandeLue = {
    annee,
    territoires,
    genres,
    signataires: new Set(signataires.map((id, rank) => shape.text(id, ["collectivitesSignataires", rank]))),
    references,
    structures,
    forfaits: readForfaits(root["forfaits"], known, shape),
    bareme: readBareme(shape, root["bareme"], ["bareme"]),
    parametres: readParametres(shape, root["parametres"], ["parametres"]),
    voisins: readVoisins(root["bonusVoisins"], structures, shape),
  };
  return refusal(shape.issues) ?? success(lue);
}

/** Everything that is wrong in the shape and the values of a demande; nothing when `computeBonusTerritoire` can read it. */
export function demandeIssues(value: unknown): readonly Issue[] {
  const read = readDemande(value);
  return read.ok ? [] : read.issues;
}

/** Whether a value is a demande, checked to the last field. */
export function isDemande(value: unknown): value is DemandeBonusTerritoire {
  return readDemande(value).ok;
}
