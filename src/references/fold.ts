/** A text made easy to search, and the way back to the words as written. */

/** The text in lower case, without accents, with plain spaces, apostrophes and hyphens; a line feed is the end of a paragraph. */
export interface Plie {
  readonly pli: string;
  /** Position in the text of each sign of `pli`, and of its end. */
  readonly positions: Uint32Array;
  readonly texte: string;
}

const ESPACES = /[\s\u00a0\u2000-\u200b\u202f\u3000\ufeff]/;
const MARQUES = /[\u0300-\u036f\u00ad]/g;
/** The signs of French texts, folded once: the space for each kind of space. */
const PLIES = Array.from({ length: 0x2070 }, (_, code) => {
  const unit = String.fromCharCode(code);
  return ESPACES.test(unit) ? " " : foldSign(unit);
});
/** Units made into text at a time: a call takes only so many arguments. */
const PAS = 8192;

/** Folds a text. Time and room grow with its length and no faster. */
export function fold(texte: string): Plie {
  const positions = new Uint32Array(texte.length * 3 + 1);
  const units = new Uint16Array(texte.length * 3);
  let length = 0;
  for (let at = 0; at < texte.length; at += 1) {
    let sign = signAt(texte, at);
    const start = at;
    if (sign === " ") {
      while (at + 1 < texte.length && signAt(texte, at + 1) === " ") at += 1;
      if (at > start || texte[at] === "\f") sign = isParagraphEnd(texte, start, at + 1) ? "\n" : " ";
    }
    for (let place = 0; place < sign.length; place += 1) {
      positions[length] = start;
      units[length] = sign.charCodeAt(place);
      length += 1;
    }
  }
  positions[length] = texte.length;
  const parts: string[] = [];
  for (let at = 0; at < length; at += PAS)
    parts.push(String.fromCharCode(...units.subarray(at, Math.min(at + PAS, length))));
  return { pli: parts.join(""), positions: positions.slice(0, length + 1), texte };
}

/** The sign at a place, folded; a space for any kind of space. */
function signAt(texte: string, at: number): string {
  const known = PLIES[texte.charCodeAt(at)];
  if (known !== undefined) return known;
  const unit = texte.charAt(at);
  return ESPACES.test(unit) ? " " : foldSign(unit);
}

/** A blank line, or the end of a page. */
function isParagraphEnd(texte: string, start: number, end: number): boolean {
  let lines = 0;
  for (let at = start; at < end; at += 1) {
    const unit = texte.charAt(at);
    if (unit === "\f") return true;
    if (unit === "\n" || (unit === "\r" && texte.charAt(at + 1) !== "\n")) lines += 1;
  }
  return lines > 1;
}

function foldSign(unit: string): string {
  if (unit < "\u0080") return unit.toLowerCase();
  if (/[‘’ʼ′]/.test(unit)) return "'";
  if (/[\u2010-\u2015\u2212]/.test(unit)) return "-";
  if (unit === "º" || unit === "˚") return "°";
  if (unit === "œ" || unit === "Œ") return "oe";
  if (unit === "æ" || unit === "Æ") return "ae";
  const plain = unit.normalize("NFD").replace(MARQUES, "").toLowerCase();
  return plain.length > 2 ? unit : plain;
}

/** The words as written, from one position of the folded text to another. */
export function asWritten({ texte, positions }: Plie, start: number, end: number): string {
  return texte.slice(positions[start] ?? 0, positions[end] ?? texte.length);
}

/** The same, on one line. */
export function written(plie: Plie, start: number, end: number): string {
  return asWritten(plie, start, end).replace(/\s+/g, " ").trim();
}
