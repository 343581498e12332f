/** From a rule to what an answer says it rests on. */
import { regleOf } from "../droit/index.js";
import type { Fondement } from "./schema-result.js";

/** A rule of the library with its sources and confidence. */
export function fondement(regle: string): Fondement {
  const { sources = [], confiance = "unknown" } = regleOf(regle) ?? {};
  return { regle, sources, confiance };
}
