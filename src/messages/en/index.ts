/**
 * From codes to sentences in English only: the catalogue of the other language is not loaded.
 *
 * @module convention-territoriale/messages/en
 * @category Files and people
 */

import type { Params } from "../../primitives/index.js";
import {
  type Described,
  type DescribedFinding,
  type DescribedManque,
  type DescribedMissingValue,
  type ManqueText,
  type MissingValueText,
  type Tongue,
  describeFinding as tellFinding,
  describeIssue as tellIssue,
  describeManque as tellManque,
  describeMissingValue as tellMissingValue,
  textOf as tellText,
} from "../sentences.js";
import type { IssueText } from "../types.js";
import { en } from "./catalogue.js";

export { showPath } from "../sentences.js";
export type {
  Described,
  DescribedFinding,
  DescribedManque,
  DescribedMissingValue,
  IssueText,
  ManqueText,
  MissingValueText,
};

const tongue: Tongue = { langue: "en", catalogue: en };

/**
 * The text of an issue or finding.
 *
 * @param issue - an issue or a warning of any verb
 * @returns message and remedy; for a code that the catalogue does not have (a caller's own rule) the message is the
 *   code and the remedy is empty
 *
 * @example
 * ```ts
 * import { parseDossier } from "convention-territoriale";
 * import { describeIssue } from "convention-territoriale/messages/en";
 *
 * const parsed = parseDossier([]);
 * if (!parsed.ok) console.log(describeIssue(parsed.issues[0]).message);
 * // => “[…]” is not of the expected type (an object).
 * ```
 */
export function describeIssue(issue: Described): IssueText {
  return tellIssue(issue, tongue);
}

/**
 * The text of a finding of the verification: that of its motive where it has one, that of its code otherwise.
 *
 * @param finding - a finding of `verifyDossier` or `verifyText`
 * @returns message and remedy; for a caller's own rule, the texts that the rule brings, else its code
 *
 * @example
 * ```ts
 * import { parseDossier, verifyDossier } from "convention-territoriale";
 * import { describeFinding } from "convention-territoriale/messages/en";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const checked = verifyDossier({ dossier, at: "2026-07-01" });
 * const finding = checked.ok ? checked.value.findings[0] : undefined;
 * if (finding !== undefined) console.log(describeFinding(finding).message);
 * // => “Remettre le bilan intermédiaire” was due by 30 June 2026: 1 day late on 1 July 2026, with no execution on record.
 * ```
 */
export function describeFinding(finding: DescribedFinding): IssueText {
  return tellFinding(finding, tongue);
}

/**
 * The text of something that a dossier lacks.
 *
 * @param manque - a line of `whatDossierLacks`
 * @returns what is missing, why it matters and who holds it
 *
 * @example
 * ```ts
 * import { parseDossier, whatDossierLacks } from "convention-territoriale";
 * import { describeManque } from "convention-territoriale/messages/en";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const holes = whatDossierLacks(dossier);
 * const first = holes.ok ? holes.value[0] : undefined;
 * if (first !== undefined) console.log(describeManque(first).message);
 * // => The reception by the préfecture of the deliberation of Commune de Bourg-Exemple of 22 January 2024 is not recorded.
 * ```
 */
export function describeManque(manque: DescribedManque): ManqueText {
  return tellManque(manque, tongue);
}

/**
 * The sentences of a value that nobody gave: a parameter that no text read establishes, or a table that leaves a doubt.
 *
 * @param missing - the reason and the holder, as a result gives them
 * @returns the reason and the holder, in words
 *
 * @example
 * ```ts
 * import { describeMissingValue } from "convention-territoriale/messages/en";
 *
 * console.log(describeMissingValue({ motif: "anneeIncomplete", detenteur: "caf" }));
 * // => {
 * // =>   motif: 'No text read says how an incomplete year counts.',
 * // =>   detenteur: 'the Caf'
 * // => }
 * ```
 */
export function describeMissingValue(missing: DescribedMissingValue): MissingValueText {
  return tellMissingValue(missing, tongue);
}

/**
 * The text of a key; the key itself when the catalogue does not have it.
 *
 * @param key - a key of the catalogue
 * @param params - the words to put in the places that the text leaves
 * @returns the text
 *
 * @example
 * ```ts
 * import { textOf } from "convention-territoriale/messages/en";
 *
 * console.log(textOf("detenteur.caf"));
 * // => the Caf
 * ```
 */
export function textOf(key: string, params: Params = {}): string {
  return tellText(key, tongue, params);
}
