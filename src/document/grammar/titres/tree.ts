/** The tree that the headings make. */
import type { Disposition, GenreDisposition } from "../../../convention/index.js";
import { type Document, partOfLine, textAt } from "../../text/document.js";
import { normalizeTitle } from "../../words.js";
import type { InconnuRepere, Lecture } from "../types.js";
import { arabic, type Titre } from "./types.js";

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

interface Branche extends Omit<Disposition, "enfants" | "titre"> {
  titre?: string;
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
  for (const { rang, genre, label, titre, probable = false, fiche } of titres) {
    const niveau = NIVEAU[genre] ?? 6;
    trail = trail.filter((one) => one.niveau < niveau && !isOfAnother(one.branche, genre, label));
    const above = trail.at(-1);
    const siblings = above?.branche.enfants ?? roots;
    const family = `${above?.serial ?? 0} ${genre}`;
    const keys = [`${family} ${label} ${normalizeTitle(titre)}`, ...(label === "" ? [] : [`${family} ${label}`])];
    const [exact, numbered] = keys.map((key) => known.get(key));
    const again = exact ?? (numbered !== undefined && isSameTitle(numbered.titre, titre) ? numbered : undefined);
    serial += 1;
    if (again !== undefined) {
      // The number was first printed alone.
      if (again.titre === undefined && titre !== "") again.titre = titre;
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
      ...(fiche === undefined ? {} : { fiche }),
      enfants: [],
    };
    siblings.push(branche);
    serials.set(branche, serial);
    for (const key of keys) known.set(key, branche);
    lectures.push({
      ...passage,
      fait: `dispositions.${id}`,
      valeur: titre,
      surete: taken || probable ? "probable" : "sure",
    });
    for (const [champ, valeur] of Object.entries(fiche ?? {})) {
      const words = JSON.stringify(valeur);
      lectures.push({ ...passage, fait: `fiches.${id}.${champ}`, valeur: words, surete: "probable" });
    }
    trail.push({ niveau, branche, serial });
  }
  return { dispositions: roots.map(trim), lectures, inconnus };
}

/** A fiche "1.1.1" that is printed after the axe 2 belongs to the axe 1. */
function isOfAnother(above: Branche, genre: GenreDisposition, label: string): boolean {
  if (genre !== "ficheAction" || above.label === undefined || above.genre === "annexe") return false;
  const [first = "", second] = label.split(".");
  const [own = ""] = above.label.split(".");
  return second !== undefined && /^\d{1,2}$/.test(own) && own !== first;
}

function isSameTitle(known: string | undefined, titre: string): boolean {
  return known === undefined || titre === "" || normalizeTitle(known) === normalizeTitle(titre);
}

const PREFIXES: Readonly<Partial<Record<GenreDisposition, string>>> = { article: "art", sousArticle: "art" };

function idOf(genre: GenreDisposition, label: string, rank: number): string {
  if (label === "") return `${genre}-${rank}`;
  return `${PREFIXES[genre] ?? genre}${arabic(label)}`;
}

function trim({ enfants, ...rest }: Branche): Disposition {
  return enfants.length === 0 ? rest : { ...rest, enfants: enfants.map(trim) };
}
