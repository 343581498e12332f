/** The figures of a year laid over a territory: one file serves a year, without a release of the library. */
import { type Issue, isCodeInsee, type Outcome, success } from "../primitives/index.js";
import { issue, readQuestion, readWith, refusal, under } from "../primitives/internal.js";
import { readTerritoire } from "./read-territoire.js";
import { populationsAnneeSchema, populationsOptions } from "./schema.js";
import type {
  ChiffresCommune,
  Commune,
  OptionsPopulations,
  Population,
  PopulationsDeLAnnee,
  Territoire,
} from "./types.js";

/** Outside the yearly census: the last figures published stay in force until others are. */
const MAYOTTE = /^976/;

/**
 * Lays the figures of a year over a territory. They replace those that it had for that year; those of other years stay.
 *
 * Mayotte is outside the yearly census: where the file has no figure for one of its communes, the last known one stays in
 * force, with its own year and source.
 *
 * @param territoire - the territory
 * @param populations - the figures of one year by INSEE code, as `readPopulationsInsee` gives them
 * @param options - the codes of former communes
 * @returns a new territory; refused when a figure or the territory is not valid (see `indexTerritoire`). Warns of communes
 *   of the territory that the file does not have (`POPULATIONS_LACKING`)
 *
 * @example
 * ```ts
 * import { avecPopulations, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const communes = { "27999": { municipale: 4180, totale: 4260 } };
 * const populations = { millesime: 2024, anneeApplication: 2027, source: "Insee", communes };
 * const next = avecPopulations(dossier.territoire, populations);
 * if (next.ok) console.log(next.value.communes[0]?.populations.map(({ anneeApplication, nature, valeur }) => `${anneeApplication} ${nature} ${valeur}`));
 * // => [ '2026 totale 4120', '2027 totale 4260', '2027 municipale 4180' ]
 * ```
 */
export function avecPopulations(
  territoire: Territoire,
  populations: PopulationsDeLAnnee,
  options: OptionsPopulations = {},
): Outcome<Territoire> {
  const known = readTerritoire(territoire);
  const year = readWith<PopulationsDeLAnnee>(populationsAnneeSchema, populations, codeIssues);
  const asked = readQuestion<OptionsPopulations>(populationsOptions, options);
  const refused = refusal([
    ...(known.ok ? [] : known.issues),
    ...(year.ok ? [] : under("populations", year.issues)),
    ...(asked.ok ? [] : under("options", asked.issues)),
  ]);
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
  const whole = readTerritoire(result);
  if (!whole.ok) return whole;
  const [premiere] = lacking;
  if (premiere === undefined) return whole;
  const params = { annee: populations.anneeApplication, nombre: lacking.length, premiere };
  return success(whole.value, [issue("POPULATIONS_LACKING", [], params, { regle: "SP-12" })]);
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

function codeIssues({ communes }: PopulationsDeLAnnee): readonly Issue[] {
  return Object.keys(communes).flatMap((code) =>
    isCodeInsee(code) ? [] : [issue("CODE_INSEE_INVALID", ["communes", code], { valeur: code })],
  );
}
