/**
 * Civil days, periods, exact euros and fractions, sharing to the cent, identifiers, outcomes and traces. Knows nothing of the
 * domain; every other room stands on it.
 *
 * @module convention-territoriale/primitives
 * @category Foundations
 */

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
} from "./days/civil-date.js";
export { civilYears, includesDay, lengthInDays, midpoint, type Period } from "./days/period.js";
export {
  type CodeInsee,
  isCodeInsee,
  isSiren,
  parseCodeInsee,
  parseSiren,
  type Siren,
} from "./identifiers.js";
export type { IssueCode, IssueParams } from "./issue-params.js";
export { type Cap, type CappedVolume, capVolumes, type Volume } from "./numbers/cap.js";
export { type DecimalInput, readDecimal, showDecimal } from "./numbers/decimal.js";
export { isDecimal, roundText } from "./numbers/decimal-text.js";
export { type Euros, type EurosInput, eurosFraction, eurosFromCents, parseCents, parseEuros } from "./numbers/euros.js";
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
} from "./numbers/fraction.js";
export { type ShareInput, type ShareOf, type Sharing, shareAmount } from "./numbers/share.js";
export {
  type RightsRounding,
  type RoundedRights,
  roundRights,
  type SharePolicy,
  splitCents,
  splitSafeCents,
} from "./numbers/split.js";
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
export { copyPlain } from "./plain/copy-plain.js";
export { deepFreeze } from "./plain/deep-freeze.js";
export { digest } from "./plain/digest.js";
export { type Fields, fieldOf, isFields, listOf } from "./reading/json.js";
export { MAX_DEPTH, MAX_DIGITS, MAX_VALUES } from "./reading/limits.js";
export { measureInput } from "./reading/measure-input.js";
export { isAlreadyRead, type RememberingReader, rememberingReader } from "./reading/read-values.js";
export { readQuestion, readWith, type Schema } from "./reading/read-with.js";
export { issuesOf, type SchemaReport } from "./reading/schema-issues.js";
export { show } from "./reading/show.js";
export { replay } from "./trace/replay.js";
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
} from "./trace/trace.js";
export { isTraceRow } from "./trace/trace-row.js";
export { VERSION } from "./version.js";
