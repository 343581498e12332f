/** CSV in and out, for the people who hold these figures in spreadsheets: semicolons, decimal commas, accents. */
import type {
  DemandeBonusTerritoire,
  Difference,
  Montant,
  Nombre,
  ReferenceN1,
  ResultatBonusTerritoire,
  Structure,
} from "../../bonus-territoire/index.js";
import { type Langue, textOf } from "../../messages/index.js";
import { failure, type Issue, type Outcome, type Path, success } from "../../primitives/index.js";
import { answerOr, issue, refusal } from "../../primitives/internal.js";
import { writeResult } from "../write-result.js";
import { COLONNES_REFERENCES, COLONNES_STRUCTURES, type Colonne, columnOf } from "./csv-columns.js";
import { layoutOf } from "./csv-layout.js";
import { type Cells, referenceOf, structureOf } from "./csv-records.js";
import { type CsvRow, readTextOf, rowsOf, writeRows } from "./csv-text.js";
import { COLONNES_LIBRES, CROIX, ERREUR_TABLEUR, FORMES_DES_MOTS, wordKey } from "./csv-words.js";

/** Files to read: text, or the bytes as they come from the disk. */
export interface FichiersCsv {
  readonly structures: string | Uint8Array;
  readonly references?: string | Uint8Array;
}

/** What the files hold: the two long lists of a demande, and the names of gestionnaires where they are given. */
export type ListesCsv = Pick<DemandeBonusTerritoire, "structures" | "references" | "gestionnaires">;

/**
 * Reads the structures, and the N-1 amounts when they are given, of a demande.
 *
 * @param fichiers - one file for each list; `csvTemplate` gives their columns
 * @returns the lists, to put in a demande; else every wrong line with its number and column, none being skipped:
 *   `CSV_COLUMN_MISSING`, `CSV_COLUMN_UNKNOWN`, `CSV_LINE_WIDTH`, `CSV_VALUE_INVALID`, `CSV_WORD_UNKNOWN`, `CSV_VALUE_MISSING`,
 *   `CSV_ID_DUPLICATE`, `CSV_QUOTES`, `CSV_ENCODING`, `CSV_EMPTY`. Bytes that are not UTF-8 are
 *   read as `decodeText` does, with the warning `TEXT_NOT_UTF_8`, or refused with its codes. What is not read is said in the
 *   warnings: `CSV_LINE_LEFT_ALONE`, `CSV_COLUMN_LEFT_ALONE`, `CSV_NAME_DIFFERS`.
 *
 * @example
 * ```ts
 * import { csvTemplate, readCsv } from "convention-territoriale";
 *
 * const lists = readCsv(csvTemplate());
 * if (lists.ok) console.log(lists.value.structures[0]?.id, lists.value.references?.[0]?.montant);
 * // => creche-a 90000.00
 * ```
 */
export function readCsv(fichiers: FichiersCsv): Outcome<ListesCsv> {
  return answerOr([], () => readFiles(fichiers), failure([issue("INPUT_UNREADABLE", [], {})]));
}

function readFiles(fichiers: FichiersCsv): Outcome<ListesCsv> {
  const { structures: first, references: second }: Partial<FichiersCsv> = fichiers ?? {};
  const { noms, note, differences } = newNames();
  const structures = readTable(first, "structures", COLONNES_STRUCTURES, structureOf, ({ id }) => id, note);
  const references =
    second === undefined
      ? success<readonly ReferenceN1[]>([])
      : readTable(second, "references", COLONNES_REFERENCES, referenceOf);
  if (!structures.ok) return references.ok ? structures : failure([...structures.issues, ...references.issues]);
  if (!references.ok) return references;
  const gestionnaires = [...noms].map(([id, nom]) => ({ id, nom }));
  const lists = {
    structures: structures.value,
    references: references.value,
    ...(gestionnaires.length === 0 ? {} : { gestionnaires }),
  };
  return success(lists, [...structures.warnings, ...differences, ...references.warnings]);
}

/**
 * The names of gestionnaires, by id. The first one is kept; another one for the same gestionnaire is said, once. Case, accents and
 * spaces make no other name.
 */
function newNames() {
  const noms = new Map<string, string>();
  const seen = new Set<string>();
  const differences: Issue[] = [];
  const note = (cells: Cells, ligne: number) => {
    const [id, nom] = [cells.get("gestionnaire"), cells.get("nomGestionnaire")];
    if (typeof id !== "string" || typeof nom !== "string") return;
    const kept = noms.get(id);
    if (kept === undefined) noms.set(id, nom);
    const key = JSON.stringify([id, wordKey(nom)]);
    if (kept !== undefined && wordKey(kept) !== wordKey(nom) && !seen.has(key)) {
      const colonne = "nom du gestionnaire";
      const params = { ligne, gestionnaire: id, retenu: kept, autre: nom };
      differences.push(issue("CSV_NAME_DIFFERS", ["structures", ligne, colonne], params));
    }
    seen.add(key);
  };
  return { noms, note, differences };
}

interface Table {
  readonly table: string;
  readonly order: readonly (Colonne | undefined)[];
  readonly colonnes: readonly Colonne[];
  /** Cells of the line of headings. */
  readonly headings: readonly string[];
  /** Columns of crosses: an empty cell of theirs is a no. */
  readonly crosses: ReadonlySet<Colonne>;
}

function readTable<T extends Structure | ReferenceN1>(
  input: unknown,
  table: string,
  colonnes: readonly Colonne[],
  build: (cells: Cells, missing: (titre: string) => void) => T | undefined,
  idOf?: (record: T) => string,
  onRow?: (cells: Cells, ligne: number) => void,
): Outcome<readonly T[]> {
  const text = readTextOf(input, table);
  if (!text.ok) return text;
  const layout = layoutOf(text.value, colonnes);
  const rows = rowsOf(text.value, table, layout.separateur);
  if (!rows.ok) return rows;
  const start = rows.value.findIndex(({ ligne }) => ligne >= layout.ligne);
  const [header, ...lines] = start < 0 ? rows.value : rows.value.slice(start);
  if (header === undefined) return failure([issue("CSV_EMPTY", [table], { fichier: table })]);
  const issues: Issue[] = [];
  const warnings: Issue[] = [...text.warnings, ...linesAbove(rows.value.slice(0, Math.max(start, 0)), table)];
  const order = readHeader(header, lines, table, colonnes, { issues, warnings });
  const refusedHeader = refusal(issues);
  if (refusedHeader) return refusedHeader;
  const file: Table = { table, order, colonnes, headings: header.cells, crosses: crossesOf(order, lines) };
  const seen = new Map<string, number>();
  const records: T[] = [];
  for (const row of lines) {
    const skipped = skippedLine(row, file);
    if (skipped !== undefined) {
      warnings.push(skipped);
      continue;
    }
    const cells = readLine(row, file, issues);
    if (cells === undefined) continue;
    const record = buildLine(cells, row, file, build, issues);
    if (record === undefined) continue;
    onRow?.(cells, row.ligne);
    records.push(record);
    const id = idOf?.(record);
    if (id === undefined) continue;
    const first = seen.get(id);
    if (first !== undefined) {
      issues.push(issue("CSV_ID_DUPLICATE", [table, row.ligne], { ligne: row.ligne, id, premiere: first }));
    } else seen.set(id, row.ligne);
  }
  return refusal(issues) ?? success(records, warnings);
}

/** A title, a date, an address above the headings: left alone, and said. */
function linesAbove(rows: readonly CsvRow[], table: string): readonly Issue[] {
  return rows
    .filter(({ cells }) => !/^sep=/i.test(cells.join("")))
    .map(({ ligne, cells }) =>
      issue("CSV_LINE_LEFT_ALONE", [table, ligne], { ligne, texte: shownRow(cells), raison: "titre" }),
    );
}

const shownRow = (cells: readonly string[]) =>
  cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .join(" ")
    .slice(0, 80);

/** A line of totals, or the headings again on another page: no structure and no amount of N-1. */
function skippedLine({ cells, ligne }: CsvRow, { table, order, headings }: Table): Issue | undefined {
  const said = (raison: string) =>
    issue("CSV_LINE_LEFT_ALONE", [table, ligne], { ligne, texte: shownRow(cells), raison });
  if (cells.length === headings.length && cells.every((cell, rank) => cell === headings[rank])) return said("entete");
  const first = cells.find((cell) => cell.trim() !== "") ?? "";
  if (!TOTAL.test(wordKey(first))) return undefined;
  // A structure has its family: a name that begins by "total" is no total.
  const family = cells[order.findIndex((column) => column?.champ === "famille")] ?? "";
  return family.trim() === "" || TOTAL.test(wordKey(family)) ? said("total") : undefined;
}

const TOTAL = /^(?:sous-?\s?total|total|totaux)(?:\s.*|:.*)?$/;

/** Columns of yes and no that hold crosses alone. */
function crossesOf(order: Table["order"], lines: readonly CsvRow[]): ReadonlySet<Colonne> {
  const crosses = new Set<Colonne>();
  order.forEach((column, rank) => {
    if (column?.attendu !== "ouiNon") return;
    let some = false;
    for (const { cells } of lines) {
      const word = wordKey(cells[rank] ?? "");
      if (word === "") continue;
      if (!CROIX.has(word)) return;
      some = true;
    }
    if (some) crosses.add(column);
  });
  return crosses;
}

/** Beyond, a first line is no line of headings. */
const MOST_COLUMNS = 200;

/** The column of each cell, in the order of the file. */
function readHeader(
  { cells, ligne }: CsvRow,
  lines: readonly CsvRow[],
  table: string,
  colonnes: readonly Colonne[],
  { issues, warnings }: { readonly issues: Issue[]; readonly warnings: Issue[] },
): readonly (Colonne | undefined)[] {
  // A line of garbage may have millions of cells: it is wrong once, and not once for each of them.
  if (cells.length > MOST_COLUMNS) {
    const params = { ligne, attendu: colonnes.length, trouve: cells.length };
    issues.push(issue("CSV_LINE_WIDTH", [table, ligne], params));
    return [];
  }
  const order = cells.map((cell) => columnOf(cell, colonnes));
  cells.forEach((cell, rank) => {
    const column = order[rank];
    const shown = cell.trim().slice(0, 80);
    const isFree = column === undefined && COLONNES_LIBRES.has(wordKey(cell));
    if (isFree) warnings.push(issue("CSV_COLUMN_LEFT_ALONE", [table, ligne], { ligne, colonne: shown }));
    const untitled = shown === "" && lines.some((line) => (line.cells[rank] ?? "").trim() !== "");
    const unknown = column === undefined && !isFree && shown !== "";
    const again = column !== undefined && order.indexOf(column) !== rank;
    if (unknown || again || untitled) {
      issues.push(issue("CSV_COLUMN_UNKNOWN", [table, ligne], { ligne, colonne: cell.slice(0, 80) }));
    }
  });
  for (const { titre, requise } of colonnes) {
    if (requise && !order.some((column) => column?.titre === titre)) {
      issues.push(issue("CSV_COLUMN_MISSING", [table, ligne], { ligne, colonne: titre }));
    }
  }
  return order;
}

/** The cells of a line by field; undefined, each wrong cell being said, when some is wrong. */
function readLine(
  { cells, ligne }: CsvRow,
  { table, order, headings, crosses }: Table,
  issues: Issue[],
): Cells | undefined {
  // Empty cells after the last heading are those of a sheet that is wider than its table.
  const wider = cells.length > headings.length && cells.slice(headings.length).every((cell) => cell.trim() === "");
  if (cells.length !== headings.length && !wider) {
    const params = { ligne, attendu: headings.length, trouve: cells.length };
    issues.push(issue("CSV_LINE_WIDTH", [table, ligne], params));
    return undefined;
  }
  const before = issues.length;
  const values = new Map<string, string | boolean | readonly string[]>();
  order.forEach((column, rank) => {
    if (column === undefined) return;
    const cell = (cells[rank] ?? "").trim();
    if (cell === "") {
      if (crosses.has(column)) values.set(column.champ, false);
      return;
    }
    const value = ERREUR_TABLEUR.test(cell) ? undefined : column.lire(cell);
    if (value === undefined) issues.push(wrongCell(cell, column, [table, ligne, column.titre], ligne));
    else values.set(column.champ, value);
    const form = column.champ === "famille" ? FORMES_DES_MOTS[wordKey(cell)] : undefined;
    if (form !== undefined && !values.has("forme")) values.set("forme", form);
  });
  return issues.length > before ? undefined : values;
}

/** A cell that holds none of the words of its column is told all of them. */
function wrongCell(cell: string, { titre, attendu, mots }: Colonne, path: Path, ligne: number): Issue {
  const common = { ligne, colonne: titre, valeur: cell.slice(0, 80) };
  if (ERREUR_TABLEUR.test(cell)) return issue("CSV_VALUE_INVALID", path, { ...common, attendu: "erreurTableur" });
  if (mots === undefined) return issue("CSV_VALUE_INVALID", path, { ...common, attendu });
  return issue("CSV_WORD_UNKNOWN", path, { ...common, mots });
}

function buildLine<T>(
  cells: Cells,
  { ligne }: CsvRow,
  { table, colonnes }: Table,
  build: (cells: Cells, missing: (titre: string) => void) => T | undefined,
  issues: Issue[],
): T | undefined {
  return build(cells, (champ) => {
    const colonne = colonnes.find((column) => column.champ === champ)?.titre ?? champ;
    issues.push(issue("CSV_VALUE_MISSING", [table, ligne, colonne], { ligne, colonne }));
  });
}

/**
 * The empty files, with their headings and two example lines each.
 *
 * @returns the text of the two files
 *
 * @example
 * ```ts
 * import { csvTemplate } from "convention-territoriale";
 *
 * console.log(csvTemplate().references.split("\r\n")[1]);
 * // => vallee;eaje;;90 000,00;cej;chargeAPayer;;
 * ```
 */
export function csvTemplate(): { readonly structures: string; readonly references: string } {
  const page = (colonnes: readonly Colonne[]) =>
    writeRows([
      colonnes.map(({ titre }) => titre),
      colonnes.map(({ exemples }) => exemples[0]),
      colonnes.map(({ exemples }) => exemples[1]),
    ]);
  return { structures: page(COLONNES_STRUCTURES), references: page(COLONNES_REFERENCES) };
}

const comma = (euros: string) => euros.replace(".", ",");

/** Least and most, the same when the amount is known; the most is empty when nothing limits it. */
const ends = (montant: Montant): readonly [string, string] =>
  montant.statut === "exact"
    ? [comma(montant.montant), comma(montant.montant)]
    : [comma(montant.min), montant.max === undefined ? "" : comma(montant.max)];

/** The result to write, and the table wanted: `structures` unless said. */
export interface QuestionCsv {
  readonly resultat: ResultatBonusTerritoire;
  readonly table?: "structures" | "gestionnaires" | "communes";
}

/** The headings of each table, which are texts of the two languages. */
const HEADINGS = {
  structures: [
    ...["identifiant", "nom", "territoire", "famille", "gestionnaire", "commune", "eligible", "motifs"],
    ...["unitesExistantes", "unitesNouvelles", "montantN1", "minimum", "maximum"],
    ...["ecartMinimum", "ecartMaximum", "forfait", "droit"],
  ],
  gestionnaires: ["gestionnaire", "nom", "montantN1", "minimum", "maximum", "ecartMinimum", "ecartMaximum"],
  communes: ["commune", "minimum", "maximum"],
};

/**
 * Writes a result for a spreadsheet: one line for each structure, gestionnaire or commune, and the total.
 *
 * @param question - the result of `computeBonusTerritoire`, and the table wanted (`structures` unless said)
 * @param langue - `fr` unless said
 * @returns the text of the file, UTF-8 mark included; amounts have a decimal comma, `minimum` and `maximum` being the
 *   same when the amount is known; headings and words in the language asked
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is not a result
 *
 * @example
 * ```ts
 * import { computeBonusTerritoire, parseDemande, toCsv } from "convention-territoriale";
 * import file from "./examples/roumois-seine/bonus-illustratif.json" with { type: "json" };
 *
 * const parsed = parseDemande(file.demande);
 * if (!parsed.ok) throw new Error("demande");
 * const demande = parsed.value;
 * const bonus = computeBonusTerritoire(demande);
 * if (bonus.ok) console.log(toCsv({ resultat: bonus.value, table: "communes" }).split("\r\n")[1]);
 * // => 27103;69000,00;69000,00
 * ```
 */
export function toCsv(question: QuestionCsv, langue: Langue = "fr"): string {
  return writeResult(question, () => writeTable(question, langue), langue);
}

function writeTable({ resultat, table = "structures" }: QuestionCsv, langue: Langue): string {
  const text = (key: string) => textOf(`csv.${key}`, langue);
  const total = (empty: number) => [text("total"), ...blanks(empty), ...ends(resultat.total)];
  if (table === "communes") {
    const lines = resultat.communes.map(({ id, montant }) => [id, ...ends(montant)]);
    return writeRows([HEADINGS.communes.map(text), ...lines, total(0)]);
  }
  if (table === "gestionnaires") {
    const lines = resultat.gestionnaires.map(({ id, nom = "", montant, montantN1 = "", depuisN1 }) => [
      ...[id, nom, comma(montantN1)],
      ...ends(montant),
      ...gap(depuisN1),
    ]);
    return writeRows([HEADINGS.gestionnaires.map(text), ...lines, [...total(2), ...blanks(2)]]);
  }
  const lines = resultat.structures.map((structure) => {
    const { id, nom = "", territoire, famille, gestionnaire, commune, eligible, motifs, montant } = structure;
    const { unites, forfait, montantN1 = "", depuisN1, droit } = structure;
    const reasons = motifs.map(({ code, regle }) => `${code} (${regle})`).join(", ");
    return [
      ...[id, nom, territoire, famille, gestionnaire, commune, text(eligible ? "oui" : "non"), reasons],
      ...[comma(unites.existantes), comma(unites.nouvelles), comma(montantN1)],
      ...ends(montant),
      ...gap(depuisN1),
      exactly(forfait),
      exactly(droit),
    ];
  });
  return writeRows([HEADINGS.structures.map(text), ...lines, [...total(10), ...blanks(4)]]);
}

const blanks = (length: number): readonly string[] => Array.from({ length }, () => "");

/** The least and the most that separate the year from N-1; empty where N-1 is not said, or nothing limits it. */
function gap(difference: Difference | undefined): readonly [string, string] {
  if (difference === undefined) return ["", ""];
  if (difference.statut === "exact") return [comma(difference.montant), comma(difference.montant)];
  return [comma(difference.min ?? ""), comma(difference.max ?? "")];
}

/** An exact number: `2 333,33…` is written `7000/3`; one that is between two ends is not written. */
const exactly = (nombre: Nombre | undefined): string => (nombre?.statut === "exact" ? comma(nombre.valeur) : "");
