/** The period of a dossier whose two days are known: the dossiers of these tests give them. */
import type { Dossier } from "../../src/avenant/index.js";
import type { Periode } from "../../src/convention/index.js";

export function exactPeriod({ convention }: Pick<Dossier, "convention">): Periode {
  const { debut, fin } = convention.periode ?? {};
  if (typeof debut !== "string" || typeof fin !== "string") throw new Error("period not known to the day");
  return { debut, fin };
}
