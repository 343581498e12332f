/** Words cut at the end of a line: whether the hyphen is theirs. */

/** First parts of French compounds. */
const DEBUTS =
  /^(?:mi|semi|demi|ci|là|vice|ex|non|sous|co|contre|avant|après|arrière|au|par|peut|porte|garde|aide|savoir|rendez|compte|celui|celle|ceux|celles|quelques|petite?|grande?|haute?|basse?|nord|sud|est|ouest|saint|sainte|inter|intra|multi|pluri|socio|auto|péri|extra|micro|nano|pré|post|plein|tout|moi|lui|elle|eux|elles|soi|nous|vous|c'est|aller|mieux|bien|parent|parents|enfant|enfants|enfance|long|court|chef|libre|chargée?|directeur|directrice|président|présidente|conseil|centre|bourg|montée|vingt|trente|quarante|cinquante|soixante|quatre)$/iu;
/** Last parts of French compounds. */
const FINS =
  /^(?:ci|là|il|ils|elle|elles|on|t|je|nous|vous|même|mêmes|à|être|vous|même|enfance|midi|clés?|d|de|du|la|le|les|en|sur|sous|lès|et)(?![\p{L}])/iu;

/** The words of the whole text, to know which compounds and which words it writes. */
export type Vocabulaire = () => ReadonlySet<string>;

const MOT = /[\p{L}'’]+(?:-[\p{L}'’]+)*/gu;

/** Every word and every compound of the text, in lower case; read once, when a cut word first asks for them. */
export function vocabularyOf(lines: readonly { readonly texte: string }[]): Vocabulaire {
  let words: ReadonlySet<string> | undefined;
  return () => {
    words ??= wordsOf(lines.map(({ texte }) => texte).join("\n"));
    return words;
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of withoutCuts(text).toLowerCase().matchAll(MOT)) {
    words.add(word);
    if (word.includes("'") || word.includes("’")) words.add(word.replace(/^.*['’]/, ""));
  }
  return words;
}

/** The text without the halves of the words that a hyphen cuts at the end of a line: they are no words. */
function withoutCuts(text: string): string {
  const pieces = text.split("-\n");
  return pieces
    .map((piece, rank) => {
      const from = rank === 0 ? 0 : (/^[ \t]{0,40}[\p{L}'’]{1,40}/u.exec(piece.slice(0, 80))?.[0].length ?? 0);
      if (rank === pieces.length - 1) return piece.slice(from);
      const half = /[\p{L}'’-]{1,40}$/u.exec(piece.slice(-40))?.[0].length ?? 0;
      return piece.slice(from, Math.max(from, piece.length - half));
    })
    .join("\n");
}

/** Whether the hyphen at the end of a line belongs to the word: "mi-" then "parcours", but not "terri-" then "toire". */
export function keepsHyphen(above: string, below: string, vocabulaire: Vocabulaire): boolean {
  const left = (/[\p{L}'’-]{1,40}$/u.exec(above.slice(0, -1))?.[0] ?? "").toLowerCase().replace(/^.*['’]/, "");
  const right = (/^[\p{L}'’]{1,40}/u.exec(below)?.[0] ?? "").toLowerCase();
  if (left === "" || right === "" || !/^\p{Ll}/u.test(below)) return true;
  const words = vocabulaire();
  if (words.has(`${left}${right}`)) return false;
  if (words.has(`${left}-${right}`)) return true;
  // A part before a hyphen of its own: "vis-à-" then "vis".
  if (left.includes("-")) return true;
  if (DEBUTS.test(left) || FINS.test(right)) return true;
  return left.length > 3 && right.length > 3 && words.has(left) && words.has(right);
}
