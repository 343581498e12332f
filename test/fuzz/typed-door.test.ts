/** Typed values that lie about their type: the verbs that take a dossier answer with issues, never with an exception. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/avenant/index.js";
import { readDossier } from "../../src/avenant/internal.js";
import {
  addAvenant,
  assessSppeTerritoire,
  buildEcheancier,
  compareConsolidated,
  comparePlanActions,
  consolidate,
  historyOf,
  measureGouvernance,
  measurePlanActions,
  prepareBilan,
  recordFait,
  trackElaboration,
  verifyDossier,
  whatDossierLacks,
} from "../../src/index.js";
import { validDossiers } from "../../src/testing/index.js";
import { runs } from "../runs.js";
import { type Json, readRoumois } from "../support/roumois.js";

const at = "2026-06-30";
const fait = { id: "nouveau", nature: "autre", date: at, libelle: "Un fait" } as const;
const vide = { deliberations: [], visas: [], dispositions: [], obligations: [], mentions: [], inconnus: [] };
const avenant = { ...vide, id: "Av99", titre: "Avenant", dateEffet: at, operations: [] };

/** Every verb that takes a dossier, or a part of it. */
const verbs: Readonly<Record<string, (dossier: Dossier) => { readonly ok: boolean }>> = {
  addAvenant: (dossier) => addAvenant({ dossier, avenant }),
  assessSppeTerritoire: ({ territoire }) => assessSppeTerritoire({ territoire, at }),
  buildEcheancier: (dossier) => buildEcheancier({ dossier, at }),
  compareConsolidated: (dossier) => compareConsolidated({ dossier, from: "2025-01-01", to: at }),
  comparePlanActions: (dossier) => comparePlanActions({ dossier, du: "2025-01-01", au: at }),
  consolidate: (dossier) => consolidate({ dossier, at }),
  historyOf: (dossier) => historyOf({ dossier, adresse: "CTG#art9" }),
  measureGouvernance: (dossier) => measureGouvernance({ dossier, at }),
  measurePlanActions: (dossier) => measurePlanActions({ dossier, at }),
  prepareBilan: (dossier) => prepareBilan({ dossier, at, type: "final" }),
  recordFait: (dossier) => recordFait({ dossier, fait }),
  trackElaboration: (dossier) => trackElaboration({ dossier, at }),
  verifyDossier: (dossier) => verifyDossier({ dossier, at }),
  whatDossierLacks,
};

/** Every path of a JSON value. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

const garbage = fc.constantFrom<Json>(null, undefined, 0, -1, "", [], {}, [null], "2026-02-30", Number.NaN, true, {
  du: 1,
});

function spoil(dossier: Json, path: readonly (string | number)[], value: Json): void {
  const parent = path.slice(0, -1).reduce<Json>((one, step) => one[step], dossier);
  parent[path[path.length - 1] ?? ""] = value;
}

function expectAnswers(dossier: Dossier): void {
  for (const [name, verb] of Object.entries(verbs)) expect(typeof verb(dossier).ok, name).toBe("boolean");
}

const paths = pathsOf(readRoumois()).filter((path) => path.length > 0);

describe("the typed door", () => {
  it("answers the real dossier with one place changed to anything", () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), garbage, (path, value) => {
        const dossier = readRoumois();
        spoil(dossier, path, value);
        expectAnswers(dossier);
      }),
      { numRuns: runs(400) },
    );
  }, 120_000);

  it("answers a dossier with every kind of operation and one place changed to anything", () => {
    const dossiers = validDossiers({ dispositions: { min: 3, max: 6 }, avenants: { min: 2, max: 5 }, operations: 3 });
    fc.assert(
      fc.property(dossiers, fc.nat(), garbage, (dossier, place, value) => {
        const spoilt = JSON.parse(JSON.stringify(dossier));
        const choice = pathsOf(spoilt).filter((path) => path.length > 0);
        spoil(spoilt, choice[place % choice.length] ?? [], value);
        expectAnswers(spoilt);
      }),
      { numRuns: runs(300) },
    );
  }, 120_000);

  it("says where the shape is wrong, and nothing else", () => {
    const dossier = readRoumois();
    dossier.convention.dispositions = null;
    dossier.avenants[0].operations[0].par = 3;
    dossier.avenants[1].operations[0].type = "effacer";
    for (const verb of [verbs["consolidate"], verbs["buildEcheancier"], verbs["verifyDossier"], whatDossierLacks]) {
      const outcome = verb?.(dossier) as ReturnType<typeof consolidate>;
      expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, ...path])).toEqual([
        ["TYPE_INVALID", "convention", "dispositions"],
        ["TYPE_INVALID", "avenants", 0, "operations", 0, "par"],
        ["OPERATION_UNKNOWN", "avenants", 1, "operations", 0, "type"],
      ]);
    }
  });

  it("finds every day that does not exist and every period that ends before it begins", () => {
    const dossier = readRoumois();
    dossier.convention.periode = { debut: "2026-12-31", fin: "2022-01-01" };
    dossier.avenants[0].dateEffet = { du: "2024-02-01", au: "2024-01-01", libelle: "début 2024" };
    dossier.avenants[1].deliberations[0].date = "2025-11-31";
    dossier.faits = [{ ...fait, date: "30 juin" }];
    const read = readDossier(dossier);
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["PERIOD_REVERSED", "convention", "periode"],
      ["PERIOD_REVERSED", "avenants", 0, "dateEffet"],
      ["DATE_INVALID", "avenants", 1, "deliberations", 0, "date"],
      ["DATE_INVALID", "faits", 0, "date"],
    ]);
  });

  it("refuses a tree without end, whether it goes deep or round", () => {
    const dossier = readRoumois();
    const [root] = dossier.convention.dispositions;
    const round = { ...root, enfants: [] as unknown[] };
    round.enfants.push(round);
    dossier.convention.dispositions = [round];
    let deep = { ...root };
    for (let level = 0; level < 10_000; level += 1) deep = { ...root, enfants: [deep] };
    dossier.avenants[0].dispositions = [deep];
    for (const [name, verb] of Object.entries(verbs)) {
      if (name === "assessSppeTerritoire") continue;
      expect(verb(dossier), name).toMatchObject({ ok: false, issues: [{ code: "INPUT_TOO_DEEP", path: [] }] });
    }
  });
});
