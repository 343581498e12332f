/** The one judge of duties: what is done, due, late, impossible, without object or not known on a day. */
import { match, P } from "ts-pattern";
import type { Dossier, VersionConsolidee } from "../../avenant/index.js";
import type { Obligation } from "../../convention/index.js";
import { boundsOfPeriod } from "../../convention/internal.js";
import type { IssueOf } from "../../primitives/index.js";
import { compareText, earlier } from "../days.js";
import { readText } from "../read-text.js";
import { dutiesOf } from "./duties.js";
import type { Duty } from "./duty.js";
import { indexFacts } from "./facts.js";
import { legalLines } from "./legal.js";
import { linesOf, type Setting } from "./lines.js";
import { frameOf, occurrencesOf } from "./occurrences.js";
import type { ChampManquant, Echeance, Moment } from "./result.js";
import { wasPast } from "./state-of-echeance.js";

/** Default number of days within which an échéance is `proche`. */
export const JOURS_PROCHE = 30;

/** What the judge reads: values that were checked before. */
export interface DutiesQuestion {
  readonly dossier: Dossier;
  /** Text in force on the day asked; before the first day of the convention, that of its first day. */
  readonly text: VersionConsolidee;
  readonly at: string;
  /** Number of days within which an échéance is `proche`; 30 without it. */
  readonly joursProche?: number | undefined;
  /** Day of the "mi-parcours" that the partners chose, in place of the suggested one. */
  readonly miParcours?: string | undefined;
}

/** The lines of the duties of a dossier on a day. */
export interface LinesJudged {
  /** One line for each occurrence of each duty of contractual or legal origin. */
  readonly lines: readonly Echeance[];
  /** Id of the recorded fact to which the law attaches a line, by the id of the line. */
  readonly causes: ReadonlyMap<string, string>;
  /** A legal delay read on a day after its last check. */
  readonly warnings: readonly IssueOf<"PARAMETER_STALE">[];
}

/** The same, with what the other lines of an échéancier are computed with. */
export interface DutiesJudged extends LinesJudged {
  readonly duties: readonly Duty[];
  readonly setting: Setting;
  readonly manques: readonly ChampManquant[];
}

/** Each line of a duty that a clause states or that the law attaches to a recorded fact, with its state on the day. */
export function judgeLines(question: DutiesQuestion): LinesJudged {
  return judgeDuties(question);
}

/** The same lines, for the rest of the échéancier. */
export function judgeDuties(question: DutiesQuestion): DutiesJudged {
  const { dossier, text, at, joursProche = JOURS_PROCHE, miParcours } = question;
  const duties = dutiesOf(dossier, text);
  const frame = frameOf(text, at, miParcours);
  const setting: Setting = { ...frame, joursProche, facts: indexFacts(dossier, text, duties, at) };
  const legal = legalLines(dossier, text, setting);
  return {
    duties,
    setting,
    lines: withFirstDay([...duties.flatMap((duty) => linesOf(duty, setting)), ...legal.lines]),
    causes: legal.causes,
    manques: legal.manques,
    warnings: legal.warnings,
  };
}

/** The text that duties are read in: before the first day of the convention that of its first day, already known. */
export function textOfDuties(dossier: Dossier, text: VersionConsolidee): VersionConsolidee {
  const { debut } = boundsOfPeriod(dossier.convention.periode);
  return text.at < debut.au ? readText(dossier, text.at).value : text;
}

/** An obligation whose moment was already past, surely or perhaps, when the instrument that sets it took effect. */
export interface DutyInThePast {
  /** Key of the obligation: `Av2:tableau-suivi`. */
  readonly cle: string;
  readonly obligation: Obligation;
  /** Instrument that sets the moment: the one that creates the obligation, or the one that moved it last. */
  readonly instrument: string;
  /** The day placed in the past, or the last one of a window. */
  readonly moment: string;
  /** First day on which that instrument may have taken effect. */
  readonly depuis: string;
  /** `false` when its effect date is known too roughly to tell. */
  readonly certain: boolean;
}

/**
 * The obligations that a text places in the past (CV-97), whatever was done since: a line of one of them that no fact
 * fulfils is `impossible`. An obligation that has ended, or whose condition is known not to be met, is left out.
 */
export function dutiesInThePast(dossier: Dossier, text: VersionConsolidee): readonly DutyInThePast[] {
  const frame = frameOf(text, text.at, undefined);
  return dutiesOf(dossier, text).flatMap((duty) => {
    const { cle, obligation, fixeePar, conditionAbsente } = duty;
    if (conditionAbsente !== undefined) return [];
    return occurrencesOf(duty, [], frame).flatMap(({ moment: due, fixee, fin, manque }): readonly DutyInThePast[] => {
      const moment = lastDayOf(due);
      if (moment === undefined || fin !== undefined || manque !== undefined) return [];
      const past = wasPast(firstLastDayOf(due) ?? moment, fixee, moment);
      if (past === false) return [];
      return [{ cle, obligation, instrument: fixeePar, moment, depuis: fixee.du, certain: past === true }];
    });
  });
}

/** The last day of a moment that has one: a target and a duty without a day have none. */
export function lastDayOf(moment: Moment): string | undefined {
  return match(moment)
    .with({ type: "jour" }, ({ date }) => date)
    .with({ type: "fenetre" }, ({ au }) => au)
    .with({ type: P.union("rythme", "sansJour") }, () => undefined)
    .exhaustive();
}

/** The earliest day that the last day can be, where it is known only roughly. */
export function firstLastDayOf(moment: Moment): string | undefined {
  return moment.type === "fenetre" ? (moment.auPlusTot ?? moment.au) : lastDayOf(moment);
}

/**
 * The contract and the law may both ask for the transmission of the first schéma: the first of the two days is the one
 * to keep (SP-39). Later updates only have the day of the law.
 */
function withFirstDay(lines: readonly Echeance[]): readonly Echeance[] {
  const asking = lines.filter(
    ({ acte, moment, etat }) => acte === "transmissionSchema" && moment.type === "jour" && etat.type !== "sansObjet",
  );
  const [firstLegal] = asking.filter(({ origine }) => origine.type === "loi").sort(byMoment);
  const group = new Set(asking.filter((line) => line.origine.type !== "loi" || line === firstLegal));
  if (group.size < 2) return lines;
  const dateUtile = [...group].map(dayOf).reduce(earlier);
  return lines.map((line) => (group.has(line) ? { ...line, dateUtile } : line));
}

/** Order of lines: by moment, then by id. */
export function byMoment(a: Echeance, b: Echeance): number {
  return compareText(dayOf(a), dayOf(b)) || compareText(a.id, b.id);
}

/**
 * Day by which lines are put in order; after all of them when there is none. A `switch`, not a matcher: a sort asks this
 * for each pair of lines (measured). The compiler holds it exhaustive.
 */
function dayOf({ moment }: Echeance): string {
  switch (moment.type) {
    case "jour":
      return moment.date;
    case "fenetre":
      return moment.du;
    case "rythme":
      return moment.du ?? "9999";
    case "sansJour":
      return "9999";
    default:
      return moment satisfies never;
  }
}
