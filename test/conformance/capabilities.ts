/** The five capabilities of the conformance suite: who makes questions, who answers them naively, and how the library is asked. */
import type fc from "fast-check";
import { canonicalize } from "json-canonicalize";
import { bonus } from "../naive/bonus.js";
import { calendar } from "../naive/calendar.js";
import { bonusCases } from "../naive/cases/bonus.js";
import { calendarCases } from "../naive/cases/calendar.js";
import { consolidationCases } from "../naive/cases/consolidation.js";
import type { Made } from "../naive/cases/draw.js";
import { dutiesCases } from "../naive/cases/duties.js";
import { verificationCases } from "../naive/cases/verification.js";
import { consolidation } from "../naive/consolidation.js";
import { duties } from "../naive/duties.js";
import { verification } from "../naive/verification.js";
import { askBonus, askCalendar, askConsolidation, askDuties, askVerification } from "./ask.js";

export interface Capability {
  readonly name: string;
  readonly cases: fc.Arbitrary<Made<unknown>>;
  /** The answer of the naive implementation. */
  readonly naive: (question: unknown) => unknown;
  /** The answer of the library. */
  readonly library: (question: unknown) => unknown;
}

const capability = <Question>(
  name: string,
  cases: fc.Arbitrary<Made<Question>>,
  naive: (question: Question) => unknown,
  library: (question: Question) => unknown,
): Capability => ({
  name,
  cases,
  naive: (question) => naive(question as Question),
  library: (question) => library(question as Question),
});

export const CAPABILITIES: readonly Capability[] = [
  capability("consolidation", consolidationCases, consolidation, askConsolidation),
  capability("bonus", bonusCases, bonus, askBonus),
  capability("duties", dutiesCases, duties, askDuties),
  capability("calendar", calendarCases, calendar, askCalendar),
  capability("verification", verificationCases, verification, askVerification),
];

/** Two answers are the same when their canonical JSON is, whatever the order of their keys. */
export const sameAnswer = (one: unknown, other: unknown): boolean => canonicalize(one) === canonicalize(other);

/** What differs, in words; undefined when the two agree. */
export function disagreement({ naive, library }: Capability, question: unknown): string | undefined {
  const [expected, answered] = [naive(question), library(question)];
  if (sameAnswer(expected, answered)) return undefined;
  return `library: ${canonicalize(answered)}\nnaive:   ${canonicalize(expected)}`;
}
