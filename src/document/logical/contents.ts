/** Tables of contents: titles followed by the number of a page. */
import type { PhysicalLine } from "./lines.js";

const PAGE = /(?:p\.? ?)?\d{1,3}(?:-\d{1,3})?$/iu;
/** In a table of contents, a wide gap or "p." is enough before the page. */
const ESPACEE = /\S(?: {3,12}|\t| {13,200})(?:p\.? ?)?\d{1,3}$| p\. ?\d{1,3}(?:-\d{1,3})?$/iu;
const TITRE = /^(?:sommaire|table des mati[èe]res)[ :.]*$/iu;
/** Most lines that are no entry between two entries of one table. */
const TROU = 4;
/** Longest entry. */
const LONGUEUR = 400;

/** Ranks of the lines of tables of contents: their titles, their entries, and the lines over which entries run. */
export function contentsLines(lines: readonly PhysicalLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  let title: number | undefined;
  let dotted: number | undefined;
  let pending: number[] = [];
  for (const [rank, { texte }] of lines.entries()) {
    if (texte.length > LONGUEUR) {
      title = undefined;
      continue;
    }
    const mots = texte.trim();
    if (TITRE.test(mots)) {
      title = rank;
      pending = [rank];
      continue;
    }
    const figure = /\d$/.test(mots);
    const leads = figure && leadsToPage(mots);
    if (title !== undefined && (leads || (figure && ESPACEE.test(mots.slice(-240))))) {
      for (const line of [...pending, rank]) found.add(line);
      pending = [];
      continue;
    }
    // Without a title, two entries make a table.
    if (leads) {
      if (dotted !== undefined && pending.length <= TROU)
        for (const line of [dotted, ...pending, rank]) found.add(line);
      dotted = rank;
      pending = [];
      continue;
    }
    pending.push(rank);
    if (pending.length > TROU) {
      title = undefined;
      dotted = undefined;
    }
  }
  return found;
}

/** Whether a row of dots leads to a page at the end of the line. */
function leadsToPage(mots: string): boolean {
  const page = PAGE.exec(mots.slice(-12));
  if (page === null) return false;
  let dots = 0;
  for (let place = mots.length - page[0].length - 1; place >= 0; place -= 1) {
    const sign = mots.charAt(place);
    if (".·_".includes(sign)) dots += 1;
    else if (sign === "…") dots += 3;
    else if (sign !== " " && sign !== "\t") break;
    if (dots >= 4) return true;
  }
  return false;
}
