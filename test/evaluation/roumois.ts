/** The real dossier of the Communauté de communes Roumois Seine, as the tests of the calendar use it. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Avenant, Dossier, Fait } from "../../src/avenant/index.js";
import { buildEcheancier, type Echeance, type EcheancierQuestion } from "../../src/evaluation/index.js";
import { parseDossier } from "../../src/parse/index.js";

const parsed = parseDossier(JSON.parse(readFileSync("examples/roumois-seine/dossier.json", "utf8")));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));

export const roumois: Dossier = parsed.value;

/** The dossier with more facts. */
export function withFacts(dossier: Dossier, ...faits: readonly Fait[]): Dossier {
  return { ...dossier, faits: [...(dossier.faits ?? []), ...faits] };
}

/** The dossier with one more avenant, of which only what matters is said. */
export function withAvenant(dossier: Dossier, avenant: Partial<Avenant> & Pick<Avenant, "id" | "dateEffet">): Dossier {
  const blank = {
    titre: avenant.id,
    deliberations: [],
    visas: [],
    dispositions: [{ id: "art1", genre: "article" as const }],
    obligations: [],
    mentions: [],
    inconnus: [],
    operations: [],
  };
  return { ...dossier, avenants: [...dossier.avenants, { ...blank, ...avenant }] };
}

/** The answer, which is plain JSON: no field of it holds `undefined`. */
export function plain<T>(answer: T): T {
  // Generated dossiers have objects without a prototype; a clone has none of those.
  expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(structuredClone(answer));
  return answer;
}

/** The échéancier, which must be one. */
export function echeancierOf(question: EcheancierQuestion) {
  const outcome = buildEcheancier(question);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return plain(outcome).value;
}

/** One line of the échéancier, by its id. */
export function lineOf(dossier: Dossier, at: string, id: string): Echeance {
  const line = echeancierOf({ dossier, at }).echeances.find((one) => one.id === id);
  if (line === undefined) throw new Error(`no échéance ${id} on ${at}`);
  return line;
}

/** A fact that fulfils an obligation. */
export function execution(obligation: string, date: string, id = `fait-${obligation}-${date}`): Fait {
  return { id, nature: "execution", date, libelle: "exécution", obligation };
}

/** A meeting of the comité de pilotage. */
export function copil(date: string): Fait {
  return { id: `copil-${date}`, nature: "reunion", date, libelle: "comité de pilotage", instance: "comitePilotage" };
}
