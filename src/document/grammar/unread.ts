/** Lines that look like a fact and that nothing read: none is lost in silence. */
import { type Document, textAt, wholeLine } from "../text/document.js";
import { looksLikeHeading } from "./titres/bare-headings.js";
import type { InconnuRepere, Reading } from "./types.js";

interface Ressemblance {
  readonly champ: string;
  readonly motif: string;
  readonly pattern: RegExp;
}

const TITRE = { champ: "titre", motif: "La ligne ressemble à un titre que la lecture n'a pas placé." } as const;

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
      /^(?:article|art\.?|annexe|axe|enjeu|fiche action|fiche-action|objectif(?: (?:strategique|operationnel|general))?|orientation|chapitre|titre|section|partie|clause|volet|priorite|thematique|defi|§) ?(?:n ?[°o]? ?)?(?:\d|[ivx]{1,4}\b|premier)[^.]{0,160}$/,
  },
  {
    champ: "operation",
    motif: "La ligne ressemble à une opération que la lecture n'a pas comprise.",
    pattern:
      /^(?:[-–•▪>*] ?|\d{1,2}[.)] ?)?(?:modifier|completer|abroger|supprimer|ajouter|remplacer|inserer) (?:la|le|les|l'|une|un) ?(?:fiches?|actions?|articles?|annexes?)\b|\b(?:articles?|annexes?) [\d.]{1,5}[^.;]{0,120} (?:est|sont) (?:modifi|complet|remplac|abrog|supprim)/,
  },
  {
    champ: "echeance",
    motif: "La ligne donne une date et un devoir que la lecture n'a pas compris.",
    pattern: /(?:d'ici|au plus tard|avant le) [^.;]{0,12}\d/,
  },
  {
    champ: "cachet",
    motif: "La ligne ressemble à un cachet de transmission.",
    pattern: /(?:^|\D)(?:\d{3}|02[ab])-\d{9}-\d{8}-/,
  },
  {
    champ: "partie",
    motif: "La ligne semble nommer une partie, qui n'est pas reconnue.",
    pattern: /^(?:[-–•] ?)?(?:la|le|les|l') ?[^,;.]{3,120}, ?(?:ci-apres [^,]{1,60}, ?)?represente/,
  },
];

/** The lines that look like something, and whose place no fact of the draft bears. */
export function unreadOf(
  document: Document,
  genre: Reading["genre"],
  read: ReadonlySet<number>,
): readonly InconnuRepere[] {
  const found: InconnuRepere[] = [];
  for (let rang = 0; rang < document.normales.length; rang += 1) {
    const normal = textAt(document.normales, rang);
    if (read.has(rang) || normal.length < 6) continue;
    const like =
      RESSEMBLANCES.find(({ pattern }) => pattern.test(normal.slice(0, 1200))) ??
      (genre !== "autre" && isTitle(document, rang) ? TITRE : undefined);
    if (like !== undefined) found.push({ champ: like.champ, motif: like.motif, ...wholeLine(document, rang) });
  }
  return found;
}
