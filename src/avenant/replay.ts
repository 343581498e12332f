/** Playing the instruments in the order of their effect, lapses included, up to a day. */
import { boundsOf, type Instrument } from "../convention/index.js";
import { type Issue, issue, type Path } from "../primitives/index.js";
import { applyAvenant, type Corrections, openConvention } from "./apply.js";
import { aliasesNamed, idleProrogations, reasonsToRefuse, type Surroundings } from "./refuse.js";
import { emptyState, lapse, lineAt, type State } from "./state.js";
import { inOrderOfEffect } from "./timeline.js";
import type { Avenant, Dossier } from "./types.js";

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
  const paths = new Map<string, Path>(avenants.map(({ id }, rank) => [id, ["avenants", rank]]));
  const pathOf = (avenant: Avenant): Path => paths.get(avenant.id) ?? [];
  const earlier = new Map<string, Instrument>([[convention.id, convention]]);
  const refus = new Map<string, readonly Issue[]>();
  const warnings: Issue[] = [];
  const applied: Avenant[] = [];
  const ending = new EndingQueue();
  const state = emptyState(convention);
  openConvention(state, corrections);

  const dropLapsed = (day: string) => {
    for (let next = ending.before(day, state.fin); next !== undefined; next = ending.before(day, state.fin)) {
      lapse(state, next.id);
      warnings.push(issue("AVENANT_LAPSED", pathOf(next), { avenant: next.id, fin: next.fin ?? "" }));
    }
  };

  const ordered = inOrderOfEffect(avenants.filter(retained));
  const certain = reachedDays(ordered);
  for (const [rank, avenant] of ordered.entries()) {
    dropLapsed(certain[rank] ?? "");
    const around: Surroundings = { avenant, path: pathOf(avenant), earlier, ranks };
    const reasons = reasonsToRefuse(state, around);
    if (reasons.length > 0) {
      refus.set(avenant.id, reasons);
      continue;
    }
    warnings.push(...aliasesNamed(state, around), ...idleProrogations(state, around));
    applyAvenant(state, avenant, corrections);
    earlier.set(avenant.id, avenant);
    applied.push(avenant);
    ending.add(avenant);
  }
  dropLapsed(at);
  if (state.echus.size > 0) warnings.push(...applied.flatMap((avenant) => fallen(state, avenant, pathOf(avenant))));
  return { state, refus, warnings };
}

/** For each avenant in order, the day that is surely reached when it applies: none left takes effect before it. */
function reachedDays(ordered: readonly Avenant[]): readonly string[] {
  const days = ordered.map(({ dateEffet }) => boundsOf(dateEffet).au);
  for (let rank = days.length - 2; rank >= 0; rank -= 1) {
    const [own = "", next = ""] = days.slice(rank, rank + 2);
    if (next < own) days[rank] = next;
  }
  return days;
}

/** Operations of a standing avenant on what has lapsed since: they have fallen with it. */
function fallen(state: State, avenant: Avenant, path: Path): readonly Issue[] {
  if (state.echus.has(avenant.id)) return [];
  return avenant.operations.flatMap((operation, rank) => {
    const cible = "cible" in operation ? operation.cible : "parent" in operation ? operation.parent : undefined;
    if (cible === undefined || cible.endsWith("#") || lineAt(state, cible) !== undefined) return [];
    return [issue("OPERATION_FALLEN", [...path, "operations", rank], { avenant: avenant.id, cible })];
  });
}

/** Applied avenants that say when they end, first end first. */
class EndingQueue {
  private readonly avenants: Avenant[] = [];

  add(avenant: Avenant): void {
    const { fin } = avenant;
    if (fin === undefined) return;
    let [low, high] = [0, this.avenants.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.avenants[middle]?.fin ?? "") > fin) low = middle + 1;
      else high = middle;
    }
    // Kept in descending order, so that the first to end is the last of the list.
    this.avenants.splice(low, 0, avenant);
  }

  /** Takes out the avenant that ended first, if its end came before this day and before that of the convention. */
  before(day: string, end: string): Avenant | undefined {
    const next = this.avenants[this.avenants.length - 1];
    if (next?.fin === undefined || next.fin >= day || next.fin >= end) return undefined;
    return this.avenants.pop();
  }
}
