/** Articles of codes that a text cites, ranges expanded (LR-08). */
import { fold, type Plie, written } from "./fold.js";
import type { CodeCite, ReferenceArticle } from "./types.js";

const LETTRE = String.raw`[lrd]\.? ?\*? ?`;
const NUMERO = String.raw`\d{3,4}(?:-\d{1,3}){0,4}(?![\d-])`;
const NOM = String.raw`(?:de |l'|les |aux )?(?:articles? |art\.? ?)?`;

/** A bare number goes on with the article before: "L. 227-1 à 3". A count of something else is not one. */
const SUITE = String.raw`\d{1,3}(?= ?[,.;)\n]| (?:et|ou|a|du|de)\b|$)`;

/** A first article with its letter, then others: "L. 263-1, L. 223-1 et L. 227-1 à 3". */
const LISTE = new RegExp(
  String.raw`(?<![a-z\d-])${LETTRE}${NUMERO}(?: ?(?:,|\bet\b|\bou\b|\ba\b) ?(?:et )?${NOM}(?:${LETTRE}${NUMERO}|${SUITE}))*`,
  "g",
);

/** One article of a list, with what stands before it: "à" opens a range. */
const PIECE =
  /(\ba )?(?:(?:l'|les )?(?:articles? |art\.? ?))?(?:([lrd])\.? ?\*? ?(\d[\d-]*)|(?<![\d-])(\d{1,3})(?![\d-]))/g;

const SIGLES = "css|casf|cgct|csp|crpa";

/** The code that owns the articles, after them: "du code de l'action sociale et des familles", "(CASF)". */
const APRES = new RegExp(
  String.raw`^(?: (?:et suivants?|modifiee?s?|\([^()\n]{0,60}\)))*,? ?(?:du |au |\()?(?<code>code (?:de |du |des |d'|general)[^;:\n()]{3,80}|(?:${SIGLES})\b)`,
);

/** The same, before them: "Vu le code de la sécurité sociale, notamment les articles". */
const AVANT = new RegExp(
  String.raw`(?<code>code (?:de |du |des |d'|general)[a-z' ]{3,80}?|\b(?:${SIGLES}))(?: \((?:${SIGLES})\))? ?(?:[,:(-]|\b(?=notamment|en particulier|plus particulierement))[ ,]*(?:et )?(?:notamment|en particulier|plus particulierement)? ?(?:en |dans |par |a )?(?:ses|son|les|l'|leurs|aux?)? ?(?:articles?|art\.?)? ?$`,
);

/** Words around a list that are read to find its code. */
const FENETRE = 180;

/** Longest range that is expanded; of a longer one, the two ends are kept. */
const PLAGE_MAXIMUM = 60;

/** Every article with its code, in the order of the document. */
export function readArticles(plie: Plie, codes: readonly CodeCite[]): readonly ReferenceArticle[] {
  const { pli } = plie;
  const names = codes.map(({ sigle, nom }) => ({ sigle, nom: fold(nom).pli }));
  const found: ReferenceArticle[] = [];
  let taken = 0;
  for (const list of pli.matchAll(LISTE)) {
    const end = list.index + list[0].length;
    const after = APRES.exec(pli.slice(end, end + FENETRE));
    // A code that owns the articles before it does not own those after it too.
    const before = after ?? AVANT.exec(pli.slice(Math.max(taken, list.index - FENETRE), list.index));
    if (after !== null) taken = end + after[0].length;
    const code = codeOf(before?.groups?.["code"] ?? "", names);
    const words = after === null || code === undefined ? 0 : after[0].indexOf(code.mots) + code.mots.length;
    const place = { citation: written(plie, list.index, end + words), position: plie.positions[list.index] ?? 0 };
    for (const [article, plage] of expand(list[0])) {
      const own = { ...(code === undefined ? {} : { code: code.sigle }), ...(plage ? { plage } : {}) };
      found.push({ type: "article", article, ...own, ...place });
    }
  }
  return found;
}

interface CodeLu {
  readonly sigle: string;
  /** Its name or its initials, as the folded text has them. */
  readonly mots: string;
}

function codeOf(words: string, names: readonly { readonly sigle: string; readonly nom: string }[]): CodeLu | undefined {
  for (const { sigle, nom } of names) {
    const mots = [nom, sigle.toLowerCase()].find(
      (one) => words.startsWith(one) && !/^[a-z]/.test(words.slice(one.length)),
    );
    if (mots !== undefined) return { sigle, mots };
  }
  return undefined;
}

/** "L. 227-1, 2 et L. 263-1 à 3": each article once, in order, with whether a range alone names it. */
function expand(list: string): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  let last: readonly [lettre: string, base: string, rang: number] | undefined;
  for (const [, range, letter, number, bare] of list.matchAll(PIECE)) {
    const next: typeof last = number === undefined ? follow(last, bare) : split(letter ?? "l", number);
    if (next === undefined) continue;
    const [lettre, base, rang] = next;
    const from =
      last !== undefined && range !== undefined && last[0] === lettre && last[1] === base ? last[2] + 1 : rang;
    const first = rang - from <= PLAGE_MAXIMUM && from <= rang ? from : rang;
    for (let at = first; at <= rang; at += 1) {
      const name = nameOf(lettre, base, at);
      if (!found.has(name)) found.set(name, first < rang || range !== undefined);
    }
    last = next;
  }
  return found;
}

/** "L. 214-1-3" is the letter, "214-1" and 3; an article without a hyphen has no base. */
function split(letter: string, number: string): readonly [string, string, number] {
  const cut = number.lastIndexOf("-");
  return [letter.toUpperCase(), cut < 0 ? "" : number.slice(0, cut), Number(number.slice(cut + 1))];
}

function follow(
  last: readonly [string, string, number] | undefined,
  bare: string | undefined,
): readonly [string, string, number] | undefined {
  if (last === undefined || bare === undefined || last[1] === "") return undefined;
  return [last[0], last[1], Number(bare)];
}

function nameOf(lettre: string, base: string, rang: number): string {
  return `${lettre}. ${base === "" ? "" : `${base}-`}${rang}`;
}
