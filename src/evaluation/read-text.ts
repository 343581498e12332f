/** The text that the calendar reads on a day. */
import type { Dossier } from "../avenant/index.js";
import { textOn, textOnceBegun } from "../avenant/internal.js";
import { boundsOfPeriod, isExact } from "../convention/internal.js";

/**
 * The text in force; before the first day of the convention, that of its first day: its calendar is already known. On a day
 * of which nobody can tell whether the convention has begun, what is written: each duty then says what it lacks.
 */
export function readText(dossier: Dossier, at: string): ReturnType<typeof textOn> {
  const { debut } = boundsOfPeriod(dossier.convention.periode);
  if (at >= debut.au) return textOn(dossier, at);
  if (isExact(debut)) return textOn(dossier, debut.du);
  return textOnceBegun(dossier, at < debut.du ? debut.du : at);
}
