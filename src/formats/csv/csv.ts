/** CSV in and out, for the people who hold these figures in spreadsheets: semicolons, decimal commas, accents. */
import type {
  DemandeBonusTerritoire,
  Montant,
  ReferenceN1,
  ResultatBonusTerritoire,
  Structure,
} from "../../bonus-territoire/index.js";
import { type Langue, textOf } from "../../messages/index.js";
import { failure, type Issue, type Outcome, success } from "../../primitives/index.js";
import { issue, refusal } from "../../primitives/internal.js";
import { writeResult } from "../write-result.js";
import { COLONNES_REFERENCES, COLONNES_STRUCTURES, type Colonne, headingKey } from "./csv-columns.js";
import { type Cells, referenceOf, structureOf } from "./csv-records.js";
import { type CsvRow, readRows, writeRows } from "./csv-text.js";

/** Files to read: text, or the bytes as they come from the disk. */
export interface FichiersCsv {
  readonly structures: string | Uint8Array;
  readonly references?: string | Uint8Array;
}

/** What the files hold: the two long lists of a demande. */
export type ListesCsv = Pick<DemandeBonusTerritoire, "structures" | "references">;

/**
 * Reads the structures, and the N-1 amounts when they are given, of a demande.
 *
 * @param fichiers - one file for each list; `csvTemplate` gives their columns
 * @returns the lists, to put in a demande; else every wrong line with its number and column, none being skipped:
 *   `CSV_COLUMN_MISSING`, `CSV_COLUMN_UNKNOWN`, `CSV_LINE_WIDTH`, `CSV_VALUE_INVALID`, `CSV_VALUE_MISSING`,
 *   `CSV_ID_DUPLICATE`, `CSV_QUOTES`, `CSV_ENCODING`, `CSV_EMPTY`. Bytes that are not UTF-8 are
 *   read as `decodeText` does, with the warning `TEXT_NOT_UTF_8`, or refused with its codes.
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
  const { structures: first, references: second }: Partial<FichiersCsv> = fichiers ?? {};
  const structures = readTable(first, "structures", COLONNES_STRUCTURES, structureOf, ({ id }) => id);
  const references =
    second === undefined
      ? success<readonly ReferenceN1[]>([])
      : readTable(second, "references", COLONNES_REFERENCES, referenceOf);
  if (!structures.ok) return references.ok ? structures : failure([...structures.issues, ...references.issues]);
  if (!references.ok) return references;
  const lists = { structures: structures.value, references: references.value };
  return success(lists, [...structures.warnings, ...references.warnings]);
}

function readTable<T extends Structure | ReferenceN1>(
  input: unknown,
  table: string,
  colonnes: readonly Colonne[],
  build: (cells: Cells, missing: (titre: string) => void) => T | undefined,
  idOf?: (record: T) => string,
): Outcome<readonly T[]> {
  const rows = readRows(input, table);
  if (!rows.ok) return rows;
  const [header, ...lines] = rows.value;
  if (header === undefined) return failure([issue("CSV_EMPTY", [table], { fichier: table })]);
  const issues: Issue[] = [];
  const order = readHeader(header, table, colonnes, issues);
  const refusedHeader = refusal(issues);
  if (refusedHeader) return refusedHeader;
  const seen = new Map<string, number>();
  const records: T[] = [];
  for (const row of lines) {
    const record = readLine(row, { table, order, colonnes, width: header.cells.length }, build, issues);
    if (record === undefined) continue;
    records.push(record);
    const id = idOf?.(record);
    if (id === undefined) continue;
    const first = seen.get(id);
    if (first !== undefined) {
      issues.push(issue("CSV_ID_DUPLICATE", [table, row.ligne], { ligne: row.ligne, id, premiere: first }));
    } else seen.set(id, row.ligne);
  }
  return refusal(issues) ?? success(records, rows.warnings);
}

/** Beyond, a first line is no line of headings. */
const MOST_COLUMNS = 200;
const LONGEST_HEADING = 200;

/** The column of each cell, in the order of the file. */
function readHeader(
  { cells, ligne }: CsvRow,
  table: string,
  colonnes: readonly Colonne[],
  issues: Issue[],
): readonly (Colonne | undefined)[] {
  // A line of garbage may have millions of cells: it is wrong once, and not once for each of them.
  if (cells.length > MOST_COLUMNS) {
    const params = { ligne, attendu: colonnes.length, trouve: cells.length };
    issues.push(issue("CSV_LINE_WIDTH", [table, ligne], params));
    return [];
  }
  const known = new Map(colonnes.map((column) => [headingKey(column.titre), column]));
  const order = cells.map((cell) => (cell.length > LONGEST_HEADING ? undefined : known.get(headingKey(cell))));
  cells.forEach((cell, rank) => {
    const column = order[rank];
    const unknown = column === undefined && cell.trim() !== "";
    const again = column !== undefined && order.indexOf(column) !== rank;
    if (unknown || again) {
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

function readLine<T>(
  { cells, ligne }: CsvRow,
  file: {
    readonly table: string;
    readonly order: readonly (Colonne | undefined)[];
    readonly colonnes: readonly Colonne[];
    readonly width: number;
  },
  build: (cells: Cells, missing: (titre: string) => void) => T | undefined,
  issues: Issue[],
): T | undefined {
  const { table, order, colonnes, width } = file;
  if (cells.length !== width) {
    issues.push(issue("CSV_LINE_WIDTH", [table, ligne], { ligne, attendu: width, trouve: cells.length }));
    return undefined;
  }
  const before = issues.length;
  const values = new Map<string, string | boolean | readonly string[]>();
  order.forEach((column, rank) => {
    const cell = (cells[rank] ?? "").trim();
    if (column === undefined || cell === "") return;
    const value = column.lire(cell);
    if (value !== undefined) values.set(column.champ, value);
    else {
      const params = { ligne, colonne: column.titre, valeur: cell.slice(0, 80), attendu: column.attendu };
      issues.push(issue("CSV_VALUE_INVALID", [table, ligne, column.titre], params));
    }
  });
  if (issues.length > before) return undefined;
  return build(values, (champ) => {
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
 * // => vallee;eaje;;90 000,00;cej;chargeAPayer;
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

const HEADINGS = [
  "identifiant",
  "territoire",
  "famille",
  "gestionnaire",
  "commune",
  "eligible",
  "motifs",
  "minimum",
  "maximum",
] as const;

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
  return writeResult(() => writeTable(question, langue), langue);
}

function writeTable({ resultat, table = "structures" }: QuestionCsv, langue: Langue): string {
  const text = (key: string) => textOf(`csv.${key}`, langue);
  if (table !== "structures") {
    const heading = text(table === "gestionnaires" ? "gestionnaire" : "commune");
    const lines = resultat[table].map(({ id, montant }) => [id, ...ends(montant)]);
    return writeRows([[heading, text("minimum"), text("maximum")], ...lines, [text("total"), ...ends(resultat.total)]]);
  }
  const lines = resultat.structures.map(
    ({ id, territoire, famille, gestionnaire, commune, eligible, motifs, montant }) => {
      const reasons = motifs.map(({ code, regle }) => `${code} (${regle})`).join(", ");
      return [
        id,
        territoire,
        famille,
        gestionnaire,
        commune,
        text(eligible ? "oui" : "non"),
        reasons,
        ...ends(montant),
      ];
    },
  );
  return writeRows([HEADINGS.map(text), ...lines, [text("total"), "", "", "", "", "", "", ...ends(resultat.total)]]);
}
