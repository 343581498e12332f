/** The exit code of a verification, for the command line and for continuous integration. */

import type { DecompteConstats } from "../result.js";
import type { Severite } from "./configuration.js";

/**
 * Gives the exit code of a program for its findings.
 *
 * @param decompte - the number of findings of each severity
 * @param seuil - the least severity that counts
 * @returns 1 when there is a finding at or above the severity, 0 otherwise; 2 is for input that cannot be read
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
  const { error, warning, info } = decompte;
  const counted = { error, warning: error + warning, info: error + warning + info };
  return counted[seuil] > 0 ? 1 : 0;
}
