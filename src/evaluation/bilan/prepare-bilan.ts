/** Everything a person needs to write a bilan: its parts, its questions, the measured plan and gouvernance. */
import { type Outcome, success } from "../../primitives/index.js";
import { readQuestion } from "../../primitives/internal.js";
import { echeancierOn } from "../echeancier/build-echeancier.js";
import type { Echeance } from "../echeancier/result.js";
import type { MesureGouvernance } from "../gouvernance/gouvernance-result.js";
import { gouvernanceOn } from "../gouvernance/measure-gouvernance.js";
import { planOn } from "../plan/measure-plan.js";
import type { MesurePlan } from "../plan/plan-result.js";
import type { BilanPreparation } from "../question.js";
import { bilanQuestion } from "../schema.js";
import {
  contentsOfBilan,
  type QuestionEvaluation,
  questionsEvaluation,
  type RubriqueBilan,
  type TypeBilan,
} from "./contents-of-bilan.js";

/** The material of a bilan. */
export interface MatiereBilan {
  readonly type: TypeBilan;
  readonly at: string;
  readonly rubriques: readonly RubriqueBilan[];
  readonly questions: readonly QuestionEvaluation[];
  readonly plan: MesurePlan;
  readonly gouvernance: MesureGouvernance;
  /** Lines of the échéancier on this bilan and on its transmission to the comité départemental. */
  readonly echeances: readonly Echeance[];
}

const ACTES: Readonly<Record<TypeBilan, readonly string[]>> = {
  intermediaire: ["bilanIntermediaire", "communicationBilans", "communicationBilanIntermediaire"],
  final: ["bilanFinal", "communicationBilans", "communicationBilanFinal"],
};

/**
 * Gathers the material of a bilan; the issues are those of the three measures that it rests on.
 *
 * @param question - the dossier, the day, and the kind of bilan
 * @returns the parts, the questions, the plan, the gouvernance and the lines of the échéancier on that bilan; else the
 *   issues of `measurePlanActions`, `measureGouvernance` and `buildEcheancier`
 *
 * @example
 * ```ts
 * import { parseDossier, prepareBilan } from "convention-territoriale";
 * import file from "./examples/roumois-seine/dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const material = prepareBilan({ dossier, at: "2026-06-30", type: "final" });
 * if (material.ok) console.log(material.value.rubriques.length, material.value.questions[0]?.code);
 * // => 6 ceQuiAEteFait
 * ```
 */
export function prepareBilan(question: BilanPreparation): Outcome<MatiereBilan> {
  const asked = readQuestion<BilanPreparation>(bilanQuestion, question);
  if (!asked.ok) return asked;
  const { dossier, at, type } = asked.value;
  const plan = planOn(dossier, at);
  if (!plan.ok) return plan;
  const echeancier = echeancierOn({ dossier, at });
  if (!echeancier.ok) return echeancier;
  const { tientLieuDeSchema } = dossier.convention;
  return success(
    {
      type,
      at,
      rubriques: contentsOfBilan({ type, ...(tientLieuDeSchema === undefined ? {} : { tientLieuDeSchema }) }),
      questions: questionsEvaluation(),
      plan: plan.value,
      gouvernance: gouvernanceOn(dossier, at).value,
      echeances: echeancier.value.echeances.filter(({ acte }) => ACTES[type].includes(acte)),
    },
    echeancier.warnings,
  );
}
