/** Lines that look like a fact and that nothing read: none is lost in silence. */
import { blocAt, type Document, type Passage, partOfLine, textAt, wholeLine } from "../text/document.js";
import { normalizeText } from "../words.js";
import { sentencesOf } from "./obligations.js";
import { looksLikeHeading } from "./titres/bare-headings.js";
import type { InconnuRepere, Reading } from "./types.js";

interface Ressemblance {
  readonly champ: string;
  readonly motif: string;
  readonly pattern: RegExp;
}

const TITRE = { champ: "titre", motif: "La ligne ressemble à un titre que la lecture n'a pas placé." } as const;

const OPERATION = {
  champ: "operation",
  motif: "La ligne ressemble à une opération que la lecture n'a pas comprise.",
} as const;

/** Capitals or marks of a heading; the name of the instrument on its first page is none of its headings. */
function isTitle(document: Document, rang: number): boolean {
  return (
    looksLikeHeading(document, rang) &&
    !/^(?:projet d'|entre\b|et\b|d'(?:une|autre) part|convention territoriale|avenant|ctg)/.test(
      textAt(document.normales, rang),
    )
  );
}

/** What a line looks like, by its normalised words. */
const RESSEMBLANCES: readonly Ressemblance[] = [
  {
    ...TITRE,
    pattern:
      /^(?:article|art\.?|annexe|axe|enjeu|fiche action|fiche-action|objectif(?: (?:strategique|operationnel|general))?|orientation|chapitre|titre|section|partie|clause|volet|priorite|thematique|defi|§) ?(?:n ?[°o]? ?)?(?:\d{1,2}(?:[.-]\d{1,2}){0,3}|[ivx]{1,4}\b|premier)[.)]?[^.]{0,160}$/,
  },
  {
    ...OPERATION,
    pattern:
      /^(?:[-–•▪>*] ?|\d{1,2}[.)] ?)?(?:modifier|completer|abroger|supprimer|ajouter|remplacer|inserer) (?:la|le|les|l'|une|un) ?(?:fiches?|actions?|articles?|annexes?)\b|\b(?:articles?|annexes?|fiches?(?:[ -]actions?)?) (?:n ?[°o] ?)?(?:\d[\d.]{0,4}|[ivx]{1,4}\b)[^.;]{0,120} (?:est|sont|a ete|ont ete) (?:\p{L}{3,10} )?(?:modifi|complet|remplac|abrog|supprim|prolong|prorog|inser|ajout|actualis)/u,
  },
  {
    ...OPERATION,
    pattern:
      /\bavenant\b[^.;]{0,200}\b(?:d'|de |a )(?:modifier|completer|abroger|supprimer|ajouter|remplacer|inserer|prolonger|proroger) (?:la|le|les|l'|une|un) ?(?:fiches?|actions?|articles?|annexes?|duree|perimetre|plan)\b/,
  },
  {
    champ: "echeance",
    motif: "La ligne donne une date et un devoir que la lecture n'a pas compris.",
    pattern: /(?:d'ici|au plus tard|avant (?:le|la|fin))[^.;]{0,30} (?:\d|deux[- ]mille)/,
  },
  {
    champ: "cachet",
    motif: "La ligne ressemble à un cachet de transmission.",
    pattern: /(?:^|\D)(?:\d{3}|02[ab])-\d{9}-\d{8}-/,
  },
  {
    champ: "partie",
    motif: "La ligne semble nommer une partie, qui n'est pas reconnue.",
    pattern:
      /^(?:[-–•▪>*|] ?|\(?\d{1,2} ?[.)°] ?|\(?[a-z]\) ?)?(?:la|le|les|l') ?[^,;.]{3,120}, ?(?:ci-apres [^,]{1,60}, ?)?represente/,
  },
];

/** The lines that look like something, and whose place no fact of the draft bears. */
export function unreadOf(
  document: Document,
  genre: Reading["genre"],
  read: ReadonlySet<number>,
  cited: readonly Partial<Passage>[] = [],
): readonly InconnuRepere[] {
  const found: InconnuRepere[] = [];
  const known = citationsByLine(cited);
  for (let rang = 0; rang < document.normales.length; rang += 1) {
    const normal = textAt(document.normales, rang);
    if (normal.length < 6) continue;
    if (read.has(rang)) {
      if (SENTENCES.some(({ pattern }) => pattern.test(normal))) found.push(...unreadSentences(document, rang, known));
      continue;
    }
    const like =
      RESSEMBLANCES.find(({ pattern }) => pattern.test(normal.slice(0, 1200))) ??
      (genre !== "autre" && isTitle(document, rang) ? TITRE : undefined);
    if (like !== undefined) found.push({ champ: like.champ, motif: like.motif, ...wholeLine(document, rang) });
  }
  return found;
}

/** What a sentence of a paragraph may say besides what was read in the others. */
const SENTENCES = RESSEMBLANCES.filter(({ champ }) => champ === "echeance" || champ === "operation");

/** The sentences of a line in which something was read, that look like a duty or an operation and bear no fact. */
function unreadSentences(
  document: Document,
  rang: number,
  known: ReadonlyMap<number, readonly string[]>,
): readonly InconnuRepere[] {
  const { ligne = 1, morceaux = [] } = blocAt(document, rang) ?? {};
  const near = morceaux.flatMap((_, below) => known.get(ligne + below) ?? []);
  const found: InconnuRepere[] = [];
  for (const { start, text } of sentencesOf(textAt(document.lignes, rang))) {
    const like = SENTENCES.find(({ pattern }) => pattern.test(normalizeText(text)));
    if (like === undefined || near.some((words) => text.includes(words) || words.includes(text))) continue;
    found.push({ champ: like.champ, motif: like.motif, ...partOfLine(document, rang, start, text.length) });
  }
  return found;
}

function citationsByLine(cited: readonly Partial<Passage>[]): ReadonlyMap<number, readonly string[]> {
  const lines = new Map<number, string[]>();
  for (const { ligne, citation } of cited) {
    if (ligne === undefined || citation === undefined) continue;
    const there = lines.get(ligne);
    if (there === undefined) lines.set(ligne, [citation]);
    else there.push(citation);
  }
  return lines;
}
