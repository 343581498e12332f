/** What a hostile reader tries: ids that imitate rows, printed amounts under every policy, questions of no shape. */
import { describe, expect, it } from "vitest";
import {
  compareBaremes,
  computeBonusTerritoire,
  type DemandeBonusTerritoire,
  loadBareme,
  simulateBonusTerritoire,
  templateBareme,
} from "../../src/bonus-territoire/index.js";
import { replay, type Trace } from "../../src/primitives/index.js";
import { base, eaje, empty, exact, reference, resultOf, s1 } from "./demande.js";

const isUnique = (trace: Trace) => new Set(trace.map(({ id }) => id)).size === trace.length;
const reread = (trace: Trace): Trace => JSON.parse(JSON.stringify(trace));
const issuesOf = (outcome: {
  readonly ok: boolean;
  readonly issues?: readonly { readonly code: string; readonly path: readonly (string | number)[] }[];
}) => (outcome.issues ?? []).map(({ code, path }) => [code, path.join(".")]);

describe("ids of structures that imitate the ids of rows", () => {
  const printed = { forfaits: { existant: "10.009", nouveau: "7.001" }, placesNouvelles: 1, ouverture: "2024-05-01" };

  it("give no two rows the same id, and the trace replays, under every policy and with bounds", () => {
    for (const valeur of ["conserverTotal", "arrondirChaqueDroit", "arrondirForfait"] as const) {
      for (const id of ["a/arrondi", "a.min", "a.max", "a%2Emin", "a/droit"]) {
        const { ouverture: _, ...whole } = printed;
        const result = resultOf({
          ...empty,
          structures: [eaje("a", 3, printed), eaje(id, 5, whole)],
          parametres: { "arrondi.mode": { valeur } },
        });
        expect(isUnique(result.trace)).toBe(true);
        expect(replay(reread(result.trace)).ok).toBe(true);
      }
    }
  });

  it("give no two payments between successive gestionnaires the same id", () => {
    const taken = { gestionnairesSuivants: [{ gestionnaire: "repreneur", du: "2024-07-01" }] };
    const { trace } = resultOf({
      ...s1,
      structures: [eaje("a", 3, taken), eaje("a.min", 3, taken)],
      parametres: { ...s1.parametres, "prorata.mode": { valeur: "jours" } },
    });
    expect(trace.filter(({ libelle }) => libelle === "bonus.etape.versements").length).toBe(2);
    expect(isUnique(trace)).toBe(true);
    expect(replay(reread(trace)).ok).toBe(true);
  });
});

describe("an amount printed in the convention", () => {
  const alsh = {
    ...base("accueil"),
    famille: "alshPeriscolaire",
    heuresContractualisees: 1000,
    heuresReelles: 1000,
  } as const;

  it("is paid as printed under the policy that rounds unit amounts: 0.624 € an hour stays 0.624 €", () => {
    const result = resultOf({
      ...empty,
      structures: [alsh],
      forfaits: [{ territoire: "vallee", famille: "alshPeriscolaire", existant: "0.624" }],
      parametres: { "arrondi.mode": { valeur: "arrondirForfait" } },
    });
    expect(result.total).toEqual(exact("624.00"));
    expect(result.lots[0]).toMatchObject({ residu: "0.00", prix: [{ montant: { statut: "exact", valeur: "0.624" } }] });
  });

  it("stays as printed for one structure, and for its new places", () => {
    const forfaits = { existant: "1.005", nouveau: "2.005" };
    const result = resultOf({
      ...empty,
      structures: [eaje("a", 1000, { placesNouvelles: 1000, forfaits })],
      parametres: { "arrondi.mode": { valeur: "arrondirForfait" } },
    });
    expect(result.total).toEqual(exact("3010.00"));
  });

  const own = (first: string, second: string): DemandeBonusTerritoire => ({
    ...s1,
    structures: [
      eaje("a", 30, { forfaits: { existant: first } }),
      eaje("b", 15, { forfaits: { existant: second } }),
      eaje("c", 0),
    ],
  });

  it("for each structure is checked against the N-1 amount too", () => {
    const outcome = computeBonusTerritoire(own("2000", "2100"));
    expect(outcome.ok && outcome.warnings).toEqual([
      expect.objectContaining({
        code: "PRINTED_FORFAIT_DIFFERS",
        path: ["references", 0, "montant"],
        params: { lot: "vallee/eaje", forfait: "2000, 2100", produit: "91500", reference: "90000", ecart: "1500" },
      }),
    ]);
    const right = computeBonusTerritoire(own("1950", "2100"));
    expect(right.ok && right.warnings).toEqual([]);
  });

  it("for some structures only cannot be checked, and counts each structure at its own amount", () => {
    const some = { ...s1, structures: [eaje("a", 30, { forfaits: { existant: "9" } }), eaje("b", 15)] };
    const outcome = computeBonusTerritoire(some);
    expect(outcome.ok && outcome.warnings).toEqual([]);
    const mixed = computeBonusTerritoire({
      ...some,
      forfaits: [{ territoire: "vallee", famille: "eaje", existant: "5982" }],
    });
    expect(mixed.ok && mixed.warnings).toEqual([]);
  });
});

describe("a reference that is no charge à payer", () => {
  it("is a reading that the result states (BT-03)", () => {
    const codes = (nature: "chargeAPayer" | "montantContractuel") =>
      resultOf({ ...s1, references: [reference("eaje", "90000", { nature })] }).hypotheses.map(({ code }) => code);
    expect(codes("montantContractuel")).toContain("referenceContractuelle");
    expect(codes("chargeAPayer")).not.toContain("referenceContractuelle");
  });
});

describe("a question of no shape", () => {
  const unknown = (value: unknown) => value as never;

  it("is refused by every verb, and never thrown", () => {
    for (const question of [undefined, null, 3, "x", [], () => 1]) {
      for (const verb of [
        simulateBonusTerritoire,
        templateBareme,
        compareBaremes,
        computeBonusTerritoire,
        loadBareme,
      ]) {
        expect(verb(unknown(question)).ok).toBe(false);
      }
    }
    expect(issuesOf(compareBaremes(unknown({ demande: s1 })))).toEqual([
      ["FIELD_MISSING", "avant"],
      ["FIELD_MISSING", "apres"],
      // What each of them must hold is said in the same round.
      ...["avant", "apres"].flatMap((edition) =>
        ["format", "version", "id", "edition", "valeurs"].map((field) => ["FIELD_MISSING", `${edition}.${field}`]),
      ),
    ]);
    expect(issuesOf(templateBareme(unknown({ annee: 2026, id: "caf" })))).toEqual([["FIELD_MISSING", "edition"]]);
    expect(issuesOf(templateBareme({ annee: 20_260, id: "caf", edition: "1" }))).toEqual([["YEAR_INVALID", "annee"]]);
  });

  it("has no misspelt key and no year that is none", () => {
    const scenario = { id: "rien", mesures: [] };
    expect(issuesOf(simulateBonusTerritoire(unknown({ demande: s1, scenario, anees: [2025] })))).toEqual([
      ["KEY_UNKNOWN", "anees"],
    ]);
    expect(issuesOf(simulateBonusTerritoire(unknown({ demande: s1, scenario, annees: [2025, 2026.5, 2019] })))).toEqual(
      [
        ["YEAR_INVALID", "annees.1"],
        ["YEAR_INVALID", "annees.2"],
      ],
    );
    expect(issuesOf(simulateBonusTerritoire(unknown({ demande: s1, scenario, annees: 2025 })))).toEqual([
      ["TYPE_INVALID", "annees"],
    ]);
  });

  it("says what each year of a simulation refuses", () => {
    const mesures = [{ type: "fermerStructure", structure: "ancienne", le: "2024-12-31" } as const];
    const demande = { ...s1, structures: s1.structures.slice(0, 1) };
    const outcome = simulateBonusTerritoire({ demande, scenario: { id: "x", mesures }, annees: [2024, 2025] });
    expect(issuesOf(outcome)).toEqual([["REFERENCE_WITHOUT_UNIT", "references.0.montant"]]);
  });
});

describe("a measure that would change nothing in silence", () => {
  const codes = (mesure: unknown) =>
    issuesOf(simulateBonusTerritoire({ demande: s1, scenario: { id: "x", mesures: [mesure] } } as never));

  it("is refused: parameters that are no object, units that are not given, a year that is none", () => {
    expect(codes({ type: "fixerParametres", parametres: 5 })).toEqual([
      ["TYPE_INVALID", "scenario.mesures.0.parametres"],
    ]);
    expect(codes({ type: "fixerParametres" })).toEqual([["FIELD_MISSING", "scenario.mesures.0.parametres"]]);
    expect(codes({ type: "ouvrirUnites", structure: "ancienne" })).toEqual([
      ["FIELD_MISSING", "scenario.mesures.0.existantes"],
    ]);
    for (const annee of [2025.5, "2025", null]) {
      expect(codes({ type: "signer", collectivite: "c", annee })).toEqual([
        [annee === 2025.5 ? "YEAR_INVALID" : "TYPE_INVALID", "scenario.mesures.0.annee"],
      ]);
    }
  });
});
