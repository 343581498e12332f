/** Sorts findings: gravest first, then in the order of the file. Neither the locale nor the order of the rules matters. */
import type { Path } from "../../primitives/index.js";
import { wrongArgument } from "../../primitives/internal.js";
import type { DecompteConstats, Finding } from "../result.js";
import type { Severite } from "./configuration.js";

const GRAVITE: Readonly<Record<Severite, number>> = { error: 0, warning: 1, info: 2 };

/** Parts of a dossier in the order in which people read it. */
const PARTIES = ["convention", "avenants", "territoire", "faits", "acquittements"];

/**
 * Whether a severity is at or above another.
 *
 * @param severite - the severity to judge
 * @param seuil - the least severity that counts
 * @returns whether it counts
 * @throws TypeError when one of the two is no severity
 *
 * @example
 * ```ts
 * import { isAtLeast } from "convention-territoriale/verification";
 *
 * console.log(isAtLeast("error", "warning"), isAtLeast("info", "warning"));
 * // => true false
 * ```
 */
export function isAtLeast(severite: Severite, seuil: Severite): boolean {
  return rankOf(severite) <= rankOf(seuil);
}

/** A word that is no severity would count for nothing, without a word. */
export function rankOf(severite: Severite): number {
  if (typeof severite !== "string" || !Object.hasOwn(GRAVITE, severite)) throw wrongArgument("a severity", severite);
  return GRAVITE[severite];
}

export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => GRAVITE[a.severite] - GRAVITE[b.severite] || comparePaths(a.path, b.path) || compareText(a.cle, b.cle),
  );
}

export function countBySeverity(findings: readonly Pick<Finding, "severite">[]): DecompteConstats {
  const bilan = { error: 0, warning: 0, info: 0 };
  for (const { severite } of findings) bilan[severite] += 1;
  return bilan;
}

function comparePaths(a: Path, b: Path): number {
  const length = Math.min(a.length, b.length);
  for (let rank = 0; rank < length; rank += 1) {
    const order = compareSteps(a[rank] ?? "", b[rank] ?? "", rank);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareSteps(a: string | number, b: string | number, rank: number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (rank === 0) {
    const order = PARTIES.indexOf(String(a)) - PARTIES.indexOf(String(b));
    if (order !== 0) return order;
  }
  return compareText(String(a), String(b));
}

/** Order of code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
