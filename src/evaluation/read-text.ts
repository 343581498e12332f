/** The text that the calendar reads on a day. */
import { consolidate, type Dossier, isUnreadable, type VersionConsolidee } from "../avenant/index.js";
import { type Issue, type Outcome, refusal } from "../primitives/index.js";
import { textOfDuties } from "./judge-duties.js";

/**
 * The text in force; before the first day of the convention, that of its first day: its calendar is already known.
 *
 * @param issuesOf - what else the question needs of the dossier, asked only where it can be read
 * @param asked - issues of the question itself
 * @returns the text, when there is no issue at all; else every one
 */
export function readText(
  dossier: Dossier,
  at: string,
  issuesOf: (dossier: Dossier) => readonly Issue[] = () => [],
  asked: readonly Issue[] = [],
): Outcome<VersionConsolidee> {
  const text = consolidate({ dossier, at });
  const issues = text.ok ? asked : [...asked, ...text.issues];
  const refused = refusal(isUnreadable(issues) ? issues : [...issuesOf(dossier), ...issues]);
  if (refused) return refused;
  return text.ok && at < dossier.convention.periode.debut ? textOfDuties(dossier, text.value) : text;
}
