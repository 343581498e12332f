/** Obligations and mentions name a disposition of their own instrument: it has to be there. */
import { type Instrument, walkDispositions } from "../../convention/index.js";
import { type Issue, issue, type Path } from "../../primitives/index.js";

/** One `CLAUSE_NOT_FOUND` for each obligation or mention whose clause its instrument does not hold. */
export function clauseIssues({ dispositions, obligations, mentions }: Instrument, path: Path): readonly Issue[] {
  const present = new Set(walkDispositions(dispositions).map((placed) => placed.path));
  const missing = (list: string, items: readonly { readonly disposition: string }[]) =>
    items.flatMap(({ disposition }, rank) =>
      present.has(disposition)
        ? []
        : [issue("CLAUSE_NOT_FOUND", [...path, list, rank, "disposition"], { disposition })],
    );
  return [...missing("obligations", obligations), ...missing("mentions", mentions)];
}
