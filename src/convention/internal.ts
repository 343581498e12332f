/** What the other folders of `src` take of this one, and applications do not: it may change in any release. */

export { isSegment } from "./address.js";
export {
  type Bounds,
  boundsOf,
  FIRST_DAY,
  hull,
  isExact,
  LAST_DAY,
  showDate,
} from "./date-connue.js";
export { echangeIssues } from "./echange.js";
export { GENRES_DISPOSITION, NATURES_DISPOSITION, NIVEAUX_PLAN } from "./listes.js";
export { organesHabituels } from "./organes.js";
export { boundsOfPeriod, type PeriodBounds, periodeBornee } from "./periode.js";
export { walkDispositions } from "./walk.js";
