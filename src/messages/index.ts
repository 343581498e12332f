/**
 * From codes to sentences, in French and English: the last step before a person reads.
 *
 * @module convention-territoriale/messages
 * @category Files and people
 */

export { formatDate } from "./dates.js";
export { describeFinding, describeIssue, describeManque, describeMissingValue, textOf } from "./describe.js";
export { messagesOf, type OutcomeError, orThrow } from "./outcome.js";
export {
  type Described,
  type DescribedFinding,
  type DescribedManque,
  type DescribedMissingValue,
  type ManqueText,
  type MissingValueText,
  showPath,
} from "./sentences.js";
export type { IssueText, Langue } from "./types.js";
