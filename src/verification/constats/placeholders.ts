/** Blanks of a model that nobody filled, recognised only where a value is certainly awaited. */

/**
 * A number or a date awaited, then a blank: "n° XX", "du XX", "le ………". A Roman twenty ("XXe siècle", "le XXI", "XX^{e}")
 * is none, nor are the dots that lead to the page of a table of contents.
 */
const ATTENTE = "(?<![\\p{L}\\d])(?:n°|le|du|au|de|des|à|par|nommée?|euros?|montant|numéro)[ \u00a0\u202f]{0,2}";
const SIGNES = "X{2,12}(?![\\p{L}\\d°^<]| siècle)";
const POINTS = "(?:…{2,60}|\\.{5,200})(?![….]| *\\d{1,3} *$)";
const ENTIERS = "\\bXX/XX(?:/XX(?:XX)?)?\\b|\\[ ?(?:à compléter|nom|date|montant) ?\\]";
export const BLANC = new RegExp(`${ATTENTE}(?:${SIGNES}|${POINTS}|_{3,200})|${ENTIERS}`, "gimu");

/** The first blank of a text, as written; undefined when there is none. */
export function blankIn(text: string): string | undefined {
  for (const [citation] of text.matchAll(BLANC)) {
    if (isBlank(citation)) return citation;
  }
  return undefined;
}

/** The signs of a model are capitals: "du xx" in lower case is somebody's own abbreviation. */
export function isBlank(citation: string): boolean {
  return !/x{2}/.test(citation);
}
