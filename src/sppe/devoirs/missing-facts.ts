/** The facts that would settle a line, each with who holds it. */
import { deepFreeze } from "../../primitives/internal.js";
import type { Etat } from "./exercise-of-authority.js";
import type { FaitManquant } from "./result.js";

export type Manquants = readonly [FaitManquant, ...FaitManquant[]];

const NOBODY: readonly string[] = deepFreeze([]);

/** What nearly every commune of a country lacks: one object for all of them. */
const TRANSFERT_COMMUNE: Manquants = deepFreeze([
  { fait: "transfert", communes: NOBODY, communesNonListees: 0, detenteur: "sppe.detenteur.commune" },
]);

/** The facts that a state lacks; its figures count only for an object that has a threshold. */
export function missing(etat: Etat, type: "commune" | "groupement", withFigures: boolean): Manquants {
  const { partagees, possibles, nonListees, sansChiffre } = etat;
  const figures = withFigures && sansChiffre.length > 0;
  if (type === "commune" && !figures && partagees.length === 0 && possibles.length > 0) return TRANSFERT_COMMUNE;
  const facts: FaitManquant[] = [];
  const communes = partagees.length === 0 ? possibles : without(possibles, partagees);
  if (type === "commune" && communes.length > 0) facts.push(TRANSFERT_COMMUNE[0]);
  if (type === "groupement" && communes.length + nonListees > 0) {
    facts.push({ fait: "transfert", communes, communesNonListees: nonListees, detenteur: "sppe.detenteur.groupement" });
  }
  if (partagees.length > 0) {
    const others = type === "commune" ? NOBODY : partagees;
    facts.push({ fait: "partageRelais", communes: others, detenteur: "sppe.detenteur.etat" });
  }
  if (figures) facts.push(missingFigure(etat, type));
  const [first, ...others] = facts;
  return [first ?? missingFigure(etat, type), ...others];
}

function without(codes: readonly string[], removed: readonly string[]): readonly string[] {
  const gone = new Set(removed);
  return codes.filter((code) => !gone.has(code));
}

function missingFigure(etat: Etat, type: "commune" | "groupement"): FaitManquant {
  return {
    fait: "populationTotale",
    communes: type === "commune" ? NOBODY : etat.sansChiffre,
    communesNonListees: etat.nonListees,
    anneeApplication: etat.annee,
    detenteur: "sppe.detenteur.insee",
  };
}
