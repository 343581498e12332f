/** Exact sharing of an amount in whole cents, by a named policy. No cent is ever lost or created without being said. */

import { collect, failure, type Issue, issue, type Outcome, type Path, refusal, success } from "../outcome.js";
import { hasEndlessList } from "../reading/endless-list.js";
import { MAX_VALUES } from "../reading/limits.js";
import { show } from "../reading/show.js";
import { type DecimalInput, readDecimal } from "./decimal.js";
import { type Euros, type EurosInput, eurosFromCents, parseCents } from "./euros.js";
import { type Fraction, formatExact, fraction, isNegative, toWholeWeights, ZERO } from "./fraction.js";
import { type SharePolicy, splitCents } from "./split.js";

/** A recipient and its weight (places, hours, ETP), at or above zero. */
export interface ShareInput {
  readonly id: string;
  readonly poids: DecimalInput;
}

/** What one recipient gets. */
export interface ShareOf {
  readonly id: string;
  /** The amount paid, in whole cents. */
  readonly montant: Euros;
  /** The right before rounding, in euros: a decimal where it ends, else a fraction. */
  readonly droit: string;
}

/** The split, and what its rounding did. */
export interface Sharing {
  readonly politique: SharePolicy;
  /** In the order of the input. */
  readonly parts: readonly ShareOf[];
  /** Amount to share minus the sum of the amounts paid: always `0.00` with `conserverTotal`. */
  readonly residu: Euros;
}

/**
 * Shares an amount between recipients in proportion to their weights, in whole cents.
 *
 * @param question - `total` in euros (`"100.00"`), the recipients, and the named policy
 * @returns the shares; else every issue at once: `SHARE_WITHOUT_WEIGHT` (an amount and nobody to receive it),
 *   `ID_DUPLICATE`, `NUMBER_NEGATIVE`, or what is wrong with the amount or a number
 *
 * @example
 * ```ts
 * import { shareAmount } from "convention-territoriale/primitives";
 *
 * const parts = [{ id: "a", poids: "1" }, { id: "b", poids: "1" }, { id: "c", poids: "1" }];
 * const shared = shareAmount({ total: "100.00", parts, politique: "conserverTotal" });
 * if (shared.ok) console.log(shared.value.parts);
 * // => [
 * // =>   { id: 'a', montant: '33.34', droit: '100/3' },
 * // =>   { id: 'b', montant: '33.33', droit: '100/3' },
 * // =>   { id: 'c', montant: '33.33', droit: '100/3' }
 * // => ]
 * ```
 */
export function shareAmount(question: {
  readonly total: EurosInput;
  readonly parts: readonly ShareInput[];
  readonly politique: SharePolicy;
}): Outcome<Sharing> {
  try {
    const misshapen = hasEndlessList(question)
      ? failure([issue("INPUT_TOO_LARGE", [], { maximum: MAX_VALUES })])
      : refusal(shapeIssues(question));
    return misshapen ?? share(question);
  } catch {
    // A value that refuses to be looked at.
    return failure([issue("INPUT_UNREADABLE", [], {})]);
  }
}

function share(question: Parameters<typeof shareAmount>[0]): Outcome<Sharing> {
  const { parts, politique } = question;
  const issues: Issue[] = [];
  const total = collect(parseCents(question.total, ["total"]), issues) ?? 0n;
  const weights = toWholeWeights(parts.map((part, rank) => readWeight(part.poids, ["parts", rank, "poids"], issues)));
  const ids = parts.map((part) => part.id);
  for (const found of duplicates(ids)) issues.push(found);
  const refused = refusal(issues);
  if (refused) return refused;

  const sum = weights.reduce((sofar, weight) => sofar + weight, 0n);
  if (total > 0n && sum === 0n) {
    return failure([issue("SHARE_WITHOUT_WEIGHT", ["parts"], { total: eurosFromCents(total) })]);
  }
  const cents = splitCents(total, weights, ids, politique);
  return success({
    politique,
    parts: ids.map((id, rank) => ({
      id,
      montant: eurosFromCents(cents[rank] ?? 0n),
      droit: sum === 0n ? "0" : formatExact(fraction(total * (weights[rank] ?? 0n), sum * 100n)),
    })),
    residu: eurosFromCents(total - cents.reduce((sofar, part) => sofar + part, 0n)),
  });
}

/** Issues of the shape of the question: a total, a list of recipients with their ids, a policy. */
function shapeIssues(question: unknown): readonly Issue[] {
  if (!isRecord(question)) return [wrongType(question, [], "object")];
  const { parts, politique } = question;
  const wrong = POLICIES.some((known) => known === politique)
    ? []
    : [issue("VALUE_NOT_IN_LIST", ["politique"], { valeur: show(politique), attendu: POLICIES.join(", ") })];
  if (!Array.isArray(parts)) return [...wrong, wrongType(parts, ["parts"], "array")];
  const recipients = parts.flatMap((part: unknown, rank) => {
    if (!isRecord(part)) return [wrongType(part, ["parts", rank], "object")];
    return typeof part["id"] === "string" ? [] : [wrongType(part["id"], ["parts", rank, "id"], "string")];
  });
  return [...wrong, ...recipients];
}

const POLICIES: readonly SharePolicy[] = ["conserverTotal", "arrondirChaqueDroit"];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const wrongType = (value: unknown, path: Path, attendu: string): Issue =>
  issue("TYPE_INVALID", path, { valeur: show(value), attendu });

function readWeight(value: unknown, path: Path, issues: Issue[]): Fraction {
  const weight = collect(readDecimal(value, path), issues) ?? ZERO;
  if (isNegative(weight)) issues.push(issue("NUMBER_NEGATIVE", path, { valeur: show(value) }));
  return weight;
}

function duplicates(ids: readonly string[]): readonly Issue[] {
  const seen = new Set<string>();
  return ids.flatMap((id, rank) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [issue("ID_DUPLICATE", ["parts", rank, "id"], { id })] : [];
  });
}
