/**
 * One line of the text on many days, oldest first. Days on which every effect is certain share one replay, which goes on from one
 * day to the next; a day on which the effect of an avenant is not certain has its text built whole.
 */
import { boundsOf, boundsOfPeriod } from "../../convention/internal.js";
import { lastOf } from "../order.js";
import type { Avenant, Dossier } from "../types.js";
import { correct, textOn } from "./consolidate.js";
import { LineReading } from "./fold.js";
import { abrogationOf, type Line, lineAt } from "./line-events.js";
import { Player, type Step, stepsOf } from "./replay.js";
import type { DispositionConsolidee, ObligationConsolidee, VersionDisposition } from "./result.js";
import { finsOf, isOrphan, showObligation } from "./show.js";
import { standingOf } from "./timeline.js";

/** A line as the text of a day has it. */
export interface LineOfDay extends Pick<DispositionConsolidee, "adresse" | "statut"> {
  readonly version: VersionDisposition;
  /** Other addresses that name it: all of them, or those that no earlier day gave. */
  readonly alias: readonly string[];
}

/** The text of a day. */
export interface TextOfDay {
  readonly at: string;
  /** Set past the last day of the convention, as far as the avenants of that day say. */
  readonly isOver: boolean;
  /** The line of that address; with `byAlias`, the one that the address names, be it one of its other addresses. */
  readonly find: (adresse: string, byAlias: boolean) => LineOfDay | undefined;
  /** The obligations that an instrument states or ends. */
  readonly obligationsOf: (instrument: string) => readonly ObligationConsolidee[];
}

/** The text of each of these days, which are in order. What it says is to be read before the next one is asked. */
export function* textsOf(
  dossier: Dossier,
  days: readonly string[],
  knownAt: string | undefined,
): Generator<TextOfDay, void> {
  const certain = certainDays(dossier, knownAt);
  const texts = certain && new CertainTexts(certain);
  for (const at of days) {
    yield certain?.isDoubtful(at) === false && texts?.reaches(at) === true
      ? texts.on(at)
      : wholeText(dossier, at, knownAt);
  }
}

function wholeText(dossier: Dossier, at: string, knownAt: string | undefined): TextOfDay {
  const { statut, dispositions, obligations } = textOn(dossier, at, knownAt).value;
  return {
    at,
    isOver: statut === "echue",
    find: (adresse, byAlias) => findIn(dispositions, adresse, byAlias),
    obligationsOf: (id) => obligations.filter(({ instrument, modifieePar }) => instrument === id || modifieePar === id),
  };
}

function findIn(
  dispositions: readonly DispositionConsolidee[],
  adresse: string,
  byAlias: boolean,
): LineOfDay | undefined {
  const found = dispositions.find((one) => one.adresse === adresse || (byAlias && one.alias.includes(adresse)));
  return found && { ...found, version: lastOf(found.versions) };
}

/** The dossier with its errata, its avenants in order, and the days on which the effect of one is not certain. */
interface CertainDays extends Pick<ReturnType<typeof correct>["certain"], "dossier" | "corrections"> {
  readonly steps: readonly Step[];
  readonly isDoubtful: (day: string) => boolean;
}

/** Undefined when no day is certain: it is not sure that the convention, an avenant or an erratum was known. */
function certainDays(dossier: Dossier, knownAt: string | undefined): CertainDays | undefined {
  const { certain, possible } = correct(dossier, knownAt);
  const { convention, avenants } = certain.dossier;
  const standing = ({ dateEffet, dateSignature }: Pick<Avenant, "dateEffet" | "dateSignature">, day: string) =>
    standingOf({ dateEffet, dateSignature }, day, knownAt);
  const { dateSignature } = convention;
  const { debut } = boundsOfPeriod(convention.periode);
  const started = standingOf({ dateEffet: debut, dateSignature }, LAST, knownAt);
  if (certain !== possible || started !== "enVigueur") return undefined;
  const known = avenants.filter((one) => standing(one, LAST) !== "inconnuAlors");
  if (known.some((one) => standing(one, LAST) !== "enVigueur")) return undefined;
  const vague = [debut, ...known.map(({ dateEffet }) => boundsOf(dateEffet))].filter(({ du, au }) => du < au);
  return {
    ...certain,
    steps: stepsOf(known),
    isDoubtful: (day) => vague.some(({ du, au }) => du <= day && day < au),
  };
}

/** Any day after the last one of every instrument. */
const LAST = "9999-12-31";

/** One replay, from one day to the next. */
class CertainTexts {
  private readonly player: Player;
  private readonly steps: readonly Step[];
  private played = 0;
  private reading: { readonly line: Line; readonly of: LineReading } | undefined;
  private told = 0;

  constructor({ dossier, steps, corrections }: CertainDays) {
    this.player = new Player(dossier, corrections);
    this.steps = steps;
  }

  /** Goes on to a day. False past the last day of the convention, when the text stays what it was on that day. */
  reaches(day: string): boolean {
    for (let next = this.steps[this.played]; next !== undefined; next = this.steps[this.played]) {
      if (boundsOf(next.avenant.dateEffet).au > day) break;
      this.player.play(next);
      this.played += 1;
    }
    this.player.dropLapsed(day);
    return finsOf(this.player.state).some(({ du }) => day <= du);
  }

  on(at: string): TextOfDay {
    return {
      at,
      isOver: false,
      find: (adresse, byAlias) => this.find(adresse, byAlias),
      obligationsOf: (instrument) => this.obligationsOf(instrument),
    };
  }

  private obligationsOf(instrument: string): readonly ObligationConsolidee[] {
    const { state } = this.player;
    return (state.obligationsDe.get(instrument) ?? []).flatMap((cle) => {
      const line = state.obligations.get(cle);
      return line === undefined || state.echus.has(line.instrument) ? [] : [showObligation(state, cle, line, true)];
    });
  }

  private find(adresse: string, byAlias: boolean): LineOfDay | undefined {
    const { state } = this.player;
    const line = lineAt(state, adresse);
    if (line === undefined || (!byAlias && line.adresse !== adresse)) return undefined;
    if (this.reading?.line !== line) {
      this.reading = { line, of: new LineReading(state, line) };
      this.told = 0;
    }
    const { version, isConflicting } = this.reading.of.now();
    const sure = !isConflicting && !isOrphan(state, line);
    const abrogee = abrogationOf(state, line) !== undefined;
    const alias = line.alias.slice(this.told).filter(({ instrument }) => !state.echus.has(instrument));
    this.told = line.alias.length;
    return {
      adresse: line.adresse,
      alias: alias.map((one) => one.adresse),
      statut: !sure ? "indetermine" : abrogee ? "abrogee" : "enVigueur",
      version,
    };
  }
}
