/** Playing the instruments in the order of their effect, lapses included, up to a day. */
import type { Instrument } from "../../convention/index.js";
import { type Bounds, boundsOf } from "../../convention/internal.js";
import type { Issue, Path } from "../../primitives/index.js";
import { issue } from "../../primitives/internal.js";
import { insertInOrder } from "../order.js";
import { targetOf } from "../target.js";
import type { Avenant, Dossier } from "../types.js";
import { applyAvenant, type Corrections, openConvention } from "./apply.js";
import { emptyState, isGone, lapse, type State } from "./line-events.js";
import { aliasesNamed, idleProrogations, reasonsToRefuse } from "./refuse.js";
import { inOrderOfEffect } from "./timeline.js";

/** The text reached, and what happened to the avenants on the way. */
export interface Replay {
  readonly state: State;
  /** Refused avenants, each with every reason. */
  readonly refus: ReadonlyMap<string, readonly Issue[]>;
  readonly warnings: readonly Issue[];
}

/**
 * Applies the avenants retained, in order.
 *
 * An avenant whose own end comes before that of the convention lapses the day after it; an operation of a later avenant
 * on what has lapsed falls with it. Each avenant is checked against the text of its own effect date.
 *
 * @param ending - which of the two bounds of its last day the convention is taken to end on, when that day is not known
 */
export function replayInstruments(
  dossier: Dossier,
  corrections: Corrections,
  retained: (avenant: Avenant) => boolean,
  at: string,
  ending: keyof Bounds = "du",
): Replay {
  const player = new Player(dossier, corrections, ending);
  for (const step of stepsOf(dossier.avenants.filter(retained))) player.play(step);
  player.dropLapsed(at);
  return player.reached();
}

/** An avenant to apply, and the day that is surely reached when it applies: none left takes effect before it. */
export interface Step {
  readonly avenant: Avenant;
  readonly reached: string;
}

/** The text of a dossier as its avenants come, one after the other. */
export class Player {
  readonly state: State;
  private readonly corrections: Corrections;
  private readonly side: keyof Bounds;
  private readonly ranks: ReadonlyMap<string, number>;
  private readonly places: ReadonlyMap<string, number>;
  private readonly earlier: Map<string, Instrument>;
  private readonly refus = new Map<string, readonly Issue[]>();
  private readonly warnings: Issue[] = [];
  private readonly applied: Avenant[] = [];
  private readonly ending = new EndingQueue();

  constructor({ convention, avenants }: Dossier, corrections: Corrections, side: keyof Bounds = "du") {
    this.side = side;
    this.corrections = corrections;
    this.ranks = new Map(inOrderOfEffect(avenants).map(({ id }, rank) => [id, rank]));
    this.places = new Map(avenants.map(({ id }, rank) => [id, rank]));
    this.earlier = new Map([[convention.id, convention]]);
    this.state = emptyState(convention);
    openConvention(this.state, corrections);
  }

  /** Applies an avenant, or refuses it whole. */
  play({ avenant, reached }: Step): void {
    const { state } = this;
    this.dropLapsed(reached);
    const around = { avenant, path: this.pathOf(avenant), earlier: this.earlier, ranks: this.ranks };
    const reasons = reasonsToRefuse(state, around);
    if (reasons.length > 0) {
      this.refus.set(avenant.id, reasons);
      return;
    }
    for (const found of [...aliasesNamed(state, around), ...idleProrogations(state, around)]) this.warnings.push(found);
    applyAvenant(state, avenant, this.corrections);
    this.earlier.set(avenant.id, avenant);
    this.applied.push(avenant);
    this.ending.add(avenant);
  }

  /** Undoes the avenants whose own end came before this day, and before that of the convention. */
  dropLapsed(day: string): void {
    const { ending, state, side } = this;
    const ended = () => ending.before(day, state.fin[side]);
    for (let next = ended(); next !== undefined; next = ended()) {
      const { avenant, fin } = next;
      lapse(state, avenant.id);
      this.warnings.push(issue("AVENANT_LAPSED", this.pathOf(avenant), { avenant: avenant.id, fin }));
    }
  }

  reached(): Replay {
    const { state, refus, warnings, applied } = this;
    if (state.echus.size === 0) return { state, refus, warnings };
    const fell = applied.flatMap((one) => fallen(state, one, this.pathOf(one)));
    return { state, refus, warnings: [...warnings, ...fell] };
  }

  private pathOf({ id }: Avenant): Path {
    return ["avenants", this.places.get(id) ?? -1];
  }
}

/** The avenants in the order of their effect, each with the day that is surely reached when it applies. */
export function stepsOf(avenants: readonly Avenant[]): readonly Step[] {
  const steps: Step[] = [];
  let earliest: string | undefined;
  for (const avenant of [...inOrderOfEffect(avenants)].reverse()) {
    const { au } = boundsOf(avenant.dateEffet);
    earliest = earliest === undefined || au < earliest ? au : earliest;
    steps.push({ avenant, reached: earliest });
  }
  return steps.reverse();
}

/**
 * Operations of a standing avenant on what has lapsed since: they have fallen with it. One that named its target by the
 * address of an avenant that lapsed stands, as long as the line itself does.
 */
function fallen(state: State, avenant: Avenant, path: Path): readonly Issue[] {
  if (state.echus.has(avenant.id)) return [];
  return avenant.operations.flatMap((operation, rank) => {
    const named = targetOf(operation);
    if (named === undefined || named.adresse.endsWith("#")) return [];
    const line = state.addresses.get(named.adresse)?.line;
    if (line !== undefined && !isGone(state, line)) return [];
    const params = { avenant: avenant.id, cible: named.adresse };
    return [issue("OPERATION_FALLEN", [...path, "operations", rank], params)];
  });
}

/** Applied avenants that say when they end, first end first. */
class EndingQueue {
  private readonly endings: { readonly avenant: Avenant; readonly fin: string }[] = [];

  add(avenant: Avenant): void {
    const { fin } = avenant;
    if (fin === undefined) return;
    // Kept in descending order, so that the first to end is the last of the list.
    insertInOrder(this.endings, { avenant, fin }, (other) => other.fin > fin);
  }

  /** Takes out the avenant that ended first, if its end came before this day and before that of the convention. */
  before(day: string, end: string): { readonly avenant: Avenant; readonly fin: string } | undefined {
    const next = this.endings[this.endings.length - 1];
    if (next === undefined || next.fin >= day || next.fin >= end) return undefined;
    return this.endings.pop();
  }
}
