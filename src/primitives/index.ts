/**
 * Civil days, periods, exact euros and fractions, sharing to the cent, identifiers, outcomes and traces. Knows nothing of the
 * domain; every other part of the library uses it.
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
} from "./days/civil-date.js";
export type { Period } from "./days/period.js";
export { type CodeInsee, isCodeInsee, isSiren, type Siren } from "./identifiers.js";
export type { IssueCode, IssueParams } from "./issue-params.js";
export type { Cap, CappedVolume, Volume } from "./numbers/cap.js";
export type { DecimalInput } from "./numbers/decimal.js";
export { type Euros, type EurosInput, eurosFromCents, parseEuros } from "./numbers/euros.js";
export type { Fraction } from "./numbers/fraction.js";
export { type ShareInput, type ShareOf, type Sharing, shareAmount } from "./numbers/share.js";
export type { RightsRounding, RoundedRights, SharePolicy } from "./numbers/split.js";
export {
  failure,
  type Issue,
  type IssueOf,
  type Issues,
  mapOutcome,
  type Outcome,
  type Params,
  type Path,
  type Success,
  success,
} from "./outcome.js";
export { digest } from "./plain/digest.js";
export type { Fields } from "./reading/json.js";
export type { RememberingReader } from "./reading/read-values.js";
export type { Schema } from "./reading/read-with.js";
export type { SchemaReport } from "./reading/schema-issues.js";
export { replay } from "./trace/replay.js";
export type {
  CapRow,
  Provenance,
  RightOf,
  RightsRow,
  ScalarRow,
  ShareRow,
  Trace,
  TraceArgument,
  TraceRow,
} from "./trace/trace.js";
export { VERSION } from "./version.js";
