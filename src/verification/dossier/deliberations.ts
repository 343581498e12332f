/** The vote that gives each party its authority for an instrument. */
import type { Deliberation, Instrument } from "../../convention/index.js";
import { boundsOf } from "../../convention/internal.js";

/** A deliberation and its position in the list of its instrument. */
export interface VoteSitue {
  readonly deliberation: Deliberation;
  readonly rank: number;
}

const firstDay = ({ date }: Deliberation): string => boundsOf(date).du;

/** The first vote of each party: later ones complete or ratify it. */
export function firstVotes({ deliberations = [] }: Instrument): readonly VoteSitue[] {
  const first = new Map<string, VoteSitue>();
  for (const [rank, deliberation] of deliberations.entries()) {
    const known = first.get(deliberation.partie);
    if (known === undefined || firstDay(deliberation) < firstDay(known.deliberation))
      first.set(deliberation.partie, { deliberation, rank });
  }
  return [...first.values()];
}
