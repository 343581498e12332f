/** The same plan d'actions on two days. */
import { type Outcome, success } from "../../primitives/index.js";
import { readQuestion } from "../../primitives/internal.js";
import type { PlanComparisonQuestion } from "../question.js";
import { planComparisonQuestion } from "../schema.js";
import { planOn } from "./measure-plan.js";
import type { ActionMesuree, ComparaisonPlan, MesurePlan } from "./plan-result.js";

/**
 * What changed in the plan from one day to another, which may come before it; same issues as `measurePlanActions`.
 *
 * @param question - the dossier and the two days, `YYYY-MM-DD`
 * @returns the actions that changed; else the issues of `measurePlanActions`
 *
 * @example
 * ```ts
 * import { comparePlanActions, parseDossier } from "convention-territoriale";
 * import file from "./examples/roumois-seine/dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const compared = comparePlanActions({ dossier, du: "2025-12-14", au: "2026-06-30" });
 * if (compared.ok) console.log(compared.value.ajoutees);
 * // => [ 'Av1#annexe2/observatoire', 'Av1#annexe2/gouvernance' ]
 * ```
 */
export function comparePlanActions(question: PlanComparisonQuestion): Outcome<ComparaisonPlan> {
  const asked = readQuestion<PlanComparisonQuestion>(planComparisonQuestion, question);
  if (!asked.ok) return asked;
  const { dossier, du, au } = asked.value;
  const before = planOn(dossier, du);
  if (!before.ok) return before;
  const after = planOn(dossier, au);
  return after.ok ? success(compare(before.value, after.value), after.warnings) : after;
}

function compare(before: MesurePlan, after: MesurePlan): ComparaisonPlan {
  const was = byAddress(before);
  const is = byAddress(after);
  const gone = new Set(before.abrogees);
  const abrogated = new Set(after.abrogees);
  const lateBefore = new Set(before.enRetard);
  const lateAfter = new Set(after.enRetard);
  const kept = after.actions.flatMap((action) => {
    const previous = was.get(action.adresse);
    return previous === undefined ? [] : [{ previous, action }];
  });
  return {
    du: before.at,
    au: after.at,
    ajoutees: [...is.keys()].filter((adresse) => !was.has(adresse)),
    abrogees: after.abrogees.filter((adresse) => !gone.has(adresse)),
    disparues: [...was.keys()].filter((adresse) => !is.has(adresse) && !abrogated.has(adresse)),
    statuts: kept
      .filter(({ previous, action }) => previous.statut !== action.statut)
      .map(({ previous, action: { adresse, titre, statut } }) => ({
        adresse,
        ...(titre === undefined ? {} : { titre }),
        avant: previous.statut,
        apres: statut,
      })),
    nouveauxRetards: after.enRetard.filter((adresse) => !lateBefore.has(adresse)),
    retardsResorbes: before.enRetard.filter((adresse) => !lateAfter.has(adresse)),
    indicateurs: kept.flatMap(({ previous, action }) => changedValues(previous, action)),
  };
}

function byAddress({ actions }: MesurePlan): ReadonlyMap<string, ActionMesuree> {
  return new Map(actions.map((action) => [action.adresse, action]));
}

function changedValues(
  previous: ActionMesuree,
  { adresse, indicateurs }: ActionMesuree,
): ComparaisonPlan["indicateurs"] {
  const before = new Map(previous.indicateurs.map(({ id, derniere }) => [id, derniere?.valeur]));
  return indicateurs.flatMap(({ id, derniere }) => {
    const [avant, apres] = [before.get(id), derniere?.valeur];
    if (avant === apres) return [];
    return [
      {
        adresse,
        indicateur: id,
        ...(avant === undefined ? {} : { avant }),
        ...(apres === undefined ? {} : { apres }),
      },
    ];
  });
}
