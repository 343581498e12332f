/** The text that the calendar reads on a day. */
import { consolidate, type Dossier, type VersionConsolidee } from "../avenant/index.js";
import { isCivilDate, type Outcome } from "../primitives/index.js";
import { later } from "./days.js";

/** The text in force; before the first day of the convention, that of its first day: its calendar is already known. */
export function readText(dossier: Dossier, at: string): Outcome<VersionConsolidee> {
  const { debut } = dossier.convention.periode;
  return consolidate({ dossier, at: isCivilDate(at) ? later(at, debut) : at });
}
