/** The Insee's file of reference populations, as published: one row a commune, semicolons. */
import type { CsvRow } from "../formats/index.js";
import { readRows } from "../formats/internal.js";
import { type Issue, isCodeInsee, type Outcome, success } from "../primitives/index.js";
import { ARRONDISSEMENTS, issue, readQuestion, refusal, show } from "../primitives/internal.js";
import type { ChiffresCommune, PopulationsDeLAnnee } from "../territoire/index.js";
import type { Millesime, OptionsInsee } from "./decoupage-versions.js";
import { inseeOptions } from "./schema.js";

/** Columns that are read; the others are left alone. */
const COLONNES = ["DEP", "CODCOM", "PMUN", "PTOT"] as const;
type Colonne = (typeof COLONNES)[number] | "PCAP";

/** Outside the yearly census: the lag of three years does not hold there (SP-12). */
const AUTRE_CALENDRIER = /^(?:97[5678]|98)/;
const DECALAGE = 3;

/**
 * Reads the Insee's file of reference populations (`donnees_communes.csv`: columns DEP, CODCOM, PMUN, PCAP, PTOT; others are
 * left alone).
 *
 * The code of a commune is made from the département and the number, whatever the column COM holds; arrondissements of
 * Paris, Lyon and Marseille are added up; zeros that a spreadsheet took away are put back. The totale is PTOT, the
 * municipale PMUN; where PCAP is given the two must differ by it.
 *
 * @param fichier - the text of the file, or its bytes
 * @param options - the year of the figures and the civil year in which they are in force: no column says them
 * @returns the figures by INSEE code, for `avecPopulations`; else every issue with its line: a column that is missing
 *   (`CSV_COLUMN_MISSING`), a value that is no figure (`CSV_VALUE_INVALID`), a commune given twice (`CSV_ID_DUPLICATE`), a
 *   city with some of its arrondissements only (`POPULATION_ARRONDISSEMENTS`), years that do not go together
 *   (`POPULATION_VINTAGE_MISMATCH`)
 *
 * @example
 * ```ts
 * import { readPopulationsInsee } from "convention-territoriale/adapters";
 *
 * const insee = "DEP;CODCOM;COM;PMUN;PCAP;PTOT\n27;103;27103;4026;74;4100\n";
 * const read = readPopulationsInsee(insee, { millesime: 2023, anneeApplication: 2026 });
 * if (read.ok) console.log(read.value.communes["27103"]);
 * // => { municipale: 4026, totale: 4100 }
 * ```
 */
export function readPopulationsInsee(
  fichier: string | Uint8Array,
  options: OptionsInsee,
): Outcome<PopulationsDeLAnnee> {
  const asked = readQuestion<OptionsInsee>(inseeOptions, options);
  const rows = readRows(fichier, FICHIER);
  const issues = [...(asked.ok ? [] : asked.issues), ...(rows.ok ? [] : rows.issues)];
  const refused = refusal(issues);
  if (refused) return refused;
  if (!asked.ok) return asked;
  if (!rows.ok) return rows;
  const [heading, ...lines] = rows.value;
  const columns = heading === undefined ? new Map<Colonne, number>() : columnsOf(heading, issues);
  if (heading === undefined) issues.push(issue("CSV_EMPTY", [FICHIER], { fichier: FICHIER }));
  const communes = readLines(lines, columns, issues);
  addCities(communes, issues);
  checkVintage(asked.value, [...communes.keys()], issues);
  const { millesime, anneeApplication, source = `Insee, populations de référence ${millesime}` } = asked.value;
  return (
    refusal(issues) ??
    success({ millesime, anneeApplication, source, communes: Object.fromEntries(communes) }, rows.warnings)
  );
}

const FICHIER = "populations";

function checkVintage({ millesime, anneeApplication }: Millesime, codes: readonly string[], issues: Issue[]): void {
  if (millesime === anneeApplication - DECALAGE || codes.every((code) => AUTRE_CALENDRIER.test(code))) return;
  const params = { millesime, annee: anneeApplication, attendu: anneeApplication - DECALAGE };
  issues.push(issue("POPULATION_VINTAGE_MISMATCH", ["millesime"], params, { regle: "SP-12" }));
}

function columnsOf({ ligne, cells }: CsvRow, issues: Issue[]): ReadonlyMap<Colonne, number> {
  const names = cells.map((cell) => cell.trim().toUpperCase());
  const columns = new Map<Colonne, number>();
  for (const colonne of COLONNES) {
    const rank = names.indexOf(colonne);
    if (rank < 0) issues.push(issue("CSV_COLUMN_MISSING", [FICHIER, ligne, colonne], { ligne, colonne }));
    else columns.set(colonne, rank);
  }
  const apart = names.indexOf("PCAP");
  if (apart >= 0) columns.set("PCAP", apart);
  return columns;
}

function readLines(
  lines: readonly CsvRow[],
  columns: ReadonlyMap<Colonne, number>,
  issues: Issue[],
): Map<string, ChiffresCommune> {
  const communes = new Map<string, ChiffresCommune>();
  const seen = new Map<string, number>();
  if (issues.length > 0) return communes;
  for (const { ligne, cells } of lines) {
    const cell = (colonne: Colonne) => (cells[columns.get(colonne) ?? -1] ?? "").trim();
    const wrong = (colonne: Colonne, attendu: string) => {
      const params = { ligne, colonne, valeur: show(cell(colonne)), attendu };
      issues.push(issue("CSV_VALUE_INVALID", [FICHIER, ligne, colonne], params));
    };
    const code = codeOf(cell("DEP"), cell("CODCOM"));
    const municipale = countOf(cell("PMUN"));
    const totale = countOf(cell("PTOT"));
    if (code === undefined) wrong("CODCOM", "code Insee");
    if (municipale === undefined) wrong("PMUN", "12 345");
    if (totale === undefined) wrong("PTOT", "12 345");
    if (code === undefined || municipale === undefined || totale === undefined) continue;
    const apart = columns.has("PCAP") && cell("PCAP") !== "" ? countOf(cell("PCAP")) : totale - municipale;
    if (totale < municipale || apart !== totale - municipale) wrong("PTOT", "PMUN + PCAP");
    const premiere = seen.get(code);
    if (premiere !== undefined) {
      issues.push(issue("CSV_ID_DUPLICATE", [FICHIER, ligne, "CODCOM"], { ligne, id: code, premiere }));
    }
    seen.set(code, ligne);
    communes.set(code, { municipale, totale });
  }
  return communes;
}

/** Overseas, the département has three characters and the number repeats the third: 971 and 101 make 97101. */
function codeOf(dep: string, codcom: string): string | undefined {
  if (!/^(?:\d{1,3}|2[AB])$/i.test(dep) || !/^\d{1,3}$/.test(codcom)) return undefined;
  const departement = dep.toUpperCase().padStart(2, "0");
  const short = departement.length === 3 && codcom.length < 3;
  const code = short
    ? `${departement}${codcom.padStart(2, "0")}`
    : `${departement.slice(0, 2)}${codcom.padStart(3, "0")}`;
  return isCodeInsee(code) ? code : undefined;
}

/** A whole number, thousands parted or not by spaces. */
function countOf(cell: string): number | undefined {
  const plain = cell.replace(/[\s\u00a0\u202f]/g, "");
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

/** Arrondissements become the city; a city that has a row of its own keeps it. */
function addCities(communes: Map<string, ChiffresCommune>, issues: Issue[]): void {
  for (const { code, nombre, du, au } of ARRONDISSEMENTS) {
    const parts = [...communes].filter(([one]) => one >= du && one <= au);
    if (parts.length === 0) continue;
    if (parts.length !== nombre) {
      const params = { code, attendu: nombre, trouve: parts.length };
      issues.push(issue("POPULATION_ARRONDISSEMENTS", [FICHIER], params));
    }
    for (const [one] of parts) communes.delete(one);
    if (communes.has(code)) continue;
    const sum = (field: keyof ChiffresCommune) => parts.reduce((total, [, figures]) => total + figures[field], 0);
    communes.set(code, { municipale: sum("municipale"), totale: sum("totale") });
  }
}
