/** What the other rooms take of this one, and applications do not: it may change in any release. */

export { isSegment } from "./address.js";
export { boundsOf, showDate } from "./date-connue.js";
export { echangeIssues } from "./echange.js";
export { GENRES_DISPOSITION, NATURES_DISPOSITION, NIVEAUX_PLAN } from "./listes.js";
export { organesHabituels } from "./organes.js";
export { walkDispositions } from "./walk.js";
