/** A result is as sure as the least sure of the rules and values that it rests on. */
import type { Confiance } from "../../droit/index.js";
import type { Trace } from "../../primitives/index.js";
import { reglesCitees } from "../regles-citees.js";
import type { Hypothese, ParametreUtilise } from "./result.js";

/** From the surest to the least sure. */
const ORDER: readonly Confiance[] = ["verbatim", "secondary", "computed", "inferred", "unknown"];

export function lowestConfidence(
  trace: Trace,
  parametres: readonly ParametreUtilise[],
  hypotheses: readonly Hypothese[],
): Confiance {
  const rules = new Set(trace.map(({ regle }) => regle));
  const met = new Set<Confiance | undefined>([
    ...[...rules].map((id) => reglesCitees.regleOf(id)?.confiance),
    ...parametres.map(({ confiance }) => confiance),
    ...hypotheses.map(({ confiance }) => confiance),
  ]);
  return ORDER.reduce<Confiance>((lowest, confiance) => (met.has(confiance) ? confiance : lowest), "verbatim");
}
