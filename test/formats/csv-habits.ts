/** Habits of real spreadsheets, each with a file and what becomes of it: the table of the guide is written from them. */
import type { ListesCsv } from "../../src/formats/index.js";

export interface Habitude {
  /** The row of the guide. */
  readonly titre: string;
  readonly structures: string | Uint8Array;
  readonly references?: string;
  /** What is read, as `champ=valeur` of the last structure or reference; or the codes that refuse the file. */
  readonly lu?: Readonly<Record<string, unknown>>;
  readonly refus?: readonly string[];
  /** Codes of what is said beside. */
  readonly dit?: readonly string[];
}

const TITRES = "identifiant;territoire;famille;gestionnaire;commune;soutiens;PSU;unités existantes";
const LIGNE = "creche-a;vallee;eaje;association-a;27701;cc-vallee;oui;30";
const lines = (...all: readonly string[]) => all.join("\n");
const FILE = lines(TITRES, LIGNE);

/** The file with one more column. */
const avec = (titre: string, cellule: string, ligne = LIGNE) => lines(`${TITRES};${titre}`, `${ligne};${cellule}`);
/** The file with another word in one of its cells. */
const cellule = (avant: string, apres: string) => lines(TITRES, LIGNE.replace(avant, apres));
const titre = (avant: string, apres: string) => lines(TITRES.replace(avant, apres), LIGNE);

const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let rank = 0; rank < text.length; rank++) {
    const code = text.charCodeAt(rank);
    bytes.set([code & 0xff, code >> 8], 2 + rank * 2);
  }
  return bytes;
};
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => (sign === "œ" ? 0x9c : sign === "€" ? 0x80 : (sign.codePointAt(0) ?? 0)));

const REFERENCES = "territoire;famille;montant;origine;nature";
const reference = (line: string): Pick<Habitude, "structures" | "references"> => ({
  structures: FILE,
  references: lines(REFERENCES, line),
});

export const HABITUDES: readonly Habitude[] = [
  { titre: "séparateur point-virgule", structures: FILE, lu: { id: "creche-a" } },
  { titre: "séparateur tabulation", structures: FILE.replaceAll(";", "\t"), lu: { placesExistantes: "30" } },
  { titre: "séparateur virgule", structures: FILE.replaceAll(";", ","), lu: { placesExistantes: "30" } },
  {
    titre: "séparateur virgule, nombre à virgule entre guillemets",
    structures: FILE.replaceAll(";", ",").replace(/30$/, '"30,5"'),
    lu: { placesExistantes: "30.5" },
  },
  {
    titre: "séparateur virgule, nombre à virgule sans guillemets",
    structures: FILE.replaceAll(";", ",").replace(/30$/, "30,5"),
    refus: ["CSV_LINE_WIDTH"],
  },
  { titre: "séparateur barre verticale", structures: FILE.replaceAll(";", "|"), lu: { id: "creche-a" } },
  { titre: "première ligne « sep=; »", structures: lines("sep=;", FILE), lu: { id: "creche-a" } },
  { titre: "première ligne « sep=, »", structures: lines("sep=,", FILE.replaceAll(";", ",")), lu: { id: "creche-a" } },
  {
    titre: "titre au-dessus des en-têtes",
    structures: lines("Bonus territoire 2025;;;;;;;", "", FILE),
    lu: { id: "creche-a" },
    dit: ["CSV_LINE_LEFT_ALONE"],
  },
  {
    titre: "ligne de total",
    structures: lines(FILE, "Total;;;;;;;30"),
    lu: { id: "creche-a" },
    dit: ["CSV_LINE_LEFT_ALONE"],
  },
  {
    titre: "lignes de sous-total",
    structures: lines(FILE, "Sous-total crèches;;;;;;;30", LIGNE.replace("creche-a", "creche-b")),
    lu: { id: "creche-b" },
    dit: ["CSV_LINE_LEFT_ALONE"],
  },
  {
    titre: "structure dont l'identifiant commence par « total »",
    structures: cellule("creche-a", "Total éveil"),
    lu: { id: "Total éveil" },
  },
  {
    titre: "en-têtes répétés sur chaque page",
    structures: lines(FILE, TITRES, LIGNE.replace("creche-a", "creche-b")),
    lu: { id: "creche-b" },
    dit: ["CSV_LINE_LEFT_ALONE"],
  },
  { titre: "lignes vides", structures: lines(TITRES, "", ";;;;;;;", LIGNE, ""), lu: { id: "creche-a" } },
  { titre: "cellules vides à droite du tableau", structures: lines(TITRES, `${LIGNE};;`), lu: { id: "creche-a" } },
  { titre: "cellule remplie hors du tableau", structures: lines(TITRES, `${LIGNE};;vu`), refus: ["CSV_LINE_WIDTH"] },
  { titre: "ligne trop courte", structures: lines(TITRES, LIGNE.slice(0, -3)), refus: ["CSV_LINE_WIDTH"] },
  { titre: "fins de ligne de Windows", structures: FILE.replaceAll("\n", "\r\n"), lu: { id: "creche-a" } },
  { titre: "UTF-8 avec marque", structures: `\uFEFF${FILE}`, lu: { id: "creche-a" } },
  { titre: "UTF-16 (« Texte Unicode »)", structures: utf16(FILE), lu: { id: "creche-a" }, dit: ["TEXT_NOT_UTF_8"] },
  {
    titre: "Windows-1252 (« CSV » d'Excel)",
    structures: windows1252(cellule("association-a", "Le Cœur")),
    lu: { gestionnaire: "Le Cœur" },
    dit: ["TEXT_NOT_UTF_8"],
  },
  { titre: "accents déjà perdus", structures: cellule("association-a", "Cr\uFFFDche"), refus: ["CSV_ENCODING"] },
  { titre: "en-têtes en majuscules", structures: lines(TITRES.toUpperCase(), LIGNE), lu: { id: "creche-a" } },
  {
    titre: "en-tête « nombre de places »",
    structures: titre("unités existantes", "nombre de places"),
    lu: { placesExistantes: "30" },
  },
  { titre: "en-tête « Code INSEE »", structures: titre("commune", "Code INSEE"), lu: { commune: "27701" } },
  {
    titre: "en-tête « Type de structure »",
    structures: titre("famille", "Type de structure"),
    lu: { famille: "eaje" },
  },
  { titre: "en-tête « Financé PSU »", structures: titre("PSU", "Financé PSU"), lu: { psu: true } },
  {
    titre: "en-tête « montant N-1 (€) »",
    structures: avec("montant N-1 (€)", "90 000,00 €"),
    lu: { montantN1: "90000.00" },
  },
  {
    titre: "colonne « Observations »",
    structures: avec("Observations", "à revoir"),
    lu: { id: "creche-a" },
    dit: ["CSV_COLUMN_LEFT_ALONE"],
  },
  { titre: "colonne inconnue", structures: avec("Effectif", "12"), refus: ["CSV_COLUMN_UNKNOWN"] },
  { titre: "colonne remplie sans en-tête", structures: avec("", "12"), refus: ["CSV_COLUMN_UNKNOWN"] },
  { titre: "colonne en double", structures: avec("nombre de places", "12"), refus: ["CSV_COLUMN_UNKNOWN"] },
  { titre: "colonne obligatoire absente", structures: titre("commune;", "adresse;"), refus: ["CSV_COLUMN_MISSING"] },
  { titre: "« VRAI » et « FAUX »", structures: cellule(";oui;", ";VRAI;"), lu: { psu: true } },
  { titre: "« O » et « N »", structures: cellule(";oui;", ";N;"), lu: { psu: false } },
  { titre: "« 1 » et « 0 »", structures: cellule(";oui;", ";0;"), lu: { psu: false } },
  {
    titre: "croix, et rien pour non",
    structures: lines(
      TITRES,
      LIGNE.replace(";oui;", ";X;"),
      LIGNE.replace("creche-a", "creche-b").replace(";oui;", ";;"),
    ),
    lu: { id: "creche-b", psu: false },
  },
  { titre: "oui ou non laissé vide", structures: cellule(";oui;", ";;"), refus: ["CSV_VALUE_MISSING"] },
  { titre: "« peut-être » pour oui ou non", structures: cellule(";oui;", ";peut-être;"), refus: ["CSV_VALUE_INVALID"] },
  { titre: "jour « 15/03/2025 »", structures: avec("ouverture", "15/03/2025"), lu: { ouverture: "2025-03-15" } },
  { titre: "jour à année de deux chiffres", structures: avec("ouverture", "1/9/25"), lu: { ouverture: "2025-09-01" } },
  {
    titre: "jour « 1er septembre 2025 »",
    structures: avec("ouverture", "1er septembre 2025"),
    lu: { ouverture: "2025-09-01" },
  },
  {
    titre: "jour suivi d'une heure",
    structures: avec("ouverture", "2025-09-01 00:00:00"),
    lu: { ouverture: "2025-09-01" },
  },
  { titre: "jour devenu un nombre (45901)", structures: avec("ouverture", "45901"), refus: ["CSV_VALUE_INVALID"] },
  { titre: "jour qui n'existe pas", structures: avec("ouverture", "31/02/2025"), refus: ["CSV_VALUE_INVALID"] },
  {
    titre: "milliers séparés par une espace insécable",
    structures: cellule(";30", ";1\u00A0250,5"),
    lu: { placesExistantes: "1250.5" },
  },
  { titre: "milliers séparés par un point", structures: avec("montant N-1", "90.000"), refus: ["CSV_VALUE_INVALID"] },
  { titre: "nombre suivi de son unité", structures: cellule(";30", ";30 places"), lu: { placesExistantes: "30" } },
  { titre: "nombre négatif", structures: cellule(";30", ";-30"), refus: ["CSV_VALUE_INVALID"] },
  { titre: "montant à trois décimales", structures: avec("montant N-1", "1,234"), refus: ["CSV_VALUE_INVALID"] },
  { titre: "erreur du tableur (#REF!)", structures: cellule("association-a", "#REF!"), refus: ["CSV_VALUE_INVALID"] },
  { titre: "colonne trop étroite (####)", structures: cellule(";30", ";######"), refus: ["CSV_VALUE_INVALID"] },
  { titre: "famille « multi-accueil »", structures: cellule("eaje", "Multi-accueil"), lu: { famille: "eaje" } },
  {
    titre: "famille « micro-crèche »",
    structures: cellule("eaje", "Micro-crèche"),
    lu: { famille: "eaje", forme: "microCreche" },
  },
  {
    titre: "famille « ALSH périscolaire »",
    structures: lines(
      `${TITRES};heures réelles`,
      `${LIGNE.replace("eaje", "ALSH périscolaire").replace(";30", ";12 500 h")};13 000 h`,
    ),
    lu: { famille: "alshPeriscolaire", heuresContractualisees: "12500", heuresReelles: "13000" },
  },
  { titre: "famille inconnue", structures: cellule("eaje", "garderie"), refus: ["CSV_WORD_UNKNOWN"] },
  {
    titre: "plusieurs soutiens, virgule",
    structures: cellule("cc-vallee", "cc-vallee, commune-b"),
    lu: { soutiens: ["cc-vallee", "commune-b"] },
  },
  {
    titre: "plusieurs soutiens, barre oblique",
    structures: cellule("cc-vallee", "cc-vallee / commune-b"),
    lu: { soutiens: ["cc-vallee", "commune-b"] },
  },
  {
    titre: "plusieurs soutiens, « + » ou « | »",
    structures: cellule("cc-vallee", "cc-vallee + commune-b|epci"),
    lu: { soutiens: ["cc-vallee", "commune-b", "epci"] },
  },
  {
    titre: "plusieurs soutiens, « et »",
    structures: cellule("cc-vallee", "cc-vallee et commune-b"),
    lu: { soutiens: ["cc-vallee", "commune-b"] },
  },
  { titre: "identifiant en double", structures: lines(FILE, LIGNE), refus: ["CSV_ID_DUPLICATE"] },
  { titre: "code Insee sans son zéro", structures: cellule("27701", "1004"), refus: ["CSV_VALUE_INVALID"] },
  { titre: "guillemet non fermé", structures: cellule("association-a", '"association'), refus: ["CSV_QUOTES"] },
  {
    titre: "nom du gestionnaire à côté de son identifiant",
    structures: avec("raison sociale", "Association A"),
    lu: { gestionnaires: [{ id: "association-a", nom: "Association A" }] },
  },
  {
    titre: "deux noms pour un gestionnaire",
    structures: lines(`${TITRES};raison sociale`, `${LIGNE};Association A`, `${LIGNE.replace("creche-a", "b")};Autre`),
    lu: { gestionnaires: [{ id: "association-a", nom: "Association A" }] },
    dit: ["CSV_NAME_DIFFERS"],
  },
  {
    titre: "même nom de gestionnaire, en capitales",
    structures: lines(
      `${TITRES};raison sociale`,
      `${LIGNE};Crèches d’Ici`,
      `${LIGNE.replace("creche-a", "b")};CRECHES D'ICI`,
    ),
    lu: { gestionnaires: [{ id: "association-a", nom: "Crèches d’Ici" }] },
  },
  {
    titre: "référence « CEJ », « Charge à payer »",
    ...reference("vallee;crèche;90 000 €;CEJ;Charge à payer"),
    lu: { famille: "eaje", origine: "cej", nature: "chargeAPayer", montant: "90000" },
  },
  {
    titre: "référence « Bonus territoire CTG »",
    ...reference("vallee;RAM;1 234,50;Bonus territoire CTG;CAP"),
    lu: { famille: "rpe", origine: "bonusTerritoire", montant: "1234.50" },
  },
];

/** What the habit reads, of the last line. */
export const lastOf = (lists: ListesCsv, { references }: Habitude): object => ({
  ...(references === undefined ? lists.structures.at(-1) : lists.references.at(-1)),
  gestionnaires: lists.gestionnaires,
});
