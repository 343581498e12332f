/** Duties laid on a generated dossier: every kind of moment, of force and of act, and facts that fulfil some of them. */
import * as fc from "fast-check";
import type { Avenant, Dossier, Fait } from "../avenant/index.js";
import type { EcheanceObligation, Obligation } from "../convention/index.js";
import { addDays, civil } from "../primitives/index.js";

const ACTES = [
  "tableauSuivi",
  "pointEtape",
  "reunionComitePilotage",
  "bilanIntermediaire",
  "bilanFinal",
  "communicationBilans",
  "transmissionSchema",
  "integrationSchema",
  "maintienPlaces",
] as const;

/** Days around the convention of 2022-2026, those before it and after it included. */
const day = fc.integer({ min: -200, max: 2200 }).map((shift): string => addDays(civil("2022-01-01"), shift));

const moment: fc.Arbitrary<EcheanceObligation> = fc.oneof(
  day.map((date) => ({ type: "jour" as const, date })),
  fc.tuple(day, fc.nat(300)).map(([du, length]) => ({
    type: "fenetre" as const,
    du,
    au: addDays(civil(du), length),
    libelle: "Fenêtre",
  })),
  fc.constant({ type: "annuelle" as const }),
  fc.record({ min: fc.nat(2), max: fc.integer({ min: 2, max: 4 }) }).map((nombre) => ({
    type: "annuelle" as const,
    nombre,
  })),
  fc.constant({ type: "trimestrielle" as const }),
  fc.constant({ type: "miParcours" as const }),
  day.map((date) => ({ type: "miParcours" as const, date })),
  fc.constant({ type: "finPeriode" as const }),
  fc.constant({ type: "debutPeriode" as const }),
  fc.constant({ type: "sansJour" as const, libelle: "Sans jour" }),
);

const terms = fc.record({
  acte: fc.constantFrom(...ACTES),
  echeance: moment,
  force: fc.constantFrom("obligatoire" as const, "obligatoire" as const, "indicative" as const),
});

/** The same dossier with duties of every kind, and with facts that name an obligation, an act, or a body that met. */
export function withDuties(dossier: Dossier): fc.Arbitrary<Dossier> {
  const { convention, avenants } = dossier;
  const keys = [convention, ...avenants].flatMap(({ id }) => ["o0", "o1"].map((rank) => `${id}:${rank}`));
  return fc
    .record({
      own: fc.array(terms, {
        minLength: convention.obligations?.length ?? 0,
        maxLength: convention.obligations?.length ?? 0,
      }),
      created: fc.array(fc.array(terms, { maxLength: 2 }), {
        minLength: avenants.length,
        maxLength: avenants.length,
      }),
      faits: fc.array(factOn(keys), { maxLength: 8 }),
      tientLieuDeSchema: fc.constantFrom(undefined, true, false),
    })
    .map(({ own, created, faits, tientLieuDeSchema }) => ({
      ...dossier,
      convention: {
        ...convention,
        obligations: (convention.obligations ?? []).map((one, rank) => ({ ...one, ...own[rank] })),
        ...(tientLieuDeSchema === undefined ? {} : { tientLieuDeSchema }),
      },
      avenants: avenants.map((avenant, rank) => createDuties(avenant, created[rank] ?? [])),
      faits: faits.map((fait, rank) => ({ ...fait, id: `fait-${rank}` })),
    }));
}

function createDuties(avenant: Avenant, created: readonly Pick<Obligation, "acte" | "echeance" | "force">[]): Avenant {
  const [clause] = avenant.dispositions;
  if (clause === undefined) return avenant;
  const obligations = created.map(
    (one, rank): Obligation => ({
      ...one,
      id: `o${rank}`,
      libelle: `Obligation ${rank} de l'avenant`,
      debiteurs: ["cc"],
      disposition: clause.id,
    }),
  );
  return { ...avenant, obligations };
}

function factOn(keys: readonly string[]): fc.Arbitrary<Fait> {
  const base = { id: fc.constant("fait"), date: day, libelle: fc.constant("Fait enregistré") };
  return fc.oneof(
    fc.record({ ...base, nature: fc.constant("execution" as const), obligation: fc.constantFrom(...keys) }),
    fc.record({
      ...base,
      nature: fc.constant("execution" as const),
      acte: fc.constantFrom(...ACTES, "adoptionSchema", "miseAJourSchema"),
    }),
    fc.record({
      ...base,
      nature: fc.constant("reunion" as const),
      instance: fc.constantFrom("comitePilotage", "comiteTechnique"),
    }),
  );
}
