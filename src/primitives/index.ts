/**
 * Civil days, periods, exact euros and fractions, sharing to the cent, identifiers, outcomes and traces. Knows nothing of the
 * domain; every other room stands on it.
 *
 * @module convention-territoriale/primitives
 * @category Foundations
 */

export { type Cap, type CappedVolume, capVolumes, type Volume } from "./cap.js";
export {
  addDays,
  addMonths,
  type CivilDate,
  civil,
  daysBetween,
  isCivilDate,
  type MonthEnd,
  parseCivilDate,
  yearOf,
} from "./civil-date.js";
export { copyPlain } from "./copy-plain.js";
export { type DecimalInput, readDecimal, showDecimal } from "./decimal.js";
export { isDecimal, roundText } from "./decimal-text.js";
export { deepFreeze } from "./deep-freeze.js";
export { digest } from "./digest.js";
export { type Euros, type EurosInput, eurosFraction, eurosFromCents, parseCents, parseEuros } from "./euros.js";
export {
  add,
  compare,
  divide,
  type Fraction,
  formatExact,
  fraction,
  isNegative,
  isOne,
  isZero,
  magnitude,
  maximum,
  minimum,
  multiply,
  parseExact,
  roundHalfUp,
  roundToUnits,
  sign,
  subtract,
  toWhole,
  toWholeWeights,
  truncate,
  ZERO,
} from "./fraction.js";
export {
  type CodeInsee,
  isCodeInsee,
  isSiren,
  parseCodeInsee,
  parseSiren,
  type Siren,
} from "./identifiers.js";
export type { IssueCode, IssueParams } from "./issue-params.js";
export { type Fields, fieldOf, isFields, listOf } from "./json.js";
export { MAX_DEPTH, MAX_DIGITS, MAX_VALUES } from "./limits.js";
export { measureInput } from "./measure-input.js";
export {
  collect,
  failure,
  type Issue,
  type IssueOf,
  type Issues,
  issue,
  type Outcome,
  type Params,
  type Path,
  refusal,
  type Success,
  success,
  under,
} from "./outcome.js";
export { civilYears, includesDay, lengthInDays, midpoint, type Period } from "./period.js";
export { isAlreadyRead, type RememberingReader, rememberingReader } from "./read-values.js";
export { readQuestion, readWith, type Schema } from "./read-with.js";
export { replay } from "./replay.js";
export { issuesOf, type SchemaReport } from "./schema-issues.js";
export { type ShareInput, type ShareOf, type Sharing, shareAmount } from "./share.js";
export { show } from "./show.js";
export {
  type RightsRounding,
  type RoundedRights,
  roundRights,
  type SharePolicy,
  splitCents,
  splitSafeCents,
} from "./split.js";
export {
  type CapRow,
  evaluate,
  type RightOf,
  type RightsRow,
  type ScalarRow,
  type ShareRow,
  type Trace,
  type TraceArgument,
  type TraceRow,
} from "./trace.js";
export { isTraceRow } from "./trace-row.js";
export { VERSION } from "./version.js";
