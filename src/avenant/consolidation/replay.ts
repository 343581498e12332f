/** Playing the instruments in the order of their effect, lapses included, up to a day. */
import type { Instrument } from "../../convention/index.js";
import { boundsOf } from "../../convention/internal.js";
import type { Issue, Path } from "../../primitives/index.js";
import { issue } from "../../primitives/internal.js";
import { insertInOrder } from "../order.js";
import { targetOf } from "../target.js";
import type { Avenant, Dossier } from "../types.js";
import { applyAvenant, type Corrections, openConvention } from "./apply.js";
import { emptyState, isGone, lapse, type State } from "./line-events.js";
import { aliasesNamed, idleProrogations, reasonsToRefuse, type Surroundings } from "./refuse.js";
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
 */
export function replayInstruments(
  dossier: Dossier,
  corrections: Corrections,
  retained: (avenant: Avenant) => boolean,
  at: string,
): Replay {
  const { convention, avenants } = dossier;
  const ranks = new Map(inOrderOfEffect(avenants).map(({ id }, rank) => [id, rank]));
  const places = new Map(avenants.map(({ id }, rank) => [id, rank]));
  const pathOf = ({ id }: Avenant): Path => ["avenants", places.get(id) ?? -1];
  const earlier = new Map<string, Instrument>([[convention.id, convention]]);
  const refus = new Map<string, readonly Issue[]>();
  const warnings: Issue[] = [];
  const applied: Avenant[] = [];
  const ending = new EndingQueue();
  const state = emptyState(convention);
  openConvention(state, corrections);

  const dropLapsed = (day: string) => {
    for (let next = ending.before(day, state.fin); next !== undefined; next = ending.before(day, state.fin)) {
      const { avenant, fin } = next;
      lapse(state, avenant.id);
      warnings.push(issue("AVENANT_LAPSED", pathOf(avenant), { avenant: avenant.id, fin }));
    }
  };

  for (const { avenant, reached } of withReachedDays(inOrderOfEffect(avenants.filter(retained)))) {
    dropLapsed(reached);
    const around: Surroundings = { avenant, path: pathOf(avenant), earlier, ranks };
    const reasons = reasonsToRefuse(state, around);
    if (reasons.length > 0) {
      refus.set(avenant.id, reasons);
      continue;
    }
    for (const found of [...aliasesNamed(state, around), ...idleProrogations(state, around)]) warnings.push(found);
    applyAvenant(state, avenant, corrections);
    earlier.set(avenant.id, avenant);
    applied.push(avenant);
    ending.add(avenant);
  }
  dropLapsed(at);
  if (state.echus.size === 0) return { state, refus, warnings };
  return { state, refus, warnings: [...warnings, ...applied.flatMap((one) => fallen(state, one, pathOf(one)))] };
}

/** Each avenant in order, with the day that is surely reached when it applies: none left takes effect before it. */
function withReachedDays(ordered: readonly Avenant[]): readonly { avenant: Avenant; reached: string }[] {
  const steps: { avenant: Avenant; reached: string }[] = [];
  let earliest: string | undefined;
  for (const avenant of [...ordered].reverse()) {
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
