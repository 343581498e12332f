/** Blanks of a model that nobody filled, recognised only where a value is certainly awaited. */

/**
 * A number or a date awaited, then a blank: "n° XX", "du XX", "le ………". A Roman twenty ("XXe siècle", "le XXI", "XX^{e}")
 * is none, nor are the dots that lead to the page of a table of contents.
 */
const ATTENTE = "(?<![\\p{L}\\d])(?:n°|le|du|au|de|des|à|par|nommée?|euros?|montant|numéro)[ \u00a0\u202f]{0,2}";
const SIGNES = "X{2,12}(?![\\p{L}\\d°^<]| siècle)";
const POINTS = "(?:…{2,60}|\\.{5,200})(?![….]| *\\d{1,3} *$)";
/** Three dots after a word that awaits a day or a number: "du ..., à signer". */
const TROIS_POINTS = "(?<![\\p{L}\\d])(?:n°|le|du|au)[ \u00a0\u202f](?:\\.{3,4}|…)(?=,| ?;| ?\\)| à | au )";
const ENTIERS = [
  "\\bXX/XX(?:/XX(?:XX)?)?\\b",
  "\\bJJ ?[/.-] ?MM ?[/.-] ?AA(?:AA)?\\b",
  "\\[ ?(?:nom|date|montant) ?\\]",
  "\\[[^\\]\\n]{0,40}à (?:compléter|préciser|définir|renseigner|insérer|déterminer)[^\\]\\n]{0,40}\\]",
  "\\( ?à (?:compléter|préciser|renseigner|insérer) ?\\)",
  "Erreur ! (?:Source du renvoi introuvable|Signet non défini|Référence de lien hypertexte non valide)",
  "«[ \u00a0\u202f]?\\p{L}{2,30}_[\\p{L}_]{1,30}[ \u00a0\u202f]?»",
  "<<[\\p{L}_ ]{2,40}>>|\\{\\{ ?[\\p{L}_ .]{2,40} ?\\}\\}|\\{ ?MERGEFIELD [^}\\n]{1,60}\\}",
  "rayer (?:la|les) mentions? inutiles?",
].join("|");
export const BLANC = new RegExp(`${ATTENTE}(?:${SIGNES}|${POINTS}|_{3,200})|${TROIS_POINTS}|${ENTIERS}`, "gimu");

/** What every blank holds: a line without it is not searched further. */
export const SIGNE_DE_BLANC = /xx|…|\.{3}|_|jj|\[|\( ?à|erreur !|<<|\{|rayer /gi;

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
