/**
 * From codes to sentences in French only: the catalogue of the other language is not loaded.
 *
 * @module convention-territoriale/messages/fr
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
import { fr } from "./catalogue.js";

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

const tongue: Tongue = { langue: "fr", catalogue: fr };

/**
 * The text of an issue or finding.
 *
 * @returns message and remedy; for a code that the catalogue does not have (a caller's own rule) the message is the
 *   code and the remedy is empty
 */
export function describeIssue(issue: Described): IssueText {
  return tellIssue(issue, tongue);
}

/**
 * The text of a finding of the verification: that of its motive where it has one, that of its code otherwise.
 *
 * @returns message and remedy; for a caller's own rule, the texts that the rule brings, else its code
 */
export function describeFinding(finding: DescribedFinding): IssueText {
  return tellFinding(finding, tongue);
}

/** The text of something that a dossier lacks. */
export function describeManque(manque: DescribedManque): ManqueText {
  return tellManque(manque, tongue);
}

/** The sentences of a value that nobody gave: a parameter that no text read establishes, or a table that leaves a doubt. */
export function describeMissingValue(missing: DescribedMissingValue): MissingValueText {
  return tellMissingValue(missing, tongue);
}

/** The text of a key; the key itself when the catalogue does not have it. */
export function textOf(key: string, params: Params = {}): string {
  return tellText(key, tongue, params);
}
