/** How a line shows that it opens a block of its own. */

/** Signs that open an item of a list. */
const PUCE =
  /^(?:[-–—] ?(?=[\p{L}«"“])|[-–—] (?=[\p{N}(*[])|(?:[-–—*] )?[•▪●■◦▶►➢➔➤→❖✓✔·‣○□❑☐>] ?(?=[\p{L}\p{N}«"“([])|[*+] (?=[\p{L}\p{N}«"“([])|o (?=\p{Lu}))/u;

/** "1. ", "2)", "a)", "IV. ", "1.2 ": the number of an item or of a heading, before a capital. */
const NUMERO =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,3}(?:[.)]|[.)]? ?[-–—:]|(?<=\.\d{1,2}))|[a-z]\)|[IVX]{1,5}(?:[.)]| ?[-–—]))[ \u00a0]?(?=[\p{Lu}«"“(])/u;

const RANG = "(?:n ?[°ºo]? ?)?(?:\\d{1,2}(?:[.-]\\d{1,2}){0,3}(?:er)?|[IVX]{1,5}|1er|premier|unique|[A-H])";
/** A numbered part. What follows the number is a separator, a capital or the end: "Article 9 est complété" is a sentence. */
const PARTIE = new RegExp(
  `^(?:articles?|art\\.?|annexes?|axes?|enjeux?|objectifs?(?: (?:strat[ée]giques?|op[ée]rationnels?|g[ée]n[ée]ra(?:l|ux)))?|orientations?(?: strat[ée]giques?)?|actions?|fiches?(?:[ -]actions?| projet)?|titre|chapitre|section|partie|volet|priorit[ée]|th[ée]matique|domaine|d[ée]fi) ?${RANG}(?![\\p{L}\\d])[ \\u00a0]?`,
  "iu",
);
const APRES = /^(?:$|[:–—.)|/«"(-]|\p{Lu})/u;
/** "article 1 : objet", in a text that writes its headings in lower case. */
const PARTIE_MINUSCULE =
  /^(?:article|annexe|axe|enjeu|fiche action) (?:n° ?)?(?:\d{1,2}|1er|premier)(?:\s?[:–—]|\s-)\s?\p{L}/u;
/** Parts without a number, whose second word is capitalised or set off. */
const PARTIE_SEULE = /^(?:[Aa]nnexe|ANNEXE|[Ff]iche[ -][Aa]ction|FICHE[ -]ACTION|Axe|AXE)(?:$| ?[:–—-] ?| (?=\p{Lu}))/u;
const MOTS =
  /^(?:pr[ée]ambule|sommaire|table des mati[èe]res|visas?|signatures?|conclusion|introduction|glossaire|avant-propos)[ .:]*$/iu;
/** Clauses that open a paragraph in every instrument. */
const CLAUSE =
  /^(?:Vu|VU|Consid[ée]rant|CONSID[ÉE]RANT|Attendu|ATTENDU) ?(?=[\p{L}:'’])|^(?:ENTRE|Entre|entre)(?: les soussign\p{L}+)?(?: d['’]une part)?[ ,]*:?$|^(?:ET|Et|et)(?: d['’]autre part)?[ ,]*:?$|^Fait (?:à|au|aux|en|le)(?![\p{L}])|^Il (?:est|a été) (?:convenu|exposé|arrêté)|^(?:Représentée?s?|REPR[ÉE]SENTÉ?E?S?) (?=p(?:ar|AR)\b|PAR\b)|^(?:Ci-après|CI-APR[ÈE]S|Dont (?:le|la) |Ayant son |Num[ée]ro (?:de )?SIRE[NT]|N° (?:de )?SIRE[NT]|SIRE[NT]\b)/u;
const NOTE = /^(?:[¹²³⁴-⁹]{1,2}|\(\d{1,2}\)) ?(?=\p{Lu})/u;

/** What a line opens by its first words. */
export type Opening = "element" | "numero" | "titre" | "clause" | "note";

/** What the words open; undefined when they may go on with the line above. */
export function openingOf(mots: string): Opening | undefined {
  // Most lines go on with a sentence: a look at their first two signs is enough.
  if (mots.length < 2) return undefined;
  if (/^\p{Ll}[^).\s]/u.test(mots)) return lowerOpening(mots.slice(0, 120));
  const head = mots.slice(0, 160);
  if (/^(?:\((?:\d{1,2}|[a-z])\)|[a-z]\)|\d{1,2}\)(?= )) ?(?=\p{Ll}{2})/u.test(head)) return "numero";
  if (PUCE.test(head)) return "element";
  if (NOTE.test(head)) return "note";
  if (isNumberedPart(head)) return "titre";
  if (NUMERO.test(head)) return "numero";
  if (PARTIE_SEULE.test(head) || MOTS.test(head)) return "titre";
  return CLAUSE.test(head) ? "clause" : undefined;
}

function lowerOpening(head: string): Opening | undefined {
  if (PARTIE_MINUSCULE.test(head)) return "titre";
  return /^(?:fait (?:à|au|aux|en) .{2,100}\d{4}|il (?:est|a été) (?:convenu|exposé|arrêté))/u.test(head)
    ? "clause"
    : undefined;
}

/** "Et :", "Entre les soussignés :": a line that stands alone. */
export function standsAlone(mots: string): boolean {
  return (
    mots.length < 60 &&
    "eEcC".includes(mots.charAt(0)) &&
    /^(?:entre|et)(?: les soussign\p{L}+)?(?: d['’](?:une|autre) part)?[ ,]*:?$|^ci-apr[èe]s\b.{0,5}$/iu.test(mots)
  );
}

function isNumberedPart(head: string): boolean {
  const part = /^\p{Ll}/u.test(head) ? null : PARTIE.exec(head);
  return part !== null && APRES.test(head.slice(part[0].length));
}
