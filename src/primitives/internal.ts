/** What the other folders of `src` take of this one, and applications do not: it may change in any release. */

export { ARRONDISSEMENTS, cityOf } from "./arrondissements.js";
export { yearOf } from "./days/civil-date.js";
export { civilYears, includesDay, lengthInDays, midpoint } from "./days/period.js";
export { parseCodeInsee, parseSiren } from "./identifiers.js";
export { helpAddressOf, REPOSITORY } from "./identity.js";
export { capVolumes } from "./numbers/cap.js";
export { readDecimal, showDecimal } from "./numbers/decimal.js";
export { isDecimal, roundText } from "./numbers/decimal-text.js";
export { eurosFraction, parseCents } from "./numbers/euros.js";
export {
  add,
  compare,
  divide,
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
export { roundRights, splitCents, splitSafeCents } from "./numbers/split.js";
export { collect, issue, refusal, under } from "./outcome.js";
export { copyPlain } from "./plain/copy-plain.js";
export { deepFreeze } from "./plain/deep-freeze.js";
export { sealOf } from "./plain/digest.js";
export { lookAt, wrongArgument } from "./reading/argument.js";
export { dayAsPeopleWrite, numberAsPeopleWrite } from "./reading/as-people-write.js";
export { hasEndlessList } from "./reading/endless-list.js";
export { fieldOf, isFields, listOf } from "./reading/json.js";
export { withoutUndefined } from "./reading/left-out.js";
export { MAX_DEPTH, MAX_DIGITS, MAX_VALUES } from "./reading/limits.js";
export { nearest } from "./reading/nearest-key.js";
export { propose } from "./reading/propose.js";
export { isAlreadyRead, type RememberingReader, rememberingReader } from "./reading/read-values.js";
export { answerOr, ofFile, readQuestion, readWith } from "./reading/read-with.js";
export { issuesOf } from "./reading/schema-issues.js";
export { show } from "./reading/show.js";
export { evaluate } from "./trace/trace.js";
export { isTraceRow } from "./trace/trace-row.js";
