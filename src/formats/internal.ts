/** What the other rooms take of this one, and applications do not: it may change in any release. */

export { readRows } from "./csv/csv-text.js";
export { locationOf } from "./findings/findings.js";
export { showEcart, showMontant, showPourcent } from "./notice/amounts.js";
export { stagesOf } from "./notice/flow.js";
export { nameOfValue } from "./notice/names.js";
