/** Headings of the text: articles, annexes, fiches, levels of the plan. */
import type { GenreDisposition } from "../../../convention/index.js";
import { blocAt, type Document, goesOn, lineNumberAt, textAt } from "../../text/document.js";
import { elementAt } from "../../text/listes.js";
import type { Reading } from "../types.js";
import { bareHeadings } from "./bare-headings.js";
import { ficheAt, withoutLabel } from "./fiche.js";
import { withPlan } from "./plan.js";
import { cleanTitle, type Titre } from "./types.js";

const RANG =
  "(?:n ?[°ºo]? ?)?(\\d{1,2}(?:[.-]\\d{1,2}){0,3}|[IVX]{1,5}|premier|unique|[A-H](?= ?[:.–—)/-]))(?: ?(?:er|ER|ème))?(?![\\p{L}\\d])";
const SUITE = "(?: ?[.:–—)/-]){0,3} ?";

interface Forme {
  readonly genre: GenreDisposition;
  readonly pattern: RegExp;
}

const forme = (genre: GenreDisposition, mot: string): Forme => ({
  genre,
  pattern: new RegExp(`^${mot}(?![\\p{L}]) ?${RANG}${SUITE}(.*)$`, "iu"),
});

const NUMEROTEES: readonly Forme[] = [
  forme("article", "(?:article|art\\.?)"),
  forme("annexe", "annexe"),
  forme("ficheAction", "fiche(?:[ -]?action| projet)?s?"),
  forme("axe", "axe(?: strat[ée]gique| prioritaire)?"),
  forme("enjeu", "enjeu"),
  forme("objectif", "objectif(?: (?:strat[ée]gique|op[ée]rationnel|g[ée]n[ée]ral))?"),
  forme("orientation", "orientation(?: strat[ée]gique)?"),
  forme("action", "action"),
];
const SANS_NUMERO: readonly Forme[] = [
  { genre: "ficheAction", pattern: /^fiche[ -]action ?[–—:-] ?(.{2,250})$/iu },
  { genre: "axe", pattern: /^axe (?!objectifs?\b|actions?\b)(\p{Lu}.{1,120})$/u },
  { genre: "axe", pattern: /^A(?:xe|XE) (?!(?:Objectifs?|OBJECTIFS?|Actions?)(?![\p{L}]))[–—:-]? ?(\p{Lu}.{1,120})$/u },
];
const ANNEXE_PHRASE = /^l['’]annexe (\d{1,2}) vient /iu;

/** Longest heading. */
const LONGUEUR = 240;

/** Every heading, in the order of the text. */
export function titresOf(document: Document, genre: Reading["genre"] = "autre"): readonly Titre[] {
  const titres: Titre[] = [];
  for (let rang = 0; rang < document.lignes.length; rang += 1) {
    const line = textAt(document.lignes, rang);
    if (line.length > LONGUEUR || line === "") continue;
    const last = titres.at(-1);
    // "Axe : Petite enfance" below the heading of a fiche says where the fiche belongs.
    if (last?.genre === "ficheAction" && rang - last.rang < FICHE && CHAMP_DE_FICHE.test(line)) continue;
    const found = titreAt(document, rang, line);
    if (found !== undefined) titres.push(found);
  }
  const bare = titres.some((one) => one.genre === "article") ? [] : bareHeadings(document, genre, titres);
  const all = bare.length === 0 ? titres : [...titres, ...bare].sort((a, b) => a.rang - b.rang);
  return withPlan(document, withFiches(document, all));
}

/** Lines below the heading of a fiche in which its fields are looked for. */
const FICHE = 40;
const CHAMP_DE_FICHE = /^(?:axe|enjeu|orientation|objectif)s?(?: \p{L}{4,14}){0,2} ?(?::|\t| {3,})/iu;

/** The headings, with the fields of each fiche; a fiche whose number stands alone takes its title from its fields. */
function withFiches(document: Document, titres: readonly Titre[]): readonly Titre[] {
  return titres.map((titre, place) => {
    if (titre.genre !== "ficheAction") return titre;
    const end = Math.min(titres[place + 1]?.rang ?? document.lignes.length, titre.rang + 1 + FICHE);
    const { intitule, fiche } = ficheAt(document, titre.rang + 1, end);
    const named = titre.titre === "" && intitule !== undefined ? { titre: cleanTitle(intitule) } : {};
    return { ...titre, ...named, ...(fiche === undefined ? {} : { fiche }) };
  });
}

/** Most lines begin with nothing that opens a heading. */
const PEUT_OUVRIR =
  /^(?:[-–•▪>] ?)?(?:art|annexe|l['’]annexe|fiche|axe|enjeu|objectif|orientation|action|\d|[IVX]{1,4}\.)/iu;

function titreAt(document: Document, rang: number, line: string): Titre | undefined {
  if (!PEUT_OUVRIR.test(line)) return undefined;
  const ligne = lineNumberAt(document, rang);
  const words = line.replace(/^(?:[-–•▪>] ?)(?=(?:axe|fiche|annexe|enjeu|objectif|orientation) )/iu, "");
  const annexe = ANNEXE_PHRASE.exec(words);
  if (annexe !== null) return { rang, ligne, genre: "annexe", label: annexe[1] ?? "", titre: "" };
  for (const { genre, pattern } of NUMEROTEES) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const [, label = "", rest = ""] = match;
    const titre = rest.trim();
    if (!isHeadingEnd(document, rang, words, titre)) continue;
    const below = titre === "" ? titleBelow(document, rang, genre) : titre;
    return {
      rang,
      ligne,
      genre: /\d[.-]\d/.test(label) && genre === "article" ? "sousArticle" : genre,
      label: normalLabel(label),
      titre: cleanTitle(genre === "ficheAction" ? withoutLabel(below) : below),
    };
  }
  const sub = /^((?:\d{1,2}|[IVX]{1,4})\.\d{1,2}(?:\.\d{1,2})?)\.? ?[-–—:]? ?(\p{Lu}.{2,160})$/u.exec(words);
  if (
    sub !== null &&
    !/[.;]$|(?<![\p{L}])(?:à|de|par|pour|sont|est|suivante?s?) ?:$/u.test(words) &&
    blocAt(document, rang)?.nature !== "tableau"
  ) {
    return { rang, ligne, genre: "sousArticle", label: sub[1] ?? "", titre: cleanTitle(sub[2] ?? "") };
  }
  for (const { genre, pattern } of SANS_NUMERO) {
    const match = pattern.exec(words);
    const titre = match?.[1] ?? "";
    if (match === null || /[.;:]$/.test(titre) || /, (?:la|le|les|l['’])/.test(titre)) continue;
    return { rang, ligne, genre, label: "", titre: cleanTitle(titre) };
  }
  return undefined;
}

/** "Article 9 est complété" and "Annexe 1 du présent avenant" are sentences. */
function isHeadingEnd(document: Document, rang: number, words: string, titre: string): boolean {
  if (/^\p{Ll}/u.test(words)) return isLowerHeading(document, rang, words, titre);
  if (titre === "") return !goesOn(document, rang + 1);
  if (
    /^(?:est|sont|du|de|des|et|à|au|aux|ci|ou|en|relatif|relative|de l|qui|vise|modifie|complète|prévoit|ne|a|fera|sera)(?![\p{L}])/u.test(
      titre,
    )
  )
    return false;
  return /^[\p{Lu}\d«"“(]/u.test(titre) || /[:–—.)-] ?\p{Ll}/u.test(words.slice(0, words.length - titre.length + 1));
}

/** "article 1 : objet" in lower case: its separator, the blank above and the lack of a full stop make it a heading. */
function isLowerHeading(document: Document, rang: number, words: string, titre: string): boolean {
  const head = words.slice(0, words.length - titre.length);
  return (
    titre !== "" && / ?[:–—-] ?$/.test(head) && blocAt(document, rang)?.nature === "titre" && !/[.;,]$/.test(titre)
  );
}

/** The title on the line below a number alone. */
function titleBelow(document: Document, rang: number, genre: GenreDisposition): string {
  const line = textAt(document.lignes, rang + 1);
  if (genre === "ficheAction" && /^[\p{L}'’ ]{3,40} ?(?::|\t| {3,})/u.test(line) && withoutLabel(line) === line)
    return "";
  if (line === "" || line.length > 160 || /[.;:]$/.test(line) || elementAt(document, rang + 1) !== undefined) return "";
  if (
    !/^[\p{Lu}«"“]/u.test(line) ||
    NUMEROTEES.some(({ pattern }) => pattern.test(line)) ||
    /^(?:\d|Fiche[ -]?action ?(?:n°|[\d–—:-]))/iu.test(line)
  )
    return "";
  return line;
}

function normalLabel(label: string): string {
  return /^(?:premier|unique)$/i.test(label) ? "1" : label.replace(/-/g, ".");
}
