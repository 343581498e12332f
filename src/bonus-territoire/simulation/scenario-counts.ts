/** The counts of the bonus trajectoire follow the co-financed crèche places that a measure adds or takes away (BT-19). */
import type { Fraction, Issue, Path } from "../../primitives/index.js";
import { add, formatExact, isNegative, issue, isZero, subtract, ZERO } from "../../primitives/internal.js";
import { exactOf } from "../demande/exact.js";
import type { DemandeBonusTerritoire, Structure, StructureEaje } from "../demande/types.js";
import { unitsAt } from "../demande/unites.js";

/** The demande after a measure, its counts moved by as many places as the measure moved. */
export function withCounts(
  before: DemandeBonusTerritoire,
  after: DemandeBonusTerritoire,
  path: Path,
  issues: Issue[],
): DemandeBonusTerritoire {
  if (after.territoires.every(({ trajectoire }) => trajectoire === undefined)) return after;
  const territoires = after.territoires.map((territoire) => {
    const { id, trajectoire } = territoire;
    if (trajectoire === undefined) return territoire;
    const gained = subtract(placesOf(after, id), placesOf(before, id));
    if (isZero(gained)) return territoire;
    const places = add(exactOf(trajectoire.placesArrivee), gained);
    const below = isNegative(places);
    if (below) issues.push(issue("UNITS_BELOW_ZERO", path, { structure: id }));
    return { ...territoire, trajectoire: { ...trajectoire, placesArrivee: formatExact(below ? ZERO : places) } };
  });
  return { ...after, territoires };
}

/** Places with PSU that a signatory supports, in the structures open at the end of the year. */
function placesOf(demande: DemandeBonusTerritoire, territoire: string): Fraction {
  return demande.structures
    .filter((each) => each.territoire === territoire)
    .filter(isCounted(demande))
    .reduce((sum, structure) => {
      const { existantes, nouvelles } = unitsAt(structure, `${demande.annee}-12-31`);
      return add(add(sum, existantes), nouvelles);
    }, ZERO);
}

function isCounted({ annee, collectivitesSignataires }: DemandeBonusTerritoire) {
  const signatories = new Set(collectivitesSignataires);
  const lastDay = `${annee}-12-31`;
  return (structure: Structure): structure is StructureEaje => {
    if (structure.famille !== "eaje" || !structure.psu) return false;
    const { ouverture, fermeture, soutiens } = structure;
    const open = (ouverture === undefined || ouverture <= lastDay) && (fermeture === undefined || fermeture >= lastDay);
    return open && soutiens.some((id) => signatories.has(id));
  };
}
