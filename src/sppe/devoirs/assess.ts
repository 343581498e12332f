/** Duties of one authority, or of a whole territory, under the service public de la petite enfance on a day. */
import { match } from "ts-pattern";
import { type CivilDate, civil, failure, type Issue, type Outcome, success } from "../../primitives/index.js";
import { deepFreeze, issue, readQuestion } from "../../primitives/internal.js";
import type { Commune, Competence, GroupementIndexe, IndexTerritoire } from "../../territoire/index.js";
import { indexOf } from "../../territoire/internal.js";
import { type Justify, justify } from "../justification.js";
import type { QuestionSppe, QuestionTerritoire } from "../question.js";
import { sppeQuestion, territoireQuestion } from "../schema.js";
import { boundaryWarnings, missingOfCommune, missingOfGroupement, missingOfTerritoire } from "./avertissements.js";
import { createOrigines, figureOf, type Origines } from "./chiffre.js";
import { type Etat, etatCommune, etatGroupement } from "./exercise-of-authority.js";
import { endOfPreviousYear, type LoiDuJour, loiDuJour, type RegleDuJour } from "./law-of-day.js";
import { type Bornes, buildLigne, type Contexte, type Statuts } from "./line-of-assessment.js";
import type { AutoriteRef, LigneSppe, SppeAssessment } from "./result.js";
import { createCommuns } from "./shared-values.js";
import { unknownCommune } from "./unknown-authority.js";

/**
 * What one commune or group owes on a day: the four competences, the schéma pluriannuel, the relais petite enfance.
 *
 * Thresholds are strict (SP-05). The figure is the population totale in force that year (SP-10, SP-12); for a group, that
 * of the communes that transferred the competence (SP-20, SP-23). What is not recorded is unknown: the line is then
 * `indetermine`, with its two bounds and what is missing (SP-29).
 *
 * @param question - the authority, the territory, the day, and the caller's own values of the law
 * @returns six lines; refused when the day is none (`DATE_INVALID`), the territory is not valid (see
 *   `indexTerritoire`), or it does not have the authority (`COMMUNE_UNKNOWN`, `GROUPEMENT_UNKNOWN`), or it is an arrondissement, whose commune is then named (`COMMUNE_ARRONDISSEMENT`). Warns
 *   first of a population totale of the year that was not supplied (`POPULATION_LATEST_KNOWN` with the latest one known,
 *   else `POPULATIONS_MISSING`), then of boundaries of another year (`BOUNDARIES_OTHER_YEAR`) and of a threshold last checked
 *   more than a year before the day (`PARAMETER_STALE`).
 *
 * @example
 * ```ts
 * import { assessSppe, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const autorite = { type: "commune", codeInsee: "27999" } as const;
 * const duties = assessSppe({ autorite, territoire: dossier.territoire, at: "2026-07-01" });
 * if (duties.ok) console.log(duties.value.lignes.map(({ objet, statut }) => `${objet} ${statut}`));
 * // => [
 * // =>   'recenser obligatoire',
 * // =>   'informer obligatoire',
 * // =>   'planifier obligatoire',
 * // =>   'soutenirQualite obligatoire',
 * // =>   'schemaPluriannuel facultatif',
 * // =>   'relaisPetiteEnfance facultatif'
 * // => ]
 * ```
 */
export function assessSppe(question: QuestionSppe): Outcome<SppeAssessment> {
  const asked = readQuestion<QuestionSppe>(sppeQuestion, question);
  if (!asked.ok) return asked;
  const { autorite } = asked.value;
  const prepared = prepare(asked.value);
  const assessment = assessOne(prepared, autorite);
  if (assessment !== undefined) {
    return success(assessment, [...missingOf(prepared, autorite), ...prepared.warnings]);
  }
  return failure([
    match(autorite)
      .returnType<Issue>()
      .with({ type: "groupement" }, ({ siren }) => issue("GROUPEMENT_UNKNOWN", ["autorite", "siren"], { siren }))
      .with({ type: "commune" }, ({ codeInsee: code }) => unknownCommune(code, ["autorite", "codeInsee"]))
      .exhaustive(),
  ]);
}

/** The same for several authorities that the territory has, of a question that was read; its warnings are to be put together. */
export function assessEach(
  question: QuestionTerritoire,
  autorites: readonly AutoriteRef[],
): { readonly assessments: readonly SppeAssessment[]; readonly warnings: readonly Issue[] } {
  const prepared = prepare(question);
  return {
    assessments: autorites.flatMap((autorite) => assessOne(prepared, autorite) ?? []),
    warnings: [...autorites.flatMap((autorite) => missingOf(prepared, autorite)), ...prepared.warnings],
  };
}

/** Every authority of a territory on a day. */
export interface SppeTerritoire {
  readonly at: string;
  /** In the order of the territory. */
  readonly communes: readonly SppeAssessment[];
  readonly groupements: readonly SppeAssessment[];
}

/**
 * What every commune and group of a territory owes on a day.
 *
 * A duty that binds a commune alone binds whoever holds the competence, once: where all is recorded, each object of
 * each commune is exercised by exactly one authority; where it is not, by exactly one of those that the lines name.
 *
 * @param question - the territory, the day, and the caller's own values of the law
 * @returns one assessment for each commune and group; refused and warned as `assessSppe` is
 *
 * @example
 * ```ts
 * import { assessSppeTerritoire, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const duties = assessSppeTerritoire({ territoire: dossier.territoire, at: "2026-07-01" });
 * if (duties.ok) console.log(duties.value.communes.map(({ nom, lignes }) => `${nom} ${lignes.length}`));
 * // => [ 'Bourg-Exemple 6' ]
 * ```
 */
export function assessSppeTerritoire(question: QuestionTerritoire): Outcome<SppeTerritoire> {
  const asked = readQuestion<QuestionTerritoire>(territoireQuestion, question);
  if (!asked.ok) return asked;
  const prepared = prepare(asked.value);
  const { index, at } = prepared;
  const communes = [...index.communes.values()].map((commune) => assessCommune(prepared, commune));
  const groupements = [...index.groupements.values()].map((group) => assessGroupement(prepared, group));
  return success({ at, communes, groupements }, [
    ...missingOfTerritoire(index, at, prepared.loi),
    ...prepared.warnings,
  ]);
}

/** All that the lines of one question share. */
interface Prepared {
  readonly index: IndexTerritoire;
  readonly at: CivilDate;
  readonly avant: CivilDate;
  readonly loi: LoiDuJour;
  readonly loiAvant: LoiDuJour;
  readonly justify: Justify;
  readonly origines: Origines;
  readonly communes: Contexte["communes"];
  readonly bornes: Contexte["bornes"];
  /** What the answer says first: boundaries of another year, a threshold last checked long before. */
  readonly warnings: readonly Issue[];
}

/** The law of the days asked of a territory, which many questions share: frozen, since it outlives each of them. */
const lawsOf = new WeakMap<IndexTerritoire, Map<CivilDate, LoiDuJour>>();
/** Days kept for one territory. */
const MOST_DAYS = 64;

function lawOn(index: IndexTerritoire, day: CivilDate): LoiDuJour {
  const laws = lawsOf.get(index) ?? new Map<CivilDate, LoiDuJour>();
  const known = laws.get(day) ?? deepFreeze(loiDuJour(day, {}));
  if (laws.size >= MOST_DAYS) laws.clear();
  lawsOf.set(index, laws.set(day, known));
  return known;
}

function prepare({ territoire, at: day, surcharges }: QuestionTerritoire): Prepared {
  const at = civil(day);
  const avant = endOfPreviousYear(at);
  const { index } = indexOf(territoire);
  const law = (on: CivilDate) => (surcharges === undefined ? lawOn(index, on) : loiDuJour(on, surcharges));
  const loi = law(at);
  return {
    index,
    at,
    avant,
    loi,
    loiAvant: law(avant),
    justify,
    origines: createOrigines(),
    communes: createCommuns<RegleDuJour, readonly string[], LigneSppe>(),
    bornes: createCommuns<Statuts, Statuts, Bornes>(),
    warnings: [...boundaryWarnings(territoire.limitesAu, at), ...loi.warnings],
  };
}

/** The figures of the year that the answer about one authority lacks. */
function missingOf({ index, at, loi }: Prepared, autorite: AutoriteRef): readonly Issue[] {
  if (autorite.type === "commune") {
    const commune = index.communes.get(autorite.codeInsee);
    return commune === undefined ? [] : missingOfCommune(commune, at, loi);
  }
  const group = index.groupements.get(autorite.siren);
  return group === undefined ? [] : missingOfGroupement(index, group, at, loi);
}

function assessOne(prepared: Prepared, autorite: AutoriteRef): SppeAssessment | undefined {
  const { index } = prepared;
  if (autorite.type === "commune") {
    const commune = index.communes.get(autorite.codeInsee);
    return commune && assessCommune(prepared, commune);
  }
  const group = index.groupements.get(autorite.siren);
  return group && assessGroupement(prepared, group);
}

function assessCommune(prepared: Prepared, commune: Commune): SppeAssessment {
  const { index } = prepared;
  const { codeInsee, nom } = commune;
  const etatAt: EtatAt = (at, competences) => etatCommune(index, commune, competences, at);
  return assess(prepared, { type: "commune", codeInsee }, nom, etatAt, !index.communesConnues.has(codeInsee));
}

function assessGroupement(prepared: Prepared, group: GroupementIndexe): SppeAssessment {
  const { index } = prepared;
  const etatAt: EtatAt = (at, competences, seuil) => etatGroupement(index, group, competences, at, seuil);
  const unrecorded = !group.membres.some((code) => index.communesConnues.has(code));
  return assess(prepared, { type: "groupement", siren: group.siren }, group.nom, etatAt, unrecorded);
}

const NO_HYPOTHESIS: readonly string[] = deepFreeze([]);
const ALONE: readonly string[] = deepFreeze(["sppe.hypothese.communeSansGroupement"]);

type EtatAt = (at: CivilDate, competences: readonly Competence[], seuil: number | undefined) => Etat;

/** The six lines. Where no transfer is recorded the six objects share one state, hence one figure. */
function assess(
  prepared: Prepared,
  autorite: AutoriteRef,
  nom: string,
  etatAt: EtatAt,
  unrecorded: boolean,
): SppeAssessment {
  const { at, avant, loi, loiAvant, justify, origines, communes, bornes, index } = prepared;
  const { type } = autorite;
  const read = (competences: readonly Competence[], seuil: number | undefined): Contexte => {
    const etat = etatAt(at, competences, seuil);
    return { type, etat, chiffre: figureOf(etat, origines), justify, communes, bornes };
  };
  let now: Contexte | undefined;
  let then: Etat | undefined;
  const lignes = loi.regles.map((regle, rank) => {
    const { competences, seuil } = regle.definition;
    now = now === undefined || !unrecorded ? read(competences, regle.seuil?.valeur) : now;
    const regleAvant = loiAvant.regles[rank] ?? regle;
    // The year before is only read for a threshold that was then in force.
    const compared = seuil !== undefined && regleAvant.etat === "enVigueur";
    if (compared && (then === undefined || !unrecorded)) then = etatAt(avant, competences, regleAvant.seuil?.valeur);
    return buildLigne(regle, now, regleAvant, compared ? then : undefined);
  });
  const alone = autorite.type === "commune" && !index.appartenances.has(autorite.codeInsee);
  return { autorite, nom, at, hypotheses: alone ? ALONE : NO_HYPOTHESIS, lignes };
}
