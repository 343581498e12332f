/** `simulateBonusTerritoire`: before and after, for everyone, over one or several years. */
import {
  eurosFromCents,
  failure,
  type Issue,
  issue,
  type Outcome,
  parseCents,
  refusal,
  success,
} from "../primitives/index.js";
import { applyScenario, scenarioIssues } from "./apply-scenario.js";
import { computeBonusTerritoire } from "./compute.js";
import { type Difference, differenceOf, type Ecart, ecartsOf, isChange } from "./differences.js";
import type { Montant, ResultatBonusTerritoire, ResultatTrajectoire } from "./result.js";
import type { Scenario } from "./scenario.js";
import { type Sensibilite, sensitivityOf } from "./sensitivity.js";
import { groupBy } from "./totals.js";
import type { DemandeBonusTerritoire } from "./types.js";

/** A question to simulate. */
export interface QuestionSimulation {
  readonly demande: DemandeBonusTerritoire;
  readonly scenario: Scenario;
  /** Years to compare; that of the demande unless said. The N-1 amounts stay those of the demande. */
  readonly annees?: readonly number[];
}

/** One year, without and with the scenario. */
export interface AnneeSimulee {
  readonly annee: number;
  readonly avant: ResultatBonusTerritoire;
  readonly apres: ResultatBonusTerritoire;
  readonly total: { readonly avant: Montant; readonly apres: Montant; readonly difference: Difference };
  /** By id, everyone, changed or not. */
  readonly gestionnaires: readonly Ecart[];
  readonly communes: readonly Ecart[];
  readonly structures: readonly Ecart[];
  /** Structures that the scenario changes, directly or by the share of others. */
  readonly structuresChangees: readonly string[];
  /** Where each territory stands after the scenario, and how far its next step is (BT-19). */
  readonly trajectoires: readonly ResultatTrajectoire[];
  /** What N-1 paid against what the scenario gives. */
  readonly depuisN1: ComparaisonN1;
  /** What another choice would change, for each choice that the texts leave open. */
  readonly sensibilites: readonly Sensibilite[];
}

/** The passage from the N-1 amounts (CEJ or bonus) to the amounts of the year. */
export interface ComparaisonN1 {
  readonly gestionnaires: readonly Ecart[];
  readonly communes: readonly Ecart[];
  /** Ids of the structures that do not say what they received in N-1: they are left out of both sides. */
  readonly structuresSansN1: readonly string[];
}

/** Years in order, and the scenario that was applied. */
export interface ResultatSimulation {
  readonly scenario: Scenario;
  readonly annees: readonly AnneeSimulee[];
}

/**
 * Compares a demande without and with a scenario.
 *
 * @param question - the demande, the scenario (data that can be saved), the years
 * @returns for each year both results, the difference for each gestionnaire, commune and structure, the next step of
 *   the bonus trajectoire, the passage from N-1, and what each open choice would change; or every issue of the demande
 *   and of the scenario (`STRUCTURE_UNKNOWN`, `UNITS_BELOW_ZERO`, `MEASURE_NOT_APPLICABLE`...)
 */
export function simulateBonusTerritoire(question: QuestionSimulation): Outcome<ResultatSimulation> {
  const before = computeBonusTerritoire(question.demande);
  const wrong = scenarioIssues(question.scenario);
  const refused = refusal([...(before.ok ? [] : before.issues), ...wrong]);
  if (refused) return refused;
  const { demande, scenario } = question;
  const annees = question.annees ?? [demande.annee];
  const issues: Issue[] = [];
  const warnings: Issue[] = [];
  if (!Array.isArray(annees))
    return failure([issue("TYPE_INVALID", ["annees"], { valeur: typeof annees, attendu: "array" })]);
  const years = annees.flatMap((annee) => {
    const year = simulateYear(demande, scenario, annee);
    if (year.ok) {
      for (const warning of year.warnings) warnings.push(warning);
      return [year.value];
    }
    for (const found of year.issues) issues.push(found);
    return [];
  });
  return refusal(issues) ?? success({ scenario, annees: years }, warnings);
}

function simulateYear(demande: DemandeBonusTerritoire, scenario: Scenario, annee: number): Outcome<AnneeSimulee> {
  const changed = applyScenario(demande, scenario, annee);
  if (!changed.ok) return changed;
  const avant = computeBonusTerritoire({ ...demande, annee });
  if (!avant.ok) return avant;
  const apres = computeBonusTerritoire(changed.value);
  if (!apres.ok) return apres;
  const [one, other] = [avant.value, apres.value];
  const structures = ecartsOf(one.structures, other.structures);
  return success(
    {
      annee,
      avant: one,
      apres: other,
      total: { avant: one.total, apres: other.total, difference: differenceOf(one.total, other.total) },
      gestionnaires: ecartsOf(one.gestionnaires, other.gestionnaires),
      communes: ecartsOf(one.communes, other.communes),
      structures,
      structuresChangees: structures.filter(isChange).map(({ id }) => id),
      trajectoires: other.trajectoires,
      depuisN1: sinceN1(changed.value, other),
      sensibilites: sensitivityOf(changed.value, other),
    },
    apres.warnings,
  );
}

/** What each received in N-1 against what it gets, over the structures that say it. */
function sinceN1(demande: DemandeBonusTerritoire, result: ResultatBonusTerritoire): ComparaisonN1 {
  const amounts = new Map(
    demande.structures.flatMap(({ id, montantN1 }) => {
      const cents = montantN1 === undefined ? undefined : parseCents(montantN1);
      return cents?.ok ? [[id, eurosFromCents(cents.value)] as const] : [];
    }),
  );
  const compared = result.structures.filter(({ id }) => amounts.has(id));
  const received = (id: string): Montant => ({ statut: "exact", montant: amounts.get(id) ?? "0.00" });
  const sides = (keyOf: (structure: (typeof compared)[number]) => string) =>
    ecartsOf(
      groupBy(compared.map((each) => ({ id: keyOf(each), montant: received(each.id) }))),
      groupBy(compared.map((each) => ({ id: keyOf(each), montant: each.montant }))),
    );
  return {
    gestionnaires: sides(({ gestionnaire }) => gestionnaire),
    communes: sides(({ commune }) => commune),
    structuresSansN1: result.structures.filter(({ id }) => !amounts.has(id)).map(({ id }) => id),
  };
}
