/** Whether a value is a row of a trace: a trace may come from a file. */

import type { RightsRounding } from "../numbers/split.js";
import { type Fields, isFields } from "../reading/json.js";
import { MAX_VALUES } from "../reading/limits.js";
import type { TraceRow } from "./trace.js";

const isText = (value: unknown): boolean => typeof value === "string";
const isArgument = (value: unknown): boolean => isFields(value) && isText(value["ligne"] ?? value["valeur"]);
/** A list may have empty places, and as many as it pleases: a trace is never so long. */
export const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length <= MAX_VALUES;
/** A copy has no empty places, which `every` would pass over. */
const isListOf = (value: unknown, isItem: (item: Fields) => boolean): boolean =>
  isList(value) && Array.from(value).every((item) => isFields(item) && isItem(item));
const texts =
  (...keys: readonly string[]) =>
  (item: Fields): boolean =>
    keys.every((key) => isText(item[key]));
/** A number of decimals or a rank: whole, and small enough to be one. */
const isCount = (value: unknown): boolean =>
  value === undefined || (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MOST);
const MOST = 1_000;

const isShare = texts("id", "valeur");
const isRight = texts("id", "droit", "valeur");
const isCapped = texts("id", "base", "constate", "dejaPris", "retenu", "enPlus", "refuse");
const isTerm = (term: Fields): boolean =>
  isText(term["quantite"]) && isText(term["prorata"] ?? "1") && isArgument(term["prix"]);
const ROUNDINGS: readonly unknown[] = [
  "conserverTotal",
  "arrondirChaqueDroit",
  "borneInferieure",
  "borneSuperieure",
] satisfies readonly RightsRounding[];

/** A row has every part that its operation reads. Its numbers are texts, whatever they say. */
export function isTraceRow(row: unknown): row is TraceRow {
  if (!isFields(row) || !isText(row["id"])) return false;
  const { operation, arguments: given, parts, total, plafond, valeur, decimales, choix, arrondi } = row;
  switch (operation) {
    case "share":
      return isArgument(total) && isListOf(parts, (part) => isShare(part) && isArgument(part["poids"]));
    case "distribute":
    case "bound":
      return (
        ROUNDINGS.includes(arrondi) &&
        (total === undefined || isArgument(total)) &&
        isListOf(parts, (part) => isRight(part) && isListOf(part["termes"], isTerm))
      );
    case "cap":
      return (plafond === undefined || isArgument(plafond)) && isListOf(parts, isCapped);
    default:
      return isListOf(given, isArgument) && isText(valeur) && isCount(decimales) && isCount(choix);
  }
}
