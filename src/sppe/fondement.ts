/** From a rule to what an answer says it rests on. */
import { deepFreeze } from "../primitives/internal.js";
import { reglesCitees } from "./regles-citees.js";
import type { Fondement } from "./schema-pluriannuel/result.js";

const SANS_REGLE = deepFreeze({ sources: [], confiance: "unknown" } as const);

/** A rule of the library with its sources and confidence. */
export function fondement(regle: string): Fondement {
  const { sources, confiance } = reglesCitees.regleOf(regle) ?? SANS_REGLE;
  return { regle, sources, confiance };
}
