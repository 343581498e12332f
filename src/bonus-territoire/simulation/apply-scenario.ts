/** Applying a scenario to a demande: a new demande, or every measure that cannot be applied. */
import { match } from "ts-pattern";
import {
  type DecimalInput,
  type Fraction,
  type Issue,
  type Outcome,
  type Path,
  success,
} from "../../primitives/index.js";
import { add, formatExact, isNegative, issue, refusal, subtract, ZERO } from "../../primitives/internal.js";
import { demandeChecks } from "../demande/check.js";
import { exactOr0 } from "../demande/exact.js";
import type { DemandeBonusTerritoire, Structure } from "../demande/types.js";
import type { Mesure, Scenario, Unites } from "./scenario.js";
import { withCounts } from "./scenario-counts.js";

/**
 * The demande of a year once the measures that hold by then are applied, in their order. Demande and scenario have been
 * read; what a measure breaks in the whole (an id used twice, a territory that is not there) is refused too.
 */
export function applyScenario(
  demande: DemandeBonusTerritoire,
  { mesures }: Scenario,
  annee: number,
): Outcome<DemandeBonusTerritoire> {
  const issues: Issue[] = [];
  let changed: DemandeBonusTerritoire = { ...demande, annee };
  mesures.forEach((mesure, rank) => {
    if (mesure.annee !== undefined && mesure.annee > annee) return;
    const place: Place = { path: ["scenario", "mesures", rank], issues };
    changed = withCounts(changed, applyOne(changed, mesure, place), place.path, issues);
  });
  return refusal(issues) ?? refusal(demandeChecks(changed)) ?? success(changed);
}

/** Where a measure stands, and the issues that it adds to. */
interface Place {
  readonly path: Path;
  readonly issues: Issue[];
}

function applyOne(demande: DemandeBonusTerritoire, mesure: Mesure, place: Place): DemandeBonusTerritoire {
  const { path, issues } = place;
  const signataires = demande.collectivitesSignataires;
  const change = (id: string, edit: (structure: Structure) => Structure) =>
    editStructure(demande, id, "structure", place, edit);
  return match(mesure)
    .with({ type: "ouvrirUnites" }, (units) => moveUnits(demande, units.structure, units, 1, "structure", place))
    .with({ type: "fermerUnites" }, (units) => moveUnits(demande, units.structure, units, -1, "structure", place))
    .with({ type: "deplacerUnites" }, (units) => {
      const [from, to] = [units.de, units.vers].map((id) => demande.structures.find((each) => each.id === id));
      // A place is no hour and no post: units stay in their family.
      if (from !== undefined && to !== undefined && unitOf(from) !== unitOf(to)) {
        issues.push(issue("MEASURE_NOT_APPLICABLE", path, { type: units.type, structure: to.id }));
        return demande;
      }
      return moveUnits(moveUnits(demande, units.de, units, -1, "de", place), units.vers, units, 1, "vers", place);
    })
    .with({ type: "ouvrirStructure" }, ({ structure }) => ({
      ...demande,
      structures: [...demande.structures, structure],
    }))
    .with({ type: "fermerStructure" }, ({ structure, le }) => {
      if (le !== undefined) return change(structure, (each) => ({ ...each, fermeture: le }));
      const without = demande.structures.filter(({ id }) => id !== structure);
      if (without.length === demande.structures.length) issues.push(unknown(structure, [...path, "structure"]));
      return { ...demande, structures: without };
    })
    .with({ type: "gagnerSoutien" }, ({ structure, collectivite }) =>
      change(structure, (each) => ({ ...each, soutiens: [...new Set([...each.soutiens, collectivite])] })),
    )
    .with({ type: "perdreSoutien" }, ({ structure, collectivite }) =>
      change(structure, (each) => ({ ...each, soutiens: each.soutiens.filter((id) => id !== collectivite) })),
    )
    .with({ type: "changerHeures" }, ({ type, structure, heuresReelles }) =>
      change(structure, (each) => {
        if ("heuresReelles" in each) return { ...each, heuresReelles };
        issues.push(issue("MEASURE_NOT_APPLICABLE", path, { type, structure: each.id }));
        return each;
      }),
    )
    .with({ type: "changerGestionnaire" }, (takeover) =>
      change(takeover.structure, (each) => takenOver(each, takeover)),
    )
    .with({ type: "signer" }, ({ collectivite }) => ({
      ...demande,
      collectivitesSignataires: [...new Set([...signataires, collectivite])],
    }))
    .with({ type: "retirerSignature" }, ({ collectivite }) => ({
      ...demande,
      collectivitesSignataires: signataires.filter((id) => id !== collectivite),
    }))
    .with({ type: "fixerParametres" }, (fixed) => withParametres(demande, fixed, place))
    .exhaustive();
}

const unitOf = (structure: Structure): string =>
  structure.famille === "autre" ? `autre/${structure.genre}` : structure.famille;

const unknown = (id: string, path: Path): Issue => issue("STRUCTURE_UNKNOWN", path, { id });

function editStructure(
  demande: DemandeBonusTerritoire,
  id: string,
  key: string,
  { path, issues }: Place,
  edit: (structure: Structure) => Structure,
): DemandeBonusTerritoire {
  if (!demande.structures.some((each) => each.id === id)) issues.push(unknown(id, [...path, key]));
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
  { path, issues }: Place,
): DemandeBonusTerritoire {
  if (territoire === undefined) return { ...demande, parametres: { ...demande.parametres, ...parametres } };
  if (!demande.territoires.some(({ id }) => id === territoire)) {
    issues.push(issue("TERRITOIRE_UNKNOWN", [...path, "territoire"], { id: territoire }));
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
  key: string,
  place: Place,
): DemandeBonusTerritoire {
  const shift = (value: DecimalInput | undefined, by: Fraction): string => {
    const after = sign === 1 ? add(exactOr0(value), by) : subtract(exactOr0(value), by);
    const below = isNegative(after);
    if (below) place.issues.push(issue("UNITS_BELOW_ZERO", place.path, { structure: id }));
    return formatExact(below ? ZERO : after);
  };
  const [existing, added] = [exactOr0(unites.existantes), exactOr0(unites.nouvelles)];
  return editStructure(demande, id, key, place, (each) => shifted(each, existing, added, shift));
}

type Shift = (value: DecimalInput | undefined, by: Fraction) => string;

/** For an ALSH, existing units are contracted hours and new ones are actual hours. */
function shifted(structure: Structure, existing: Fraction, added: Fraction, shift: Shift): Structure {
  return match(structure)
    .returnType<Structure>()
    .with({ famille: "eaje" }, { famille: "ctre" }, (each) => ({
      ...each,
      placesExistantes: shift(each.placesExistantes, existing),
      placesNouvelles: shift(each.placesNouvelles, added),
      ...(each.changements === undefined
        ? {}
        : {
            changements: each.changements.map(({ placesExistantes, placesNouvelles, ...change }) => ({
              ...change,
              ...(placesExistantes === undefined ? {} : { placesExistantes: shift(placesExistantes, existing) }),
              ...(placesNouvelles === undefined ? {} : { placesNouvelles: shift(placesNouvelles, added) }),
            })),
          }),
    }))
    .with({ famille: "rpe" }, { famille: "chargeCooperation" }, (each) => ({
      ...each,
      etpExistants: shift(each.etpExistants, existing),
      etpNouveaux: shift(each.etpNouveaux, added),
      ...(each.changements === undefined
        ? {}
        : {
            changements: each.changements.map(({ etpExistants, etpNouveaux, ...change }) => ({
              ...change,
              ...(etpExistants === undefined ? {} : { etpExistants: shift(etpExistants, existing) }),
              ...(etpNouveaux === undefined ? {} : { etpNouveaux: shift(etpNouveaux, added) }),
            })),
          }),
    }))
    .with({ famille: "laep" }, { famille: "ludotheque" }, (each) => ({
      ...each,
      heuresExistantes: shift(each.heuresExistantes, existing),
      heuresNouvelles: shift(each.heuresNouvelles, added),
    }))
    .with({ famille: "autre" }, (each) => ({
      ...each,
      unitesExistantes: shift(each.unitesExistantes, existing),
      unitesNouvelles: shift(each.unitesNouvelles, added),
    }))
    .with(
      { famille: "alshPeriscolaire" },
      { famille: "alshExtrascolaire" },
      { famille: "alshAdolescents" },
      (each) => ({
        ...each,
        heuresContractualisees: shift(each.heuresContractualisees, existing),
        heuresReelles: shift(each.heuresReelles, added),
      }),
    )
    .exhaustive();
}
