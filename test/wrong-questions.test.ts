/** Every verb that answers with an outcome, asked anything at all: an outcome comes back, with an issue that says what is wrong. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addAvenant,
  advanceEchange,
  assessSppe,
  assessSppeTerritoire,
  buildEcheancier,
  buildPortefeuille,
  checkHabilitation,
  checkSchemaPluriannuel,
  compareBaremes,
  compareConsolidated,
  comparePlanActions,
  computeAccompagnementFinancier,
  computeBonusTerritoire,
  consolidate,
  deriveAvenant,
  expiryOfAutorisation,
  historyOf,
  listParametres,
  measureGouvernance,
  measurePlanActions,
  prepareBilan,
  recordFait,
  simulateBonusTerritoire,
  templateBareme,
  trackAvis,
  trackElaboration,
  verifyDossier,
  verifyText,
} from "../src/index.js";

type Verb = (question: never) => unknown;

/** Verbs of one question, by name. What reads untrusted values (`parse*`, `load*`) and what writes have tests of their own. */
const VERBS: Readonly<Record<string, Verb>> = {
  addAvenant,
  advanceEchange,
  assessSppe,
  assessSppeTerritoire,
  buildEcheancier,
  buildPortefeuille,
  checkHabilitation,
  checkSchemaPluriannuel,
  compareBaremes,
  compareConsolidated,
  comparePlanActions,
  computeAccompagnementFinancier,
  computeBonusTerritoire,
  consolidate,
  deriveAvenant,
  expiryOfAutorisation,
  historyOf,
  listParametres,
  measureGouvernance,
  measurePlanActions,
  prepareBilan,
  recordFait,
  simulateBonusTerritoire,
  templateBareme,
  trackAvis,
  trackElaboration,
  verifyDossier,
  verifyText,
};

const verbs = Object.entries(VERBS).map(
  ([name, verb]) => [name, (question: unknown) => verb(question as never)] as const,
);
const NOTHINGS = [undefined, null, 42, "2026-06-30", true, [], {}, new Date(0), () => 1, Symbol("s")];

function codesOf(answer: unknown): readonly string[] {
  const { ok, issues } = answer as { ok: boolean; issues: readonly { code: string }[] };
  expect(ok).toBe(false);
  return issues.map(({ code }) => code);
}

describe("a question that is none", () => {
  it.each(verbs)("%s says so", (_name, verb) => {
    for (const nothing of NOTHINGS) expect(codesOf(verb(nothing)).length, String(nothing)).toBeGreaterThan(0);
  });

  it.each(verbs)("%s answers whatever the parts are", (_name, verb) => {
    const keys = fc.constantFrom(
      "dossier",
      "at",
      "avenant",
      "fait",
      "from",
      "to",
      "demande",
      "etape",
      "dossiers",
      "type",
    );
    fc.assert(
      fc.property(fc.dictionary(keys, fc.anything(), { noNullPrototype: true }), (question) => {
        codesOf(verb(question));
      }),
      { numRuns: 60 },
    );
  });
});

describe("a key that a question does not have", () => {
  it.each(verbs)("%s refuses it, rather than answer another question", (_name, verb) => {
    expect(codesOf(verb({ knowAt: "2026-01-01" }))).toContain("KEY_UNKNOWN");
  });
});
