/** The figures of a commune or of a group, checked one by one, and the one in force in a year (SP-10 to SP-12). */
import type { Issue, Path } from "../primitives/index.js";
import { deepFreeze, issue } from "../primitives/internal.js";
import type { NaturePopulation, Population } from "./types.js";

/**
 * What is known of the population totale of a year. A `municipale` alone is a lower bound: the totale counts the same
 * people and those counted apart, so it is never below. Without any figure the minimum is 0 and there is no maximum.
 */
export interface Encadrement {
  readonly min: number;
  /** `Infinity` when there is no upper bound; never leaves the library. */
  readonly max: number;
  /** The figure that gives the bounds. */
  readonly population?: Population;
}

const NOTHING_KNOWN: Encadrement = deepFreeze({ min: 0, max: Number.POSITIVE_INFINITY });

/** Three years between the figures and the year in which they are in force (SP-12). */
const VINTAGE_LAG = 3;

/** Territories outside the yearly census cycle of the communes: their figures follow other calendars. */
const OTHER_CALENDAR = /^(?:97[5678]|98)/;

/**
 * Adds what is wrong with the figures of one body to `issues`: `POPULATION_VINTAGE_MISMATCH`, `POPULATION_DUPLICATE`,
 * `POPULATION_TOTALE_BELOW_MUNICIPALE`.
 */
export function populationIssues(populations: readonly Population[], code: string, path: Path, issues: Issue[]): void {
  const read = new Map<string, number>();
  for (const [rank, { nature, anneeApplication, valeur, millesime }] of populations.entries()) {
    if (millesime !== anneeApplication - VINTAGE_LAG && !OTHER_CALENDAR.test(code)) {
      const params = { millesime, annee: anneeApplication, attendu: anneeApplication - VINTAGE_LAG };
      issues.push(issue("POPULATION_VINTAGE_MISMATCH", [...path, rank, "millesime"], params, { regle: "SP-12" }));
    }
    const key = keyOf(nature, anneeApplication);
    if (read.has(key)) {
      issues.push(issue("POPULATION_DUPLICATE", [...path, rank], { nature, annee: anneeApplication }));
      continue;
    }
    const other = read.get(keyOf(nature === "totale" ? "municipale" : "totale", anneeApplication));
    if (other !== undefined) {
      const [totale, municipale] = nature === "totale" ? [valeur, other] : [other, valeur];
      if (totale < municipale) {
        const params = { totale, municipale, annee: anneeApplication };
        issues.push(issue("POPULATION_TOTALE_BELOW_MUNICIPALE", [...path, rank], params, { regle: "SP-10" }));
      }
    }
    read.set(key, valeur);
  }
}

const keyOf = (nature: NaturePopulation, annee: number) => `${nature} ${annee}`;

/** Bounds of the population totale in force in a year. */
export function populationInForce(populations: readonly Population[], annee: number): Encadrement {
  let bounds = NOTHING_KNOWN;
  for (const population of populations) {
    if (population.anneeApplication !== annee) continue;
    const { valeur, nature } = population;
    if (nature === "totale") return { min: valeur, max: valeur, population };
    bounds = { min: valeur, max: Number.POSITIVE_INFINITY, population };
  }
  return bounds;
}
