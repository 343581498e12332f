/** The démarche d'élaboration: its steps in order, where it stands on a day, the figures of the diagnostic. */
import type { EtapeElaboration, GenreEtape, IndicateurDiagnostic } from "../../avenant/index.js";
import { ORDRE_ETAPES } from "../../avenant/internal.js";
import { boundsOf } from "../../convention/internal.js";
import { type Issue, type Outcome, success } from "../../primitives/index.js";
import { issue, parseExact, readQuestion, refusal } from "../../primitives/internal.js";
import { compareText } from "../days.js";
import type { PlanQuestion } from "../question.js";
import { planQuestion } from "../schema.js";

/** A step on the day asked. */
export interface EtapeMesuree extends EtapeElaboration {
  /** `sansTrace`: its date is past and nothing says that it took place. */
  readonly etat: "faite" | "enCours" | "prevue" | "sansTrace" | "sansDate";
}

/** The élaboration of a convention on a day. */
export interface SuiviElaboration {
  readonly dossier: string;
  readonly at: string;
  /** In order of date; those without a date keep their place in the file. */
  readonly etapes: readonly EtapeMesuree[];
  /** First step that did not take place yet. */
  readonly prochaine?: string;
  /** Usual steps that the dossier does not hold: information, no démarche is bound to have them all. */
  readonly absentes: readonly GenreEtape[];
  readonly diagnostic: readonly IndicateurDiagnostic[];
}

/**
 * Follows the élaboration of the convention.
 *
 * @param question - the dossier and the day
 * @returns the steps in order of date; else the issues of the dossier, `NUMBER_INVALID`. Warning
 *   `STEP_OUT_OF_ORDER` where a step surely comes after one that usually follows it: the démarche is free, and the
 *   order is only what was seen
 *
 * @example
 * ```ts
 * import { parseDossier, trackElaboration } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const etapes = [{ id: "portrait", genre: "portraitTerritoire", libelle: "Portrait", date: "2026-02-03", realisee: true }] as const;
 * const followed = trackElaboration({ dossier: { ...dossier, elaboration: { etapes } }, at: "2026-06-30" });
 * if (followed.ok) console.log(followed.value.etapes[0]?.etat, followed.value.absentes[0]);
 * // => faite lancement
 * ```
 */
export function trackElaboration(question: PlanQuestion): Outcome<SuiviElaboration> {
  const asked = readQuestion<PlanQuestion>(planQuestion, question);
  if (!asked.ok) return asked;
  const { dossier, at } = asked.value;
  const { etapes = [], diagnostic = [] } = dossier.elaboration ?? {};
  const refused = refusal(figureIssues(diagnostic));
  if (refused) return refused;
  const ordered = inOrder(etapes).map((etape) => ({ ...etape, etat: stateOfStep(etape, at) }));
  const next = ordered.find(({ etat }) => etat !== "faite");
  const present = new Set(etapes.map(({ genre }) => genre));
  return success(
    {
      dossier: dossier.id,
      at,
      etapes: ordered,
      ...(next === undefined ? {} : { prochaine: next.id }),
      absentes: ORDRE_ETAPES.filter((genre) => !present.has(genre)),
      diagnostic,
    },
    outOfOrder(etapes),
  );
}

function stateOfStep({ date, realisee }: EtapeElaboration, at: string): EtapeMesuree["etat"] {
  if (date === undefined) return realisee === true ? "faite" : "sansDate";
  const { du, au } = boundsOf(date);
  if (realisee === true && du <= at) return "faite";
  if (at < du) return "prevue";
  return at <= au ? "enCours" : "sansTrace";
}

/** Steps without a date stay after the step that precedes them in the file. */
function inOrder(etapes: readonly EtapeElaboration[]): readonly EtapeElaboration[] {
  let last = "";
  return etapes
    .map((etape, rank) => {
      last = etape.date === undefined ? last : boundsOf(etape.date).du;
      return { etape, rank, day: last };
    })
    .sort((a, b) => compareText(a.day, b.day) || a.rank - b.rank)
    .map(({ etape }) => etape);
}

/** Longest number looked at: more digits than any figure has. */
const MAX_DIGITS = 40;

function figureIssues(diagnostic: readonly IndicateurDiagnostic[]): readonly Issue[] {
  return diagnostic.flatMap(({ valeur }, rank) => {
    const readable = valeur.length <= MAX_DIGITS && parseExact(valeur) !== undefined;
    return readable ? [] : [issue("NUMBER_INVALID", ["elaboration", "diagnostic", rank, "valeur"], { valeur })];
  });
}

/** A step that surely begins after the end of one that usually follows it; each is reported once. */
function outOfOrder(etapes: readonly EtapeElaboration[]): readonly Issue[] {
  const places = new Map<GenreEtape, number>(ORDRE_ETAPES.map((genre, place) => [genre, place]));
  const dated = etapes.flatMap(({ id, genre, date }, rank) => {
    const place = places.get(genre);
    return date === undefined || place === undefined ? [] : [{ id, place, rank, ...boundsOf(date) }];
  });
  // For each place, the step of a later place that ends first: it is enough to look at that one.
  const firstAfter = ORDRE_ETAPES.map((_, place) => {
    const later = dated.filter((step) => step.place > place);
    return later.reduce<(typeof dated)[number] | undefined>(
      (first, step) => (first === undefined || step.au < first.au ? step : first),
      undefined,
    );
  });
  return dated.flatMap(({ id, place, rank, du }) => {
    const early = firstAfter[place];
    if (early === undefined || early.au >= du) return [];
    const params = { etape: id, autre: early.id };
    return [issue("STEP_OUT_OF_ORDER", ["elaboration", "etapes", rank], params, { regle: "EL-10" })];
  });
}
