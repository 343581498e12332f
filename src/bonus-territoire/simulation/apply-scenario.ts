/** Applying a scenario to a demande: a new demande, or every measure that cannot be applied. */
import {
  add,
  type DecimalInput,
  type Fraction,
  formatExact,
  type Issue,
  isNegative,
  issue,
  type Outcome,
  type Path,
  refusal,
  show,
  subtract,
  success,
  ZERO,
} from "../../primitives/index.js";
import { newShape, type Shape } from "../demande/shape.js";
import type { DemandeBonusTerritoire, Structure } from "../demande/types.js";
import type { Mesure, Scenario, Unites } from "./scenario.js";
import { withCounts } from "./scenario-counts.js";

const MESURES: Readonly<Record<Mesure["type"], readonly string[]>> = {
  ouvrirUnites: ["structure", "existantes", "nouvelles"],
  fermerUnites: ["structure", "existantes", "nouvelles"],
  deplacerUnites: ["de", "vers", "existantes", "nouvelles"],
  ouvrirStructure: ["structure"],
  fermerStructure: ["structure", "le"],
  gagnerSoutien: ["structure", "collectivite"],
  perdreSoutien: ["structure", "collectivite"],
  changerHeures: ["structure", "heuresReelles"],
  changerGestionnaire: ["structure", "gestionnaire", "du"],
  signer: ["collectivite"],
  retirerSignature: ["collectivite"],
  fixerParametres: ["parametres", "territoire"],
};

/** Measures that change nothing unless they say how many units. */
const UNITES: ReadonlySet<Mesure["type"]> = new Set(["ouvrirUnites", "fermerUnites", "deplacerUnites"]);

/** The shape of the scenario alone: kinds of measures, their fields, their years. */
export function scenarioIssues(scenario: unknown): readonly Issue[] {
  const shape = newShape();
  const fields = shape.fields(scenario, ["scenario"], new Set(["id", "nom", "mesures"]));
  shape.text(fields["id"], ["scenario"], "id");
  if (fields["nom"] !== undefined) shape.text(fields["nom"], ["scenario"], "nom");
  shape.list(fields["mesures"], ["scenario"], "mesures").forEach((each, rank) => {
    const path = ["scenario", "mesures", rank];
    const own = shape.fields(each, path);
    const type = shape.oneOf(own["type"], kinds(), path, "type");
    if (type === undefined) return;
    shape.fields(each, path, new Set(["type", "annee", ...MESURES[type]]));
    const texts = ["structure", "de", "vers", "collectivite", "gestionnaire"];
    for (const key of MESURES[type]) {
      if (texts.includes(key) && !(type === "ouvrirStructure" && key === "structure")) shape.text(own[key], path, key);
    }
    for (const key of ["le", "du"]) if (own[key] !== undefined) shape.day(own[key], path, key);
    if (type === "ouvrirStructure") openedIssues(own["structure"], [...path, "structure"], shape);
    if (type === "fixerParametres") shape.fields(own["parametres"], [...path, "parametres"]);
    if (UNITES.has(type) && own["existantes"] === undefined && own["nouvelles"] === undefined) {
      shape.issues.push(issue("FIELD_MISSING", path, { champ: "existantes" }));
    }
    const year = own["annee"];
    if (year !== undefined && !Number.isInteger(year)) {
      shape.issues.push(issue("YEAR_INVALID", [...path, "annee"], { valeur: show(year) }));
    }
  });
  return shape.issues;
}

/** What later measures read of a structure that a measure opens; the rest is read with the demande. */
function openedIssues(structure: unknown, path: Path, shape: Shape): void {
  const fields = shape.fields(structure, path);
  for (const key of ["id", "territoire", "famille"]) shape.text(fields[key], path, key);
  shape.list(fields["soutiens"], path, "soutiens");
  const next = fields["gestionnairesSuivants"];
  if (next !== undefined) shape.list(next, path, "gestionnairesSuivants");
}

const isKind = (key: string): key is Mesure["type"] => Object.hasOwn(MESURES, key);
const kinds = (): readonly Mesure["type"][] => Object.keys(MESURES).filter(isKind);

/** The demande of a year once the measures that hold by then are applied, in their order. */
export function applyScenario(
  demande: DemandeBonusTerritoire,
  { mesures }: Scenario,
  annee: number,
): Outcome<DemandeBonusTerritoire> {
  const shape = newShape();
  let changed: DemandeBonusTerritoire = { ...demande, annee };
  mesures.forEach((mesure, rank) => {
    if (mesure.annee !== undefined && mesure.annee > annee) return;
    const path = ["scenario", "mesures", rank];
    const after = applyOne(changed, mesure, path, shape);
    changed = withCounts(changed, after, path, shape);
  });
  return refusal(shape.issues) ?? success(changed);
}

function applyOne(demande: DemandeBonusTerritoire, mesure: Mesure, path: Path, shape: Shape): DemandeBonusTerritoire {
  const change = (id: string, key: string, edit: (structure: Structure) => Structure) =>
    editStructure(demande, id, [...path, key], shape, edit);
  const signataires = demande.collectivitesSignataires;
  switch (mesure.type) {
    case "ouvrirUnites":
      return moveUnits(demande, mesure.structure, mesure, 1, path, "structure", shape);
    case "fermerUnites":
      return moveUnits(demande, mesure.structure, mesure, -1, path, "structure", shape);
    case "deplacerUnites": {
      const [from, to] = [mesure.de, mesure.vers].map((id) => demande.structures.find((each) => each.id === id));
      // A place is no hour and no post: units stay in their family.
      if (from !== undefined && to !== undefined && unitOf(from) !== unitOf(to)) {
        shape.issues.push(issue("MEASURE_NOT_APPLICABLE", path, { type: mesure.type, structure: to.id }));
        return demande;
      }
      const left = moveUnits(demande, mesure.de, mesure, -1, path, "de", shape);
      return moveUnits(left, mesure.vers, mesure, 1, path, "vers", shape);
    }
    case "ouvrirStructure":
      return { ...demande, structures: [...demande.structures, mesure.structure] };
    case "fermerStructure": {
      const { le } = mesure;
      if (le !== undefined) return change(mesure.structure, "structure", (each) => ({ ...each, fermeture: le }));
      const without = demande.structures.filter(({ id }) => id !== mesure.structure);
      if (without.length === demande.structures.length) unknown(mesure.structure, [...path, "structure"], shape);
      return { ...demande, structures: without };
    }
    case "gagnerSoutien":
      return change(mesure.structure, "structure", (each) => ({
        ...each,
        soutiens: [...new Set([...each.soutiens, mesure.collectivite])],
      }));
    case "perdreSoutien":
      return change(mesure.structure, "structure", (each) => ({
        ...each,
        soutiens: each.soutiens.filter((id) => id !== mesure.collectivite),
      }));
    case "changerHeures":
      return change(mesure.structure, "structure", (each) => {
        if ("heuresReelles" in each) return { ...each, heuresReelles: mesure.heuresReelles };
        shape.issues.push(issue("MEASURE_NOT_APPLICABLE", path, { type: mesure.type, structure: each.id }));
        return each;
      });
    case "changerGestionnaire":
      return change(mesure.structure, "structure", (each) => takenOver(each, mesure));
    case "signer":
      return { ...demande, collectivitesSignataires: [...new Set([...signataires, mesure.collectivite])] };
    case "retirerSignature":
      return { ...demande, collectivitesSignataires: signataires.filter((id) => id !== mesure.collectivite) };
    case "fixerParametres":
      return withParametres(demande, mesure, path, shape);
  }
}

const unitOf = (structure: Structure): string =>
  structure.famille === "autre" ? `autre/${structure.genre}` : structure.famille;

function unknown(id: string, path: Path, shape: Shape): void {
  shape.issues.push(issue("STRUCTURE_UNKNOWN", path, { id }));
}

function editStructure(
  demande: DemandeBonusTerritoire,
  id: string,
  path: Path,
  shape: Shape,
  edit: (structure: Structure) => Structure,
): DemandeBonusTerritoire {
  if (!demande.structures.some((each) => each.id === id)) unknown(id, path, shape);
  return { ...demande, structures: demande.structures.map((each) => (each.id === id ? edit(each) : each)) };
}

function takenOver(
  structure: Structure,
  { gestionnaire, du }: { readonly gestionnaire: string; readonly du?: string },
): Structure {
  if (du === undefined) return { ...structure, gestionnaire };
  return { ...structure, gestionnairesSuivants: [...(structure.gestionnairesSuivants ?? []), { gestionnaire, du }] };
}

function withParametres(
  demande: DemandeBonusTerritoire,
  { parametres, territoire }: Extract<Mesure, { type: "fixerParametres" }>,
  path: Path,
  shape: Shape,
): DemandeBonusTerritoire {
  if (territoire === undefined) return { ...demande, parametres: { ...demande.parametres, ...parametres } };
  if (!demande.territoires.some(({ id }) => id === territoire)) {
    shape.issues.push(issue("TERRITOIRE_UNKNOWN", [...path, "territoire"], { id: territoire }));
  }
  const territoires = demande.territoires.map((each) =>
    each.id === territoire ? { ...each, parametres: { ...each.parametres, ...parametres } } : each,
  );
  return { ...demande, territoires };
}

/** Adds units to a structure, or takes them away. */
function moveUnits(
  demande: DemandeBonusTerritoire,
  id: string,
  unites: Unites,
  sign: 1 | -1,
  path: Path,
  key: string,
  shape: Shape,
): DemandeBonusTerritoire {
  const existing = unites.existantes === undefined ? ZERO : shape.quantity(unites.existantes, path, "existantes");
  const added = unites.nouvelles === undefined ? ZERO : shape.quantity(unites.nouvelles, path, "nouvelles");
  const shift = (value: DecimalInput | undefined, by: Fraction): string => {
    const before = value === undefined ? ZERO : shape.quantity(value, path, key);
    const after = sign === 1 ? add(before, by) : subtract(before, by);
    if (isNegative(after)) shape.issues.push(issue("UNITS_BELOW_ZERO", path, { structure: id }));
    return formatExact(isNegative(after) ? ZERO : after);
  };
  return editStructure(demande, id, [...path, key], shape, (each) => shifted(each, existing, added, shift));
}

type Shift = (value: DecimalInput | undefined, by: Fraction) => string;

/** For an ALSH, existing units are contracted hours and new ones are actual hours. */
function shifted(structure: Structure, existing: Fraction, added: Fraction, shift: Shift): Structure {
  switch (structure.famille) {
    case "eaje":
    case "ctre":
      return {
        ...structure,
        placesExistantes: shift(structure.placesExistantes, existing),
        placesNouvelles: shift(structure.placesNouvelles, added),
      };
    case "rpe":
    case "chargeCooperation":
      return {
        ...structure,
        etpExistants: shift(structure.etpExistants, existing),
        etpNouveaux: shift(structure.etpNouveaux, added),
      };
    case "laep":
    case "ludotheque":
      return {
        ...structure,
        heuresExistantes: shift(structure.heuresExistantes, existing),
        heuresNouvelles: shift(structure.heuresNouvelles, added),
      };
    case "autre":
      return {
        ...structure,
        unitesExistantes: shift(structure.unitesExistantes, existing),
        unitesNouvelles: shift(structure.unitesNouvelles, added),
      };
    default:
      return {
        ...structure,
        heuresContractualisees: shift(structure.heuresContractualisees, existing),
        heuresReelles: shift(structure.heuresReelles, added),
      };
  }
}
