/** Whether a line goes on with the block above. */
import type { Strip } from "./lines.js";
import type { Marge } from "./margins.js";
import { type Opening, standsAlone } from "./openings.js";
import {
  firstWord,
  hangsOnWord,
  isContinuing,
  isEnded,
  isHanging,
  isUpper,
  opensSentence,
  opensWithLink,
} from "./sentences.js";

/** What stands between two lines: nothing, blank lines, the end of a page or of a column, lines set apart. */
export type Gap = "none" | "blank" | "break";

/** The block above: its last line, what opened it, whether it is the heading that Markdown marks. */
export interface Above {
  readonly last: Strip;
  readonly opening: Opening | undefined;
  readonly marked: boolean;
}

/** Whether `below` goes on with the block above, given what stands between. */
export function joins(
  { last, opening, marked }: Above,
  below: Strip,
  next: Opening | undefined,
  gap: Gap,
  marge: Marge,
): boolean {
  if (marked || below.line.niveau !== undefined) return false;
  if (standsAlone(last.mots) || standsAlone(below.mots)) return false;
  const [a, b] = [last.mots, below.mots];
  if (last.line.coupe || (last.line.suite && gap === "none")) return true;
  if (cutsDate(a, b)) return true;
  // In lower case, "annexe 1 : ..." opens a heading below a blank line, and goes on with the sentence otherwise.
  const sentence = next === "titre" && gap === "none" && isContinuing(b) && !isEnded(a);
  if (next !== undefined && !sentence && !(next === "numero" && gap === "none" && isHanging(a) && !isListComma(a)))
    return false;
  const ended = isEnded(a);
  // "La Commune de X, représentée..." below a line that a sentence did not end is another entry of a list.
  const capitals = isUpper(a) && isUpper(b);
  if (opensSentence(b) && !capitals && gap === "none" && (opening === "titre" || (!ended && !isHanging(a))))
    return false;
  if (gap !== "none") return goesOnAcross(last, b, gap, ended, opening);
  if (opening === "titre" && isContinuing(b) && !isHanging(a) && !opensWithLink(b)) {
    // A sentence ends with a full stop, and a title that had room on its line had ended.
    if (isShort(last, below, marge) || (/[.;]$/.test(b) && !isFull(last, below, marge))) return false;
  }
  if (isContinuing(b)) return !ended || !/[.:]$/.test(a) || isFull(last, below, marge);
  if (isHanging(a) && !(opening === "titre" && isShort(last, below, marge)))
    return !isListComma(a) || isFull(last, below, marge);
  if (!isFull(last, below, marge)) return false;
  // The end of a title is short and stops with no full stop: what opens like a sentence and fills the line is one.
  if (opening === "titre" && !isUpper(a) && (/[.;]$/.test(b) || below.mots.length > 0.7 * marge.bord)) return false;
  // A new paragraph is set in from the line above.
  if (ended && below.retrait > last.retrait && opening === undefined) return false;
  if (ended && /[:;]$/.test(a)) return false;
  return isUpper(a) === isUpper(b) || isUpper(b);
}

const MOIS = "janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre";
const AVANT_ANNEE = new RegExp(`(?:^|[ ])(?:\\d{1,2}|1er) (?:${MOIS})$`, "iu");
const AVANT_MOIS = /(?:^|[ ])(?:du|au|le|et) (?:\d{1,2}|1er)$/iu;
const MOIS_ANNEE = new RegExp(`^(?:${MOIS}) \\d{4}(?!\\d)`, "iu");

/** Whether a day is cut by the end of the line: "31 décembre" then "2026", "le 31" then "décembre 2026". */
function cutsDate(above: string, below: string): boolean {
  const end = above.slice(-16);
  if (/^(?:19|20)\d{2}(?!\d)/.test(below)) return AVANT_ANNEE.test(end);
  return /\d(?:er)?$/i.test(end) && AVANT_MOIS.test(end) && MOIS_ANNEE.test(below);
}

/** A line that ends with a comma may be one of a list, each on its line. */
function isListComma(mots: string): boolean {
  return mots.endsWith(",");
}

/** The first word below would not have fitted on the line above. */
function isFull(last: Strip, below: Strip, { seuil }: Marge): boolean {
  return last.bord + 1 + firstWord(below.mots) >= seuil;
}

function isShort(last: Strip, below: Strip, { seuil }: Marge): boolean {
  return last.bord + 1 + firstWord(below.mots) < 0.8 * seuil;
}

/** A line shorter than this, above a blank line, is most often a label. */
const COURT = 16;

function goesOnAcross(
  last: Strip,
  below: string,
  gap: "blank" | "break",
  ended: boolean,
  opening: Opening | undefined,
): boolean {
  if (ended) return false;
  if (isContinuing(below)) return last.mots.length >= COURT || isHanging(last.mots);
  if (gap === "break") return isHanging(last.mots) && !isListComma(last.mots);
  return opening !== "titre" && hangsOnWord(last.mots);
}
