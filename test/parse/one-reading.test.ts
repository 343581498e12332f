/** A dossier is read in one way: the same codes at the same paths at every verb; read once and consolidated once. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  addAvenant,
  buildEcheancier,
  buildPortefeuille,
  checkHabilitation,
  compareConsolidated,
  comparePlanActions,
  consolidate,
  type Dossier,
  historyOf,
  type Issue,
  measureGouvernance,
  measurePlanActions,
  type Outcome,
  parseDossier,
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

/** Every verb that takes a dossier. */
const VERBS: Readonly<Record<string, (dossier: Dossier) => Outcome<unknown>>> = {
  addAvenant: (dossier) => addAvenant({ dossier, avenant }),
  buildEcheancier: (dossier) => buildEcheancier({ dossier, at }),
  checkHabilitation: (dossier) => checkHabilitation({ dossier, habilitation: "h", engagement: "CTG#art9", at }),
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
const NAMES = Object.keys(VERBS);

const placesOf = (issues: readonly Issue[]) => issues.map(({ code, path }) => `${code} ${path.join(".")}`);
const refusalOf = (outcome: Outcome<unknown>) => (outcome.ok ? [] : placesOf(outcome.issues));

type Path = readonly (string | number)[];

/** Every place of a JSON value below its root. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

const WORDS = [
  "mairie",
  "caf",
  "abroger",
  "effacer",
  "p404",
  "CTG#nulle-part",
  "2026-02-30",
  "27000",
  "200066404",
  " ",
];
const changes: fc.Arbitrary<(parent: Json, key: string) => void> = fc.oneof(
  fc.constant((parent: Json, key: string) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  }),
  fc
    .constantFrom<Json>(null, undefined, true, 0, -2.5, 7, "", [], {}, [null], ...WORDS)
    .map((value) => (parent: Json, key: string) => {
      parent[key] = structuredClone(value);
    }),
  fc.constant((parent: Json, key: string) => {
    if (Array.isArray(parent)) parent.push(structuredClone(parent[Number(key)]));
    else parent[`${key}s`] = structuredClone(parent[key]);
  }),
  fc.constant((parent: Json, key: string) => {
    if (Array.isArray(parent)) delete parent[Number(key)];
    else parent["inconnue"] = 1;
  }),
);

function mutate(dossier: Json, faults: readonly (readonly [number, (parent: Json, key: string) => void])[]): void {
  for (const [place, change] of faults) {
    const paths = pathsOf(dossier).filter((path) => path.length > 0);
    const path = paths[place % paths.length] ?? ["id"];
    const parent = path.slice(0, -1).reduce<Json>((one, step) => one?.[step], dossier);
    if (typeof parent === "object" && parent !== null) change(parent, String(path[path.length - 1]));
  }
}

const faults = fc.array(fc.tuple(fc.nat(), changes), { minLength: 1, maxLength: 3 });
const dossiers = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined).map(readRoumois) },
  {
    weight: 1,
    arbitrary: validDossiers({ dispositions: { min: 2, max: 4 }, avenants: { min: 1, max: 3 }, operations: 2 }).map(
      (dossier): Json => structuredClone(dossier),
    ),
  },
);

describe("a dossier that parseDossier refuses", () => {
  it("is refused by every verb with the same codes at the same paths, and left as it was", { timeout: 300_000 }, () => {
    let refused = 0;
    fc.assert(
      fc.property(dossiers, faults, fc.nat(), (dossier, all, first) => {
        mutate(dossier, all);
        const before = JSON.stringify(dossier);
        const expected = refusalOf(parseDossier(dossier));
        if (expected.length === 0) return;
        refused += 1;
        // Two verbs for each dossier, each in its turn.
        for (const rank of [first, first + 7]) {
          const name = NAMES[rank % NAMES.length] ?? "consolidate";
          expect(refusalOf(VERBS[name]?.(dossier) ?? parseDossier({})), name).toEqual(expected);
        }
        expect(JSON.stringify(dossier)).toBe(before);
      }),
      { numRuns: runs(5_000) },
    );
    expect(refused).toBeGreaterThan(runs(3_000));
  });

  it.each(NAMES)("is refused by %s as it is by parseDossier, for what a person gets wrong", (name) => {
    const wrong: readonly ((dossier: Json) => void)[] = [
      (one) => (one.convention.parties[0].genre = "mairie"),
      (one) => (one.convention.exemplaires = -2.5),
      (one) => (one.version = 7),
      (one) => (one.titres = "Titre"),
      (one) => (one.territoire.communes[0].codeInsee = "27000"),
      (one) => (one.avenants[1].obligations[0].debiteurs = ["departement"]),
      (one) => (one.avenants[1].obligations[0].disposition = "nulle-part"),
      (one) => (one.convention.periode.fin = "2021-12-31"),
    ];
    for (const change of wrong) {
      const dossier = readRoumois();
      change(dossier);
      const expected = refusalOf(parseDossier(dossier));
      expect(expected.length).toBeGreaterThan(0);
      expect(refusalOf(VERBS[name]?.(dossier) ?? parseDossier({}))).toEqual(expected);
    }
  });

  it("may be an object that refuses to be looked at: it is said, and nothing throws", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const throwing = {
      ...readRoumois(),
      get convention() {
        throw new Error("non");
      },
    };
    for (const hostile of [proxy, throwing])
      for (const name of NAMES)
        expect(refusalOf(VERBS[name]?.(hostile as Dossier) ?? parseDossier({})), name).toEqual(["INPUT_UNREADABLE "]);
  });
});

describe("a portfolio", () => {
  it("refuses each of its dossiers as it is refused alone, under its rank", () => {
    const wrong = readRoumois();
    wrong.convention.parties[0].genre = "mairie";
    wrong.faits = "aucun";
    const outcome = buildPortefeuille({ dossiers: [readRoumois(), wrong], at });
    const alone = parseDossier(wrong);
    const placed = alone.ok ? [] : alone.issues.map((one) => ({ ...one, path: ["dossiers", 1, ...one.path] }));
    expect(placed).toHaveLength(2);
    expect(outcome).toEqual({ ok: false, issues: placed });
  });
});

describe("one report", () => {
  it("checks its dossier once and consolidates it once", async () => {
    const day = "2026-12-31";
    const calls = { structure: 0, replay: 0 };
    // The modules are loaded anew, so that the library calls the counted functions whatever was loaded before.
    vi.resetModules();
    vi.doMock(import("../../src/avenant/consolidation/replay.js"), async (original) => {
      const module = await original();
      const replayInstruments: typeof module.replayInstruments = (...asked) => {
        calls.replay += 1;
        return module.replayInstruments(...asked);
      };
      return { ...module, replayInstruments };
    });
    vi.doMock(import("../../src/avenant/reading/structure.js"), async (original) => {
      const module = await original();
      const structureOfDossier: typeof module.structureOfDossier = (...asked) => {
        calls.structure += 1;
        return module.structureOfDossier(...asked);
      };
      return { ...module, structureOfDossier };
    });
    const library = await import("../../src/index.js");
    const read = library.parseDossier(readRoumois());
    if (!read.ok) throw new Error("refused");
    const dossier = read.value;
    const [consolide, echeancier, verification] = [
      library.consolidate({ dossier, at: day }),
      library.buildEcheancier({ dossier, at: day }),
      library.verifyDossier({ dossier, at: day }),
    ];
    if (!consolide.ok || !echeancier.ok || !verification.ok) throw new Error("refused");
    const report = library.toMarkdown({
      titre: dossier.titre,
      at: day,
      consolide: consolide.value,
      echeancier: echeancier.value,
      verification: verification.value,
    });
    vi.doUnmock("../../src/avenant/consolidation/replay.js");
    vi.doUnmock("../../src/avenant/reading/structure.js");
    vi.resetModules();
    expect(report).toContain(dossier.titre);
    expect(calls).toEqual({ structure: 1, replay: 1 });
  });
});
