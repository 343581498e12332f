/** The text that the calendar reads on a day. */
import type { Dossier } from "../avenant/index.js";
import { textOn } from "../avenant/internal.js";

/**
 * The text in force; before the first day of the convention, that of its first day: its calendar is already known.
 */
export function readText(dossier: Dossier, at: string): ReturnType<typeof textOn> {
  const { debut } = dossier.convention.periode;
  return textOn(dossier, at < debut ? debut : at);
}
