/** From codes to sentences in either language: the last step before a person reads. */
import type { Params } from "../primitives/index.js";
import { en } from "./en/catalogue.js";
import { fr } from "./fr/catalogue.js";
import {
  type Described,
  type DescribedFinding,
  type DescribedManque,
  type DescribedMissingValue,
  type ManqueText,
  type MissingValueText,
  own,
  type Tongue,
  describeFinding as tellFinding,
  describeIssue as tellIssue,
  describeManque as tellManque,
  describeMissingValue as tellMissingValue,
  hasText as tellsText,
  textOf as tellText,
} from "./sentences.js";
import type { IssueText, Langue } from "./types.js";

const french: Tongue = { langue: "fr", catalogue: fr };
const tongues: Readonly<Record<Langue, Tongue>> = { fr: french, en: { langue: "en", catalogue: en } };

/** A language that is none of ours, which plain JavaScript may ask for, is answered in French. */
const tongueOf = (langue: Langue): Tongue => own(tongues, langue) ?? french;

/**
 * The text of an issue or finding.
 *
 * @param issue - an issue or a warning of any verb
 * @param langue - `fr` or `en`
 * @returns message and remedy; for a code that the catalogue does not have (a caller's own rule) the message is the
 *   code and the remedy is empty
 *
 * @example
 * ```ts
 * import { describeIssue, parseDossier } from "convention-territoriale";
 *
 * const parsed = parseDossier([]);
 * if (!parsed.ok) console.log(describeIssue(parsed.issues[0], "en"));
 * // => {
 * // =>   message: '“[…]” is not of the expected type (an object).',
 * // =>   remede: 'Write a value of that type.'
 * // => }
 * ```
 */
export function describeIssue(issue: Described, langue: Langue = "fr"): IssueText {
  return tellIssue(issue, tongueOf(langue));
}

/**
 * The text of a finding of the verification: that of its motive where it has one, that of its code otherwise.
 *
 * @param finding - a finding of `verifyDossier` or `verifyText`
 * @param langue - `fr` or `en`
 * @returns message and remedy; for a caller's own rule, the texts that the rule brings, else its code
 *
 * @example
 * ```ts
 * import { describeFinding, parseDossier, verifyDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const checked = verifyDossier({ dossier, at: "2026-07-01" });
 * const finding = checked.ok ? checked.value.findings[0] : undefined;
 * if (finding !== undefined) console.log(describeFinding(finding, "en").message);
 * // => “Remettre le bilan intermédiaire” was due by 30 June 2026: 1 day late on 1 July 2026, with no execution on record.
 * ```
 */
export function describeFinding(finding: DescribedFinding, langue: Langue = "fr"): IssueText {
  return tellFinding(finding, tongueOf(langue));
}

/**
 * The text of something that a dossier lacks.
 *
 * @param manque - a line of `whatDossierLacks`
 * @param langue - `fr` or `en`
 * @returns what is missing, why it matters and who holds it
 *
 * @example
 * ```ts
 * import { describeManque, parseDossier, whatDossierLacks } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const holes = whatDossierLacks(dossier);
 * const first = holes.ok ? holes.value[0] : undefined;
 * if (first !== undefined) console.log(describeManque(first, "en").message);
 * // => The reception by the préfecture of the deliberation of Commune de Bourg-Exemple of 22 January 2024 is not recorded.
 * ```
 */
export function describeManque(manque: DescribedManque, langue: Langue): ManqueText {
  return tellManque(manque, tongueOf(langue));
}

/**
 * The sentences of a value that nobody gave: a parameter that no text read establishes, or a table that leaves a doubt.
 *
 * @param missing - the reason and the holder, as a result gives them
 * @param langue - `fr` or `en`
 * @returns the reason and the holder, in words
 *
 * @example
 * ```ts
 * import { describeMissingValue } from "convention-territoriale";
 *
 * console.log(describeMissingValue({ motif: "anneeIncomplete", detenteur: "caf" }, "en"));
 * // => {
 * // =>   motif: 'No text read says how an incomplete year counts.',
 * // =>   detenteur: 'the Caf'
 * // => }
 * ```
 */
export function describeMissingValue(missing: DescribedMissingValue, langue: Langue): MissingValueText {
  return tellMissingValue(missing, tongueOf(langue));
}

/**
 * The text of a key; the key itself when the catalogue does not have it.
 *
 * @param key - a key of the catalogue
 * @param langue - `fr` or `en`
 * @param params - the words to put in the places that the text leaves
 * @returns the text
 *
 * @example
 * ```ts
 * import { textOf } from "convention-territoriale/messages";
 *
 * console.log(textOf("detenteur.caf", "en"));
 * // => the Caf
 * ```
 */
export function textOf(key: string, langue: Langue = "fr", params: Params = {}): string {
  return tellText(key, tongueOf(langue), params);
}

/** Whether the catalogue has a text of that key. */
export function hasText(key: string): boolean {
  return tellsText(key, french);
}
