/** The gouvernance on a day: meetings held and planned, their decisions, the rhythm of the bodies. */
import type { Dossier, Fait } from "../../avenant/index.js";
import type { IntervalleNombre } from "../../convention/index.js";
import { boundsOf } from "../../convention/internal.js";
import { type Issue, type Outcome, type Success, success } from "../../primitives/index.js";
import { deepFreeze, issue, readQuestion } from "../../primitives/internal.js";
import { compareText } from "../days.js";
import { dutiesOf } from "../echeancier/duties.js";
import { indexFacts } from "../echeancier/facts.js";
import { frameOf, occurrencesOf } from "../echeancier/occurrences.js";
import type { PlanQuestion } from "../question.js";
import { readText } from "../read-text.js";
import { planQuestion } from "../schema.js";
import type { InstanceMesuree, MesureGouvernance, ReunionMesuree, RythmeMesure } from "./gouvernance-result.js";

/**
 * Measures the gouvernance: meetings recorded by that day, meetings planned, and for each yearly duty whether the range
 * of times per year is kept. A rhythm is a range (GV-20): once a year without other word; more often is information.
 *
 * @param question - the dossier and the day
 * @returns the measure; else every issue of the dates, of the ids and of the consolidation. Warning `MEETING_UNKNOWN`
 *   for a fact that names a planned meeting which the dossier does not hold
 *
 * @example
 * ```ts
 * import { measureGouvernance, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const faits = [
 *   { id: "copil", nature: "reunion", instance: "copil", date: "2026-03-10", libelle: "Comité de pilotage" },
 * ] as const;
 * const measured = measureGouvernance({ dossier: { ...dossier, faits }, at: "2026-06-30" });
 * if (measured.ok) console.log(measured.value.instances);
 * // => [
 * // =>   { instance: 'copil', tenues: 1, prevues: 0, derniere: '2026-03-10' }
 * // => ]
 * ```
 */
export function measureGouvernance(question: PlanQuestion): Outcome<MesureGouvernance> {
  const asked = readQuestion<PlanQuestion>(planQuestion, question);
  return asked.ok ? gouvernanceOn(asked.value.dossier, asked.value.at) : asked;
}

/** The same, for a dossier and a day that were read. */
export function gouvernanceOn(dossier: Dossier, at: string): Success<MesureGouvernance> {
  const text = readText(dossier, at);
  const duties = dutiesOf(dossier, text.value);
  const facts = indexFacts(dossier, text.value, duties, at);
  const reunions = meetingsOf(dossier, at);
  const decisions = reunions.flatMap((reunion) => reunion.decisions);
  const rythmes = duties.flatMap((duty) => {
    // A duty whose condition is known not to be met asks for no meeting, as in the échéancier.
    if (duty.obligation.force !== "obligatoire" || duty.conditionAbsente !== undefined) return [];
    const planned = isAboutCopil(duty.obligation.acte) ? reunions : [];
    const frame = frameOf(text.value, at, undefined);
    return occurrencesOf(duty, facts.ofDuty(duty), frame).flatMap(
      ({ occurrence: annee, moment, echeance, nombre: attendu = ONCE, fin, faits, manque }) => {
        if (annee === undefined || manque !== undefined || moment.type !== "fenetre" || echeance.type !== "annuelle")
          return [];
        const { du, au } = moment;
        if (fin !== undefined && au >= fin.depuis) return [];
        const year = { echeance: `${duty.cle}/${annee}`, annee, du, au, attendu };
        return [measureYear(year, { tenues: faits.length, reunions: planned, at })];
      },
    );
  });
  return success(
    {
      dossier: dossier.id,
      at,
      instances: bodiesOf(reunions),
      rythmes,
      reunions,
      ajustementsMineurs: decisions.filter(({ nature }) => nature === "ajustementMineur"),
      avenantsAPreparer: decisions.filter(({ nature }) => nature === "avenantAPreparer"),
    },
    [...text.warnings, ...unknownMeetings(dossier)],
  );
}

/** A yearly duty without a number is met once. */
const ONCE: IntervalleNombre = deepFreeze({ min: 1 });

const COPIL = "comitePilotage";

function isAboutCopil(acte: string): boolean {
  return acte === "reunionComitePilotage" || acte === "pointEtape";
}

function measureYear(
  year: Omit<RythmeMesure, "tenues" | "prevues" | "etat">,
  known: {
    readonly tenues: number;
    readonly reunions: readonly ReunionMesuree[];
    readonly at: string;
  },
): RythmeMesure {
  const { du, au, attendu } = year;
  const { at, tenues } = known;
  const prevues = known.reunions.filter(({ instance, statut, date }) => {
    const bounds = boundsOf(date);
    return instance === COPIL && statut === "prevue" && du <= bounds.du && bounds.au <= au;
  }).length;
  return {
    ...year,
    tenues,
    prevues,
    etat: stateOfYear(tenues, attendu, at < du ? "before" : at > au ? "after" : "in"),
  };
}

function stateOfYear(
  held: number,
  { min, max }: IntervalleNombre,
  place: "before" | "in" | "after",
): RythmeMesure["etat"] {
  if (max !== undefined && held > max) return "auDela";
  if (held >= min && place !== "before") return "tenu";
  if (place === "before") return "aVenir";
  return place === "in" ? "enCours" : "insuffisant";
}

function meetingsOf({ faits = [], reunionsPrevues }: Dossier, at: string): readonly ReunionMesuree[] {
  const held = faits.filter(({ nature, date }) => nature === "reunion" && date <= at);
  const done = new Set(held.flatMap(({ reunionPrevue }) => reunionPrevue ?? []));
  const planned = (reunionsPrevues ?? []).filter(({ id }) => !done.has(id));
  const meetings: ReunionMesuree[] = [
    ...held.map(showHeld),
    ...planned.map(({ id, instance, date, objet }): ReunionMesuree => {
      const statut = boundsOf(date).au < at ? "sansSuite" : "prevue";
      return { id, instance, date, statut, objet: objet ?? instance, decisions: [] };
    }),
  ];
  return meetings.sort((a, b) => compareText(boundsOf(a.date).du, boundsOf(b.date).du) || compareText(a.id, b.id));
}

function showHeld({ id, instance, date, libelle, decisions }: Fait): ReunionMesuree {
  return { id, instance: instance ?? "autre", date, statut: "tenue", objet: libelle, decisions: decisions ?? [] };
}

function bodiesOf(reunions: readonly ReunionMesuree[]): readonly InstanceMesuree[] {
  const bodies = new Map<string, { tenues: number; prevues: number; derniere?: string }>();
  for (const { instance, statut, date } of reunions) {
    const body = bodies.get(instance) ?? { tenues: 0, prevues: 0 };
    if (statut === "tenue") {
      body.tenues += 1;
      body.derniere = boundsOf(date).au;
    }
    if (statut === "prevue") body.prevues += 1;
    bodies.set(instance, body);
  }
  return [...bodies]
    .map(([instance, body]) => ({ instance, ...body }))
    .sort((a, b) => compareText(a.instance, b.instance));
}

function unknownMeetings({ faits = [], reunionsPrevues }: Dossier): readonly Issue[] {
  const known = new Set((reunionsPrevues ?? []).map(({ id }) => id));
  return faits.flatMap(({ id, reunionPrevue }, rank) =>
    reunionPrevue === undefined || known.has(reunionPrevue)
      ? []
      : [issue("MEETING_UNKNOWN", ["faits", rank, "reunionPrevue"], { fait: id, reunion: reunionPrevue })],
  );
}
