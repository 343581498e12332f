/** Characters as a reader sees them: composed accents, no ligature, nothing invisible; each with its place of origin. */

/** A cleaned line: its text, and for each position of the text the position in the line as written. */
export interface CleanLine {
  readonly texte: string;
  /** Undefined when every character stayed in its place. */
  readonly carte: Uint32Array | undefined;
}

const LIGATURES: Readonly<Record<string, string>> = {
  "\ufb00": "ff",
  "\ufb01": "fi",
  "\ufb02": "fl",
  "\ufb03": "ffi",
  "\ufb04": "ffl",
  "\ufb05": "st",
  "\ufb06": "st",
};

/** Signs of symbol fonts that stand for a bullet. */
const PUCES = "\uf02d\uf06c\uf06e\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0da\uf0e0\uf0e8\uf0fc";

/** Soft hyphens, zero-width signs, marks of direction, control characters but the tab. */
const INVISIBLE =
  "\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe0e\ufe0f\ufeff";
const MARKS = "\\p{M}";
/** Ranges without a character to clean: one pass over them spares most texts the search by classes of Unicode. */
const BEYOND_USUAL = /[^\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205f\u20a0-\u20bf\u2100-\u2bff]/;
const UNUSUAL = new RegExp(`[${MARKS}${INVISIBLE}${PUCES}\ufb00-\ufb06\u2028\u2029]`, "u");
const TOKEN = new RegExp(
  `([^${MARKS}])(${MARKS}+)|([${INVISIBLE}])|([${PUCES}])|([\ufb00-\ufb06])|([\u2028\u2029])`,
  "gu",
);

/** Whether a text holds a character to clean. */
export function isUnusual(text: string): boolean {
  return BEYOND_USUAL.test(text) && UNUSUAL.test(text);
}

/** Reads the characters of one line. */
export function cleanCharacters(line: string): CleanLine {
  if (!isUnusual(line)) return { texte: line, carte: undefined };
  const parts: string[] = [];
  const origins: number[] = [];
  const put = (text: string, from: number, step: 0 | 1) => {
    parts.push(text);
    for (let place = 0; place < text.length; place += 1) origins.push(from + place * step);
  };
  let end = 0;
  for (const match of line.matchAll(TOKEN)) {
    const [whole, base, marks, invisible, bullet, ligature] = match;
    put(line.slice(end, match.index), end, 1);
    end = match.index + whole.length;
    if (base !== undefined && marks !== undefined) put(`${base}${marks}`.normalize("NFC"), match.index, 0);
    else if (bullet !== undefined) put("•", match.index, 0);
    else if (ligature !== undefined) put(LIGATURES[ligature] ?? ligature, match.index, 0);
    else if (invisible === undefined) put(" ", match.index, 0);
  }
  put(line.slice(end), end, 1);
  return { texte: parts.join(""), carte: Uint32Array.from(origins) };
}
