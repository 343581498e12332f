/** Traces: the flat table of steps that leads to a figure. Plain data; `replay` recomputes every row. */
import { capVolumes } from "./cap.js";
import {
  add,
  divide,
  type Fraction,
  formatExact,
  fraction,
  maximum,
  minimum,
  multiply,
  parseExact,
  roundHalfUp,
  subtract,
  toWholeWeights,
  ZERO,
} from "./fraction.js";
import { failure, type Issue, issue, type Outcome, success } from "./outcome.js";
import { show } from "./show.js";
import { type RightsRounding, roundRights, type SharePolicy, splitCents } from "./split.js";

/** What a step works on: the result of an earlier row, a recipient's share in an earlier row, or a given value. */
export type TraceArgument =
  | { readonly ligne: string; readonly part?: string }
  | {
      /** Name of the given value: a field of the input (`montantN1`) or the key of a dated parameter. */
      readonly donnee: string;
      /** Exact value: decimal, or `num/den`. */
      readonly valeur: string;
    };

interface RowBase {
  /** Id of the row, unique in its trace. */
  readonly id: string;
  /** Code of the text that says what the row computes. */
  readonly libelle: string;
  /** Unit of the value: `euro`, `euroParPlace`, `place`... */
  readonly unite: string;
  /** Id of the rule applied: `BT-13`. */
  readonly regle: string;
  /** Ids of the sources of that rule. */
  readonly sources: readonly string[];
}

/** A step that gives one number. */
export interface ScalarRow extends RowBase {
  readonly operation: "add" | "subtract" | "multiply" | "divide" | "min" | "max" | "round" | "choose";
  readonly arguments: readonly TraceArgument[];
  /** For `round`: number of decimals kept, a half going away from zero. */
  readonly decimales?: number;
  /** For `choose`: rank of the argument retained, from 0. */
  readonly choix?: number;
  /** Exact result: a decimal where it ends, else a fraction. */
  readonly valeur: string;
}

/** A step that splits an amount in euros between recipients, in whole cents. */
export interface ShareRow extends RowBase {
  readonly operation: "share";
  readonly politique: SharePolicy;
  readonly total: TraceArgument;
  readonly parts: readonly {
    readonly id: string;
    readonly poids: TraceArgument;
    /** Euros received. */
    readonly valeur: string;
  }[];
}

/** A recipient of rights: so many units at such a price, and so on; their sum is its exact right. */
export interface RightOf {
  readonly id: string;
  readonly termes: readonly {
    /** Units: exact number. */
    readonly quantite: string;
    /** Part of the year that counts, exact; 1 when left out. */
    readonly prorata?: string;
    /** Euros per unit: a common row, or a given value. */
    readonly prix: TraceArgument;
  }[];
  /** The exact right in euros, before any rounding. */
  readonly droit: string;
  /** Euros, in whole cents. */
  readonly valeur: string;
}

/** A step that works out the right of each recipient and brings the rights to whole cents. */
export interface RightsRow extends RowBase {
  /** `distribute` for the amounts due; `bound` for the least or the most that each can be due. */
  readonly operation: "distribute" | "bound";
  readonly arrondi: RightsRounding;
  /** For `distribute`: the amount to share, which the rounded sum of the rights must equal. */
  readonly total?: TraceArgument;
  readonly parts: readonly RightOf[];
}

/** A step that caps volumes: for each, what is within its base, what is accepted beyond it, what is refused. */
export interface CapRow extends RowBase {
  readonly operation: "cap";
  /** Share of the base accepted beyond it; left out when nothing caps. */
  readonly plafond?: TraceArgument;
  readonly niveau: "chacun" | "ensemble";
  readonly deduireDejaPris: boolean;
  readonly parts: readonly {
    readonly id: string;
    /** Given: base, what was counted, what was accepted before. */
    readonly base: string;
    readonly constate: string;
    readonly dejaPris: string;
    /** Result: within the base, accepted beyond it, refused. */
    readonly retenu: string;
    readonly enPlus: string;
    readonly refuse: string;
  }[];
}

/** One step of a computation, by its kind of operation. */
export type TraceRow = ScalarRow | ShareRow | RightsRow | CapRow;

/** Rows in the order of computation: a row only refers to rows above it. */
export type Trace = readonly TraceRow[];

/** The result of an operation on exact arguments. */
export function evaluate(
  row: Pick<ScalarRow, "operation" | "decimales" | "choix">,
  values: readonly Fraction[],
): Fraction | undefined {
  const [first, ...others] = values;
  if (first === undefined) return undefined;
  switch (row.operation) {
    case "add":
      return others.reduce(add, first);
    case "subtract":
      return others.reduce(subtract, first);
    case "multiply":
      return others.reduce(multiply, first);
    case "divide":
      return others.some(({ num }) => num === 0n) ? undefined : others.reduce(divide, first);
    case "min":
      return others.reduce(minimum, first);
    case "max":
      return others.reduce(maximum, first);
    case "round": {
      const scale = 10n ** BigInt(row.decimales ?? 2);
      return fraction(roundHalfUp(multiply(first, fraction(scale))), scale);
    }
    case "choose":
      return values[row.choix ?? 0];
  }
}

/**
 * Evaluates every row of a trace again, from its given values alone.
 *
 * @returns the number of rows, when every recomputed value is the one written; else one `TRACE_MISMATCH` for each row
 *   that differs, refers to a row that is not above it, or holds what is not a number
 */
export function replay(trace: Trace): Outcome<number> {
  if (!Array.isArray(trace)) return failure([issue("TRACE_MISMATCH", [], { ligne: "", valeur: show(trace) })]);
  const known = new Map<string, Fraction>();
  const issues: Issue[] = [];
  const read = (argument: TraceArgument) =>
    "ligne" in argument ? known.get(rowKey(argument.ligne, argument.part)) : parseExact(argument.valeur);
  trace.forEach((row, rank) => {
    if (!isRow(row)) {
      issues.push(issue("TRACE_MISMATCH", [rank], { ligne: `${rank}`, valeur: show(row) }));
      return;
    }
    const results = replayRow(row, read);
    for (const [key, expected, found] of results) {
      const wrong = found === undefined || formatExact(found) !== canonical(expected);
      if (wrong) issues.push(issue("TRACE_MISMATCH", [rank], { ligne: key, valeur: expected }));
      else known.set(key, found);
    }
  });
  const [first, ...others] = issues;
  return first === undefined ? success(trace.length) : failure([first, ...others]);
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const isText = (value: unknown): boolean => typeof value === "string";
const isArgument = (value: unknown): boolean => isFields(value) && isText(value["ligne"] ?? value["valeur"]);
const isListOf = (value: unknown, isItem: (item: Fields) => boolean): boolean =>
  Array.isArray(value) && value.every((item) => isFields(item) && isItem(item));
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

/** A trace may come from a file: what lacks a part that its operation reads is no row. */
function isRow(row: unknown): row is TraceRow {
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

type Replayed = readonly (readonly [key: string, written: string, found: Fraction | undefined])[];
type Read = (argument: TraceArgument) => Fraction | undefined;

const rowKey = (ligne: string, part?: string) => (part === undefined ? ligne : `${ligne}\u0000${part}`);

function canonical(text: string): string | undefined {
  const value = parseExact(text);
  return value && formatExact(value);
}

function allKnown(values: readonly (Fraction | undefined)[]): values is readonly Fraction[] {
  return values.every((value) => value !== undefined);
}

function replayRow(row: TraceRow, read: Read): Replayed {
  switch (row.operation) {
    case "share":
      return replayShare(row, read);
    case "distribute":
    case "bound":
      return replayRights(row, read);
    case "cap":
      return replayCap(row, read);
    default:
      return replayScalar(row, read);
  }
}

function replayScalar(row: ScalarRow, read: Read): Replayed {
  const values = row.arguments.map(read);
  return [[row.id, row.valeur, allKnown(values) ? evaluate(row, values) : undefined]];
}

function replayShare(row: ShareRow, read: Read): Replayed {
  const total = read(row.total);
  const weights = row.parts.map((part) => read(part.poids));
  const unknown = row.parts.map((part) => [rowKey(row.id, part.id), part.valeur, undefined] as const);
  if (total === undefined || !allKnown(weights)) return unknown;
  const cents = multiply(total, fraction(100n));
  if (cents.den !== 1n) return unknown;
  const ids = row.parts.map((part) => part.id);
  const split = splitCents(cents.num, toWholeWeights(weights), ids, row.politique);
  return row.parts.map((part, rank) => [rowKey(row.id, part.id), part.valeur, fraction(split[rank] ?? 0n, 100n)]);
}

function replayRights(row: RightsRow, read: Read): Replayed {
  const unknown = row.parts.map((part) => [rowKey(row.id, part.id), part.valeur, undefined] as const);
  const rights = row.parts.map((part) => rightOf(part, read));
  if (!allKnown(rights)) return unknown;
  const { cents, total } = roundRights(
    rights,
    row.parts.map((part) => part.id),
    row.arrondi,
  );
  const named = row.total && read(row.total);
  if (row.total && (named === undefined || formatExact(named) !== formatExact(fraction(total, 100n)))) return unknown;
  return row.parts.map((part, rank) => [rowKey(row.id, part.id), part.valeur, fraction(cents[rank] ?? 0n, 100n)]);
}

/** The sum of the terms, when it is the right that is written. */
function rightOf(part: RightOf, read: Read): Fraction | undefined {
  let sum = ZERO;
  for (const { quantite, prorata, prix } of part.termes) {
    const [units, price, share] = [parseExact(quantite), read(prix), parseExact(prorata ?? "1")];
    if (units === undefined || price === undefined || share === undefined) return undefined;
    sum = add(sum, multiply(multiply(units, share), price));
  }
  return formatExact(sum) === canonical(part.droit) ? sum : undefined;
}

function replayCap(row: CapRow, read: Read): Replayed {
  const unknown = [[row.id, row.id, undefined] as const];
  const plafond = row.plafond && read(row.plafond);
  if (row.plafond && plafond === undefined) return unknown;
  const volumes = row.parts.flatMap((part) => {
    const [base, constate, dejaPris] = [parseExact(part.base), parseExact(part.constate), parseExact(part.dejaPris)];
    return base && constate && dejaPris ? [{ base, constate, dejaPris }] : [];
  });
  if (volumes.length !== row.parts.length) return unknown;
  const { niveau, deduireDejaPris } = row;
  const capped = capVolumes(volumes, { plafond, niveau, deduireDejaPris });
  return row.parts.flatMap((part, rank) => {
    const found = capped[rank];
    return [
      [rowKey(row.id, `${part.id}/retenu`), part.retenu, found?.retenu],
      [rowKey(row.id, `${part.id}/enPlus`), part.enPlus, found?.enPlus],
      [rowKey(row.id, `${part.id}/refuse`), part.refuse, found?.refuse],
    ] as const;
  });
}
