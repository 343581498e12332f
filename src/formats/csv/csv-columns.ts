/** The columns of the CSV files: their headings in French, and what a cell of each becomes. */
import { FAMILLES } from "../../bonus-territoire/index.js";
import { FORMES_EAJE, NATURES_REFERENCE, ORIGINES_REFERENCE, ZONES } from "../../bonus-territoire/internal.js";
import { isCodeInsee, parseCivilDate } from "../../primitives/index.js";
import { isNegative, parseCents, readDecimal } from "../../primitives/internal.js";

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
  /** Whether the file must have it. */
  readonly requise?: true;
  /** Two example lines of the template. */
  readonly exemples: readonly [string, string];
}

/** Spaces of any kind that part thousands in a French number. */
const SPACES = /[\s\u00A0\u202F]/g;

/** Thousands parted by spaces, three digits each: `30 15` is no number, and is not `3015`. */
const GROUPED = /^\d{1,3}(?:[ \u00A0\u202F]\d{3})*(?:,\d+)?$/;

/** `1 234,50` is `1234.50`; a point is a decimal point where no space parts thousands; undefined for other spaces. */
export function frenchNumber(cell: string): string | undefined {
  const trimmed = cell.trim();
  const text = trimmed.endsWith("€") ? trimmed.slice(0, -1).trimEnd() : trimmed;
  if (/\s/.test(text) && !GROUPED.test(text)) return undefined;
  return text.replace(SPACES, "").replace(",", ".");
}

const nombre: Lire = (cell) => {
  const text = frenchNumber(cell);
  const read = text === undefined ? undefined : readDecimal(text);
  return read?.ok && !isNegative(read.value) ? text : undefined;
};

const montant: Lire = (cell) => {
  const text = frenchNumber(cell);
  return text !== undefined && parseCents(text).ok ? text : undefined;
};

const texte: Lire = (cell) => (cell.length <= 200 ? cell : undefined);
const commune: Lire = (cell) => (isCodeInsee(cell) ? cell : undefined);
const liste: Lire = (cell) => cell.split(",").map((each) => each.trim());

/** `2025-03-15` or `15/03/2025`. */
const jour: Lire = (cell) => {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(cell);
  const day = french === null ? cell : `${french[3]}-${french[2]}-${french[1]}`;
  return parseCivilDate(day).ok ? day : undefined;
};

const ouiNon: Lire = (cell) => {
  const word = cell.toLowerCase();
  if (word === "oui") return true;
  return word === "non" ? false : undefined;
};

/** Accents, case and spaces do not distinguish headings: `Unités existantes` is `unites existantes`. */
export const headingKey = (heading: string): string =>
  heading
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(SPACES, " ")
    .trim()
    .toLowerCase();

const mot =
  (...allowed: readonly string[]): Lire =>
  (cell) =>
    allowed.find((each) => headingKey(each) === headingKey(cell));

const famille = { titre: "famille", champ: "famille", lire: mot(...FAMILLES), attendu: "famille" } as const;
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
    lire: mot(...FORMES_EAJE),
    attendu: "mot",
    exemples: ["collectif", ""],
  },
  { titre: "zone", champ: "zone", lire: mot(...ZONES), attendu: "mot", exemples: ["", ""] },
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
    lire: mot(...ORIGINES_REFERENCE),
    attendu: "mot",
    requise: true,
    exemples: ["cej", "bonusTerritoire"],
  },
  {
    titre: "nature",
    champ: "nature",
    lire: mot(...NATURES_REFERENCE),
    attendu: "mot",
    requise: true,
    exemples: ["chargeAPayer", "chargeAPayer"],
  },
  { titre: "heures N-1", champ: "heuresN1", lire: nombre, attendu: "nombre", exemples: ["", "12 500"] },
];
