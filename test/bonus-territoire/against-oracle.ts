/** Generated years of a territory, with units that come, go and are lost, held against the independent oracle. */
import fc from "fast-check";
import { computeBonusTerritoire, type DemandeBonusTerritoire } from "../../src/bonus-territoire/index.js";
import { addDays, type CivilDate, civil, eurosFromCents, replay } from "../../src/primitives/index.js";
import { eaje, empty, reference } from "./demande.js";
import { cents, decimal } from "./generators.js";
import { type CasAnnuel, oracleOfYear, type Pas } from "./oracle.js";

const ANNEES = [2023, 2024] as const;
const IDS = ["a", "b", "B", "é", "10", "9", "crèche du port", "__proto__"] as const;
const milliemes = fc.oneof(
  fc.constantFrom(0n, 1n, 333n, 1_000n, 25_000n),
  fc.bigInt(0n, 60n).map((places) => places * 1_000n),
  fc.bigInt(0n, 1_000_000n),
);

/** A step may be on 1 January, on 31 December, in N-1 or after the year. */
const pas: fc.Arbitrary<readonly Pas[]> = fc
  .uniqueArray(fc.oneof(fc.constantFrom(-1, 0, 1, 364, 365), fc.integer({ min: -360, max: 370 })), { maxLength: 4 })
  .chain((days) => fc.tuple(...days.sort((a, b) => a - b).map((day) => fc.tuple(fc.constant(day), milliemes))));

const structure = fc.record({
  id: fc.constantFrom(...IDS),
  depart: milliemes,
  pas,
  exclue: fc.boolean(),
  /** Whether a first coming is written as an opening, and a last going as a closing. */
  datee: fc.boolean(),
});

const annuel = fc.record({
  annee: fc.constantFrom(...ANNEES),
  centimes: cents,
  structures: fc.uniqueArray(structure, { minLength: 0, maxLength: 6, selector: ({ id }) => id }),
  /** A structure that is there the whole year, so that there is always somebody to receive. */
  stable: fc.bigInt(1n, 1_000_000n),
  perdues: fc.boolean(),
  ponderees: fc.boolean(),
  plancher: fc.option(fc.bigInt(0n, 10_000_000n), { nil: undefined }),
});

type Annuel = typeof annuel extends fc.Arbitrary<infer T> ? T : never;

const daysOf = (annee: number) => (annee % 4 === 0 ? 366 : 365);
const dayOf = (annee: number, rank: number): CivilDate => addDays(civil(`${annee}-01-01`), rank);

function casOf({ annee, structures, stable, ...more }: Annuel): CasAnnuel {
  return {
    ...more,
    jours: daysOf(annee),
    structures: [...structures, { id: "stable", depart: stable, pas: [] }],
  };
}

/** The same as a demande: steps as changes of one structure, or as its opening and its closing. */
function demandeOf({
  annee,
  centimes,
  structures,
  stable,
  perdues,
  ponderees,
  plancher,
}: Annuel): DemandeBonusTerritoire {
  return {
    ...empty,
    annee,
    references: [reference("eaje", eurosFromCents(centimes))],
    structures: [...structures.map((each) => structureOf(each, annee)), eaje("stable", decimal(stable))],
    parametres: {
      "eaje.plancher": plancher === undefined ? { sansObjet: true } : { valeur: decimal(plancher) },
      "prorata.mode": { valeur: "jours" },
      "lissage.unitesPerdues": { valeur: perdues ? "perdues" : "redistribuees" },
      "lissage.diviseur": { valeur: ponderees ? "unitesPonderees" : "unitesAnnee" },
    },
  };
}

function structureOf({ id, depart, pas: steps, exclue, datee }: Annuel["structures"][number], annee: number) {
  const written = [...steps];
  let first = depart;
  const dates: { ouverture?: string; fermeture?: string } = {};
  if (datee && first === 0n && written[0] !== undefined) {
    const [[jour, units]] = [written[0]];
    written.shift();
    dates.ouverture = dayOf(annee, jour);
    first = units;
  }
  const last = written[written.length - 1];
  if (datee && last !== undefined && last[1] === 0n) {
    written.pop();
    dates.fermeture = dayOf(annee, last[0] - 1);
  }
  const changements = written.map(([jour, units]) => ({ du: dayOf(annee, jour), placesExistantes: decimal(units) }));
  return eaje(id, decimal(first), { psu: !exclue, ...dates, ...(changements.length === 0 ? {} : { changements }) });
}

/** To the cent, each structure and the total, and the trace replays. */
export const againstOracle = fc.property(annuel, (generated) => {
  const expected = oracleOfYear(casOf(generated));
  const outcome = computeBonusTerritoire(demandeOf(generated));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  const { structures, total, trace } = outcome.value;
  for (const { id, montant } of structures) {
    const paid = montant.statut === "exact" ? montant.montant : "bounds";
    const due = eurosFromCents(expected.parts.get(id) ?? 0n);
    if (paid !== due) throw new Error(`${id}: ${paid} instead of ${due}`);
  }
  const paid = total.statut === "exact" ? total.montant : "bounds";
  const due = eurosFromCents(expected.total);
  if (paid !== due) throw new Error(`total: ${paid} instead of ${due}`);
  if (!replay(trace).ok) throw new Error("the trace does not replay");
});
