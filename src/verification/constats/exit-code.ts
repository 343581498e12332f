/** The exit code of a verification, for the command line and for continuous integration. */

import { lookAt, wrongArgument } from "../../primitives/internal.js";
import type { DecompteConstats } from "../result.js";
import { SEVERITES, type Severite } from "./configuration.js";
import { rankOf } from "./sort.js";

/**
 * Gives the exit code of a program for its findings.
 *
 * @param decompte - the number of findings of each severity
 * @param seuil - the least severity that counts
 * @returns 1 when there is a finding at or above the severity, 0 otherwise; 2 is for input that cannot be read
 * @throws TypeError when the first value is not the counts of a verification, or the second no severity
 *
 * @example
 * ```ts
 * import { exitCodeOf } from "convention-territoriale/verification";
 *
 * console.log(exitCodeOf({ error: 0, warning: 2, info: 0 }, "error"), exitCodeOf({ error: 0, warning: 2, info: 0 }, "warning"));
 * // => 0 1
 * ```
 */
export function exitCodeOf(decompte: DecompteConstats, seuil: Severite): 0 | 1 {
  const counted = SEVERITES.filter((severite) => rankOf(severite) <= rankOf(seuil));
  return lookAt(COUNTS, decompte, () => counted.some((severite) => countOf(decompte, severite) > 0)) ? 1 : 0;
}

const COUNTS = "the counts of a verification";

function countOf(decompte: DecompteConstats, severite: Severite): number {
  const count: unknown = decompte[severite];
  if (typeof count !== "number" || !(count >= 0)) throw wrongArgument(COUNTS, decompte);
  return count;
}
