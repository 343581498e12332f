/** Ends and beginnings of lines, as the sentence runs through them. */

const ABREGE = /(?:^|[\s(])(?:art|al|cf|p|pp|n|M|MM|Mme|L|R|D|LO|St|Ste|ex|env)\.$/u;
const FIN = /[.!?:;…](?:[»”")\]]| »)?$/u;

/** Whether the words end a sentence or open a list. */
export function isEnded(mots: string): boolean {
  const end = mots.slice(-24);
  return FIN.test(end) && !ABREGE.test(end);
}

/** Words on which no sentence and no title ends. */
const LIENS =
  "d|l|qu|jusqu|lorsqu|de|du|des|la|le|les|un|une|et|ou|à|au|aux|en|dans|par|pour|sur|sous|vers|chez|avec|sans|entre|selon|que|qui|dont|où|ce|cet|cette|ces|son|sa|ses|leur|leurs|notre|nos|est|sont|soit|ont|être|avoir|ne|se|plus|très|afin|ainsi|si|article|articles|loi|décret|monsieur|madame";
const CAPITALES = LIENS.split("|")
  .filter((lien) => lien.length > 1)
  .join("|")
  .toUpperCase();
const MOT_LIEN = new RegExp(
  `(?:^|[\\s('’])(?:${LIENS}|${CAPITALES}|D|L|n°|N°)['’]?$|(?:art|Art|[ ^]L|[ ^]R|[ ^]D|M|Mme)\\.$`,
  "u",
);

/** Whether a sentence cannot end on these words: "de la", "et", "n°", a comma. */
export function isHanging(mots: string): boolean {
  return hangsOnWord(mots) || /[,(«'’–/&-]$/u.test(mots);
}

/** Whether the last word calls for another: "de la", "et". */
export function hangsOnWord(mots: string): boolean {
  return MOT_LIEN.test(mots.slice(-20));
}

/** Whether the words go on with a sentence begun above: they open in lower case or with a closing sign. */
export function isContinuing(mots: string): boolean {
  return /^(?:\p{Ll}|[)»,;:%€!?]|\.(?!\.)|\((?=[\p{Ll}\d]))/u.test(mots);
}

const DEBUT_DE_PHRASE =
  /^(?:(?:Les?|La|Une?|Des|Ils?|Elles?|Ces?|Cet|Cette|Chaque|Chacune?|Toute?s?|Aucune?|Deux|Trois|Quatre|Plusieurs|Afin|Pour|Dans|En|À|Au|Aux|Sur|Par|Avec|Conformément|Lors|Lorsque|Si|Il|On|Leurs?|Ses?|Son|Sa) |[LDCÀ]['’]|À l['’]|\p{Lu}[\p{Ll} '’-]{2,32}\s?:\s)/u;

/** Whether the words open a sentence, or the label of a field: no title goes on with them. */
export function opensSentence(mots: string): boolean {
  return DEBUT_DE_PHRASE.test(mots);
}

/** Whether the first word ties the words to those above: "et d'évaluation", "de la convention". */
export function opensWithLink(mots: string): boolean {
  return (
    /^(?:et|ou|de|du|des|à|au|aux|en|pour|par|sur|dans|avec|sans|entre|vers|d['’]|l['’]|qui|que|dont|relati\p{L}+|ainsi)(?![\p{L}])/u.test(
      mots,
    ) || /^[dl]['’]/u.test(mots)
  );
}

/** The first word, as a line break would have to carry it. */
export function firstWord(mots: string): number {
  const space = mots.indexOf(" ");
  return space < 0 ? mots.length : space;
}

/** Whether every letter is a capital. */
export function isUpper(mots: string): boolean {
  return /\p{Lu}{2}/u.test(mots) && !/\p{Ll}/u.test(mots.replace(/\b(?:n°|er|ème|nd)\b/g, ""));
}
