/** A trace computed again, row by row, from its given values alone. */
import { capVolumes } from "../numbers/cap.js";
import {
  add,
  type Fraction,
  formatExact,
  fraction,
  multiply,
  parseExact,
  toWhole,
  toWholeWeights,
  ZERO,
} from "../numbers/fraction.js";
import { roundRights, splitCents } from "../numbers/split.js";
import { failure, type Issue, issue, type Outcome, success } from "../outcome.js";
import { show } from "../reading/show.js";
import {
  type CapRow,
  evaluate,
  type RightOf,
  type RightsRow,
  type ScalarRow,
  type ShareRow,
  type Trace,
  type TraceArgument,
  type TraceRow,
} from "./trace.js";
import { isList, isTraceRow } from "./trace-row.js";

/**
 * Evaluates every row of a trace again, from its given values alone.
 *
 * @param trace - the trace of a result
 * @returns the number of rows, when every recomputed value is the one written; else one `TRACE_MISMATCH` for each row
 *   that differs, refers to a row that is not above it, or holds what is not a number
 *
 * @example
 * ```ts
 * import { computeBonusTerritoire, parseDemande, replay } from "convention-territoriale";
 * import file from "./examples/roumois-seine/bonus-illustratif.json" with { type: "json" };
 *
 * const parsed = parseDemande(file.demande);
 * if (!parsed.ok) throw new Error("demande");
 * const demande = parsed.value;
 * const bonus = computeBonusTerritoire(demande);
 * if (!bonus.ok) throw new Error("demande");
 * console.log(replay(bonus.value.trace).ok);
 * const forged = bonus.value.trace.map((row) => ("valeur" in row ? { ...row, valeur: "1" } : row));
 * console.log(replay(forged).ok);
 * // => true
 * // => false
 * ```
 */
export function replay(trace: Trace): Outcome<number> {
  const none = failure([issue("TRACE_MISMATCH", [], { ligne: "", valeur: show(trace) })]);
  try {
    return isList(trace) ? replayRows(trace) : none;
  } catch {
    // A value that refuses to be looked at, or that lacks what its type promises.
    return none;
  }
}

function replayRows(trace: Trace): Outcome<number> {
  const known = new Map<string, Fraction>();
  const issues: Issue[] = [];
  const read = (argument: TraceArgument) =>
    "ligne" in argument ? known.get(rowKey(argument.ligne, argument.part)) : parseExact(argument.valeur);
  for (const [rank, row] of trace.entries()) {
    if (!isTraceRow(row)) {
      issues.push(issue("TRACE_MISMATCH", [rank], { ligne: `${rank}`, valeur: show(row) }));
      continue;
    }
    const results = replayRow(row, read);
    for (const [key, expected, found] of results) {
      const wrong = found === undefined || formatExact(found) !== canonical(expected);
      if (wrong) issues.push(issue("TRACE_MISMATCH", [rank], { ligne: key, valeur: expected }));
      else known.set(key, found);
    }
  }
  const [first, ...others] = issues;
  return first === undefined ? success(trace.length) : failure([first, ...others]);
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
  const cents = toWhole(multiply(total, fraction(100n)));
  if (cents === undefined) return unknown;
  const ids = row.parts.map((part) => part.id);
  const split = splitCents(cents, toWholeWeights(weights), ids, row.politique);
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
