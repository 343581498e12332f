/** Generated territories: a few communes around the thresholds, one or two groups, transfers known in part. */
import fc from "fast-check";
import type { Commune, Competence, Groupement, Population, Territoire, Transfert } from "../../src/territoire/index.js";

export const COMPETENCES: readonly Competence[] = ["recenser", "informer", "planifier", "soutenirQualite"];
const SIRENS = ["200066405", "243300316"] as const;
const CODES = ["27103", "27105", "27090", "27638", "27056", "54482", "2A004", "97101"] as const;

export const at = fc.constantFrom("2025-01-01", "2025-07-14", "2025-12-31", "2026-01-01", "2026-11-22");

const totale = (valeur: number, anneeApplication: number): Population => ({
  valeur,
  nature: "totale",
  millesime: anneeApplication - 3,
  anneeApplication,
  source: "Insee",
});

const figure = fc.oneof(fc.constantFrom(0, 3499, 3500, 3501, 9999, 10000, 10001), fc.integer({ min: 0, max: 12000 }));

/** Every commune has its figures of 2025 and 2026, every competence of every commune has a holder on record. */
export const fullyKnown: fc.Arbitrary<Territoire> = fc
  .record({
    count: fc.integer({ min: 1, max: CODES.length }),
    groups: fc.integer({ min: 1, max: SIRENS.length }),
    figures: fc.array(fc.tuple(figure, figure), { minLength: CODES.length, maxLength: CODES.length }),
    holders: fc.array(fc.array(fc.integer({ min: 0, max: SIRENS.length }), { minLength: 4, maxLength: 4 }), {
      minLength: CODES.length,
      maxLength: CODES.length,
    }),
  })
  .map(({ count, groups, figures, holders }) => {
    const codes = CODES.slice(0, count);
    const communes = codes.map((codeInsee, rank): Commune => {
      const [before, after] = figures[rank] ?? [0, 0];
      return { codeInsee, nom: codeInsee, populations: [totale(before, 2025), totale(after, 2026)] };
    });
    const groupements = SIRENS.slice(0, groups).map(
      (siren): Groupement => ({
        siren,
        nom: siren,
        nature: "syndicatMixte",
        membres: codes,
        nombreMembres: codes.length,
      }),
    );
    const transferts = codes.flatMap((commune, rank) =>
      COMPETENCES.map((competence, position): Transfert => {
        const holder = (holders[rank]?.[position] ?? 0) % (groups + 1);
        return { commune, competence, titulaire: holder === 0 ? "conservee" : (SIRENS[holder - 1] ?? "conservee") };
      }),
    );
    return { nom: "généré", communes, groupements, transferts };
  });

/** A known territory, and the same with some of its transfers forgotten. */
export const partlyForgotten = fullyKnown.chain((known) =>
  fc
    .subarray([...known.transferts])
    .map((transferts) => ({ known, forgotten: { ...known, transferts } satisfies Territoire })),
);

type Memory = "totale" | "municipale" | "rien";

/** A commune of which one of its figures is forgotten: all of it, or all but a municipale below it. */
const remember = (one: Commune, memory: Memory, below: number): Commune => ({
  ...one,
  populations: one.populations.flatMap((figure): readonly Population[] => {
    const municipale = { ...figure, nature: "municipale", valeur: Math.max(0, figure.valeur - below) } as const;
    return memory === "totale" ? [figure] : memory === "municipale" ? [municipale] : [];
  }),
});

/**
 * A known territory, and the same with some transfers forgotten, some figures forgotten or known from below, and some
 * communes that it no longer lists: their groups keep their number of members and, or not, their sum.
 */
export const hardlyKnown = fullyKnown.chain((known) =>
  fc
    .record({
      transferts: fc.subarray([...known.transferts]),
      listed: fc.subarray([...known.communes], { minLength: 1 }),
      memories: fc.array(fc.constantFrom<Memory>("totale", "totale", "municipale", "rien"), {
        minLength: CODES.length,
      }),
      below: fc.integer({ min: 0, max: 800 }),
      withSum: fc.boolean(),
    })
    .map(({ transferts, listed, memories, below, withSum }) => {
      const codes = new Set(listed.map(({ codeInsee }) => codeInsee));
      const sum = (annee: number) =>
        known.communes.reduce((sofar, { populations }) => {
          const figure = populations.find(({ anneeApplication }) => anneeApplication === annee);
          return sofar + (figure?.valeur ?? 0);
        }, 0);
      const forgotten: Territoire = {
        ...known,
        communes: listed.map((one, rank) => remember(one, memories[rank] ?? "totale", below)),
        groupements: known.groupements.map((group) => ({
          ...group,
          membres: group.membres.filter((code) => codes.has(code)),
          ...(withSum && { populationsMembres: [totale(sum(2025), 2025), totale(sum(2026), 2026)] }),
        })),
        transferts: transferts.filter(({ commune }) => codes.has(commune)),
      };
      return { known, forgotten };
    }),
);
