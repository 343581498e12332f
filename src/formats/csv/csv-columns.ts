/** The columns of the CSV files: their headings in French, and what a cell of each becomes. */
import { FAMILLES } from "../../bonus-territoire/index.js";
import { FORMES_EAJE, NATURES_REFERENCE, ORIGINES_REFERENCE, ZONES } from "../../bonus-territoire/internal.js";
import { isCodeInsee } from "../../primitives/index.js";
import {
  dayAsPeopleWrite,
  isNegative,
  numberAsPeopleWrite,
  parseCents,
  readDecimal,
} from "../../primitives/internal.js";
import {
  MOTS_FAMILLES,
  MOTS_FORMES,
  MOTS_NATURES,
  MOTS_ORIGINES,
  MOTS_ZONES,
  type Mots,
  NON,
  OUI,
  SYNONYMES,
  wordKey,
} from "./csv-words.js";

/** What a cell becomes; undefined when it is not what the column wants. */
export type Lire = (cell: string) => string | boolean | readonly string[] | undefined;

/** A column of a file. */
export interface Colonne {
  /** As written in the template. */
  readonly titre: string;
  /** Field of the demande. */
  readonly champ: string;
  readonly lire: Lire;
  /** What the column wants, in a few words, for the message of a wrong cell. */
  readonly attendu: string;
  /** The words that it takes, where it takes words only. */
  readonly mots?: readonly string[];
  /** Whether the file must have it. */
  readonly requise?: true;
  /** Two example lines of the template. */
  readonly exemples: readonly [string, string];
}

const nombre: Lire = (cell) => {
  const text = numberAsPeopleWrite(cell.replace(/\s*(?:places?|heures?|h|etp)$/i, ""));
  const read = text === undefined ? undefined : readDecimal(text);
  return read?.ok && !isNegative(read.value) ? text : undefined;
};

const montant: Lire = (cell) => {
  const text = numberAsPeopleWrite(cell);
  return text !== undefined && parseCents(text).ok ? text : undefined;
};

const texte: Lire = (cell) => (cell.length <= 200 ? cell : undefined);
const annee: Lire = (cell) => (/^\d{4}$/.test(cell) ? cell : undefined);
const commune: Lire = (cell) => (isCodeInsee(cell) ? cell : undefined);

/** Several supporters in a cell: `cc-vallee, commune-b`, `cc-vallee / commune-b`, `cc-vallee et commune-b`. */
const liste: Lire = (cell) => {
  const parts = cell.split(/[,;|/+&\n]|\s+et\s+/i).map((each) => each.trim());
  return parts.filter((each) => each !== "");
};

const jour: Lire = dayAsPeopleWrite;

const ouiNon: Lire = (cell) => {
  const word = wordKey(cell);
  if (OUI.has(word)) return true;
  return NON.has(word) ? false : undefined;
};

/** One of a list, or another word for one of them. */
const mot =
  (allowed: readonly string[], others: Mots = {}): Lire =>
  (cell) => {
    const key = wordKey(cell);
    return allowed.find((each) => wordKey(each) === key || others[each]?.some((other) => wordKey(other) === key));
  };

/** Every word that a column takes, for the message of a cell that holds none of them. */
const motsDe = (allowed: readonly string[], others: Mots = {}): readonly string[] =>
  allowed.flatMap((each) => [each, ...(others[each] ?? [])]);

const colonneDeMots = (allowed: readonly string[], others?: Mots) => ({
  lire: mot(allowed, others),
  mots: motsDe(allowed, others),
  attendu: "mot",
});

/** The column that a heading names, by its title or by one of the words that people use for it. */
export function columnOf(heading: string, colonnes: readonly Colonne[]): Colonne | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const key = wordKey(heading);
  if (key === "") return undefined;
  return (
    colonnes.find(({ titre }) => wordKey(titre) === key) ??
    colonnes.find(({ titre }) => SYNONYMES[titre]?.some((other) => wordKey(other) === key))
  );
}

const LONGEST_HEADING = 200;

const famille = { titre: "famille", champ: "famille", ...colonneDeMots(FAMILLES, MOTS_FAMILLES) } as const;
const territoire = { titre: "territoire", champ: "territoire", lire: texte, attendu: "texte" } as const;
const genre = { titre: "genre", champ: "genre", lire: texte, attendu: "texte", exemples: ["", ""] } as const;

/** One line for each structure. `existantes` and `nouvelles` are places, hours or ETP, as the family counts. */
export const COLONNES_STRUCTURES: readonly Colonne[] = [
  {
    titre: "identifiant",
    champ: "id",
    lire: texte,
    attendu: "texte",
    requise: true,
    exemples: ["creche-a", "accueil-b"],
  },
  { titre: "nom", champ: "nom", lire: texte, attendu: "texte", exemples: ["Crèche A", "Accueil B"] },
  { ...territoire, requise: true, exemples: ["vallee", "vallee"] },
  { ...famille, requise: true, exemples: ["eaje", "alshPeriscolaire"] },
  genre,
  {
    titre: "gestionnaire",
    champ: "gestionnaire",
    lire: texte,
    attendu: "texte",
    requise: true,
    exemples: ["association-a", "commune-b"],
  },
  { titre: "nom du gestionnaire", champ: "nomGestionnaire", lire: texte, attendu: "texte", exemples: ["", ""] },
  {
    titre: "commune",
    champ: "commune",
    lire: commune,
    attendu: "commune",
    requise: true,
    exemples: ["27701", "27085"],
  },
  {
    titre: "soutiens",
    champ: "soutiens",
    lire: liste,
    attendu: "liste",
    requise: true,
    exemples: ["cc-vallee", "cc-vallee, commune-b"],
  },
  { titre: "PSU", champ: "psu", lire: ouiNon, attendu: "ouiNon", exemples: ["oui", ""] },
  {
    titre: "forme",
    champ: "forme",
    ...colonneDeMots(FORMES_EAJE, MOTS_FORMES),
    exemples: ["collectif", ""],
  },
  { titre: "zone", champ: "zone", ...colonneDeMots(ZONES, MOTS_ZONES), exemples: ["", ""] },
  {
    titre: "unités existantes",
    champ: "existantes",
    lire: nombre,
    attendu: "nombre",
    requise: true,
    exemples: ["30", "12 500"],
  },
  { titre: "unités nouvelles", champ: "nouvelles", lire: nombre, attendu: "nombre", exemples: ["", "13 250,5"] },
  {
    titre: "heures nouvelles déjà financées",
    champ: "heuresNouvellesDejaFinancees",
    lire: nombre,
    attendu: "nombre",
    exemples: ["", ""],
  },
  { titre: "places totales", champ: "placesTotales", lire: nombre, attendu: "nombre", exemples: ["", ""] },
  { titre: "changement le", champ: "changementLe", lire: jour, attendu: "jour", exemples: ["", ""] },
  {
    titre: "unités existantes après",
    champ: "existantesApres",
    lire: nombre,
    attendu: "nombre",
    exemples: ["", ""],
  },
  { titre: "unités nouvelles après", champ: "nouvellesApres", lire: nombre, attendu: "nombre", exemples: ["", ""] },
  { titre: "montant N-1", champ: "montantN1", lire: montant, attendu: "montant", exemples: ["90 000,00", "3 250,75"] },
  { titre: "ouverture", champ: "ouverture", lire: jour, attendu: "jour", exemples: ["", "01/09/2025"] },
  { titre: "fermeture", champ: "fermeture", lire: jour, attendu: "jour", exemples: ["", ""] },
  { titre: "forfait existant", champ: "forfaitExistant", lire: nombre, attendu: "nombre", exemples: ["", ""] },
  { titre: "forfait nouveau", champ: "forfaitNouveau", lire: nombre, attendu: "nombre", exemples: ["", ""] },
  {
    titre: "employeur au régime général",
    champ: "employeurRegimeGeneral",
    lire: ouiNon,
    attendu: "ouiNon",
    exemples: ["", ""],
  },
  {
    titre: "employeur éligible au CIF",
    champ: "employeurEligibleCif",
    lire: ouiNon,
    attendu: "ouiNon",
    exemples: ["", ""],
  },
];

/** One line for each amount of N-1. */
export const COLONNES_REFERENCES: readonly Colonne[] = [
  { ...territoire, requise: true, exemples: ["vallee", "vallee"] },
  { ...famille, requise: true, exemples: ["eaje", "alshPeriscolaire"] },
  genre,
  {
    titre: "montant",
    champ: "montant",
    lire: montant,
    attendu: "montant",
    requise: true,
    exemples: ["90 000,00", "3 250,75"],
  },
  {
    titre: "origine",
    champ: "origine",
    ...colonneDeMots(ORIGINES_REFERENCE, MOTS_ORIGINES),
    requise: true,
    exemples: ["cej", "bonusTerritoire"],
  },
  {
    titre: "nature",
    champ: "nature",
    ...colonneDeMots(NATURES_REFERENCE, MOTS_NATURES),
    requise: true,
    exemples: ["chargeAPayer", "chargeAPayer"],
  },
  { titre: "année", champ: "annee", lire: annee, attendu: "annee", exemples: ["", ""] },
  { titre: "heures N-1", champ: "heuresN1", lire: nombre, attendu: "nombre", exemples: ["", "12 500"] },
];
