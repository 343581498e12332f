/** What an answer says first: the figures of the year that were not supplied, and boundaries of another year. */
import type { CivilDate, Issue } from "../../primitives/index.js";
import { issue, yearOf } from "../../primitives/internal.js";
import type { Commune, GroupementIndexe, IndexTerritoire, Population } from "../../territoire/index.js";
import { populationInForce } from "../../territoire/internal.js";
import type { LoiDuJour } from "./law-of-day.js";

/** Whether some duty of the day is read on a population. */
const readsPopulations = ({ regles }: LoiDuJour): boolean =>
  regles.some(({ definition, etat }) => definition.seuil !== undefined && etat === "enVigueur");

/** A territory in the boundaries of another year than that of the day: a commune created or merged since is not itself. */
export function boundaryWarnings(limitesAu: string | undefined, at: CivilDate): readonly Issue[] {
  if (limitesAu === undefined || limitesAu.slice(0, 4) === at.slice(0, 4)) return [];
  return [issue("BOUNDARIES_OTHER_YEAR", ["territoire", "limitesAu"], { limites: limitesAu, date: at })];
}

/** One warning for one commune, with the latest figure known of it. */
export function missingOfCommune(commune: Commune, at: CivilDate, loi: LoiDuJour): readonly Issue[] {
  if (!readsPopulations(loi) || isKnown(commune.populations, at)) return [];
  const last = latest(commune.populations, yearOf(at));
  if (last === undefined) return missing(1, at);
  const year = { annee: yearOf(at), publication: yearOf(at) - 1 };
  const params = { code: commune.codeInsee, totale: last.valeur, connue: last.anneeApplication, ...year };
  return [issue("POPULATION_LATEST_KNOWN", ["territoire", "communes"], params, { regle: "SP-12" })];
}

/** One warning for a group: the members whose totale of the year is not known, unless the group gives its sum. */
export function missingOfGroupement(
  index: IndexTerritoire,
  group: GroupementIndexe,
  at: CivilDate,
  loi: LoiDuJour,
): readonly Issue[] {
  if (!readsPopulations(loi) || isKnown(group.populationsMembres, at)) return [];
  const known = group.membres.filter((code) => isKnown(index.communes.get(code)?.populations ?? [], at)).length;
  return missing(group.nombreMembres - known, at);
}

/** One warning for a whole territory. */
export function missingOfTerritoire(index: IndexTerritoire, at: CivilDate, loi: LoiDuJour): readonly Issue[] {
  if (!readsPopulations(loi)) return [];
  let nombre = 0;
  for (const { populations } of index.communes.values()) if (!isKnown(populations, at)) nombre += 1;
  return missing(nombre, at);
}

function missing(nombre: number, at: CivilDate): readonly Issue[] {
  if (nombre === 0) return [];
  const annee = yearOf(at);
  const params = { annee, publication: annee - 1, nombre };
  return [issue("POPULATIONS_MISSING", ["territoire", "communes"], params, { regle: "SP-12" })];
}

function isKnown(populations: readonly Population[], at: CivilDate): boolean {
  const { min, max } = populationInForce(populations, yearOf(at));
  return min === max;
}

/** The totale of the nearest year before, else of the first one after. */
function latest(populations: readonly Population[], annee: number): Population | undefined {
  const totales = populations.filter(({ nature }) => nature === "totale");
  const before = totales.filter(({ anneeApplication }) => anneeApplication < annee);
  const [first, ...others] = before.length > 0 ? before : totales;
  return others.reduce((best, one) => (one.anneeApplication > (best?.anneeApplication ?? 0) ? one : best), first);
}
