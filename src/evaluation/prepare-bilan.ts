/** Everything a person needs to write a bilan: its parts, its questions, the measured plan and gouvernance. */
import type { Dossier } from "../avenant/index.js";
import { failure, issue, type Outcome, questionIssues, refusal, show, success } from "../primitives/index.js";
import {
  contentsOfBilan,
  type QuestionEvaluation,
  questionsEvaluation,
  type RubriqueBilan,
  type TypeBilan,
} from "./bilan.js";
import { buildEcheancier } from "./build-echeancier.js";
import { measureGouvernance } from "./gouvernance.js";
import type { MesureGouvernance } from "./gouvernance-result.js";
import { measurePlanActions } from "./measure-plan.js";
import type { MesurePlan } from "./plan-result.js";
import type { Echeance } from "./result.js";

const KEYS = { dossier: true, at: true, type: true } as const;

/** Which bilan of which dossier, on which day. */
export interface BilanPreparation {
  readonly dossier: Dossier;
  readonly at: string;
  readonly type: TypeBilan;
}

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

/** Gathers the material of a bilan; the issues are those of the three measures that it rests on. */
export function prepareBilan(question: BilanPreparation): Outcome<MatiereBilan> {
  const misput = refusal(questionIssues(question, KEYS));
  if (misput) return misput;
  const { dossier, at, type } = question;
  if (!Object.hasOwn(ACTES, type)) {
    const attendu = Object.keys(ACTES).join(", ");
    return failure([issue("VALUE_NOT_IN_LIST", ["type"], { valeur: show(type), attendu })]);
  }
  const plan = measurePlanActions({ dossier, at });
  if (!plan.ok) return plan;
  const gouvernance = measureGouvernance({ dossier, at });
  if (!gouvernance.ok) return gouvernance;
  const echeancier = buildEcheancier({ dossier, at });
  if (!echeancier.ok) return echeancier;
  const { tientLieuDeSchema } = dossier.convention;
  return success(
    {
      type,
      at,
      rubriques: contentsOfBilan({ type, ...(tientLieuDeSchema === undefined ? {} : { tientLieuDeSchema }) }),
      questions: questionsEvaluation(),
      plan: plan.value,
      gouvernance: gouvernance.value,
      echeances: echeancier.value.echeances.filter(({ acte }) => ACTES[type].includes(acte)),
    },
    echeancier.warnings,
  );
}
