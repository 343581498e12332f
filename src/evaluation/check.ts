/** What the calendar needs of a well-shaped dossier beyond what the consolidation checks. */
import type { Dossier } from "../avenant/index.js";
import { type Issue, issue } from "../primitives/index.js";

/** Planned meetings that share an id. */
export function meetingIssues({ reunionsPrevues = [] }: Dossier): readonly Issue[] {
  const seen = new Set<string>();
  return reunionsPrevues.flatMap(({ id }, rank) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [issue("ID_DUPLICATE", ["reunionsPrevues", rank, "id"], { id })] : [];
  });
}
