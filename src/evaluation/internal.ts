/** What the other folders of `src` take of this one, and applications do not: it may change in any release. */

export { questionsEvaluation, travauxEvaluation } from "./bilan/contents-of-bilan.js";
export { dayAfter, dayBefore } from "./days.js";
export { echeancierOn } from "./echeancier/build-echeancier.js";
export { dutiesInThePast, judgeLines, lastDayOf, textOfDuties } from "./echeancier/judge-duties.js";
