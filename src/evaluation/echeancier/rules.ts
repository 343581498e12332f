/** Which rules of the library a contractual duty rests on, by its act and by its moment. */
import type { EcheanceObligation } from "../../convention/index.js";
import { reglesCitees } from "../regles-citees.js";

const BY_ACTE: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["tableauSuivi", ["EV-01"]],
  ["actualisationTableauSuivi", ["EV-01"]],
  ["pointEtape", ["EV-02", "GV-02"]],
  ["bilanIntermediaire", ["EV-03"]],
  ["bilanFinal", ["EV-04"]],
  ["communicationBilans", ["EV-08"]],
  ["reunionComitePilotage", ["GV-01"]],
  ["transmissionSchema", ["SP-38", "SP-39"]],
  ["integrationSchema", ["SP-38"]],
]);

const BY_MOMENT: Readonly<Record<EcheanceObligation["type"], readonly string[]>> = {
  jour: [],
  fenetre: [],
  annuelle: ["EV-09"],
  trimestrielle: ["EV-09"],
  miParcours: ["EV-05", "EV-06"],
  finPeriode: ["CV-30"],
  debutPeriode: ["CV-30"],
  sansJour: [],
};

/** The rules of a contractual duty: that it is one (CV-55), what its act is, how its moment is read. */
export function rulesOf(acte: string, echeance: EcheanceObligation): readonly string[] {
  return ["CV-55", ...(BY_ACTE.get(acte) ?? []), ...BY_MOMENT[echeance.type]];
}

/** The sources of these rules, each once, in the order of the rules. */
export function sourcesOf(regles: readonly string[]): readonly string[] {
  const sources = new Set<string>();
  for (const regle of regles) for (const source of reglesCitees.sourcesOf(regle)) sources.add(source);
  return [...sources];
}
