/** The figures of a commune or of a group, checked one by one, and the one in force in a year (SP-10 to SP-12). */
import { deepFreeze, type Issue, issue, type Path } from "../primitives/index.js";
import { isFields, readFields, readList, readText, show } from "./shape.js";
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

const NATURES: ReadonlySet<unknown> = new Set<NaturePopulation>(["totale", "municipale"]);
const isNature = (value: unknown): value is NaturePopulation => NATURES.has(value);

/** Three years between the figures and the year in which they are in force (SP-12). */
const VINTAGE_LAG = 3;

/** Territories outside the yearly census cycle of the communes: their figures follow other calendars. */
const OTHER_CALENDAR = /^(?:97[5678]|98)/;

const isWholeNumber = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

/**
 * Reads the figures of one body and adds what is wrong with them to `issues`: `POPULATION_INVALID`,
 * `POPULATION_NATURE_INVALID`, `POPULATION_VINTAGE_MISMATCH`, `POPULATION_DUPLICATE`,
 * `POPULATION_TOTALE_BELOW_MUNICIPALE`.
 */
export function readPopulations(value: unknown, code: string, path: Path, issues: Issue[]): readonly Population[] {
  const read = new Map<string, Population>();
  for (const [rank, entry] of readList(value, path, issues).entries()) {
    if (!isPopulation(entry)) {
      explain(entry, [...path, rank], issues);
      continue;
    }
    const { nature, anneeApplication, valeur, millesime } = entry;
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
      const [totale, municipale] = nature === "totale" ? [valeur, other.valeur] : [other.valeur, valeur];
      if (totale < municipale) {
        const params = { totale, municipale, annee: anneeApplication };
        issues.push(issue("POPULATION_TOTALE_BELOW_MUNICIPALE", [...path, rank], params, { regle: "SP-10" }));
      }
    }
    read.set(key, entry);
  }
  return [...read.values()];
}

const keyOf = (nature: NaturePopulation, annee: number) => `${nature} ${annee}`;

function isPopulation(entry: unknown): entry is Population {
  return (
    isFields(entry) &&
    isNature(entry["nature"]) &&
    isWholeNumber(entry["valeur"]) &&
    isWholeNumber(entry["millesime"]) &&
    isWholeNumber(entry["anneeApplication"]) &&
    typeof entry["source"] === "string"
  );
}

/** Everything that keeps an entry from being a figure. */
function explain(entry: unknown, path: Path, issues: Issue[]): void {
  const fields = readFields(entry, path, issues);
  if (fields === undefined) return;
  readText(fields["source"], [...path, "source"], issues);
  if (!isNature(fields["nature"])) {
    issues.push(issue("POPULATION_NATURE_INVALID", [...path, "nature"], { valeur: show(fields["nature"]) }));
  }
  for (const field of ["valeur", "millesime", "anneeApplication"]) {
    if (isWholeNumber(fields[field])) continue;
    issues.push(issue("POPULATION_INVALID", [...path, field], { valeur: show(fields[field]) }));
  }
}

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
