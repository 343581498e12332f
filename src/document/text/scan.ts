/** Letters that a bad scan takes for others, put right where the word leaves no doubt. Sign for sign: places stay. */

/** A digit between two small letters of a word, and "1es" for "les". "1er" and "1e" stay. */
const CHIFFRE = /(?<=\p{Ll})[10](?=\p{Ll})|(?<![\p{L}\d])1(?=es(?![\p{L}\d]))/gu;

/** Words on which readings rest and that no other word looks like. */
const CLES =
  "article articles annexe convention conventions territoriale globale caisse allocations familiales communauté communes commune ville agglomération métropole syndicat mutualité sociale agricole département fiche fiches action actions axe objectif objectifs orientation enjeu janvier février avril juin juillet août septembre octobre novembre décembre préfecture réception publié envoyé délibération délibérations durée période représentée représentés représentées prolongée prorogée modifiée modifiées complétée complétées remplacée remplacées abrogée supprimée ajoutée insérée évaluation conseil soussignés objet titre signature";

const MOTS = typosOf(CLES.split(" "));

/** What a scan makes of a word with one letter read wrong. */
function typosOf(words: readonly string[]): ReadonlyMap<string, string> {
  const known = new Set(words);
  const typos = new Map<string, string>();
  const confused: Readonly<Record<string, string>> = { i: "l", l: "i", é: "e", û: "u" };
  for (const word of words) {
    for (const [place, sign] of [...word].entries()) {
      const other = confused[sign];
      const typo = word.slice(0, place) + (other ?? sign) + word.slice(place + 1);
      if (other !== undefined && !known.has(typo)) typos.set(typo, word);
    }
  }
  return typos;
}

/** The text with those letters put right; a text without a digit inside a word is no bad scan, and stays. */
export function repairScan(texte: string): string {
  if (!/\p{Ll}[10]\p{Ll}|(?<![\p{L}\d])1es /u.test(texte)) return texte;
  return texte
    .replace(CHIFFRE, (sign) => (sign === "0" ? "o" : "l"))
    .replace(/\p{L}{4,14}/gu, (word) => {
      const right = MOTS.get(word.toLowerCase());
      if (right === undefined) return word;
      return word.charAt(0) === word.charAt(0).toLowerCase() ? right : right.charAt(0).toUpperCase() + right.slice(1);
    });
}
