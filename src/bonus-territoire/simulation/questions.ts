/** The questions that compare: a scenario over years, two editions of a barème. */
import type { DemandeBonusTerritoire } from "../demande/types.js";
import type { Bareme } from "../demande/types-parametres.js";
import type { Scenario } from "./scenario.js";

/** A question to simulate. */
export interface QuestionSimulation {
  readonly demande: DemandeBonusTerritoire;
  readonly scenario: Scenario;
  /** Years to compare; that of the demande unless said. The N-1 amounts stay those of the demande. */
  readonly annees?: readonly number[];
}

/** Two barèmes to compare on a demande. */
export interface QuestionComparaisonBaremes {
  readonly demande: DemandeBonusTerritoire;
  readonly avant: Bareme;
  readonly apres: Bareme;
}
