/** Obligations and mentions name a disposition of their own instrument: it has to be there. */
import type { Instrument } from "../../convention/index.js";
import { walkDispositions } from "../../convention/internal.js";
import type { Issue, Path } from "../../primitives/index.js";
import { issue } from "../../primitives/internal.js";

/** One `CLAUSE_NOT_FOUND` for each obligation or mention whose clause its instrument does not hold. */
export function clauseIssues(
  { dispositions, obligations = [], mentions = [] }: Instrument,
  path: Path,
): readonly Issue[] {
  const present = new Set(walkDispositions(dispositions).map((placed) => placed.path));
  const missing = (list: string, items: readonly { readonly disposition: string }[]) =>
    items.flatMap(({ disposition }, rank) =>
      present.has(disposition)
        ? []
        : [issue("CLAUSE_NOT_FOUND", [...path, list, rank, "disposition"], { disposition })],
    );
  return [...missing("obligations", obligations), ...missing("mentions", mentions)];
}
