/** The figures of a year laid over a territory: one file serves a year, without a release of the library. */
import {
  type Issue,
  isCodeInsee,
  issue,
  type Outcome,
  questionIssues,
  refusal,
  show,
  success,
} from "../primitives/index.js";
import { indexTerritoire } from "./index-territoire.js";
import type { Commune, Population, Territoire } from "./types.js";

/** Reference populations of one year, by commune: what `readPopulationsInsee` gives. */
export interface PopulationsDeLAnnee {
  /** Year of the figures: 2023. */
  readonly millesime: number;
  /** Civil year in which they are in force: 2026. */
  readonly anneeApplication: number;
  /** Where they come from. */
  readonly source: string;
  /** By INSEE code. */
  readonly communes: Readonly<Record<string, ChiffresCommune>>;
}

/** The two figures of one commune. */
export interface ChiffresCommune {
  readonly municipale: number;
  readonly totale: number;
}

/** What `avecPopulations` may be told beside the figures. */
export interface OptionsPopulations {
  /**
   * INSEE code of a former commune to that of the commune of today (`DecoupageLu.codesActuels`): the figures of a year are
   * in the boundaries of the year before (SP-12), so that a commune created since is the sum of those that it came from.
   */
  readonly codesActuels?: Readonly<Record<string, string>>;
}

/** Outside the yearly census: the last figures published stay in force until others are. */
const MAYOTTE = /^976/;

/**
 * Lays the figures of a year over a territory. They replace those that it had for that year; those of other years stay.
 *
 * Mayotte is outside the yearly census: where the file has no figure for one of its communes, the last known one stays in
 * force, with its own year and source.
 *
 * @returns a new territory; refused when a figure or the territory is not valid (see `indexTerritoire`). Warns of communes
 *   of the territory that the file does not have (`POPULATIONS_LACKING`)
 */
export function avecPopulations(
  territoire: Territoire,
  populations: PopulationsDeLAnnee,
  options: OptionsPopulations = {},
): Outcome<Territoire> {
  const checked = indexTerritoire(territoire);
  const issues = [
    ...(checked.ok ? [] : checked.issues),
    ...figureIssues(populations),
    ...questionIssues(options, { codesActuels: true }),
    ...codeIssues(options),
  ];
  const refused = refusal(issues);
  if (refused) return refused;
  const figures = gather(territoire, populations, options);
  const lacking: string[] = [];
  const communes = territoire.communes.map((commune): Commune => {
    const { codeInsee } = commune;
    const fresh = figuresOf(commune, figures.get(codeInsee), populations);
    if (fresh.length === 0) lacking.push(codeInsee);
    return { ...commune, populations: [...commune.populations.filter(isOther(fresh)), ...fresh] };
  });
  const result: Territoire = { ...territoire, communes };
  const whole = indexTerritoire(result);
  if (!whole.ok) return whole;
  const [premiere] = lacking;
  if (premiere === undefined) return success(result);
  const params = { annee: populations.anneeApplication, nombre: lacking.length, premiere };
  return success(result, [issue("POPULATIONS_LACKING", [], params, { regle: "SP-12" })]);
}

const isOther =
  (fresh: readonly Population[]) =>
  ({ nature, anneeApplication }: Population) =>
    !fresh.some((one) => one.nature === nature && one.anneeApplication === anneeApplication);

/** The figures of the file for each commune of the territory; those of former communes are added to the one of today. */
function gather(
  { communes }: Territoire,
  { communes: rows }: PopulationsDeLAnnee,
  { codesActuels = {} }: OptionsPopulations,
): ReadonlyMap<string, ChiffresCommune> {
  const today = new Set(communes.map(({ codeInsee }) => codeInsee));
  const sums = new Map<string, ChiffresCommune>();
  for (const [code, { municipale, totale }] of Object.entries(rows)) {
    const target = today.has(code) || !Object.hasOwn(codesActuels, code) ? code : (codesActuels[code] ?? code);
    const sum = sums.get(target);
    sums.set(target, { municipale: municipale + (sum?.municipale ?? 0), totale: totale + (sum?.totale ?? 0) });
  }
  return sums;
}

function figuresOf(
  { codeInsee, populations: known }: Commune,
  found: ChiffresCommune | undefined,
  { millesime, anneeApplication, source }: PopulationsDeLAnnee,
): readonly Population[] {
  if (found !== undefined) {
    const year = { millesime, anneeApplication, source };
    return [
      { valeur: found.totale, nature: "totale", ...year },
      { valeur: found.municipale, nature: "municipale", ...year },
    ];
  }
  if (!MAYOTTE.test(codeInsee)) return [];
  const before = known.filter((one) => one.anneeApplication <= anneeApplication);
  const last = Math.max(...before.map((one) => one.anneeApplication));
  return before
    .filter((one) => one.anneeApplication === last)
    .map((population) => ({ ...population, anneeApplication }));
}

const isCount = (value: unknown) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function figureIssues(populations: unknown): readonly Issue[] {
  const at = ["populations"];
  if (!isRecord(populations) || !isRecord(populations["communes"])) {
    return [issue("SHAPE_INVALID", at, { attendu: "objet" })];
  }
  const issues: Issue[] = [];
  for (const field of ["millesime", "anneeApplication"]) {
    const year = populations[field];
    if (!isCount(year)) issues.push(issue("POPULATION_INVALID", [...at, field], { valeur: show(year) }));
  }
  if (typeof populations["source"] !== "string") {
    issues.push(issue("TYPE_INVALID", [...at, "source"], { valeur: show(populations["source"]), attendu: "string" }));
  }
  for (const [code, figures] of Object.entries(populations["communes"])) {
    const path = [...at, "communes", code];
    if (!isCodeInsee(code)) issues.push(issue("CODE_INSEE_INVALID", path, { valeur: show(code) }));
    const wrong = ["municipale", "totale"].filter((field) => !isRecord(figures) || !isCount(figures[field]));
    for (const field of wrong) {
      const valeur = show(isRecord(figures) ? figures[field] : figures);
      issues.push(issue("POPULATION_INVALID", [...path, field], { valeur }));
    }
  }
  return issues;
}

function codeIssues(options: OptionsPopulations): readonly Issue[] {
  const codes: unknown = options?.codesActuels;
  if (codes === undefined) return [];
  const good = isRecord(codes) && Object.values(codes).every((code) => typeof code === "string");
  return good ? [] : [issue("SHAPE_INVALID", ["options", "codesActuels"], { attendu: "objet" })];
}
