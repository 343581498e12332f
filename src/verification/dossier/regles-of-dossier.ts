/** The rules of the library: a list to read, to filter and to extend. */
import { deepFreeze } from "../../primitives/internal.js";
import type { RegleVerification } from "../types.js";
import { avenantNumberGap } from "./regles/avenants/avenant-number-gap.js";
import { baseDateMismatch } from "./regles/avenants/base-date-mismatch.js";
import { consolidationConflict } from "./regles/avenants/consolidation-conflict.js";
import { opAmbiguous } from "./regles/avenants/op-ambiguous.js";
import { refDangling } from "./regles/avenants/ref-dangling.js";
import { targetAbrogated } from "./regles/avenants/target-abrogated.js";
import { targetInvalid } from "./regles/avenants/target-invalid.js";
import { titleMismatch } from "./regles/avenants/title-mismatch.js";
import { actIdMismatch } from "./regles/contenu/act-id-mismatch.js";
import { conventionNotSigned } from "./regles/contenu/convention-not-signed.js";
import { countMismatch } from "./regles/contenu/count-mismatch.js";
import { duplicateNode } from "./regles/contenu/duplicate-node.js";
import { legalReference } from "./regles/contenu/legal-reference.js";
import { legalThreshold } from "./regles/contenu/legal-threshold.js";
import { nameVariant } from "./regles/contenu/name-variant.js";
import { partyMinimum } from "./regles/contenu/party-minimum.js";
import { partyMissingSignature } from "./regles/contenu/party-missing-signature.js";
import { partyOutsideTerritory } from "./regles/contenu/party-outside-territory.js";
import { placeholderLeft } from "./regles/contenu/placeholder-left.js";
import { sourcesDisagree } from "./regles/contenu/sources-disagree.js";
import { themeCoverage } from "./regles/contenu/theme-coverage.js";
import { voteCount } from "./regles/contenu/vote-count.js";
import { conventionExpiring } from "./regles/dates/convention-expiring.js";
import { dateOrder } from "./regles/dates/date-order.js";
import { durationMismatch } from "./regles/dates/duration-mismatch.js";
import { durationTooLong } from "./regles/dates/duration-too-long.js";
import { effectBeforeExecutory } from "./regles/dates/effect-before-executory.js";
import { obligationConflict } from "./regles/dates/obligation-conflict.js";
import { obligationOverdue } from "./regles/dates/obligation-overdue.js";
import { obligationUnfeasible } from "./regles/dates/obligation-unfeasible.js";
import { periodGap } from "./regles/dates/period-gap.js";
import { periodOverlap } from "./regles/dates/period-overlap.js";

/** Every rule of the library, in the order of their codes. A caller adds its own: `[...reglesVerification, mine]`. */
export const reglesVerification: readonly RegleVerification[] = deepFreeze([
  actIdMismatch,
  avenantNumberGap,
  baseDateMismatch,
  consolidationConflict,
  conventionExpiring,
  conventionNotSigned,
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
  partyOutsideTerritory,
  periodGap,
  periodOverlap,
  placeholderLeft,
  refDangling,
  sourcesDisagree,
  targetAbrogated,
  targetInvalid,
  themeCoverage,
  titleMismatch,
  voteCount,
]);

/**
 * The rule of the library with that code, or undefined.
 *
 * @param code - the code of a rule: `DATE_ORDER`
 * @returns the rule
 *
 * @example
 * ```ts
 * import { regleVerificationOf } from "convention-territoriale/verification";
 *
 * console.log(regleVerificationOf("OBLIGATION_OVERDUE")?.severite);
 * // => error
 * ```
 */
export function regleVerificationOf(code: string): RegleVerification | undefined {
  return reglesVerification.find((regle) => regle.code === code);
}
