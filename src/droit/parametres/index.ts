/** Every dated parameter of the library. */
import type { ParametreDate } from "../types.js";
import * as bonusTerritoire from "./bonus-territoire.js";
import * as evaluation from "./evaluation.js";
import * as sppe from "./sppe.js";

export const parametres: readonly ParametreDate<unknown>[] = [
  ...Object.values(bonusTerritoire),
  ...Object.values(sppe),
  ...Object.values(evaluation),
];

/** Dated parameters of the bonus territoire and of the calendar, by name. */
export { bonusTerritoire as parametresBonusTerritoire, evaluation as parametresEvaluation };
