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
 * @returns message and remedy; for a code that the catalogue does not have (a caller's own rule) the message is the
 *   code and the remedy is empty
 */
export function describeIssue(issue: Described, langue: Langue): IssueText {
  return tellIssue(issue, tongueOf(langue));
}

/**
 * The text of a finding of the verification: that of its motive where it has one, that of its code otherwise.
 *
 * @returns message and remedy; for a caller's own rule, the texts that the rule brings, else its code
 */
export function describeFinding(finding: DescribedFinding, langue: Langue): IssueText {
  return tellFinding(finding, tongueOf(langue));
}

/** The text of something that a dossier lacks. */
export function describeManque(manque: DescribedManque, langue: Langue): ManqueText {
  return tellManque(manque, tongueOf(langue));
}

/** The sentences of a value that nobody gave: a parameter that no text read establishes, or a table that leaves a doubt. */
export function describeMissingValue(missing: DescribedMissingValue, langue: Langue): MissingValueText {
  return tellMissingValue(missing, tongueOf(langue));
}

/** The text of a key; the key itself when the catalogue does not have it. */
export function textOf(key: string, langue: Langue, params: Params = {}): string {
  return tellText(key, tongueOf(langue), params);
}

/** Whether the catalogue has a text of that key. */
export function hasText(key: string): boolean {
  return tellsText(key, french);
}
