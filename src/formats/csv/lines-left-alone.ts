/** Lines that are no structure and no amount of N-1: a title, a total, the headings again on another page. */
import type { Issue } from "../../primitives/index.js";
import { issue } from "../../primitives/internal.js";
import type { CsvRow } from "./csv-text.js";
import { wordKey } from "./csv-words.js";
import type { Ordre } from "./headings.js";

/** A title, a date, an address above the headings: left alone, and said. */
export function linesAbove(rows: readonly CsvRow[], table: string): readonly Issue[] {
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
export function skippedLine(
  { cells, ligne }: CsvRow,
  { table, order, headings }: { readonly table: string; readonly order: Ordre; readonly headings: readonly string[] },
): Issue | undefined {
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
