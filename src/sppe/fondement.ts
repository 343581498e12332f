/** From a rule to what an answer says it rests on. */
import { reglesCitees } from "./regles-citees.js";
import type { Fondement } from "./schema-result.js";

/** A rule of the library with its sources and confidence. */
export function fondement(regle: string): Fondement {
  const { sources = [], confiance = "unknown" } = reglesCitees.regleOf(regle) ?? {};
  return { regle, sources, confiance };
}
