/** What the other folders of `src` take of this one, and applications do not: it may change in any release. */

export { compareTexts } from "./comparaison/compare.js";
export { textOn, textOnceBegun } from "./consolidation/consolidate.js";
export { textsOf } from "./consolidation/texts-of-days.js";
export { inOrderOfEffect } from "./consolidation/timeline.js";
export { groupBy } from "./group.js";
export { ORDRE_ETAPES } from "./listes.js";
export { partiesOfAvenants } from "./parties.js";
export { readAvenant, readConvention, readDossier, readFait } from "./reading/readers.js";
export { partyMovesOf } from "./target.js";
