/** Words of a file on a terminal. */

/** The text on one line: what a file holds cannot move the cursor, colour anything or forge a line. */
export function printable(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ");
}
