/** Where the lines of a text are broken, learnt from the lines that certainly go on. */
import type { FlowLine } from "./columns.js";
import { openingOf } from "./openings.js";
import { firstWord, isContinuing, isEnded } from "./sentences.js";

/** Where the lines of a flow are broken. */
export interface Marge {
  /** A word that would have ended before this column was not carried to the next line: the text began a new block. */
  readonly seuil: number;
  /** Where most lines end. */
  readonly bord: number;
}

/** Longest line of a page; beyond, each line is a paragraph. */
const LIGNE = 180;
/** Pairs needed to learn from. */
const PAIRES = 6;
/** Narrowest page of a text too short to learn from. */
const ETROITE = 42;

/** The margin of the lines of a flow: those that stand in columns, or the others. */
export function marginOf(flow: readonly FlowLine[], inColumns: boolean): Marge {
  const ends: number[] = [];
  const carried: number[] = [];
  let edge = LIGNE;
  for (const [place, { strip, colonne = false }] of flow.entries()) {
    if (strip === undefined || colonne !== inColumns || strip.bord > LIGNE) continue;
    edge = Math.min(edge, strip.retrait);
    if (strip.mots.length >= 20) ends.push(strip.bord);
    const below = flow[place + 1]?.strip;
    if (below === undefined || isEnded(strip.mots) || !isContinuing(below.mots) || openingOf(below.mots)) continue;
    carried.push(strip.bord + 1 + firstWord(below.mots));
  }
  const bord = quantile(ends, 0.95);
  // Shares are of the width of the text: the blank at the left of the page is none of it.
  const width = Math.max(0, bord - edge);
  if (carried.length < PAIRES) return { seuil: edge + Math.max(ETROITE, 0.85 * width), bord };
  return { seuil: Math.max(edge + 0.62 * width, quantile(carried, 0.03)), bord };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = Uint32Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
