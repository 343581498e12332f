/** Words of a file, and names of files, on a terminal: they cannot move the cursor, colour anything or forge a line. */

/** The text on one line. */
export function printable(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ");
}

/** A document of several lines, without the control characters that a terminal obeys and without turns of direction. */
export function printableLines(text: string): string {
  return text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}/gu, " ");
}

/** JSON of the same value, in which the characters that a terminal obeys are written as escapes. */
export function printableJson(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
