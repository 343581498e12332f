/** Units that change within the year: as so many structures that open or close, without a new id. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DemandeBonusTerritoire,
  type ParametresBonus,
  type StructureEaje,
  simulateBonusTerritoire,
} from "../../src/bonus-territoire/index.js";
import { addDays, civil, replay } from "../../src/primitives/index.js";
import { add, compare, formatExact, parseExact } from "../../src/primitives/internal.js";
import { runs } from "../runs.js";
import { base, codesOf, eaje, entieres, exact, reference, resultOf, s1 } from "./demande.js";

const changed = (more: Partial<StructureEaje>, parametres: ParametresBonus = entieres): DemandeBonusTerritoire => ({
  ...s1,
  annee: 2016 + 8,
  references: [reference("eaje", "73200")],
  structures: [eaje("a", 25, more), eaje("b", 36)],
  parametres: { "eaje.plancher": { sansObjet: true }, "prorata.mode": { valeur: "jours" }, ...parametres },
});
const fewer = { changements: [{ du: "2024-08-22", placesExistantes: 20 }] };

describe("25 places, then 20 from 22 August 2024", () => {
  // 73 200 over 61 places is 1 200 each; 234 of the 366 days come before 22 August: 5 places of them are 5 x 234 / 366.
  it("are paid for their days, and nobody gets the rest when the amount of lost units goes to nobody", () => {
    const result = resultOf(changed(fewer));
    expect(result.structures.map(({ montant }) => montant)).toEqual([exact("27836.07"), exact("43200.00")]);
    expect(result.total).toEqual(exact("71036.07"));
  });

  it("leave their amount to all the places that remain when it goes to the others", () => {
    const shared: ParametresBonus = { ...entieres, "lissage.unitesPerdues": { valeur: "redistribuees" } };
    const result = resultOf(changed(fewer, shared));
    expect(result.total).toEqual(exact("73200.00"));
    expect(result.hypotheses.find(({ code }) => code === "unitesPerduesRedistribuees")?.params).toMatchObject({
      structures: "a",
    });
  });

  it("are named with their euros when nobody says where the amount goes", () => {
    const { "lissage.unitesPerdues": _, ...undecided } = entieres;
    const result = resultOf(changed(fewer, undecided));
    expect(result.hypotheses.find(({ code }) => code === "unitesPerduesNonDites")?.params).toMatchObject({
      structures: "a",
      unites: formatExact(parseExact("110/61") ?? fail()),
    });
    expect(result.structures[1]?.montant).toMatchObject({ statut: "borne", min: "43200.00" });
  });

  it("are those of the whole year when the change was in an earlier year, and lost when it is on 1 January", () => {
    const from = (du: string) => resultOf(changed({ changements: [{ du, placesExistantes: 20 }] })).total;
    expect(from("2022-08-22")).toEqual(exact("73200.00"));
    expect(from("2024-01-01")).toEqual(exact("67200.00"));
    expect(from("2024-01-02")).toEqual(exact("67216.39"));
    expect(from("2025-01-01")).toEqual(exact("73200.00"));
  });
});

const fail = (): never => {
  throw new Error("a number");
};

describe("places added on a day", () => {
  it("are paid as existing or as new ones from that day", () => {
    const more = { changements: [{ du: "2024-07-02", placesNouvelles: 10 }], zone: "qpv" as const };
    const result = resultOf(changed(more, { ...entieres, "eaje.forfaitNouveau.max": { valeur: 3660 } }));
    // 183 of 366 days.
    expect(result.structures[0]?.montant).toEqual(exact("48300.00"));
  });

  it("count whole in the divisor or for their days, as the caller says", () => {
    const opening = { changements: [{ du: "2024-07-02", placesExistantes: 47 }] };
    const total = (valeur: "unitesAnnee" | "unitesPonderees") =>
      resultOf(changed(opening, { ...entieres, "lissage.diviseur": { valeur } })).total;
    expect(total("unitesAnnee")).toEqual(exact("63498.80"));
    expect(total("unitesPonderees")).toEqual(exact("73200.00"));
  });
});

describe("changes", () => {
  it("are refused out of order, above the places of the structure, or with a key of another family", () => {
    const two = (one: string, other: string) => ({
      changements: [one, other].map((du) => ({ du, placesExistantes: 20 })),
    });
    expect(codesOf(changed(two("2024-08-22", "2024-08-22")))).toEqual(["PERIOD_REVERSED"]);
    expect(codesOf(changed(two("2024-08-22", "2024-08-23")))).toEqual([]);
    const above = { placesTotales: 30, changements: [{ du: "2024-03-01", placesExistantes: 31 }] };
    expect(codesOf(changed(above))).toEqual(["PLACES_ABOVE_TOTAL"]);
    const relais = {
      ...base("r"),
      famille: "rpe",
      etpExistants: 1,
      changements: [{ du: "2024-03-01", placesExistantes: 2 }],
    };
    expect(codesOf({ ...changed({}), structures: [relais] })).toEqual(["KEY_UNKNOWN"]);
    const ludo = { ...base("l"), famille: "ludotheque", heuresExistantes: 1, changements: [] };
    expect(codesOf({ ...changed({}), structures: [ludo] })).toEqual(["KEY_UNKNOWN"]);
  });

  it("of ETP are paid for their days too", () => {
    const relais = {
      ...base("r"),
      famille: "rpe" as const,
      etpExistants: 2,
      changements: [{ du: "2024-07-02", etpExistants: 1 }],
    };
    const demande = { ...changed({}), structures: [relais], references: [reference("rpe", "40000")] };
    expect(resultOf(demande).total).toEqual(exact("30000.00"));
  });

  it("move with the units that a scenario adds", () => {
    const demande = changed(fewer);
    const scenario = (existantes: number) => ({
      id: "s",
      mesures: [{ type: "ouvrirUnites" as const, structure: "a", existantes }],
    });
    const outcome = simulateBonusTerritoire({ demande, scenario: scenario(5) });
    const moved = changed({ placesExistantes: 30, changements: [{ du: "2024-08-22", placesExistantes: 25 }] });
    expect(outcome.ok && outcome.value.annees[0]?.apres.structures).toEqual(resultOf(moved).structures);
  });
});

const day = fc.integer({ min: 0, max: 365 }).map((rank) => addDays(civil("2024-01-01"), rank));
const steps = fc
  .uniqueArray(day, { maxLength: 4 })
  .chain((days) => fc.tuple(fc.constant(days.sort()), fc.array(fc.nat(40), { minLength: 4, maxLength: 4 })))
  .map(([days, counts]) => days.map((du, rank) => ({ du, placesExistantes: counts[rank] ?? 0 })));
const choices: fc.Arbitrary<ParametresBonus> = fc.record({
  "lissage.unitesPerdues": fc.constantFrom({ valeur: "redistribuees" as const }, { valeur: "perdues" as const }),
  "lissage.diviseur": fc.constantFrom({ valeur: "unitesAnnee" as const }, { valeur: "unitesPonderees" as const }),
  "prorata.mode": fc.constantFrom(
    { valeur: "jours" as const },
    { valeur: "moisCommences" as const },
    { valeur: "anneeEntiere" as const },
  ),
});

describe("a structure whose units change", () => {
  it("has the right of as many structures as it has layers, and the others see no difference", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), steps, choices, (first, changements, parametres) => {
        const demande = changed({ placesExistantes: first, changements }, parametres);
        const [, other] = demande.structures;
        if (other === undefined) throw new Error("two structures");
        const layers = layersOf(first, changements).map(({ count, ouverture, fermeture }, rank) =>
          eaje(`layer${rank}`, count, {
            ...(ouverture === undefined ? {} : { ouverture }),
            ...(fermeture === undefined ? {} : { fermeture }),
          }),
        );
        const [one, many] = [resultOf(demande), resultOf({ ...demande, structures: [...layers, other] })];
        expect(one.total).toEqual(many.total);
        expect(one.structures[1]?.droit).toEqual(many.structures[layers.length]?.droit);
        const rights = many.structures.slice(0, -1).map(({ droit }) => exactly(droit));
        const sum = rights.reduce(add, parseExact("0") ?? fail());
        expect(compare(exactly(one.structures[0]?.droit), sum)).toBe(0);
        expect(replay(one.trace).ok).toBe(true);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it("lies, without a choice, between the amounts of every choice", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), steps, choices, (first, changements, parametres) => {
        const chosen = resultOf(changed({ placesExistantes: first, changements }, parametres));
        const open = resultOf({
          ...changed({ placesExistantes: first, changements }, {}),
          parametres: { "eaje.plancher": { sansObjet: true } },
        });
        chosen.structures.forEach(({ droit }, rank) => {
          const bounds = open.structures[rank]?.droit;
          if (bounds === undefined) throw new Error("as many structures");
          const value = exactly(droit);
          const [min, max] = bounds.statut === "exact" ? [bounds.valeur, bounds.valeur] : [bounds.min, bounds.max];
          expect(compare(value, parseExact(min) ?? fail())).toBeGreaterThanOrEqual(0);
          if (max !== undefined) expect(compare(value, parseExact(max) ?? fail())).toBeLessThanOrEqual(0);
        });
      }),
      { numRuns: runs(1_000) },
    );
  });
});

function exactly(droit: { readonly statut: string; readonly valeur?: string } | undefined) {
  return parseExact(droit?.valeur ?? "") ?? fail();
}

/** Unit by unit: the last to come is the first to go. */
function layersOf(first: number, changements: readonly { readonly du: string; readonly placesExistantes: number }[]) {
  const open: { ouverture: string | undefined }[] = Array.from({ length: first }, () => ({ ouverture: undefined }));
  const closed: { ouverture: string | undefined; fermeture: string }[] = [];
  for (const { du, placesExistantes } of changements) {
    while (open.length < placesExistantes) open.push({ ouverture: du });
    while (open.length > placesExistantes) {
      const last = open.pop();
      if (last !== undefined) closed.push({ ...last, fermeture: addDays(civil(du), -1) });
    }
  }
  return [...open.map((each) => ({ ...each, fermeture: undefined })), ...closed].map((each) => ({ count: 1, ...each }));
}
