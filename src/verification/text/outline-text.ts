/** What a text says of itself, as a draft of a dossier for a person to complete. Nothing is invented. */
import type {
  Deliberation,
  Disposition,
  GenrePartie,
  Inconnu,
  Mention,
  Partie,
  Periode,
} from "../../convention/index.js";
import {
  DATE,
  type Document,
  dateOf,
  documentOf,
  linesMatching,
  normalizeText,
  type Passage,
  passagesOf,
  wholeLine,
} from "../../document/index.js";
import { civil, civilYears } from "../../primitives/index.js";
import { findingsIn } from "./verify-text.js";

/** Something that the text announces that it does to another text. */
export interface OperationReperee extends Passage {
  readonly verbe: "modifier" | "completer" | "abroger" | "ajouter";
  /** The thing named, as written: "la fiche action « Aller-vers »", "l'article 1.1 de l'avenant n°1". */
  readonly cible: string;
}

/** A date of the text, and what the text says it is. */
export interface DateReperee extends Passage {
  readonly nature: "signature" | "effet" | "fin" | "reception" | "envoi" | "acte" | "conventionCitee";
  readonly date: string;
}

/** A draft: each field that the text gives, in the shapes of a dossier; the rest is listed in `inconnus`. */
export interface Ebauche {
  readonly genre: "convention" | "avenant" | "autre";
  /** Number of the avenant. */
  readonly numero?: number;
  readonly periode?: Periode;
  readonly parties: readonly Partie[];
  readonly deliberations: readonly Deliberation[];
  /** Articles, annexes with their fiches, axes with their items, in the order of the text. */
  readonly dispositions: readonly Disposition[];
  readonly operations: readonly OperationReperee[];
  readonly dates: readonly DateReperee[];
  /** Thresholds, blanks and names that the text states and that the verification can hold against the facts. */
  readonly mentions: readonly Mention[];
  /** What a person must look for. */
  readonly inconnus: readonly Inconnu[];
}

/**
 * Reads the text of a convention or an avenant and gives what it understood of it: kind, parties, articles, operations,
 * dates, fiches. What it did not find is in `inconnus`, never guessed.
 */
export function outlineText(texte: string): Ebauche {
  // What is no text says nothing.
  const document = documentOf(typeof texte === "string" ? texte : "");
  const { genre, numero } = kindOf(document);
  const periode = periodOf(document);
  const parties = partiesOf(document);
  const dates = datesOf(document);
  const titles = titlesOf(document);
  const dispositions = nest(titles);
  return {
    genre,
    ...(numero === undefined ? {} : { numero }),
    ...(periode === undefined ? {} : { periode }),
    parties,
    deliberations: deliberationsOf(document, parties, dates),
    dispositions,
    operations: operationsOf(document),
    dates,
    mentions: mentionsIn(document, titles),
    inconnus: unknownsOf({ periode, parties, dates, dispositions, genre }),
  };
}

function kindOf(document: Document): { readonly genre: Ebauche["genre"]; readonly numero?: number } {
  const [avenant] = linesMatching(document, /^[^\n]{0,40}\bavenant (?:numero|n°|n) ?(\d{1,2})\b/gm);
  const present = /\b(?:present avenant|cet avenant)\b/.test(document.normal);
  if (avenant !== undefined && present) return { genre: "avenant", numero: Number(avenant.groupes[0]) };
  if (present) return { genre: "avenant" };
  const parts = /^entre\b[^\n]{0,20}:/m.test(document.normal) || /il est convenu/.test(document.normal);
  return { genre: parts ? "convention" : "autre" };
}

/** "CTG 2022-2026": the period, when the text gives one and only one to its convention. */
function periodOf(document: Document): Periode | undefined {
  const pattern = /\b(?:ctg|conventions? territoriales? globales?) ?(20\d{2}) ?[-/–] ?(20\d{2})(?!\d)/g;
  const found = new Map<string, Periode>();
  for (const { groupes } of linesMatching(document, pattern)) {
    const [first, last] = groupes;
    if (Number(first) <= Number(last)) found.set(`${first}-${last}`, civilYears(Number(first), Number(last)));
  }
  const [only] = found.values();
  return found.size === 1 ? only : undefined;
}

interface Forme {
  readonly commence: string;
  readonly genre: GenrePartie;
}

/** How the names of bodies begin. Natural persons are never read. */
const ORGANISMES: readonly Forme[] = [
  { commence: "caisse d'allocations", genre: "caf" },
  { commence: "caf ", genre: "caf" },
  { commence: "caisse de securite sociale", genre: "css" },
  { commence: "mutualite sociale agricole", genre: "msa" },
  { commence: "msa ", genre: "msa" },
  { commence: "communaute", genre: "epci" },
  { commence: "metropole", genre: "epci" },
  { commence: "syndicat", genre: "syndicat" },
  { commence: "departement", genre: "departement" },
  { commence: "commune ", genre: "commune" },
  { commence: "ville ", genre: "commune" },
];

/** "La Caisse d'allocations familiales de l'Eure, représentée par", in the opening block. */
function partiesOf(document: Document): readonly Partie[] {
  const pattern =
    /^[ \t]{0,8}L[ea]s? ((?:Caisse|Caf|CAF|Communauté|Commune|Ville|Métropole|Syndicat|Département|Mutualité|MSA)[^,;\n]{3,120}), représenté/gmu;
  const parties = new Map<string, Partie>();
  for (const { groupes } of passagesOf(document, pattern)) {
    const nom = groupes[0].trim();
    const normal = normalizeText(nom);
    const genre = ORGANISMES.find(({ commence }) => normal.startsWith(commence))?.genre;
    if (genre === undefined || parties.has(normal)) continue;
    const rank = [...parties.values()].filter((partie) => partie.genre === genre).length;
    parties.set(normal, { id: rank === 0 ? genre : `${genre}${rank + 1}`, genre, nom, representants: [] });
  }
  return [...parties.values()];
}

const DATES: readonly { readonly nature: DateReperee["nature"]; readonly avant: string }[] = [
  { nature: "signature", avant: "\\bFait (?:à|en) [^,\\n]{2,60}, le " },
  { nature: "effet", avant: "\\bprend effet (?:à compter du|le|au) " },
  { nature: "fin", avant: "\\bjusqu['’]au " },
  { nature: "reception", avant: "\\bReçue? en préfecture le " },
  { nature: "envoi", avant: "\\bEnvoyée? en préfecture le " },
  { nature: "conventionCitee", avant: "\\bconvention territoriale globale du " },
];

/** Each date once for each of its natures, where the text first gives it. */
function datesOf(document: Document): readonly DateReperee[] {
  const found = new Map<string, DateReperee>();
  for (const { nature, avant } of DATES) {
    for (const { ligne, colonne, citation, groupes } of passagesOf(document, new RegExp(`${avant}(${DATE})`, "giu"))) {
      const date = dateOf(groupes[0]);
      const key = `${nature} ${date}`;
      if (date !== undefined && !found.has(key)) found.set(key, { ligne, colonne, citation, nature, date });
    }
  }
  for (const { ligne, colonne, citation, date } of actesOf(document)) {
    const key = `acte ${date}`;
    if (date !== undefined && !found.has(key)) found.set(key, { ligne, colonne, citation, nature: "acte", date });
  }
  return [...found.values()].sort((a, b) => a.ligne - b.ligne || a.colonne - b.colonne);
}

const ACTE = /\b(?:\d{3}|02[AB])-(\d{9})-(\d{4})(\d{2})(\d{2})-([A-Za-z0-9_.-]{1,40})-[A-Z]{2}\b/gu;

/** A stamp of transmission, and what it says of the act. */
interface Acte extends Passage {
  readonly numero: string;
  /** Absent when there is no such day. */
  readonly date: string | undefined;
}

function actesOf(document: Document): readonly Acte[] {
  return [...passagesOf(document, ACTE)].map(({ ligne, colonne, citation, groupes }) => {
    const [, year, month, day, numero] = groupes;
    return { ligne, colonne, citation, numero, date: dateOf(`${day}/${month}/${year}`) };
  });
}

/** The act whose stamp the text bears, for the only collectivité that the text names. */
function deliberationsOf(
  document: Document,
  parties: readonly Partie[],
  dates: readonly DateReperee[],
): readonly Deliberation[] {
  const acts = new Map(actesOf(document).map((acte) => [acte.citation, acte]));
  const [act] = acts.values();
  const voters = parties.filter(({ genre }) => ["commune", "epci", "syndicat", "departement"].includes(genre));
  const [voter] = voters;
  if (act?.date === undefined || acts.size > 1 || voter === undefined || voters.length > 1) return [];
  const only = (nature: DateReperee["nature"]) => {
    const [first, ...others] = dates.filter((one) => one.nature === nature);
    return others.length === 0 ? first?.date : undefined;
  };
  const [envoyeeLe, recueLe] = [only("envoi"), only("reception")];
  return [
    {
      partie: voter.id,
      date: act.date,
      numero: act.numero,
      identifiantActe: act.citation,
      ...(envoyeeLe === undefined ? {} : { envoyeeLe }),
      ...(recueLe === undefined ? {} : { recueLe }),
    },
  ];
}

/** A heading and what it makes below it. */
interface Titre {
  readonly rang: number;
  readonly ligne: number;
  readonly disposition: Omit<Disposition, "enfants">;
  /** Depth: what stands deeper is a child. */
  readonly niveau: number;
}

const TITRES = [
  { pattern: /^[ \t]{0,8}article (\d{1,2}(?:\.\d{1,2})?) ?[–:-] ?([^\n]{2,200})$/gimu, genre: "article", niveau: 0 },
  { pattern: /^[ \t]{0,8}annexe (\d{1,2})(?: ?[–:-] ?([^\n]{2,200}))?$/gimu, genre: "annexe", niveau: 0 },
  { pattern: /^[ \t]{0,8}l'annexe (\d{1,2}) vient [^\n]{2,200}$/gimu, genre: "annexe", niveau: 0 },
  { pattern: /^[ \t]{0,8}()fiche action ?[–:-] ?([^\n]{2,250})$/gimu, genre: "ficheAction", niveau: 1 },
  { pattern: /^[ \t]{0,8}()axe (?!\d|objectifs?\b)([^\n]{2,150})$/gimu, genre: "axe", niveau: 0 },
  { pattern: /^[ \t]{0,8}enjeu n° ?(\d{1,2})(?: ?: ?([^\n]{2,250}))?$/gimu, genre: "enjeu", niveau: 1 },
] as const;

function titlesOf(document: Document): readonly Titre[] {
  return TITRES.flatMap(({ pattern, genre, niveau }) =>
    [...passagesOf(document, pattern)].map(({ rang, ligne, groupes: [label, titre] }): Titre => {
      const said = titre.replace(/\(suite\)/i, "").trim();
      const id = genre === "article" ? `art${label}` : label === "" ? "" : `${genre}${label}`;
      return {
        rang,
        ligne,
        niveau,
        disposition: { id, genre, ...(label === "" ? {} : { label }), ...(said === "" ? {} : { titre: said }) },
      };
    }),
  ).sort((a, b) => a.rang - b.rang);
}

interface Branche extends Omit<Disposition, "enfants"> {
  readonly enfants: Branche[];
}

/** Headings in the order of the text become a tree of two levels; a heading printed again opens nothing new. */
function nest(titles: readonly Titre[]): readonly Disposition[] {
  const roots: Branche[] = [];
  const known = new Map<string, Branche>();
  let parent: Branche | undefined;
  for (const { disposition, niveau } of titles) {
    const under = niveau === 0 ? undefined : parent;
    const siblings = under?.enfants ?? roots;
    const key = `${under?.id} ${disposition.genre} ${disposition.label ?? disposition.titre}`;
    const id = disposition.id === "" ? `${disposition.genre}-${siblings.length + 1}` : disposition.id;
    const branch = known.get(key) ?? { ...disposition, id, enfants: [] };
    if (!known.has(key)) siblings.push(branch);
    known.set(key, branch);
    if (niveau === 0) parent = branch;
  }
  return roots.map(trim);
}

function trim({ enfants, ...rest }: Branche): Disposition {
  return enfants.length === 0 ? rest : { ...rest, enfants: enfants.map(trim) };
}

const VERBES = {
  modifi: "modifier",
  complét: "completer",
  abrog: "abroger",
  supprim: "abroger",
  ajout: "ajouter",
} as const;

const PUCE = "^[ \\t]{0,8}[-–•] ?";
const CIBLE = "((?:la|le|les|l['’]) ?(?:fiches?|actions?|articles?|annexes?|axe|enjeu)[^\\n]{2,200}?)";

/** "- Abroger la fiche action « Aller-vers »", one on a line: the announcements of the objet. */
function operationsOf(document: Document): readonly OperationReperee[] {
  return Object.entries(VERBES)
    .flatMap(([stem, verbe]) =>
      [...passagesOf(document, new RegExp(`${PUCE}${stem}er ${CIBLE}\\.?$`, "gimu"))].map(({ rang, groupes }) => ({
        ...wholeLine(document, rang),
        verbe,
        cible: groupes[0].trim(),
      })),
    )
    .sort((a, b) => a.ligne - b.ligne);
}

const SEUILS = ["planification", "schemaPluriannuel", "relaisPetiteEnfance"] as const;
const RESTES = ["blanc", "alternative", "etiquetteVide"] as const;

/** What the verification of the text saw and that a dossier keeps as mentions. */
function mentionsIn(document: Document, titles: readonly Titre[]): readonly Mention[] {
  // Any day on which the law is established does: only what the text states is kept.
  const findings = findingsIn(document, civil("2026-01-01"));
  return findings.flatMap(({ code, motif, citation, params, ligne }, rank): readonly Mention[] => {
    const base = { id: `m${rank + 1}`, citation, disposition: sectionAt(titles, ligne) };
    if (code === "LEGAL_THRESHOLD") {
      const objet = SEUILS.find((one) => one === params["objet"]);
      return objet === undefined ? [] : [{ ...base, nature: "seuilLegal", objet, valeur: Number(params["valeur"]) }];
    }
    if (code === "PLACEHOLDER_LEFT") {
      const reste = RESTES.find((one) => one === motif);
      return reste === undefined ? [] : [{ ...base, nature: "gabarit", reste }];
    }
    // The other rules of the text state nothing that a dossier keeps.
    return code === "OP_AMBIGUOUS" ? [{ ...base, nature: "operationAmbigue" }] : [];
  });
}

/** Id of the article or annexe that holds a line; what comes before the first one is the preamble. */
function sectionAt(titles: readonly Titre[], ligne: number): string {
  const above = titles.filter((title) => title.niveau === 0 && title.disposition.id !== "" && title.ligne <= ligne);
  return above[above.length - 1]?.disposition.id ?? "preambule";
}

function unknownsOf({
  periode,
  parties,
  dates,
  dispositions,
  genre,
}: Pick<Ebauche, "parties" | "dates" | "dispositions" | "genre"> & {
  readonly periode: Periode | undefined;
}): readonly Inconnu[] {
  const has = (nature: DateReperee["nature"]) => dates.some((date) => date.nature === nature);
  const missing = [
    ...(periode === undefined ? ["periode"] : []),
    ...(parties.length < 2 ? ["parties"] : []),
    ...(has("signature") ? [] : ["dateSignature"]),
    ...(genre !== "avenant" || has("effet") ? [] : ["dateEffet"]),
    ...(dispositions.length === 0 ? ["dispositions"] : []),
  ];
  return missing.map((champ) => ({ champ, motif: "Le texte ne le donne pas, ou en donne plusieurs." }));
}
