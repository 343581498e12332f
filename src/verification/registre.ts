/** The rules of the library: a list to read, to filter and to extend. */
import { deepFreeze } from "../primitives/index.js";
import { actIdMismatch } from "./regles/act-id-mismatch.js";
import { avenantNumberGap } from "./regles/avenant-number-gap.js";
import { baseDateMismatch } from "./regles/base-date-mismatch.js";
import { consolidationConflict } from "./regles/consolidation-conflict.js";
import { conventionExpiring } from "./regles/convention-expiring.js";
import { countMismatch } from "./regles/count-mismatch.js";
import { dateOrder } from "./regles/date-order.js";
import { duplicateNode } from "./regles/duplicate-node.js";
import { durationMismatch } from "./regles/duration-mismatch.js";
import { durationTooLong } from "./regles/duration-too-long.js";
import { effectBeforeExecutory } from "./regles/effect-before-executory.js";
import { legalReference } from "./regles/legal-reference.js";
import { legalThreshold } from "./regles/legal-threshold.js";
import { nameVariant } from "./regles/name-variant.js";
import { obligationConflict } from "./regles/obligation-conflict.js";
import { obligationOverdue } from "./regles/obligation-overdue.js";
import { obligationUnfeasible } from "./regles/obligation-unfeasible.js";
import { opAmbiguous } from "./regles/op-ambiguous.js";
import { partyMinimum } from "./regles/party-minimum.js";
import { partyMissingSignature } from "./regles/party-missing-signature.js";
import { periodGap } from "./regles/period-gap.js";
import { periodOverlap } from "./regles/period-overlap.js";
import { placeholderLeft } from "./regles/placeholder-left.js";
import { refDangling } from "./regles/ref-dangling.js";
import { targetAbrogated } from "./regles/target-abrogated.js";
import { targetInvalid } from "./regles/target-invalid.js";
import { themeCoverage } from "./regles/theme-coverage.js";
import { titleMismatch } from "./regles/title-mismatch.js";
import type { RegleVerification } from "./types.js";

/** Every rule of the library, in the order of their codes. A caller adds its own: `[...reglesVerification, mine]`. */
export const reglesVerification: readonly RegleVerification[] = deepFreeze([
  actIdMismatch,
  avenantNumberGap,
  baseDateMismatch,
  consolidationConflict,
  conventionExpiring,
  countMismatch,
  dateOrder,
  duplicateNode,
  durationMismatch,
  durationTooLong,
  effectBeforeExecutory,
  legalReference,
  legalThreshold,
  nameVariant,
  obligationConflict,
  obligationOverdue,
  obligationUnfeasible,
  opAmbiguous,
  partyMinimum,
  partyMissingSignature,
  periodGap,
  periodOverlap,
  placeholderLeft,
  refDangling,
  targetAbrogated,
  targetInvalid,
  themeCoverage,
  titleMismatch,
]);

/** The rule of the library with that code, or undefined. */
export function regleVerificationOf(code: string): RegleVerification | undefined {
  return reglesVerification.find((regle) => regle.code === code);
}
