/** The plan d'actions on a day: progress, late actions, actions without indicator or pilot, themes covered. */
import type { Dossier } from "../../avenant/index.js";
import { boundsOf } from "../../convention/internal.js";
import { civil, daysBetween, type Outcome, success } from "../../primitives/index.js";
import { deepFreeze, readQuestion, refusal } from "../../primitives/internal.js";
import { compareText, later } from "../days.js";
import type { PlanQuestion } from "../question.js";
import { readText } from "../read-text.js";
import { reglesCitees } from "../regles-citees.js";
import { planQuestion } from "../schema.js";
import { type FollowUps, followUpsOf, measureIndicator, statusOn } from "./follow-up.js";
import type {
  ActionMesuree,
  Avancement,
  AvancementPar,
  CouvertureThemes,
  MesurePlan,
  NiveauMesure,
  StatutMesure,
} from "./plan-result.js";
import { countedNodes, levelsOf, type PlanNode, planNodes, standsInForce } from "./plan-tree.js";
import { aliasIssues, ficheIssues, followUpIssues, followUpWarnings } from "./transitions.js";

/**
 * Measures the plan d'actions in force on a day, with the statuses and values recorded by then.
 *
 * A plan may have any levels (PA-10) and stop above actions (PA-12): its deepest level is then counted. Themes come from
 * the action and from every level above it (PA-02). An action is late when the last day of its last échéance is past and
 * it is neither done, suspended nor abandoned; when nobody recorded its status, that is not known and it is `aVerifier`.
 *
 * @param question - the dossier and the day
 * @returns the measure; else every issue: those of the consolidation, `STATUS_TRANSITION_ILLEGAL`,
 *   `STATUS_ABROGATION_RESERVED`, `STATUS_OUT_OF_ORDER`, `DATE_INVALID`, `ID_DUPLICATE`. Warnings: `ACTION_UNKNOWN`,
 *   `INDICATOR_UNKNOWN`, `STATUS_AFTER_ABROGATION`
 *
 * @example
 * ```ts
 * import { measurePlanActions, parseDossier } from "convention-territoriale";
 * import file from "./examples/roumois-seine/dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const measured = measurePlanActions({ dossier, at: "2026-06-30" });
 * if (measured.ok) console.log(measured.value.actions.map(({ adresse }) => adresse));
 * // => [
 * // =>   'Av1#annexe2/passerelles',
 * // =>   'Av1#annexe2/observatoire',
 * // =>   'Av1#annexe2/gouvernance'
 * // => ]
 * ```
 */
export function measurePlanActions(question: PlanQuestion): Outcome<MesurePlan> {
  const asked = readQuestion<PlanQuestion>(planQuestion, question);
  return asked.ok ? planOn(asked.value.dossier, asked.value.at) : asked;
}

/** The same, for a dossier and a day that were read. */
export function planOn(dossier: Dossier, at: string): Outcome<MesurePlan> {
  const text = readText(dossier, at);
  const refused = refusal([...ficheIssues(dossier), ...followUpIssues(dossier), ...aliasIssues(dossier, text.value)]);
  if (refused) return refused;

  const nodes = planNodes(text.value);
  const { unite, counted } = countedNodes(nodes);
  const standing = counted.filter(({ line }) => standsInForce(line));
  const followUps = followUpsOf(dossier);
  const actions = standing.map((node) => measureAction(node, followUps, at));
  const addresses = (keep: (action: ActionMesuree) => boolean) => actions.filter(keep).map(({ adresse }) => adresse);
  return success(
    {
      dossier: dossier.id,
      at,
      niveaux: levelsOf(text.value, nodes).map((genre) => measureLevel(genre, nodes)),
      unite,
      ensemble: progressOf(actions),
      parBranche: byBranch(actions, nodes),
      parTheme: byKey(actions, ({ themes }) => themes),
      parPilote: byKey(actions, ({ pilotes }) => pilotes),
      actions,
      abrogees: counted.filter(({ line }) => !standsInForce(line)).map(({ line }) => line.adresse),
      enRetard: addresses(isLate),
      aVerifier: addresses(({ statut, joursRetard }) => statut === "inconnu" && joursRetard !== undefined),
      sansIndicateur: addresses(({ nombreIndicateurs }) => nombreIndicateurs === 0),
      sansPilote: addresses(({ pilotes }) => pilotes.length === 0),
      couverture: coverageOf(actions),
    },
    [...text.warnings, ...followUpWarnings(dossier, text.value)],
  );
}

/** Statuses of an action that its échéance no longer presses. */
const SETTLED: ReadonlySet<StatutMesure> = new Set(["realisee", "poursuivie", "suspendue", "abandonnee"]);
const DONE: ReadonlySet<StatutMesure> = new Set(["realisee", "poursuivie"]);

function isLate({ statut, joursRetard }: ActionMesuree): boolean {
  return statut !== "inconnu" && joursRetard !== undefined;
}

function measureAction({ line, above }: PlanNode, followUps: FollowUps, at: string): ActionMesuree {
  const suivi = followUps(line);
  const { statut, depuis } = statusOn(line, suivi, at);
  const fiche = line.fiche ?? {};
  const echeances = fiche.echeances ?? [];
  const end = echeances
    .map((date) => boundsOf(date).au)
    .reduce<string | undefined>((last, day) => (last === undefined ? day : later(last, day)), undefined);
  const pressing = end !== undefined && end < at && !SETTLED.has(statut);
  const measured = (fiche.indicateurs ?? []).map((indicateur) => measureIndicator(indicateur, suivi, at));
  return {
    adresse: line.adresse,
    genre: line.genre,
    ...(line.titre === undefined ? {} : { titre: line.titre }),
    branche: above.map(({ adresse }) => adresse),
    statut,
    ...(depuis === undefined ? {} : { depuis }),
    themes: [...new Set([...above, line].flatMap((one) => one.fiche?.themes ?? []))],
    pilotes: [...new Set(fiche.servicesResponsables ?? [])],
    echeances,
    ...(pressing ? { joursRetard: daysBetween(civil(end), civil(at)) } : {}),
    indicateurs: measured,
    nombreIndicateurs: Math.max(measured.length, fiche.indicateursEvaluation?.length ?? 0),
    ...(line.initiative === undefined ? {} : { initiative: line.initiative }),
  };
}

function measureLevel(genre: PlanNode["line"]["genre"], nodes: readonly PlanNode[]): NiveauMesure {
  const level = nodes.filter(({ line }) => line.genre === genre && standsInForce(line));
  const own = level.filter(({ inside }) => !inside);
  return {
    genre,
    nombre: own.length,
    porteursPrives: own.filter(({ line }) => line.initiative === "privee").length,
    sousElements: level.length - own.length,
  };
}

function progressOf(actions: readonly ActionMesuree[]): Avancement {
  const parStatut: Partial<Record<StatutMesure, number>> = {};
  for (const { statut } of actions) parStatut[statut] = (parStatut[statut] ?? 0) + 1;
  return {
    total: actions.length,
    realisees: actions.filter(({ statut }) => DONE.has(statut)).length,
    enRetard: actions.filter(isLate).length,
    parStatut,
  };
}

function byKey(
  actions: readonly ActionMesuree[],
  keysOf: (action: ActionMesuree) => readonly string[],
): readonly AvancementPar[] {
  const groups = new Map<string, ActionMesuree[]>();
  for (const action of actions) {
    for (const key of keysOf(action)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [action]);
      else group.push(action);
    }
  }
  return [...groups].map(([cle, group]) => ({ cle, ...progressOf(group) })).sort((a, b) => compareText(a.cle, b.cle));
}

/** Branches in the order of the text, each with its title. */
function byBranch(actions: readonly ActionMesuree[], nodes: readonly PlanNode[]): readonly AvancementPar[] {
  const measured = new Map(byKey(actions, ({ branche }) => branche).map((one) => [one.cle, one]));
  return nodes.flatMap(({ line: { adresse: cle, titre, statut } }) => {
    const own = measured.get(cle);
    if (own === undefined || statut === "abrogee") return [];
    return [{ ...own, ...(titre === undefined ? {} : { titre }) }];
  });
}

/** Themes that every plan is expected to hold, besides at least one other (PA-03). */
const THEMES_ATTENDUS = deepFreeze(["petiteEnfance", "jeunesse", "parentalite"] as const);

function coverageOf(actions: readonly ActionMesuree[]): CouvertureThemes {
  const present = new Set(actions.flatMap(({ themes }) => themes));
  const expected: readonly string[] = THEMES_ATTENDUS;
  return {
    presents: [...present].sort(compareText),
    manquants: expected.filter((theme) => !present.has(theme)),
    autre: [...present].some((theme) => !expected.includes(theme)),
    regle: "PA-03",
    sources: reglesCitees.sourcesOf("PA-03"),
  };
}
