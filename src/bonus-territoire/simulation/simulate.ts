/** `simulateBonusTerritoire`: before and after, for everyone, over one or several years. */
import { eurosFromCents, type Issue, type Outcome, success } from "../../primitives/index.js";
import { parseCents, readQuestion, refusal } from "../../primitives/internal.js";
import { computeChecked } from "../calcul/compute.js";
import type { DemandeBonusTerritoire } from "../demande/types.js";
import { differenceOf, type EcartMontant, ecartsOf, isChange } from "../resultat/differences.js";
import type { Difference, Montant, ResultatBonusTerritoire, ResultatTrajectoire } from "../resultat/result.js";
import { groupBy } from "../resultat/totals.js";
import { applyScenario } from "./apply-scenario.js";
import type { QuestionSimulation } from "./questions.js";
import type { Scenario } from "./scenario.js";
import { questionSimulationSchema } from "./schema.js";
import { type Sensibilite, sensitivityOf } from "./sensitivity.js";

/** One year, without and with the scenario. */
export interface AnneeSimulee {
  readonly annee: number;
  readonly avant: ResultatBonusTerritoire;
  readonly apres: ResultatBonusTerritoire;
  readonly total: { readonly avant: Montant; readonly apres: Montant; readonly difference: Difference };
  /** By id, everyone, changed or not. */
  readonly gestionnaires: readonly EcartMontant[];
  readonly communes: readonly EcartMontant[];
  readonly structures: readonly EcartMontant[];
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
  readonly gestionnaires: readonly EcartMontant[];
  readonly communes: readonly EcartMontant[];
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
 *
 * @example
 * ```ts
 * import { parseDemande, simulateBonusTerritoire } from "convention-territoriale";
 * import file from "./examples/roumois-seine/bonus-illustratif.json" with { type: "json" };
 *
 * const parsed = parseDemande(file.demande);
 * if (!parsed.ok) throw new Error("demande");
 * const demande = parsed.value;
 * const mesures = [{ type: "ouvrirUnites", structure: "multi-accueil-a", existantes: 5 }] as const;
 * const simulated = simulateBonusTerritoire({ demande, scenario: { id: "five more places", mesures } });
 * if (simulated.ok) console.log(simulated.value.annees[0]?.total);
 * // => {
 * // =>   avant: { statut: 'exact', montant: '103500.00' },
 * // =>   apres: { statut: 'exact', montant: '115000.00' },
 * // =>   difference: { statut: 'exact', montant: '11500.00' }
 * // => }
 * ```
 */
export function simulateBonusTerritoire(question: QuestionSimulation): Outcome<ResultatSimulation> {
  const read = readQuestion<QuestionSimulation>(questionSimulationSchema, question);
  if (!read.ok) return read;
  const { demande, scenario, annees = [demande.annee] } = read.value;
  const issues: Issue[] = [];
  const warnings: Issue[] = [];
  const simulated: AnneeSimulee[] = [];
  for (const annee of annees) {
    const outcome = simulateYear(demande, scenario, annee);
    if (outcome.ok) {
      simulated.push(outcome.value);
      for (const found of outcome.warnings) warnings.push(found);
    } else {
      for (const found of outcome.issues) issues.push(found);
    }
  }
  return refusal(issues) ?? success({ scenario: scenario, annees: simulated }, warnings);
}

function simulateYear(demande: DemandeBonusTerritoire, scenario: Scenario, annee: number): Outcome<AnneeSimulee> {
  const changed = applyScenario(demande, scenario, annee);
  if (!changed.ok) return changed;
  const avant = computeChecked({ ...demande, annee });
  if (!avant.ok) return avant;
  const apres = computeChecked(changed.value);
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
  const compared = result.structures.flatMap((each) => {
    const montant = amounts.get(each.id);
    return montant === undefined ? [] : [{ ...each, received: { statut: "exact", montant } as const }];
  });
  const sides = (keyOf: (structure: (typeof compared)[number]) => string) =>
    ecartsOf(
      groupBy(compared.map((each) => ({ id: keyOf(each), montant: each.received }))),
      groupBy(compared.map((each) => ({ id: keyOf(each), montant: each.montant }))),
    );
  return {
    gestionnaires: sides(({ gestionnaire }) => gestionnaire),
    communes: sides(({ commune }) => commune),
    structuresSansN1: result.structures.filter(({ id }) => !amounts.has(id)).map(({ id }) => id),
  };
}
