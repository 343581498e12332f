/**
 * From codes to sentences, in French and English: the last step before a person reads.
 *
 * @module convention-territoriale/messages
 * @category Files and people
 */

export { formatDate } from "./dates.js";
export {
  type Described,
  type DescribedFinding,
  type DescribedManque,
  describeFinding,
  describeIssue,
  describeManque,
  hasText,
  type ManqueText,
  showPath,
  textOf,
} from "./describe.js";
export { colon, semicolon } from "./ponctuation.js";
export type { IssueText, Langue } from "./types.js";
