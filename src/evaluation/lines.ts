/** From a duty to the lines of the échéancier: one for a day, one for each window of a recurring duty. */
import type { Periode } from "../convention/index.js";
import { civil, midpoint } from "../primitives/index.js";
import { earlier } from "./days.js";
import type { Duty } from "./duty.js";
import type { FactIndex, Fulfilment } from "./facts.js";
import type { Echeance, EtatEcheance, Moment } from "./result.js";
import { rulesOf, sourcesOf } from "./rules.js";
import { type StateQuestion, stateOf } from "./state.js";
import { quarterlyWindows, type Window, yearlyWindows } from "./windows.js";

/** What every line is computed with. */
export interface Setting {
  readonly at: string;
  readonly joursProche: number;
  /** Period of the convention, prorogations included. */
  readonly periode: Periode;
  /** Midpoint that the caller lays over the suggested one. */
  readonly miParcours: string | undefined;
  readonly facts: FactIndex;
}

interface Occurrence {
  readonly occurrence?: string;
  readonly moment: Moment;
}

/** The lines of a contractual duty, in the order of their moments; none when no window of it fits in the convention. */
export function linesOf(duty: Duty, setting: Setting): readonly Echeance[] {
  const done = setting.facts.ofDuty(duty);
  // "Une à deux fois" asks for one; a range that begins at zero asks for none.
  const minimum = duty.echeance.type === "annuelle" ? (duty.echeance.nombre?.min ?? 1) : 1;
  return occurrencesOf(duty, setting).map(({ occurrence, moment }) => {
    const { cle, obligation, origine, clause, histoire } = duty;
    // The meetings of a recurring duty are counted window by window; any other act is done once, early or late.
    const faits = occurrence === undefined ? done : fulfilmentsOf(moment, done);
    return finishLine(
      {
        id: occurrence === undefined ? cle : `${cle}/${occurrence}`,
        acte: obligation.acte,
        libelle: obligation.libelle,
        ...(occurrence === undefined ? {} : { occurrence }),
        origine,
        clause,
        force: obligation.force,
        responsables: obligation.debiteurs,
        ...(obligation.beneficiaire === undefined ? {} : { destinataire: obligation.beneficiaire }),
        moment,
        regles: rulesOf(obligation.acte, duty.echeance),
        histoire,
      },
      {
        contraignante: obligation.force === "obligatoire" && !("suggere" in moment) && occurrence === undefined,
        aTenir: minimum > 0,
        fixee: duty.fixee,
        requis: minimum,
        ...(duty.fin === undefined ? {} : { fin: duty.fin }),
        ...(duty.manque === undefined ? {} : { manque: duty.manque }),
        ...(duty.conditionAbsente === undefined ? {} : { conditionAbsente: duty.conditionAbsente }),
        faits,
      },
      setting,
    );
  });
}

/** A line but for what its state decides. */
export type Draft = Omit<Echeance, "etat" | "faits" | "sources">;

/** Adds the state, the facts, and the rules and sources that both rest on. */
export function finishLine(
  draft: Draft,
  question: Omit<StateQuestion, "at" | "joursProche" | "moment">,
  { at, joursProche }: Pick<Setting, "at" | "joursProche">,
): Echeance {
  const etat = stateOf({ ...question, moment: draft.moment, at, joursProche });
  const regles = [...new Set([...draft.regles, ...ruleOfState(etat)])];
  return { ...draft, etat, faits: question.faits.map(({ id }) => id), regles, sources: sourcesOf(regles) };
}

function ruleOfState({ type }: EtatEcheance): readonly string[] {
  if (type === "enRetard") return ["CV-98"];
  if (type === "impossible") return ["CV-97"];
  return type === "nonTenu" ? ["EV-09"] : [];
}

/** A switch, not a matcher: this runs once for each duty of each dossier. The compiler holds it exhaustive. */
function occurrencesOf(duty: Duty, { periode, miParcours }: Setting): readonly Occurrence[] {
  const { echeance } = duty;
  const onDay = (date: string): readonly Occurrence[] => [{ moment: { type: "jour", date } }];
  const since = duty.fixee.au;
  const end = earlier(duty.jusquAu ?? periode.fin, periode.fin);
  switch (echeance.type) {
    case "jour":
      return onDay(echeance.date);
    case "fenetre":
      return [{ moment: { type: "fenetre", du: echeance.du, au: echeance.au } }];
    case "annuelle":
      return recurring(duty, "annee", yearlyWindows(since, end));
    case "trimestrielle":
      return recurring(duty, "trimestre", quarterlyWindows(since, end));
    case "miParcours":
      return echeance.date === undefined ? [{ moment: suggestedMidpoint(periode, miParcours) }] : onDay(echeance.date);
    case "finPeriode":
      return onDay(periode.fin);
    case "debutPeriode":
      return onDay(periode.debut);
    case "sansJour":
      return [{ moment: { type: "sansJour", libelle: echeance.libelle } }];
  }
}

/** A duty that binds has one line for each window; a target has one line in all, since no window of it can be missed. */
function recurring(
  { obligation }: Duty,
  periodicite: "trimestre" | "annee",
  windows: readonly Window[],
): readonly Occurrence[] {
  const [first] = windows;
  const last = windows.at(-1);
  if (first === undefined || last === undefined) return [];
  if (obligation.force === "indicative") {
    return [{ moment: { type: "rythme", periodicite, du: first.du, au: last.au } }];
  }
  return windows.map(({ occurrence, du, au }) => ({ occurrence, moment: { type: "fenetre", du, au } }));
}

/** No text defines "mi-parcours": the day is a suggestion, and never makes anything late (EV-05, EV-06). */
export function suggestedMidpoint({ debut, fin }: Periode, override: string | undefined): Moment {
  const date = override ?? midpoint({ debut: civil(debut), fin: civil(fin) });
  return { type: "jour", date, suggere: true };
}

/** For a window, the facts that fall in it; for a day, all of them. */
function fulfilmentsOf(moment: Moment, done: readonly Fulfilment[]): readonly Fulfilment[] {
  return moment.type === "fenetre" ? done.filter(({ date }) => moment.du <= date && date <= moment.au) : done;
}
