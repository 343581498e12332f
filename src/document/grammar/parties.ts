/** The bodies that the opening block names. Natural persons are never read: their quality is. */
import type { GenrePartie, Partie } from "../../convention/index.js";
import { type Document, type Passage, partOfLine, textAt } from "../text/document.js";
import { normalizeText } from "../words.js";
import type { InconnuRepere, Lecture } from "./types.js";

/** How the names of bodies begin, in normalised text. */
const ORGANISMES: readonly (readonly [GenrePartie, string])[] = [
  ["caf", "caisses? d'allocations? familiales?|caf"],
  ["css", "caisses? de securite sociale|css"],
  ["msa", "(?:caisse (?:de )?(?:la )?)?(?:mutualite sociale agricole|msa)"],
  ["carsat", "carsat|caisse d'assurance retraite"],
  ["cpam", "caisse primaire d'assurance maladie|cpam"],
  [
    "epci",
    "communaute (?:de communes|d'agglomeration|urbaine)|communaute|metropole|eurometropole|agglomeration|etablissement public (?:territorial|de cooperation intercommunale)|cc|ca|cu",
  ],
  ["syndicat", "syndicat|sivom|sivu|petr|pole d'equilibre territorial"],
  ["departement", "departement|conseil departemental|collectivite (?:europeenne|de corse|territoriale)"],
  [
    "educationNationale",
    "education nationale|rectorat|academie|direction des services departementaux de l'education nationale|dsden|inspection academique",
  ],
  ["etat", "etat|prefecture|prefet|direction departementale de l'emploi|ddets|sdjes"],
  ["franceTravail", "france travail|pole emploi"],
  ["commune", "communes?|villes?|municipalite"],
  ["federationAssociative", "federation|association|ligue|union departementale|centre social|centre socioculturel"],
  [
    "autre",
    "centre (?:inter)?communal d'action sociale|ccas|cias|caisse des ecoles|region|conseil regional|mission locale|office|agence",
  ],
];
const ORGANISME = ORGANISMES.map(([, names]) => names).join("|");
const DEBUT = new RegExp(`^(?:(?:la|le|les|l')[ ]?)?(?:${ORGANISME})(?![a-z])`);

/** The genre of a name, by how it begins. */
export function genreOfName(name: string): GenrePartie | undefined {
  const normal = normalizeText(name);
  return ORGANISMES.find(([, names]) => new RegExp(`^(?:${names})(?![a-z])`).test(normal))?.[0];
}

const SUITE =
  /[,;:(\n\t|]| {3}| (?:représentée?s?|dont|ci[- ]apr[èe]s|sise?|situ[ée]e?s?|ayant|dûment|agissant|domicili[ée]e?|immatricul[ée]e?|identifi[ée]e?|d['’](?:une|autre) part|REPR[ÉE]SENT[ÉE]E?)(?![\p{L}])| [-–—] (?!\p{Lu}\p{Ll}[\p{L}' -]{1,40}(?:,| représent|$))|\.$/u;
const PUCE = /^(?:\| ?|[-–—•▪●■◦▶►➢*·>o] ?(?:[▶►➢•▪●] ?)?|\(?\d{1,2} ?[.)°] ?|\(?[a-z]\) ?)(?=\p{L})/u;

export interface PartiesLues {
  readonly parties: readonly Partie[];
  readonly lectures: readonly Lecture[];
  readonly inconnus: readonly InconnuRepere[];
}

/** Most lines of an opening block. */
const BLOC = 150;

/** The lines of the opening block: from "Entre" to what is agreed. */
function openingBlock({ normales }: Document): { readonly from: number; readonly to: number } | undefined {
  const from = normales.findIndex((line) =>
    /^entre(?: les soussigne\w*)?(?: d'une part)?[ ,:]*$|^entre(?: les soussigne\w*)?[ :,]+(?:d'une part[ ,:]*)?(?:la|le|les|l'|d'une)|^(?:la presente convention|le present avenant|convention|avenant)\b[^.;]{0,160}\bentre(?: les soussigne\w*)? ?:$/.test(
      line,
    ),
  );
  if (from < 0) return signatories(normales);
  const rest = normales.slice(from + 1, from + BLOC);
  const end = rest.findIndex((line) =>
    /^(?:il (?:est|a ete) |preambule|vu |considerant|article|art\. ?\d|titre |sommaire|prealablement)|\b(?:est|a ete) (?:convenu|expose|arrete)\b/.test(
      line,
    ),
  );
  return { from, to: end < 0 ? Math.min(from + BLOC, normales.length) : from + 1 + end };
}

/** "Signataires", then one body a line: the list ends with the first line that names none. */
function signatories(normales: readonly string[]): ReturnType<typeof openingBlock> {
  const from = normales.findIndex((line) =>
    /^(?:les )?(?:parties )?signataires(?: de la (?:convention|ctg))? ?:?$/.test(line),
  );
  if (from < 0) return undefined;
  let to = from + 1;
  while (to < normales.length && to < from + BLOC && isListed(textAt(normales, to))) to += 1;
  return { from, to };
}

function isListed(normal: string): boolean {
  if (/^[|: -]*$/.test(normal) || /^\| ?(?:signataires?|organismes?|parties?)\b/.test(normal)) return true;
  const name = normal.replace(/^(?:\| ?|[-–•▪*>] ?|\d{1,2}[.)] ?)/, "");
  return name.length <= 160 && !/[.;:]$/.test(name) && DEBUT.test(name);
}

export function partiesOf(document: Document): PartiesLues {
  const block = openingBlock(document);
  const reader = new Reader(document);
  if (block !== undefined) {
    for (let rang = block.from; rang < block.to; rang += 1) reader.readLine(rang, true);
    const last = block.to;
    if (/\brepresente/.test(textAt(document.normales, last)) && /convenu|arrete/.test(textAt(document.normales, last)))
      reader.readLine(last, true);
  }
  // Without an opening that is understood, the bodies that say who represents them are told, and to be looked at.
  if (reader.count() < 2) {
    for (const [rang, line] of document.normales.entries())
      if (DEBUT.test(line) && line.includes("represente")) reader.readLine(rang, false);
  }
  return reader.finish();
}

class Reader {
  readonly #document: Document;
  readonly #parties = new Map<string, { partie: Partie; lecture: Lecture }>();
  readonly #inconnus: InconnuRepere[] = [];
  readonly #genres = new Map<GenrePartie, number>();
  #last: string | undefined;
  #list = false;

  constructor(document: Document) {
    this.#document = document;
  }

  count(): number {
    return this.#parties.size;
  }

  readLine(rang: number, inBlock: boolean): void {
    const line = textAt(this.#document.lignes, rang);
    const before = this.#parties.size;
    let understood = false;
    for (const { start, text } of clausesOf(line))
      understood = this.#readClause(rang, start, text, inBlock) || understood;
    const normal = textAt(this.#document.normales, rang);
    if (!understood && this.#list && PUCE.test(line)) understood = this.#readCommune(rang, line);
    else if (/communes? (?:suivantes?|membres|signataires)[^.]{0,80}:$/.test(normal)) {
      this.#list = true;
      understood = true;
    } else if (this.#parties.size > before) this.#list = false;
    if (!understood) this.#detail(normal, line);
    if (inBlock && !understood && looksLikeParty(normal)) {
      this.#inconnus.push({
        champ: "partie",
        motif: "La ligne semble nommer une partie, qui n'est pas reconnue.",
        ...partOfLine(this.#document, rang, 0, line.length),
      });
    }
  }

  /** "représentée par", "ci-après" on a line of its own speak of the party above. */
  #detail(normal: string, line: string): void {
    const key = this.#last;
    const last = key === undefined ? undefined : this.#parties.get(key);
    if (key === undefined || last === undefined) return;
    if (!/^(?:represente|ci-apres|dont|siren|sise?|domicilie|agissant)/.test(normal)) return;
    const { partie, lecture } = last;
    this.#parties.set(key, { partie: { ...partie, ...detailsOf(line, partie) }, lecture });
  }

  #readClause(rang: number, start: number, text: string, inBlock: boolean): boolean {
    const several = /^(?:les )?(?:communes|villes) (?=de |d['’]|du |des )/iu.exec(text);
    if (several !== null) return this.#readCommunes(rang, start + several[0].length, text.slice(several[0].length));
    const determiner = /^(?:l[ae] |l['’] ?)?/iu.exec(text)?.[0] ?? "";
    const named = text.slice(determiner.length);
    const genre = genreOfName(named);
    if (genre === undefined) return false;
    const end = named.search(SUITE);
    const nom = (end < 0 ? named : named.slice(0, end)).trim().replace(/[ .,;:]+$/, "");
    if (nom.length < 3 || nom.length > 140 || (!inBlock && !/représent/i.test(text))) return false;
    const surete = inBlock && /représent|dont le siège|ci-apr/i.test(text) ? "sure" : "probable";
    const passage = partOfLine(this.#document, rang, start + determiner.length, nom.length);
    this.#add(genre, capital(nom), passage, surete, text);
    if (
      /^(?:caisses? d['’]allocations? familiales?|communauté (?:de communes|d['’]agglomération|urbaine)|commune|ville)$/iu.test(
        nom,
      )
    ) {
      this.#inconnus.push({
        champ: "nom de la partie",
        motif: "Le texte donne la sorte de l'organisme sans son nom.",
        ...passage,
      });
    }
    return true;
  }

  #readCommunes(rang: number, start: number, list: string): boolean {
    const end = list.search(/[;:(]|,? représent|,? ci-apr|,? dont /u);
    const names = (end < 0 ? list : list.slice(0, end)).replace(/[ ,.;]+$/, "");
    let found = false;
    for (const match of names.matchAll(
      /(?:^|, ?(?:et )?| et )((?:de la |de l['’]|de |d['’]|du |des |(?=\p{Lu}))(?:(?! et (?:de |d['’]|du |des |\p{Lu}))[^,])+)/gu,
    )) {
      const written = (match[1] ?? "").trim();
      const place = start + match.index + match[0].indexOf(written);
      this.#add(
        "commune",
        `Commune ${withDe(written)}`,
        partOfLine(this.#document, rang, place, written.length),
        "sure",
        "",
      );
      found = true;
    }
    return found;
  }

  #readCommune(rang: number, line: string): boolean {
    const bullet = PUCE.exec(line)?.[0] ?? "";
    const rest = line.slice(bullet.length);
    const end = rest.search(SUITE);
    const name = (end < 0 ? rest : rest.slice(0, end)).replace(/[ .,;]+$/, "");
    if (!/^\p{Lu}[\p{L}' ’-]{1,60}$/u.test(name)) return false;
    this.#add(
      "commune",
      `Commune ${withDe(name)}`,
      partOfLine(this.#document, rang, bullet.length, name.length),
      "probable",
      rest,
    );
    return true;
  }

  #add(genre: GenrePartie, nom: string, passage: Passage, surete: Lecture["surete"], text: string): void {
    const key = normalizeText(nom);
    if (this.#parties.has(key)) return;
    const rank = this.#genres.get(genre) ?? 0;
    this.#genres.set(genre, rank + 1);
    this.#last = key;
    const id = rank === 0 ? genre : `${genre}${rank + 1}`;
    const base: Partie = { id, genre, nom, representants: [] };
    const partie = { ...base, ...detailsOf(text, base) };
    this.#parties.set(key, { partie, lecture: { ...passage, fait: `parties.${id}`, valeur: nom, surete } });
  }

  finish(): PartiesLues {
    const all = [...this.#parties.values()];
    return {
      parties: all.map(({ partie }) => partie),
      lectures: all.map(({ lecture }) => lecture),
      inconnus: this.#inconnus,
    };
  }
}

/** "d'Albon", "du Bourg": a name as it stands after "Commune", whether or not the text wrote the preposition. */
function withDe(name: string): string {
  if (/^(?:de |d['’]|du |des )/u.test(name)) return name;
  if (/^Les? /u.test(name)) return name.replace(/^Le /u, "du ").replace(/^Les /u, "des ");
  return `${/^[AEIOUYÉÈÊH]/iu.test(name) ? "d'" : "de "}${name}`;
}

/** The clauses of a line that may each name a body. */
function* clausesOf(line: string): Iterable<{ readonly start: number; readonly text: string }> {
  const lead =
    /^(?:(?:entre|et)(?: les soussign\p{L}{1,4})?(?: d['’](?:une|autre) part)?[ ,:]{1,3})?(?:d['’](?:une|autre) part[ ,:]{1,3})?/iu.exec(
      line,
    )?.[0] ?? "";
  const bullet = PUCE.exec(line.slice(lead.length))?.[0] ?? "";
  const from = lead.length + bullet.length;
  const body = line.slice(from);
  let start = 0;
  for (const match of body.matchAll(
    /(?:[;,:] (?:et |ainsi que )?|\) et | et )(?:d['’]autre part,? )?(?=(?:la|le|les|l['’]) ?\p{L})/giu,
  )) {
    const next = match.index + match[0].length;
    if (!DEBUT.test(normalizeText(body.slice(next, next + 80)))) continue;
    // "et la commune" inside a name or a list of competences is no party: the clause before must be complete.
    if (
      start < match.index &&
      !/représent|dont le siège|d['’]une part|ci-apr/iu.test(body.slice(start, match.index)) &&
      !/^[;]/.test(match[0])
    )
      continue;
    yield { start: from + start, text: body.slice(start, match.index) };
    start = next;
  }
  yield { start: from + start, text: body.slice(start) };
}

const QUALITES =
  "président(?:e)?|vice-président(?:e)?|directeur|directrice|maire|maires|préfet|préfète|recteur|rectrice|secrétaire général(?:e)?|administrateur|administratrice";

function detailsOf(text: string, { representants = [] }: Partie): Partial<Partie> {
  const short =
    /ci[- ]apr[èe]s,? (?:d[ée]nomm[ée]e?s?|d[ée]sign[ée]e?s?|appel[ée]e?s?|nomm[ée]e?s?)?,? ?(?:par )?[«"“] ?([^»"”\n]{2,60}?) ?[»"”]/iu.exec(
      text,
    )?.[1];
  const siren = /\bSIRE[NT](?: n°)? ?:? ?(?:n° ?)?(\d{3}) ?(\d{3}) ?(\d{3})/iu.exec(text);
  const roles: string[] = [];
  const represented = /représentée?s? par (.{1,300})/iu.exec(text)?.[1] ?? "";
  for (const match of represented.matchAll(
    new RegExp(
      `(?:^|[ ,])(?:sa|son|le|la|leurs?|madame la|monsieur le|mme la|m\\. le) (${QUALITES})(?![\\p{L}])`,
      "giu",
    ),
  )) {
    const quality = (match[1] ?? "").toLowerCase();
    roles.push(`${/(?:ente|trice|ète|ale)$/.test(quality) ? "la" : "le"} ${quality}`);
  }
  return {
    ...(short === undefined ? {} : { nomCourt: short.trim() }),
    ...(siren === null ? {} : { siren: `${siren[1]}${siren[2]}${siren[3]}` }),
    representants: representants.length > 0 ? representants : [...new Set(roles)],
  };
}

/** Whether a line of the opening block looks as if it named a party. */
export function looksLikeParty(normal: string): boolean {
  return /\brepresente/.test(normal) && !/^represente|^\| ?(?:signataires?|organismes?|parties?)\b/.test(normal);
}

function capital(nom: string): string {
  return nom.charAt(0).toUpperCase() + nom.slice(1);
}
