/** Whether a value is a traced result: plain JavaScript may hand in anything, and a figure in a letter must be one. */
import type { Confiance } from "../droit/index.js";
import { type Params, parseExact, type Trace } from "../primitives/index.js";

/** What `explain` reads of a result: its trace, and what it says of its readings and of what it lacks. */
export interface Explicable {
  readonly trace: Trace;
  readonly hypotheses?: readonly {
    /** Key of the text. */
    readonly libelle: string;
    readonly regle: string;
    readonly confiance: Confiance;
    readonly params: Params;
    /** Key of the parameter that replaces it. */
    readonly parametre?: string;
  }[];
  readonly manquants?: readonly {
    readonly cle: string;
    readonly regle: string;
    readonly motif: string;
    readonly detenteur: string;
    readonly annee?: number;
    readonly territoire?: string;
  }[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Every row has its texts, exact numbers wherever a number is due, and arguments that name a row or a given value. */
export function isExplicable(value: unknown): value is Explicable {
  return (
    isFields(value) &&
    listOf(value["trace"], isRow) &&
    optional(value["hypotheses"], (all) => listOf(all, isAssumption)) &&
    optional(value["manquants"], (all) => listOf(all, isMissing))
  );
}

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): boolean => isText(value) && parseExact(value) !== undefined;
const texts = (value: Fields, ...names: readonly string[]): boolean => names.every((name) => isText(value[name]));
const numbers = (value: Fields, ...names: readonly string[]): boolean => names.every((name) => isNumber(value[name]));
const optional = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value);

/** A list without holes, of what it should hold. */
function listOf(value: unknown, is: (each: unknown) => boolean): boolean {
  // `every` would pass over a hole.
  return Array.isArray(value) && Array.from(value, is).every(Boolean);
}

const SCALARS: ReadonlySet<unknown> = new Set([
  "add",
  "subtract",
  "multiply",
  "divide",
  "min",
  "max",
  "round",
  "choose",
]);

function isRow(row: unknown): boolean {
  if (!isFields(row) || !texts(row, "id", "libelle", "unite", "regle") || !listOf(row["sources"], isText)) return false;
  const { operation } = row;
  if (SCALARS.has(operation)) return listOf(row["arguments"], isArgument) && numbers(row, "valeur");
  if (operation === "share") return isArgument(row["total"]) && listOf(row["parts"], isShare);
  if (operation === "cap") return optional(row["plafond"], isArgument) && listOf(row["parts"], isVolume);
  if (operation !== "distribute" && operation !== "bound") return false;
  return optional(row["total"], isArgument) && listOf(row["parts"], isRight);
}

function isArgument(value: unknown): boolean {
  if (!isFields(value)) return false;
  return "ligne" in value ? texts(value, "ligne") : texts(value, "donnee") && numbers(value, "valeur");
}

const isShare = (part: unknown): boolean =>
  isFields(part) && texts(part, "id") && numbers(part, "valeur") && isArgument(part["poids"]);

const isRight = (part: unknown): boolean =>
  isFields(part) && texts(part, "id") && numbers(part, "valeur", "droit") && listOf(part["termes"], isTerm);

const isTerm = (term: unknown): boolean =>
  isFields(term) && numbers(term, "quantite") && optional(term["prorata"], isNumber) && isArgument(term["prix"]);

const isVolume = (part: unknown): boolean =>
  isFields(part) && texts(part, "id") && numbers(part, "base", "constate", "retenu", "enPlus", "refuse");

const isAssumption = (hypothese: unknown): boolean =>
  isFields(hypothese) && texts(hypothese, "libelle", "regle", "confiance") && isFields(hypothese["params"]);

const isMissing = (manquant: unknown): boolean =>
  isFields(manquant) && texts(manquant, "cle", "regle", "motif", "detenteur");
