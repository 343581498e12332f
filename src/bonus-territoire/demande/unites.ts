/** The units of a structure as its family names them, and those that it has after each of its changes. */
import type { Fraction } from "../../primitives/index.js";
import { deepFreeze } from "../../primitives/internal.js";
import type { StructureLue } from "./demande-lue.js";
import { exactOf, exactOr0 } from "./exact.js";
import type { Structure } from "./types.js";

/** Existing units and new ones. */
interface Unites {
  readonly existantes: Fraction;
  readonly nouvelles: Fraction;
}

/** Existing units, new ones, and new ones already financed: of an ALSH, contracted and actual hours. */
export function unitsOf(structure: Structure): Unites & Pick<StructureLue, "dejaFinancees"> {
  // A measured loop over every structure: `switch` is four times as fast as a matcher here, and as exhaustive.
  switch (structure.famille) {
    case "eaje":
    case "ctre":
      return units(structure.placesExistantes, structure.placesNouvelles);
    case "alshPeriscolaire":
    case "alshExtrascolaire":
    case "alshAdolescents":
      return units(structure.heuresContractualisees, structure.heuresReelles, structure.heuresNouvellesDejaFinancees);
    case "rpe":
    case "chargeCooperation":
      return units(structure.etpExistants, structure.etpNouveaux);
    case "laep":
    case "ludotheque":
      return units(structure.heuresExistantes, structure.heuresNouvelles);
    case "autre":
      return units(structure.unitesExistantes, structure.unitesNouvelles);
  }
}

const units = (existantes: unknown, nouvelles: unknown, dejaFinancees?: unknown) => ({
  existantes: exactOf(existantes),
  nouvelles: exactOr0(nouvelles),
  dejaFinancees: exactOr0(dejaFinancees),
});

interface Changement {
  readonly du: string;
  readonly existantes: unknown;
  readonly nouvelles: unknown;
}

const NONE: readonly Changement[] = deepFreeze([]);

/** The changes as they are written, whatever the family calls its units. */
function writtenChanges(structure: Structure): readonly Changement[] {
  switch (structure.famille) {
    case "eaje":
    case "ctre":
      return (structure.changements ?? []).map(({ du, placesExistantes, placesNouvelles }) => ({
        du,
        existantes: placesExistantes,
        nouvelles: placesNouvelles,
      }));
    case "rpe":
    case "chargeCooperation":
      return (structure.changements ?? []).map(({ du, etpExistants, etpNouveaux }) => ({
        du,
        existantes: etpExistants,
        nouvelles: etpNouveaux,
      }));
    default:
      return NONE;
  }
}

/** The units from each day of change on: a number that a change leaves out stays as it was. */
export function changementsOf(structure: Structure): readonly ({ readonly du: string } & Unites)[] {
  const changes = writtenChanges(structure);
  if (changes.length === 0) return [];
  let { existantes, nouvelles } = unitsOf(structure);
  return changes.map(({ du, ...after }) => {
    if (after.existantes !== undefined) existantes = exactOf(after.existantes);
    if (after.nouvelles !== undefined) nouvelles = exactOf(after.nouvelles);
    return { du, existantes, nouvelles };
  });
}

/** The units of a structure on a day. */
export function unitsAt(structure: Structure, day: string): Unites {
  const changes = changementsOf(structure).filter(({ du }) => du <= day);
  return changes[changes.length - 1] ?? unitsOf(structure);
}
