/** The laws of the bonus territoire, on generated territories, and the independent oracle. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeBonusTerritoire,
  type DemandeBonusTerritoire,
  type ResultatBonusTerritoire,
} from "../../src/bonus-territoire/index.js";
import { eurosFromCents, replay } from "../../src/primitives/index.js";
import { compare, parseExact } from "../../src/primitives/internal.js";
import { runs } from "../runs.js";
import { againstOracle } from "./against-oracle.js";
import { eaje, empty, reference, resultOf } from "./demande.js";
import { cents, clean, decimal, thousandths, wideDemande, widest } from "./generators.js";
import { oracle } from "./oracle.js";

const RUNS = { numRuns: runs(1_000) };

const ids = fc.constantFrom("a", "b", "B", "é", "10", "9", "crèche du port", "z", "ž", "constructor", "__proto__");
const units = fc
  .uniqueArray(fc.tuple(ids, thousandths), { minLength: 1, maxLength: 8, selector: ([id]) => id })
  .filter((parts) => parts.some(([, count]) => count > 0n));
const floor = fc.option(fc.bigInt(0n, 10_000_000n), { nil: undefined });

const demandeOf = (
  centimes: bigint,
  parts: readonly (readonly [string, bigint])[],
  plancher?: bigint,
): DemandeBonusTerritoire => ({
  ...empty,
  references: [reference("eaje", eurosFromCents(centimes))],
  structures: parts.map(([id, count]) => eaje(id, decimal(count))),
  parametres: { "eaje.plancher": plancher === undefined ? { sansObjet: true } : { valeur: decimal(plancher) } },
});

const centsOf = (result: ResultatBonusTerritoire) =>
  new Map(
    result.structures.map(({ id, montant }) => [
      id,
      montant.statut === "exact" ? BigInt(montant.montant.replace(".", "")) : -1n,
    ]),
  );
const rightsOf = (result: ResultatBonusTerritoire) =>
  new Map(
    result.structures.map(({ id, droit }) => [id, parseExact(droit.statut === "exact" ? droit.valeur : droit.min)]),
  );
const atLeast = (a: ReturnType<typeof parseExact>, b: ReturnType<typeof parseExact>) =>
  a !== undefined && b !== undefined && compare(a, b) >= 0;

describe("the oracle", () => {
  it("agrees on 10^12 euros over thirds, and on ETP with three decimals", () => {
    const cases = [
      { centimes: 100_000_000_000_000n, milliemes: ["a", "b", "c"].map((id) => [id, 1_000n] as const) },
      { centimes: 1_000_001n, milliemes: [["rpe-a", 1_333n] as const, ["rpe-b", 667n] as const] },
    ];
    for (const one of cases) {
      expect(centsOf(resultOf(demandeOf(one.centimes, one.milliemes)))).toEqual(oracle(one).parts);
    }
  });

  it("agrees to the cent on every generated territory", () => {
    fc.assert(
      fc.property(cents, units, floor, (centimes, parts, plancher) => {
        const expected = oracle({ centimes, milliemes: parts, ...(plancher === undefined ? {} : { plancher }) });
        const result = resultOf(demandeOf(centimes, parts, plancher));
        expect(centsOf(result)).toEqual(expected.parts);
        expect(result.total).toEqual({ statut: "exact", montant: eurosFromCents(expected.total) });
      }),
      { numRuns: runs(3_000) },
    );
  });

  it("agrees where units come, go and are lost, under each choice of the lissage", () => {
    fc.assert(againstOracle, { numRuns: runs(1_500) });
  });
});

describe("laws", () => {
  it("what is shared out equals, to the cent, the amount to share that the trace names; no share is negative", () => {
    fc.assert(
      fc.property(cents, units, floor, (centimes, parts, plancher) => {
        const result = resultOf(demandeOf(centimes, parts, plancher));
        const row = result.trace.find(({ id }) => id === "vallee/eaje/montantARepartir");
        const paid = [...centsOf(result).values()];
        const named = row && "valeur" in row ? parseExact(row.valeur) : undefined;
        const sum = parseExact(eurosFromCents(paid.reduce((sofar, each) => sofar + each, 0n)));
        expect(named).toEqual(sum);
        expect(paid.every((each) => each >= 0n)).toBe(true);
        if (plancher === undefined) expect(sum).toEqual(parseExact(eurosFromCents(centimes)));
      }),
      RUNS,
    );
  });

  it("the order of structures changes nothing", () => {
    fc.assert(
      fc.property(cents, units, floor, fc.infiniteStream(fc.nat()), (centimes, parts, plancher, ranks) => {
        const keyed = parts.map((part) => [Number(ranks.next().value), part] as const);
        const shuffled = keyed.sort(([a], [b]) => a - b).map(([, part]) => part);
        const [one, other] = [demandeOf(centimes, parts, plancher), demandeOf(centimes, shuffled, plancher)].map(
          resultOf,
        );
        if (one === undefined || other === undefined) throw new Error("two results");
        expect(centsOf(other)).toEqual(new Map(shuffled.map(([id]) => [id, centsOf(one).get(id)])));
        expect(other.gestionnaires).toEqual(one.gestionnaires);
        expect(other.communes).toEqual(one.communes);
        expect(other.total).toEqual(one.total);
      }),
      RUNS,
    );
  });

  it("more reference never means less for anyone: exactly on the right, within one cent once rounded", () => {
    fc.assert(
      fc.property(cents, cents, units, floor, (centimes, more, parts, plancher) => {
        const before = resultOf(demandeOf(centimes, parts, plancher));
        const after = resultOf(demandeOf(centimes + more, parts, plancher));
        for (const [id] of parts) {
          expect(atLeast(rightsOf(after).get(id), rightsOf(before).get(id))).toBe(true);
          expect((centsOf(after).get(id) ?? 0n) + 1n >= (centsOf(before).get(id) ?? 0n)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("a floor never lowers anyone: exactly on the right, within one cent once rounded", () => {
    fc.assert(
      fc.property(cents, units, fc.bigInt(0n, 10_000_000n), (centimes, parts, plancher) => {
        const before = resultOf(demandeOf(centimes, parts));
        const after = resultOf(demandeOf(centimes, parts, plancher));
        for (const [id] of parts) {
          expect(atLeast(rightsOf(after).get(id), rightsOf(before).get(id))).toBe(true);
          expect((centsOf(after).get(id) ?? 0n) + 1n >= (centsOf(before).get(id) ?? 0n)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("an excluded structure changes no one's share, once the amount of lost units goes to the others", () => {
    fc.assert(
      fc.property(cents, units, thousandths, (centimes, parts, count) => {
        const one = demandeOf(centimes, parts);
        const demande: DemandeBonusTerritoire = {
          ...one,
          parametres: { ...one.parametres, "lissage.unitesPerdues": { valeur: "redistribuees" } },
        };
        const out = eaje("exclue", decimal(count), { psu: false });
        const result = resultOf({ ...demande, structures: [out, ...demande.structures] });
        expect(result.structures.slice(1)).toEqual(resultOf(demande).structures);
        expect(result.total).toEqual(resultOf(demande).total);
      }),
      RUNS,
    );
  });

  it("each policy pays within its residue of the exact total, and the trace replays", () => {
    const policy = fc.constantFrom(
      "conserverTotal" as const,
      "arrondirChaqueDroit" as const,
      "arrondirForfait" as const,
    );
    fc.assert(
      fc.property(cents, units, floor, policy, (centimes, parts, plancher, valeur) => {
        const demande = demandeOf(centimes, parts, plancher);
        const result = resultOf({ ...demande, parametres: { ...demande.parametres, "arrondi.mode": { valeur } } });
        const paid = [...centsOf(result).values()].reduce((sofar, each) => sofar + each, 0n);
        const residue = BigInt(result.lots[0]?.residu?.replace(".", "") ?? "x");
        const free = resultOf(demande).total;
        expect(free).toEqual({ statut: "exact", montant: eurosFromCents(paid + residue) });
        if (valeur === "conserverTotal") expect(residue).toBe(0n);
        expect(replay(result.trace).ok).toBe(true);
      }),
      RUNS,
    );
  });
});

describe("territories of every family, with holes", () => {
  it("always give a result whose trace replays, or coded issues", () => {
    fc.assert(
      fc.property(widest, ({ parts, centimes, known, holes }) => {
        const parametres = clean({ ...known, ...Object.fromEntries(holes.map((key) => [key, undefined])) });
        const outcome = computeBonusTerritoire({ ...wideDemande({ parts, centimes }), parametres });
        if (outcome.ok) {
          expect(replay(outcome.value.trace)).toMatchObject({ ok: true });
          expect(JSON.parse(JSON.stringify(outcome.value))).toEqual(outcome.value);
        } else
          expect(outcome.issues.map(({ code }) => code)).toEqual(outcome.issues.map(() => "REFERENCE_WITHOUT_UNIT"));
      }),
      RUNS,
    );
  });

  it("have bounds that hold whatever the missing values turn out to be", () => {
    fc.assert(
      fc.property(widest, ({ parts, centimes, known, holes }) => {
        const full = computeBonusTerritoire({
          ...wideDemande({ parts, centimes }),
          parametres: { ...clean(known), "trajectoire.anneesPayees": { valeur: [2025] } },
        });
        const partial = clean({ ...known, ...Object.fromEntries(holes.map((key) => [key, undefined])) });
        const holed = computeBonusTerritoire({ ...wideDemande({ parts, centimes }), parametres: partial });
        if (!full.ok || !holed.ok) return;
        const inside = (inner: ResultatBonusTerritoire["total"], outer: ResultatBonusTerritoire["total"]) => {
          const [low, high] = endsOf(inner);
          const [least, most] = endsOf(outer);
          expect(low >= least).toBe(true);
          if (most !== undefined) expect(high !== undefined && high <= most).toBe(true);
        };
        inside(full.value.total, holed.value.total);
        full.value.structures.forEach(({ montant }, rank) => {
          const other = holed.value.structures[rank]?.montant;
          if (other !== undefined) inside(montant, other);
        });
        full.value.gestionnaires.forEach(({ id, montant }) => {
          const other = holed.value.gestionnaires.find((each) => each.id === id)?.montant;
          if (other !== undefined) inside(montant, other);
        });
      }),
      RUNS,
    );
  });
});

describe("what is sure of a structure", () => {
  const holed = (widestOne: typeof widest extends fc.Arbitrary<infer T> ? T : never) => {
    const { parts, centimes, known, holes } = widestOne;
    const parametres = clean({ ...known, ...Object.fromEntries(holes.map((key) => [key, undefined])) });
    return computeBonusTerritoire({ ...wideDemande({ parts, centimes }), parametres });
  };

  it("is never given bounds because of what is unknown of another one", () => {
    fc.assert(
      fc.property(widest, (generated) => {
        const outcome = holed(generated);
        if (!outcome.ok) return;
        const { structures, gestionnaires } = outcome.value;
        for (const { droit, montant, versements } of structures) {
          if (droit.statut === "exact") expect(montant.statut).toBe("exact");
          if (montant.statut === "borne") expect(montant.max).not.toBe(montant.min);
          for (const each of versements ?? []) {
            if (each.montant.statut === "borne") expect(each.montant.max).not.toBe(each.montant.min);
          }
        }
        for (const { id, montant } of gestionnaires) {
          const own = structures.filter(({ gestionnaire, versements }) =>
            (versements ?? [{ id: gestionnaire }]).some((each) => each.id === id),
          );
          if (own.every((each) => each.montant.statut === "exact" && each.versements === undefined)) {
            expect(montant.statut).toBe("exact");
          }
        }
      }),
      RUNS,
    );
  });

  it("is its right, when the convention prints its prices and says its units, whatever else nobody gave", () => {
    fc.assert(
      fc.property(widest, (generated) => {
        const parts = generated.parts.map((part) => ({ ...part, opening: undefined }));
        const outcome = holed({ ...generated, parts });
        if (!outcome.ok) return;
        outcome.value.structures.forEach((structure, rank) => {
          const { kind, imprime, commun } = parts[rank] ?? {};
          // The trajectoire adds to an EAJE, the cap moves hours of ALSH, and no text says who pays a ludothèque.
          if (kind === undefined || ["eaje", "alshPeriscolaire", "ludotheque"].includes(kind)) return;
          const first = parts.find((part) => part.kind === kind)?.commun ?? commun;
          const printed = (nature: "existant" | "nouveau") => imprime?.[nature] ?? first?.[nature];
          if (printed("existant") === undefined || printed("nouveau") === undefined) return;
          expect(structure.droit.statut).toBe("exact");
        });
      }),
      RUNS,
    );
  });
});

function endsOf(montant: ResultatBonusTerritoire["total"]): readonly [bigint, bigint | undefined] {
  const read = (euros: string) => BigInt(euros.replace(".", ""));
  if (montant.statut === "exact") return [read(montant.montant), read(montant.montant)];
  return [read(montant.min), montant.max === undefined ? undefined : read(montant.max)];
}

describe("any input at all", () => {
  const key = fc.constantFrom(...Object.keys(empty), "structures", "forfaits", "genres", "bareme", "bonusVoisins");
  const garbage = fc.dictionary(key, fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }));

  it("gives an outcome with known codes, and throws nothing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), garbage), (input) => {
        const outcome = computeBonusTerritoire(input as DemandeBonusTerritoire);
        if (!outcome.ok) for (const { code } of outcome.issues) expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
      }),
      { numRuns: runs(3_000) },
    );
  });

  it("put in any place of a right demande, is refused or changes nothing that is paid by accident", () => {
    const demande = demandeOf(9_000_000n, [
      ["a", 30_000n],
      ["b", 15_000n],
    ]);
    fc.assert(
      fc.property(
        fc.constantFrom(
          "id",
          "territoire",
          "gestionnaire",
          "commune",
          "soutiens",
          "psu",
          "placesExistantes",
          "inconnu",
        ),
        fc.anything({ withBigInt: true, withNullPrototype: true }),
        (field, value) => {
          const [first, ...others] = demande.structures;
          const structures = [Object.assign({}, first, { [field]: value }), ...others];
          const outcome = computeBonusTerritoire({ ...demande, structures } as DemandeBonusTerritoire);
          if (!outcome.ok) return;
          expect(replay(outcome.value.trace).ok).toBe(true);
        },
      ),
      RUNS,
    );
  });
});

describe("the input", () => {
  it("is never changed", () => {
    fc.assert(
      fc.property(cents, units, (centimes, parts) => {
        const demande = demandeOf(centimes, parts);
        const before = JSON.stringify(demande);
        computeBonusTerritoire(demande);
        expect(JSON.stringify(demande)).toBe(before);
      }),
      RUNS,
    );
  });
});
