/** The figure that a state makes, as the answer shows it, and where it stands against a threshold. */
import type { Etat } from "./exercise-of-authority.js";
import type { ChiffreCompare, PositionSeuil, SeuilLu } from "./result.js";

/** SP-05: above means strictly above. */
export function positionOf(etat: Etat, seuil: SeuilLu): PositionSeuil | undefined {
  const { range } = etat;
  if (range === undefined) return undefined;
  if (range.min > seuil.valeur) return "auDessus";
  return range.max > seuil.valeur ? "indetermine" : "pasAuDessus";
}

/** Years and origins of the figures of a state: the same two lists for all the states that share them. */
export type Origines = (etat: Etat) => Pick<ChiffreCompare, "millesimes" | "origines">;

/** A function that makes each pair of lists once: a country has a handful. */
export function createOrigines(): Origines {
  const made = new Map<string, Pick<ChiffreCompare, "millesimes" | "origines">>();
  const ofOne = new Map<string, Map<number, Pick<ChiffreCompare, "millesimes" | "origines">>>();
  return ({ populations }) => {
    const [only] = populations;
    if (only !== undefined && populations.length === 1) {
      const known = ofOne.get(only.source)?.get(only.millesime);
      if (known !== undefined) return known;
      const lists = { millesimes: [only.millesime], origines: [only.source] };
      const bySource = ofOne.get(only.source) ?? new Map<number, typeof lists>();
      ofOne.set(only.source, bySource.set(only.millesime, lists));
      return lists;
    }
    const millesimes = [...new Set(populations.map(({ millesime }) => millesime))].sort((a, b) => a - b);
    const origines = [...new Set(populations.map(({ source }) => source))].sort();
    const key = `${millesimes.join()} ${JSON.stringify(origines)}`;
    const known = made.get(key) ?? { millesimes, origines };
    made.set(key, known);
    return known;
  };
}

export function figureOf(etat: Etat, originesOf: Origines): ChiffreCompare | undefined {
  const { range } = etat;
  if (range === undefined) return undefined;
  const { millesimes, origines } = originesOf(etat);
  const { min, max } = range;
  const nature = "totale";
  const anneeApplication = etat.annee;
  if (min === max) return { nature, anneeApplication, millesimes, origines, statut: "connu", valeur: min };
  if (max === Number.POSITIVE_INFINITY) {
    return { nature, anneeApplication, millesimes, origines, statut: "borne", min };
  }
  return { nature, anneeApplication, millesimes, origines, statut: "borne", min, max };
}
