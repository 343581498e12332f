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

/** Folds a text. Time and room grow with its length and no faster. */
export function fold(texte: string): Plie {
  const positions = new Uint32Array(texte.length * 3 + 1);
  const signs: string[] = [];
  let length = 0;
  const put = (sign: string, at: number) => {
    for (const unit of sign) {
      positions[length] = at;
      length += 1;
      signs.push(unit);
    }
  };
  for (let at = 0; at < texte.length; at += 1) {
    const unit = texte.charAt(at);
    if (!ESPACES.test(unit)) {
      put(foldSign(unit), at);
      continue;
    }
    let end = at + 1;
    while (end < texte.length && ESPACES.test(texte.charAt(end))) end += 1;
    put(isParagraphEnd(texte, at, end) ? "\n" : " ", at);
    at = end - 1;
  }
  positions[length] = texte.length;
  return { pli: signs.join(""), positions: positions.slice(0, length + 1), texte };
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
