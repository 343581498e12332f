/**
 * One line of the text on many days, oldest first. Days on which every effect is certain share one replay, which goes on from one
 * day to the next; a day on which the effect of an avenant is not certain has its text built whole.
 */
import { boundsOf } from "../../convention/internal.js";
import { lastOf } from "../order.js";
import type { Avenant, Dossier } from "../types.js";
import { correct, textOn } from "./consolidate.js";
import { LineReading } from "./fold.js";
import { abrogationOf, type Line, lineAt, type State } from "./line-events.js";
import { Player, type Step, stepsOf } from "./replay.js";
import type { DispositionConsolidee, VersionDisposition } from "./result.js";
import { finsOf, isOrphan } from "./show.js";
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
  /** The line of that address; with `byAlias`, the one that the address names, be it one of its other addresses. */
  readonly find: (adresse: string, byAlias: boolean) => LineOfDay | undefined;
}

/** The text of each of these days in order, without those past the end of the convention. */
export function* textsOf(
  dossier: Dossier,
  days: readonly string[],
  knownAt: string | undefined,
): Generator<TextOfDay, void> {
  const certain = certainDays(dossier, knownAt);
  let player: CertainTexts | undefined;
  for (const at of days) {
    if (certain === undefined || certain.isDoubtful(at)) {
      const { statut, dispositions } = textOn(dossier, at, knownAt).value;
      if (statut !== "echue") yield { at, find: (adresse, byAlias) => findIn(dispositions, adresse, byAlias) };
      continue;
    }
    player ??= new CertainTexts(certain.dossier, certain.steps, certain.corrections);
    const { state } = player.playUpTo(at);
    if (finsOf(state).every((fin) => at > fin)) continue;
    const reached = player;
    yield { at, find: (adresse, byAlias) => reached.find(adresse, byAlias) };
  }
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
  const { periode, dateSignature } = convention;
  const started = standingOf({ dateEffet: periode.debut, dateSignature }, LAST, knownAt);
  if (certain !== possible || started !== "enVigueur") return undefined;
  const known = avenants.filter((one) => standing(one, LAST) !== "inconnuAlors");
  if (known.some((one) => standing(one, LAST) !== "enVigueur")) return undefined;
  const vague = known.map(({ dateEffet }) => boundsOf(dateEffet)).filter(({ du, au }) => du < au);
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

  constructor(dossier: Dossier, steps: readonly Step[], corrections: CertainDays["corrections"]) {
    this.player = new Player(dossier, corrections);
    this.steps = steps;
  }

  playUpTo(day: string): { readonly state: State } {
    for (let next = this.steps[this.played]; next !== undefined; next = this.steps[this.played]) {
      if (boundsOf(next.avenant.dateEffet).au > day) break;
      this.player.play(next);
      this.played += 1;
    }
    this.player.dropLapsed(day);
    return this.player;
  }

  find(adresse: string, byAlias: boolean): LineOfDay | undefined {
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
