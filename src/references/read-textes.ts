/** Laws, ordonnances, décrets, arrêtés and circulaires that a text cites. */
import { type Plie, written } from "./fold.js";
import { DU_JOUR, dayOf, type Groupes } from "./read-dates.js";
import type { ReferenceTexte } from "./types.js";

type Nature = ReferenceTexte["nature"];

const NATURES: Readonly<Record<string, Nature>> = {
  loi: "loi",
  ordonnance: "ordonnance",
  decret: "decret",
  arrete: "arrete",
  circulaire: "circulaire",
  instruction: "instruction",
  reglement: "reglementUE",
};

/** Leaves out bills, which are not laws yet, and the arrêtés of a mayor, which have their own numbers. */
const NATURE =
  /(?<![\p{L}\d-]|(?:projet|proposition)s? de )(loi|ordonnance|decret|arrete|circulaire|instruction|reglement(?= ?\(?ue\b| general sur la protection| n?° ?2016\/679| 2016\/679))s?(?![\p{L}-])/gu;

/** A number that extraction has broken ("83-4 40") is not read. */
const NUMERO = String.raw`(?<numero>\d{2}(?:\d{2})? ?- ?\d{1,4}|\d{4}\/\d{3,4})(?! ?\d|[-/]\d)`;
const SIGNE = String.raw`(?:\(?ue\)? ?)?n ?[°o] ?\.? ?(?:\(?ue\)? ?)?|\(?ue\)? ?|numero `;

/** Words that belong to the name of the text: "loi de finances n°", "loi NOTRe du". Another noun would own the number. */
const AUTRE_NOM =
  /\b(?:deliberation|decision|convention|avenant|article|annexe|fiche|dossier|marche|contrat|lettre|journal|bulletin|jorf?|jo|nor|vu|loi|ordonnance|decret|arrete|circulaire|instruction|code|cog)s?\b/;
const ENTRE = String.raw`(?<entre>[^;:.()\n\d]{0,90}?)`;

const SUITE = new RegExp(`^${ENTRE}(?:,? ?(?:${SIGNE})|(?<= |^) ?)${NUMERO}`, "u");
const AVANT = new RegExp(`^${ENTRE}(?<= |^)${DU_JOUR},? ?\\(?(?:${SIGNE})?${NUMERO}`, "u");
const JOUR_SEUL = new RegExp(`^${ENTRE}(?<= |^)${DU_JOUR}`, "u");
const JOUR = new RegExp(
  `^[ ,]*(?:\\((?:ue|dite? [^()]{1,40})\\)|modifiee?s?|du parlement europeen et du conseil)?[ ,]*${DU_JOUR}`,
  "u",
);
const ET_NUMERO = new RegExp(`^ ?(?:,|et|ainsi que)(?: l[ae'] ?)? ?n ?[°o] ?${NUMERO}`, "u");
const ANNEE = /^ ?(?<nom>[^;:.,()\n\d]{2,60}?) de (?<annee>(?:19|20)\d{2})(?!\d|[-/]\d)/u;

/** Every reference to a text, in the order of the document. */
export function readTextes(plie: Plie): readonly ReferenceTexte[] {
  const found: ReferenceTexte[] = [];
  for (const match of plie.pli.matchAll(NATURE)) {
    const nature = NATURES[match[1] ?? ""];
    if (nature === undefined) continue;
    const [start, after] = [match.index, match.index + match[0].length];
    const first = readOne(plie, nature, start, after);
    if (first === undefined) continue;
    found.push(first.reference);
    for (let next = readNext(plie, nature, first.end); next !== undefined; next = readNext(plie, nature, next.end)) {
      found.push(next.reference);
    }
  }
  return found;
}

interface Lue {
  readonly reference: ReferenceTexte;
  /** Where the number and the date end. */
  readonly end: number;
}

/** Longest words between the nature and the number or the date; a reference is read in one window. */
const FENETRE = 160;

function readOne(plie: Plie, nature: Nature, start: number, after: number): Lue | undefined {
  const window = plie.pli.slice(after, after + FENETRE);
  const before = match(AVANT, window);
  if (before !== undefined) {
    const numero = normalNumero(before.groups["numero"]);
    const name = { from: after, words: before.groups["entre"] ?? "" };
    return finish(plie, nature, start, after + before.length, { numero, date: dayOf(before.groups, numero) }, name);
  }
  const numbered = match(SUITE, window);
  const dated = match(JOUR_SEUL, window);
  if (numbered !== undefined && (dated === undefined || numbered.length < dated.length)) {
    const numero = normalNumero(numbered.groups["numero"]);
    const end = after + numbered.length;
    const { date, length } = dayAfter(plie, end, numero);
    const name = { from: after, words: numbered.groups["entre"] ?? "" };
    return finish(plie, nature, start, end + length, { numero, date }, name);
  }
  if (dated !== undefined) {
    const date = dayOf(dated.groups);
    const name = { from: after, words: dated.groups["entre"] ?? "" };
    return date === undefined ? undefined : finish(plie, nature, start, after + dated.length, { date }, name);
  }
  return readYear(plie, nature, start, after, window);
}

/** "la loi NOTRe de 2015". */
function readYear(plie: Plie, nature: Nature, start: number, after: number, window: string): Lue | undefined {
  const named = match(ANNEE, window);
  const nom = named?.groups["nom"];
  if (named === undefined || nom === undefined || AUTRE_NOM.test(nom)) return undefined;
  const end = after + named.length;
  const titre = { titre: nom.trim() };
  const citation = written(plie, start, end);
  const annee = Number(named.groups["annee"]);
  return { reference: { type: "texte", nature, annee, ...titre, citation, position: plie.positions[start] ?? 0 }, end };
}

/** "les lois n° 83-8 du 7 janvier 1983 et n° 83-663 du 22 juillet 1983". */
function readNext(plie: Plie, nature: Nature, from: number): Lue | undefined {
  const next = match(ET_NUMERO, plie.pli.slice(from, from + FENETRE));
  if (next === undefined) return undefined;
  const numero = normalNumero(next.groups["numero"]);
  const end = from + next.length;
  const { date, length } = dayAfter(plie, end, numero);
  return finish(plie, nature, from, end + length, { numero, date });
}

function dayAfter(
  { pli }: Plie,
  end: number,
  numero: string,
): { readonly date: string | undefined; readonly length: number } {
  const found = match(JOUR, pli.slice(end, end + FENETRE));
  return found === undefined
    ? { date: undefined, length: 0 }
    : { date: dayOf(found.groups, numero), length: found.length };
}

function finish(
  plie: Plie,
  nature: Nature,
  start: number,
  end: number,
  read: { readonly numero?: string | undefined; readonly date: string | undefined },
  name: { readonly from: number; readonly words: string } = { from: end, words: "" },
): Lue | undefined {
  if (AUTRE_NOM.test(name.words)) return undefined;
  const title = titleAfter(plie, end) ?? written(plie, name.from, name.from + name.words.length);
  const reference: ReferenceTexte = {
    type: "texte",
    nature,
    ...(read.numero === undefined ? {} : { numero: read.numero }),
    ...(read.date === undefined ? {} : { date: read.date }),
    ...(title === "" ? {} : { titre: title }),
    citation: written(plie, start, end),
    position: plie.positions[start] ?? 0,
  };
  return { reference, end };
}

/** What may stand between the date and the title. */
const LIAISON =
  /^(?:[ ,"«“*_-]|modifiee?s?\b|et completee?\b|completee?\b|consolidee?\b|precitee?\b|susvisee?\b|\([^()\n]{0,80}\))*/u;

/** The word that opens a title: "relative à", "portant", "pour", "d'", "modifiant"... */
const OUVRE = /^(?:relati(?:f|ve)s?|portant|pour|d'|de|des|du|sur|tendant|visant|[a-z]{4,}ant)(?![a-z])/u;

/** Where a title ends: a sign, another reference, or the words that lead to an article. */
const FINIT =
  /[;:()\n»”"]|\.(?= |$)| (?:vu|considerant) l|,? (?:et )?notamment\b|, (?:et |en )?(?:son |ses |l'|les )?articles?\b|,? (?:et|ainsi que)(?: de)? (?:la |le |l'|les )?(?:loi|ordonnance|decret|arrete|circulaire)s?\b|\bl(?:a|es?|')? ?(?:loi|ordonnance|decret)s? n ?[°o]/u;

const TITRE_MAXIMUM = 420;

/** The title that follows at once, as written; undefined when the sentence goes on otherwise. */
function titleAfter(plie: Plie, end: number): string | undefined {
  const follows = plie.pli.slice(end, end + TITRE_MAXIMUM);
  const skipped = LIAISON.exec(follows)?.[0].length ?? 0;
  const rest = follows.slice(skipped);
  if (!OUVRE.test(rest)) return undefined;
  const stop = FINIT.exec(rest)?.index ?? rest.length;
  return written(plie, end + skipped, end + skipped + stop).replace(/[ ,]+$/, "");
}

/** Since 2000 the year of a number has four digits; before, two. */
function normalNumero(text = ""): string {
  const plain = text.replaceAll(" ", "");
  return plain.replace(/^19(\d{2}-)/, "$1");
}

interface Trouve {
  readonly groups: Groupes;
  readonly length: number;
}

function match(pattern: RegExp, text: string): Trouve | undefined {
  const found = pattern.exec(text);
  return found === null ? undefined : { groups: found.groups ?? {}, length: found[0].length };
}
