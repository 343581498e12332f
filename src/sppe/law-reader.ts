/** Reading the law for an answer, which passes on once each warning of what it read. */
import { type Parametre, type ParametreDate, parameterAt, type Surcharge } from "../droit/index.js";
import type { CivilDate, Issue } from "../primitives/index.js";

/** Reads a parameter on a day and adds its warnings to `warnings`, one for each code and parameter. */
export function readParametre<T>(
  definition: ParametreDate<T>,
  at: CivilDate,
  warnings: Issue[],
  surcharge?: Surcharge<T>,
): Parametre<T> {
  const { parametre, warnings: read } = parameterAt(definition, at, surcharge);
  for (const warning of read) {
    const same = (other: Issue) => other.code === warning.code && other.params.cle === warning.params.cle;
    if (!warnings.some(same)) warnings.push(warning);
  }
  return parametre;
}

/** Whether the part of the law whose entry into force this parameter dates is in force on a day. */
export function isInForce(definition: ParametreDate<true>, at: CivilDate, warnings: Issue[]): boolean {
  return readParametre(definition, at, warnings).statut === "connu";
}
