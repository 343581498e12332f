/** Generated demandes of every family, with every kind of hole. */
import fc from "fast-check";
import type { DemandeBonusTerritoire, Structure } from "../../src/bonus-territoire/index.js";
import { eurosFromCents } from "../../src/primitives/index.js";
import { base, empty, reference } from "./demande.js";

const ADVERSARIAL = [0n, 1n, 2n, 10n, 33n, 100n, 9_999_999n, 100_000_000_000_000n];
export const cents = fc.oneof(fc.constantFrom(...ADVERSARIAL), fc.bigInt(0n, 100_000_000_000_000n));
export const thousandths = fc.oneof(
  fc.constantFrom(1n, 333n, 1_000n, 1_125n, 10_000_000n),
  fc.bigInt(1n, 100n).map((places) => places * 1_000n),
  fc.bigInt(0n, 1_000_000n),
);
export const decimal = (milliemes: bigint) => `${milliemes / 1_000n}.${`${milliemes % 1_000n}`.padStart(3, "0")}`;

const printed = fc.option(fc.bigInt(0n, 4_000_000n), { nil: undefined, freq: 1 });
const forfaits = fc.record({ existant: printed, nouveau: printed });
const printedOf = ({ existant, nouveau }: { existant: bigint | undefined; nouveau: bigint | undefined }) => ({
  ...(existant === undefined ? {} : { existant: decimal(existant) }),
  ...(nouveau === undefined ? {} : { nouveau: decimal(nouveau) }),
});

/** Territories of every family, with every kind of hole. */
export const famille = fc.record({
  kind: fc.constantFrom("eaje", "ctre", "alshPeriscolaire", "rpe", "laep", "ludotheque", "chargeCooperation", "autre"),
  one: thousandths,
  two: thousandths,
  opening: fc.constantFrom(undefined, "2025-03-15"),
  takeover: fc.boolean(),
  zone: fc.constantFrom(undefined, "qpv" as const, "frr" as const, "aucune" as const),
  /** What the convention prints for this structure alone, in thousandths of a euro. */
  imprime: forfaits,
  /** The same for its whole family. */
  commun: forfaits,
  exclue: fc.boolean(),
});
export const structureOf = (
  {
    kind,
    one,
    two,
    opening,
    takeover,
    zone,
    imprime,
    exclue,
  }: typeof famille extends fc.Arbitrary<infer T> ? T : never,
  rank: number,
): Structure => {
  const common = {
    ...base(`s${rank}`),
    ...(exclue ? { soutiens: [] } : {}),
    forfaits: printedOf(imprime),
    ...(opening === undefined ? {} : { ouverture: opening }),
    ...(takeover ? { gestionnairesSuivants: [{ gestionnaire: "repreneur", du: "2025-09-01" }] } : {}),
    ...(zone === undefined ? {} : { zone }),
  };
  const [existing, added] = [decimal(one), decimal(two)];
  switch (kind) {
    case "eaje":
      return { ...common, famille: "eaje", psu: true, placesExistantes: existing, placesNouvelles: added };
    case "ctre":
      return {
        ...common,
        famille: "ctre",
        psu: true,
        employeurRegimeGeneral: true,
        employeurEligibleCif: false,
        placesExistantes: existing,
        placesNouvelles: added,
      };
    case "alshPeriscolaire":
      return { ...common, famille: "alshPeriscolaire", heuresContractualisees: existing, heuresReelles: added };
    case "rpe":
    case "chargeCooperation":
      return { ...common, famille: kind, etpExistants: existing, etpNouveaux: added };
    case "laep":
    case "ludotheque":
      return { ...common, famille: kind, heuresExistantes: existing, heuresNouvelles: added };
    default:
      return { ...common, famille: "autre", genre: "sejour", unitesExistantes: existing, unitesNouvelles: added };
  }
};
const amount = fc.bigInt(0n, 10_000_000n).map((count) => ({ valeur: decimal(count) }));
export const supplied = {
  "eaje.plancher": amount,
  "eaje.revalorisation": amount,
  "eaje.forfaitNouveau.tranches": fc.constant({ valeur: "3000" }),
  "alsh.forfaitNouveau": amount,
  "rpe.forfait": amount,
  "laep.forfait": amount,
  "ludotheque.forfait": amount,
  "chargeCooperation.forfaitEtp": amount,
  "chargeCooperation.plafond": amount,
  "sejour.forfait": amount,
  "prorata.mode": fc.constantFrom({ valeur: "jours" as const }, { valeur: "moisCommences" as const }),
  "alsh.niveauCap": fc.constantFrom({ valeur: "structure" as const }, { valeur: "territoire" as const }),
  "lissage.unitesPerdues": fc.constantFrom({ valeur: "redistribuees" as const }, { valeur: "perdues" as const }),
  "lissage.diviseur": fc.constantFrom({ valeur: "unitesAnnee" as const }, { valeur: "unitesPonderees" as const }),
  "ludotheque.ligneFinancement": fc.constant({ valeur: "bonusTerritoire" as const }),
};
export const clean = <T extends object>(record: T) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
export const widest = fc.record({
  parts: fc.array(famille, { minLength: 1, maxLength: 6 }),
  centimes: cents,
  known: fc.record(supplied),
  holes: fc.array(fc.constantFrom(...Object.keys(supplied)), { maxLength: 6 }),
});
export const wideDemande = ({
  parts,
  centimes,
}: {
  parts: readonly Parameters<typeof structureOf>[0][];
  centimes: bigint;
}) => {
  const structures = parts.map(structureOf);
  const kinds = [...new Set(structures.map((each) => each.famille))];
  const genre = (kind: string) => (kind === "autre" ? { genre: "sejour" } : {});
  return {
    ...empty,
    annee: 2025,
    genres: [{ genre: "sejour", unite: "jour" }],
    territoires: [{ id: "vallee", communes: ["27701"], trajectoire: { placesDepart: 10, placesArrivee: 11 } }],
    structures,
    forfaits: kinds.flatMap((kind) => {
      const commun = printedOf(
        parts.find((part) => part.kind === kind)?.commun ?? { existant: undefined, nouveau: undefined },
      );
      return Object.keys(commun).length === 0
        ? []
        : [{ territoire: "vallee", famille: kind, ...genre(kind), ...commun }];
    }),
    references: kinds.map((kind) => reference(kind, eurosFromCents(centimes), genre(kind))),
  } satisfies DemandeBonusTerritoire;
};
