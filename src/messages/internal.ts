/** What the other folders of `src` take of this one, and applications do not: it may change in any release. */

export { formatDayInWords } from "./dates.js";
export { hasText } from "./describe.js";
export { notAResult } from "./outcome.js";
export { colon, quote, semicolon } from "./ponctuation.js";
