/** Headings of the text, and the tree that they make: articles, annexes, fiches, levels of the plan. */
import type { Disposition, GenreDisposition } from "../../convention/index.js";
import { blocAt, type Document, goesOn, lineNumberAt, partOfLine, textAt } from "../text/document.js";
import { elementAt, wordsOfElement } from "../text/listes.js";
import { normalizeTitle } from "../words.js";
import type { InconnuRepere, Lecture, Reading } from "./types.js";

/** A heading and what it makes below it. */
export interface Titre {
  readonly rang: number;
  readonly ligne: number;
  readonly genre: GenreDisposition;
  readonly label: string;
  readonly titre: string;
}

const NIVEAU: Readonly<Partial<Record<GenreDisposition, number>>> = {
  article: 1,
  annexe: 1,
  sousArticle: 2,
  axe: 2,
  enjeu: 3,
  orientation: 4,
  objectif: 4,
  ficheAction: 5,
  action: 6,
};

const RANG =
  "(?:n ?[°ºo]? ?)?(\\d{1,2}(?:[.-]\\d{1,2}){0,3}|[IVX]{1,5}|premier|unique|[A-H](?= ?[:.–—)/-]))(?: ?(?:er|ER|ème))?(?![\\p{L}\\d])";
const SUITE = "(?: ?[.:–—)/-]){0,3} ?";

interface Forme {
  readonly genre: GenreDisposition;
  readonly pattern: RegExp;
}

const forme = (genre: GenreDisposition, mot: string): Forme => ({
  genre,
  pattern: new RegExp(`^${mot} ?${RANG}${SUITE}(.*)$`, "iu"),
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
    const found = titreAt(document, rang, line);
    if (found !== undefined) titres.push(found);
  }
  const bare = genre !== "autre" && !titres.some((one) => one.genre === "article") ? bareNumbers(document) : [];
  return withPlan(document, bare.length === 0 ? titres : [...titres, ...bare].sort((a, b) => a.rang - b.rang));
}

const NUMERO_SEUL = /^(?:(\d{1,2})|([IVX]{1,5})) ?(?:[.)]|[.)]? ?[-–—:]) ?(\p{Lu}[^.;]{2,120})$/u;

/** "I. Le contexte", "II. Les engagements": articles that go by their number alone, in order, text below each. */
function bareNumbers(document: Document): readonly Titre[] {
  const found: Titre[] = [];
  for (let rang = 0; rang + 1 < document.lignes.length; rang += 1) {
    const match = NUMERO_SEUL.exec(textAt(document.lignes, rang).slice(0, 140));
    if (match === null || /[,:]$/.test(match[3] ?? "") || NUMERO_SEUL.test(textAt(document.lignes, rang + 1))) continue;
    const label = match[1] ?? match[2] ?? "";
    if (Number(arabic(label)) !== found.length + 1) continue;
    const ligne = lineNumberAt(document, rang);
    found.push({ rang, ligne, genre: "article", label, titre: cleanTitle(match[3] ?? "") });
  }
  return found.length >= 3 ? found : [];
}

/** Most lines begin with nothing that opens a heading. */
const PEUT_OUVRIR = /^(?:[-–•▪>] ?)?(?:art|annexe|l['’]annexe|fiche|axe|enjeu|objectif|orientation|action|\d)/iu;

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
    const below = titre === "" ? titleBelow(document, rang) : titre;
    return {
      rang,
      ligne,
      genre: /\d[.-]\d/.test(label) && genre === "article" ? "sousArticle" : genre,
      label: normalLabel(label),
      titre: cleanTitle(below),
    };
  }
  const sub = /^(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\.? ?[-–—:]? ?(\p{Lu}.{2,160})$/u.exec(words);
  if (sub !== null && !/[.;]$/.test(words) && blocAt(document, rang)?.nature !== "tableau") {
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
function titleBelow(document: Document, rang: number): string {
  const line = textAt(document.lignes, rang + 1);
  if (line === "" || line.length > 160 || /[.;:]$/.test(line) || elementAt(document, rang + 1) !== undefined) return "";
  if (
    !/^[\p{Lu}«"“]/u.test(line) ||
    NUMEROTEES.some(({ pattern }) => pattern.test(line)) ||
    /^(?:\d|Fiches?[ -])/u.test(line)
  )
    return "";
  return line;
}

function cleanTitle(titre: string): string {
  return titre
    .replace(/\(suite\)/i, "")
    .trim()
    .replace(/ ?[:–-]$/, "");
}

function normalLabel(label: string): string {
  return /^(?:premier|unique)$/i.test(label) ? "1" : label.replace(/-/g, ".");
}

/** The items that a plan numbers or marks below its headings: orientations of an enjeu, actions of an objectif. */
function withPlan(document: Document, titres: readonly Titre[]): readonly Titre[] {
  const all: Titre[] = [];
  const planned = titres.some(({ genre }) => genre === "axe" || genre === "enjeu");
  for (const [place, titre] of titres.entries()) {
    all.push(titre);
    const end = titres[place + 1]?.rang ?? document.lignes.length;
    if (titre.genre === "enjeu") all.push(...orientationsOf(document, titre.rang, end));
    if (titre.genre === "objectif" && planned) all.push(...actionsOf(document, titre.rang, end));
  }
  return all;
}

/** "5 orientations", then items numbered from 1. */
function orientationsOf(document: Document, from: number, to: number): readonly Titre[] {
  const found: Titre[] = [];
  let announced = false;
  for (let rang = from + 1; rang < to; rang += 1) {
    if (/^(?:\d{1,2}|\p{L}{4,6}) orientations?$/u.test(textAt(document.normales, rang))) announced = true;
    const element = elementAt(document, rang);
    if (!announced || element?.numero === undefined) continue;
    if (element.numero !== found.length + 1) break;
    found.push({
      rang,
      ligne: lineNumberAt(document, rang),
      genre: "orientation",
      label: String(element.numero),
      titre: wordsOfElement(document, element),
    });
  }
  return found;
}

/** Marked items below an objectif, up to the first line that is no item. */
function actionsOf(document: Document, from: number, to: number): readonly Titre[] {
  const found: Titre[] = [];
  for (let rang = from + 1; rang < to; rang += 1) {
    const element = elementAt(document, rang);
    if (element === undefined || element.numero !== undefined) continue;
    if (element.signe === "-" || element.signe === "–") continue;
    found.push({
      rang,
      ligne: lineNumberAt(document, rang),
      genre: "action",
      label: "",
      titre: wordsOfElement(document, element).replace(/\.$/, ""),
    });
  }
  return found;
}

interface Branche extends Omit<Disposition, "enfants"> {
  readonly enfants: Branche[];
}

export interface DispositionsLues {
  readonly dispositions: readonly Disposition[];
  readonly lectures: readonly Lecture[];
  readonly inconnus: readonly InconnuRepere[];
}

/** Headings in the order of the text become a tree; a heading printed again opens nothing new. */
export function nest(document: Document, titres: readonly Titre[]): DispositionsLues {
  const roots: Branche[] = [];
  const known = new Map<string, Branche>();
  const serials = new Map<Branche, number>();
  const counts = new Map<string, number>();
  const ids = new Set<string>();
  const lectures: Lecture[] = [];
  const inconnus: InconnuRepere[] = [];
  let trail: { readonly niveau: number; readonly branche: Branche; readonly serial: number }[] = [];
  let serial = 0;
  for (const { rang, genre, label, titre } of titres) {
    const niveau = NIVEAU[genre] ?? 6;
    trail = trail.filter((one) => one.niveau < niveau);
    const above = trail.at(-1);
    const siblings = above?.branche.enfants ?? roots;
    const family = `${above?.serial ?? 0} ${genre}`;
    const keys = [`${family} ${label} ${normalizeTitle(titre)}`, ...(label === "" ? [] : [`${family} ${label}`])];
    const [exact, numbered] = keys.map((key) => known.get(key));
    const again = exact ?? (numbered !== undefined && isSameTitle(numbered.titre, titre) ? numbered : undefined);
    serial += 1;
    if (again !== undefined) {
      trail.push({ niveau, branche: again, serial: serials.get(again) ?? serial });
      continue;
    }
    const rank = (counts.get(family) ?? 0) + 1;
    counts.set(family, rank);
    const wanted = idOf(genre, label, rank);
    const taken = ids.has(`${above?.serial ?? 0} ${wanted}`);
    const id = taken ? `${wanted}-${rank}` : wanted;
    ids.add(`${above?.serial ?? 0} ${id}`);
    const passage = partOfLine(document, rang, 0, textAt(document.lignes, rang).length);
    if (taken && genre === "article") {
      inconnus.push({
        champ: `dispositions.${id}`,
        motif: "Deux articles du texte portent le même numéro.",
        ...passage,
      });
    }
    const branche: Branche = {
      id,
      genre,
      ...(label === "" ? {} : { label }),
      ...(titre === "" ? {} : { titre }),
      enfants: [],
    };
    siblings.push(branche);
    serials.set(branche, serial);
    for (const key of keys) known.set(key, branche);
    lectures.push({ ...passage, fait: `dispositions.${id}`, valeur: titre, surete: taken ? "probable" : "sure" });
    trail.push({ niveau, branche, serial });
  }
  return { dispositions: roots.map(trim), lectures, inconnus };
}

function isSameTitle(known: string | undefined, titre: string): boolean {
  return known === undefined || titre === "" || normalizeTitle(known) === normalizeTitle(titre);
}

const PREFIXES: Readonly<Partial<Record<GenreDisposition, string>>> = { article: "art", sousArticle: "art" };

function idOf(genre: GenreDisposition, label: string, rank: number): string {
  if (label === "") return `${genre}-${rank}`;
  return `${PREFIXES[genre] ?? genre}${arabic(label)}`;
}

/** "IV" is the fourth. */
function arabic(label: string): string {
  if (!/^[IVX]+$/i.test(label)) return label;
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  const signs = [...label.toUpperCase()].map((sign) => values[sign] ?? 0);
  return String(signs.reduce((sum, value, place) => sum + (value < (signs[place + 1] ?? 0) ? -value : value), 0));
}

function trim({ enfants, ...rest }: Branche): Disposition {
  return enfants.length === 0 ? rest : { ...rest, enfants: enfants.map(trim) };
}
