/** Generated dossiers with obligations of every kind, avenants that move and end them, and facts. */
import fc from "fast-check";
import type { Avenant, Dossier, Fait, Operation } from "../../src/avenant/index.js";
import type { EcheanceObligation, Obligation } from "../../src/convention/index.js";
import { addDays, type CivilDate, civil } from "../../src/primitives/index.js";

const ACTES = [
  "transmissionSchema",
  "integrationSchema",
  "tableauSuivi",
  "pointEtape",
  "reunionComitePilotage",
  "bilanIntermediaire",
  "bilanFinal",
  "communicationBilans",
  "maintienPlaces",
] as const;

/** A day of the five years around the convention. */
export const dayFrom = (start: string, span: number) =>
  fc.integer({ min: 0, max: span }).map((shift): string => addDays(civil(start), shift));

const momentIn = (start: string, span: number): fc.Arbitrary<EcheanceObligation> =>
  fc.oneof(
    dayFrom(start, span).map((date) => ({ type: "jour" as const, date })),
    fc
      .tuple(dayFrom(start, span), dayFrom(start, span))
      .map((days) => [...days].sort())
      .map(([du = start, au = start]) => ({ type: "fenetre" as const, du, au, libelle: "environ" })),
    fc.constant({ type: "annuelle" as const }),
    fc.record({ min: fc.integer({ min: 1, max: 3 }) }).map((nombre) => ({ type: "annuelle" as const, nombre })),
    fc.constant({ type: "trimestrielle" as const }),
    fc.constant({ type: "miParcours" as const }),
    dayFrom(start, span).map((date) => ({ type: "miParcours" as const, date })),
    fc.constant({ type: "finPeriode" as const }),
    fc.constant({ type: "debutPeriode" as const }),
    fc.constant({ type: "sansJour" as const, libelle: "sans jour" }),
  );

const obligationsIn = (start: string, span: number, disposition: string) =>
  fc
    .array(fc.record({ acte: fc.constantFrom(...ACTES), echeance: momentIn(start, span), indicative: fc.boolean() }), {
      maxLength: 6,
    })
    .map((list) =>
      list.map(
        ({ acte, echeance, indicative }, rank): Obligation => ({
          id: `o${rank}`,
          acte,
          libelle: `Obligation ${rank}`,
          debiteurs: ["caf"],
          echeance,
          force: indicative ? "indicative" : "obligatoire",
          disposition,
        }),
      ),
    );

const blank = { deliberations: [], visas: [], mentions: [], inconnus: [] };

/** A convention of any length that starts in the years 2020, two avenants at most, and facts of every kind. */
export const dossiers: fc.Arbitrary<Dossier> = fc
  .record({ debut: dayFrom("2020-01-01", 1500), length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2500 })) })
  .chain(({ debut, length }) =>
    fc
      .record({
        own: obligationsIn(debut, length, "art1"),
        avenants: fc.uniqueArray(
          fc.record({
            day: fc.integer({ min: 0, max: length }),
            obligations: obligationsIn(debut, length, "art1"),
            kinds: fc.array(fc.nat(99), { maxLength: 3 }),
            moment: momentIn(debut, length),
            imprecise: fc.boolean(),
            lasts: fc.option(fc.nat(400), { nil: undefined, freq: 4 }),
            signedAfter: fc.option(fc.nat(200), { nil: undefined }),
            executes: fc.array(fc.nat(5), { maxLength: 2 }),
          }),
          { maxLength: 2, selector: ({ day }) => day },
        ),
        faits: fc.array(factIn(debut, length + 400), { maxLength: 8 }),
        tientLieu: fc.constantFrom(undefined, true, false),
      })
      .map(({ own, avenants, faits, tientLieu }): Dossier => {
        const fin = addDays(civil(debut), length);
        const made = [...avenants]
          .sort((a, b) => a.day - b.day)
          .map((avenant, rank) => makeAvenant(rank + 1, { debut, fin }, avenant, own.length));
        return {
          version: 2,
          id: "genere",
          titre: "Dossier généré",
          convention: {
            ...blank,
            id: "CTG",
            titre: "Convention générée",
            periode: { debut, fin },
            parties: [{ id: "caf", genre: "caf", nom: "Caf", representants: [] }],
            dispositions: [
              { id: "art1", genre: "article" },
              { id: "art2", genre: "article" },
            ],
            obligations: own,
            ...(tientLieu === undefined ? {} : { tientLieuDeSchema: tientLieu }),
          },
          avenants: made,
          territoire: { nom: "Territoire", communes: [], groupements: [], transferts: [] },
          faits: faits.map((fait, rank) => ({ ...fait, id: `f${rank}` })),
          inconnus: [],
        };
      }),
  );

function makeAvenant(
  numero: number,
  { debut, fin }: { readonly debut: string; readonly fin: string },
  made: {
    readonly day: number;
    readonly obligations: readonly Obligation[];
    readonly kinds: readonly number[];
    readonly moment: EcheanceObligation;
    readonly imprecise: boolean;
    readonly lasts: number | undefined;
    readonly signedAfter: number | undefined;
    readonly executes: readonly number[];
  },
  targets: number,
): Avenant {
  const date = addDays(civil(debut), made.day);
  // An avenant that may begin after the end of the convention depends on that end: it is another matter.
  const roughEnd = addDays(date, 10);
  const operations = made.kinds.flatMap((kind, rank): readonly Operation[] => {
    const base = { id: `op${rank}`, par: "art1" };
    if (kind < 50 && targets > 0) {
      return [{ ...base, type: "actualiserEcheance", obligation: `CTG:o${kind % targets}`, echeance: made.moment }];
    }
    return kind > 90 && rank === 0 ? [{ ...base, type: "abroger", cible: "CTG#art1" }] : [];
  });
  return {
    ...blank,
    id: `Av${numero}`,
    numero,
    titre: `Avenant ${numero}`,
    dateEffet: made.imprecise ? { du: date, au: roughEnd < fin ? roughEnd : fin, libelle: "environ" } : date,
    ...(made.signedAfter === undefined ? {} : { dateSignature: addDays(date, made.signedAfter) }),
    ...endOf(date, fin, made),
    execute: [...new Set(made.executes)].map((rank) => `CTG:o${rank}`),
    dispositions: [{ id: "art1", genre: "article" }],
    obligations: made.obligations,
    operations,
  };
}

/**
 * An end before that of the convention. None on a rough date, which would lapse on a day as rough; nor at the end of
 * the convention, where a prorogation would make it one that lapses.
 */
function endOf(
  date: CivilDate,
  fin: string,
  { lasts, imprecise }: { readonly lasts: number | undefined; readonly imprecise: boolean },
): Pick<Avenant, "fin"> {
  const end = lasts === undefined || imprecise ? fin : addDays(date, lasts);
  return end < fin ? { fin: end } : {};
}

/** A fact: the execution of some obligation, a meeting, the adoption or the transmission of a schéma. */
export function factIn(debut: string, span: number): fc.Arbitrary<Fait> {
  const base = { date: dayFrom(debut, span), id: fc.constant("f"), libelle: fc.constant("fait") };
  const instrument = fc.constantFrom("CTG", "Av1", "Av2");
  return fc.oneof(
    fc.record({
      ...base,
      nature: fc.constant("execution" as const),
      obligation: fc.tuple(instrument, fc.nat(5)).map(([id, rank]) => `${id}:o${rank}`),
    }),
    fc.record({ ...base, nature: fc.constant("reunion" as const), instance: fc.constant("comitePilotage") }),
    fc.record({
      ...base,
      nature: fc.constant("execution" as const),
      acte: fc.constantFrom(...ACTES, "adoptionSchema", "miseAJourSchema", "renouvellement"),
    }),
    fc.record({ ...base, nature: fc.constant("reunion" as const), instance: fc.constant("comiteTechnique") }),
    fc.record({
      ...base,
      nature: fc.constant("reunion" as const),
      instance: fc.constant("comitePilotage"),
      acte: fc.constantFrom("pointEtape", "reunionComitePilotage"),
    }),
  );
}
