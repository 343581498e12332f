/** Whatever arrives at a door of this room, an outcome comes back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assessSppe,
  assessSppeTerritoire,
  checkSchemaPluriannuel,
  computeAccompagnementFinancier,
  expiryOfAutorisation,
  trackAvis,
} from "../../src/sppe/index.js";
import { runs } from "../runs.js";
import { roumois, totale } from "./roumois.js";

const VERBS: readonly (readonly [string, (question: never) => { readonly ok: boolean }, object])[] = [
  [
    "assessSppe",
    assessSppe,
    { autorite: { type: "commune", codeInsee: "27103" }, territoire: roumois, at: "2026-06-30", surcharges: {} },
  ],
  ["assessSppeTerritoire", assessSppeTerritoire, { territoire: roumois, at: "2026-06-30", surcharges: {} }],
  [
    "checkSchemaPluriannuel",
    checkSchemaPluriannuel,
    {
      document: {
        type: "ctg",
        elements: [{ item: "besoins", ou: ["A#b"] }],
        dispositions: [{ adresse: "A#b", genre: "article", statut: "enVigueur" }],
      },
      periode: { debut: "2026-01-01", fin: "2027-01-01" },
      sdsf: { periode: { debut: "2026-01-01", fin: "2027-01-01" } },
      adoptions: [{ id: "a", genre: "schema", adopteLe: "2026-01-01" }],
      bilans: [{ genre: "final" }],
      at: "2026-06-30",
    },
  ],
  [
    "trackAvis",
    trackAvis,
    {
      droitDuProjet: "prive",
      avis: { recuLe: "2026-01-01" },
      autorisation: { recuLe: "2026-01-01" },
      ouverture: { prevueLe: "2026-01-01" },
      at: "2026-06-30",
    },
  ],
  ["expiryOfAutorisation", expiryOfAutorisation, { acte: "avis", delivreLe: "2020-01-01" }],
  [
    "computeAccompagnementFinancier",
    computeAccompagnementFinancier,
    {
      annee: 2025,
      communes: [
        {
          codeInsee: "27056",
          populations: [totale(5000, 2025)],
          naissances: [1, 2, 3],
          potentielFinancierParHabitant: "1.00",
        },
      ],
      partage: { mode: "listeComplete", total: "1.00" },
      surcharges: { enveloppe: { valeur: { total: "1.00", sommeProduits: "1" } } },
    },
  ],
];

/** Every place of a value, as a list of steps. */
function places(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

/** The same value with one place changed. */
function change(value: unknown, [key, ...rest]: readonly string[], into: unknown): unknown {
  if (key === undefined) return into;
  if (typeof value !== "object" || value === null) return into;
  if (Array.isArray(value))
    return value.map((inner, rank) => (String(rank) === key ? change(inner, rest, into) : inner));
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return { ...fields, [key]: change(fields[key], rest, into) };
}

const wild = fc.oneof(
  fc.anything({ withNullPrototype: true }),
  fc.constantFrom(null, undefined, "", "2026-02-30", -1, 1.5, Number.NaN, 1e21, [], {}, { toString: 1 }, true),
);

describe.each(VERBS)("%s", (_name, verb, valid) => {
  const ask = (question: unknown) => Reflect.apply(verb, undefined, [question]);

  it("answers the valid question", () => {
    expect(ask(valid).ok).toBe(true);
  });

  it("refuses, or answers, any value at all", () => {
    fc.assert(
      fc.property(wild, (value) => {
        expect(typeof ask(value).ok).toBe("boolean");
      }),
    );
  });

  it("refuses, or answers, a valid question with any one place changed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...places(valid)), wild, (path, value) => {
        expect(typeof ask(change(valid, path, value)).ok).toBe("boolean");
      }),
      { numRuns: runs(400) },
    );
  });
});

it("35 000 communes with seven faults each: an outcome, with every fault or the word that they are too many", () => {
  const one = { codeInsee: 1, nom: 2, populations: [{}] };
  const territoire = JSON.parse(JSON.stringify({ ...roumois, communes: Array.from({ length: 35_000 }, () => one) }));
  const outcome = assessSppeTerritoire({ territoire, at: "2026-06-30" });
  expect(outcome).toEqual({ ok: false, issues: [{ code: "ISSUES_TOO_MANY", path: ["territoire"], params: {} }] });
  const fewer = { ...territoire, communes: territoire.communes.slice(0, 10_000) };
  const told = assessSppeTerritoire({ territoire: fewer, at: "2026-06-30" });
  expect(told.ok ? 0 : told.issues.length).toBe(7 * 10_000);
});
