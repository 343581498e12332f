/** Blanks of a model that nobody filled, recognised only where a value is certainly awaited. */

/** A number or a date awaited, then a blank: "n° XX", "du XX", "le ………". A Roman twenty ("XXe siècle") is none. */
export const BLANC =
  /(?:n°|\b(?:le|du|au|de|des|à|par|nommée?|euros?|montant|numéro)) {0,2}(?:X{2,12}(?![\wÀ-ÿ°])|…{2,60}|\.{5,200}|_{3,200})|\bXX\/XX(?:\/XX(?:XX)?)?\b|\[ ?(?:à compléter|nom|date|montant) ?\]/giu;

/** The first blank of a text, as written; undefined when there is none. */
export function blankIn(text: string): string | undefined {
  for (const [citation] of text.matchAll(BLANC)) {
    // The signs of a model are capitals: "du xx" in lower case is somebody's own abbreviation.
    if (!/x{2}/.test(citation)) return citation;
  }
  return undefined;
}
