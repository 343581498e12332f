/** Input that can be computed but looks wrong: each case is a warning, and the input is used as it is. */
import { eurosFromCents, type Fraction, type Issue } from "../../primitives/index.js";
import { add, compare, formatExact, fraction, issue, multiply, ZERO } from "../../primitives/internal.js";
import type { CleLot, DemandeLue, ReferenceLue, TerritoireLu } from "../demande/demande-lue.js";
import { toCents } from "../resultat/totals.js";
import { unitsOn } from "./couches.js";
import type { Examen } from "./eligibility.js";
import { presenceIn, wholeYear } from "./periode.js";

const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, ZERO);

/** Everything of a demande that deserves a second look. */
export function doubts(lue: DemandeLue, examens: readonly Examen[]): readonly Issue[] {
  const { references, territoires } = lue;
  return [
    ...references.flatMap((each) => yearDoubts(each, lue.annee)),
    ...twiceDoubts(references),
    ...sumDoubts(lue),
    ...[...territoires.values()].flatMap((each) => [
      ...coordinationDoubts(each, references),
      ...trajectoireDoubts(each, examens, lue),
    ]),
    ...signatoryDoubts(lue, examens),
  ];
}

/** BT-03: the reference is that of N-1; BT-13: or the earlier amount of the CEJ. */
function yearDoubts({ rang, annee, origine }: ReferenceLue, asked: number): readonly Issue[] {
  const right = annee === undefined || annee === asked - 1 || (origine === "cej" && annee < asked);
  if (right) return [];
  const params = { annee, attendue: asked - 1, demandee: asked };
  return [issue("REFERENCE_YEAR_DIFFERS", ["references", rang, "annee"], params, { regle: "BT-03" })];
}

/** Several references of a lot add up; two that are the same in everything may be one line copied twice. */
function twiceDoubts(references: readonly ReferenceLue[]): readonly Issue[] {
  const seen = new Map<string, number>();
  return references.flatMap(({ rang, lot, montant, nature, origine, annee, heuresN1 }) => {
    const hours = heuresN1 === undefined ? "" : formatExact(heuresN1);
    const key = JSON.stringify([lot.id, formatExact(montant), nature, origine, annee, hours]);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, rang);
      return [];
    }
    const params = { lot: lot.id, montant: eurosFromCents(toCents(montant)), premiere: first + 1, seconde: rang + 1 };
    return [issue("REFERENCE_TWICE", ["references", rang], params, { regle: "BT-03" })];
  });
}

/**
 * What the structures of a lot say that they received in N-1 adds up to its reference, when all of them say it; when some do
 * not, it is no more than the reference.
 */
function sumDoubts({ references, structures }: DemandeLue): readonly Issue[] {
  const lots = new Map<CleLot, { rang: number; montant: Fraction; n1: bigint; tous: boolean; dits: number }>();
  for (const { lot, montant, rang } of references) {
    const known = lots.get(lot);
    if (known === undefined) lots.set(lot, { rang, montant, n1: 0n, tous: true, dits: 0 });
    else known.montant = add(known.montant, montant);
  }
  for (const { lot, montantN1 } of structures) {
    const known = lots.get(lot);
    if (known === undefined) continue;
    if (montantN1 === undefined) known.tous = false;
    else {
      known.n1 += montantN1;
      known.dits += 1;
    }
  }
  return [...lots].flatMap(([lot, { rang, montant, n1, tous, dits }]) => {
    const reference = toCents(montant);
    if (dits === 0 || n1 === reference || (!tous && n1 < reference)) return [];
    const params = {
      lot: lot.id,
      somme: eurosFromCents(n1),
      reference: eurosFromCents(reference),
      ecart: eurosFromCents(n1 - reference),
    };
    return [issue("N1_SUM_DIFFERS", ["references", rang, "montant"], params, { regle: "BT-03" })];
  });
}

/** One Caf's published rule of the former CEJ: at most 15 % for pilotage (BT-43). */
const MOST_COORDINATION = fraction(15n, 100n);

function coordinationDoubts({ id }: TerritoireLu, references: readonly ReferenceLue[]): readonly Issue[] {
  const cej = references.filter(({ lot, origine }) => origine === "cej" && lot.territoire.id === id);
  const coordination = cej.filter(({ lot }) => lot.famille === "chargeCooperation");
  const [first] = coordination;
  const montantOf = ({ montant }: ReferenceLue) => montant;
  const [part, whole] = [sum(coordination.map(montantOf)), sum(cej.map(montantOf))];
  // Alone in the demande, the coordination is not compared with an accueil that is not there.
  if (first === undefined || coordination.length === cej.length) return [];
  if (compare(part, multiply(whole, MOST_COORDINATION)) <= 0) return [];
  const params = {
    territoire: id,
    montant: eurosFromCents(toCents(part)),
    total: eurosFromCents(toCents(whole)),
    plafond: eurosFromCents(toCents(multiply(whole, MOST_COORDINATION))),
  };
  return [issue("COORDINATION_ABOVE_SHARE", ["references", first.rang, "montant"], params, { regle: "BT-43" })];
}

/** BT-19: the count of a territory is that of its crèche places with PSU and support, on some day of the year. */
function trajectoireDoubts(
  { id, rang, trajectoire }: TerritoireLu,
  examens: readonly Examen[],
  { annee }: DemandeLue,
): readonly Issue[] {
  const creches = examens.filter(
    ({ structure, motifs }) =>
      structure.lot.famille === "eaje" && structure.territoire.id === id && motifs.length === 0,
  );
  if (trajectoire === undefined || creches.length === 0) return [];
  const year = wholeYear(annee);
  const placesOn = (day: typeof year.debut) =>
    creches
      .filter(({ structure }) =>
        presenceIn({ debut: day, fin: day }, [{ du: structure.ouverture, au: structure.fermeture }]),
      )
      .reduce((total, { structure }) => add(total, unitsOn(structure, day)), ZERO);
  const counts = [placesOn(year.debut), placesOn(year.fin)];
  if (counts.some((count) => compare(count, trajectoire.arrivee) === 0)) return [];
  const params = {
    territoire: id,
    comptees: formatExact(trajectoire.arrivee),
    structures: [...new Set(counts.map(formatExact))].join(" / "),
  };
  const path = ["territoires", rang, "trajectoire", "placesArrivee"];
  return [issue("TRAJECTOIRE_COUNT_DIFFERS", path, params, { regle: "BT-19" })];
}

/** Structures named by an issue; the others are counted. */
const MOST_NAMED = 20;

/**
 * BT-05: a signatory that supports nothing may be no signatory but a misspelling of one, when some structures are out because
 * nobody who supports them signed. A commune that signs and supports nothing is no doubt by itself.
 */
export function signatoryDoubts({ signataires }: DemandeLue, examens: readonly Examen[]): readonly Issue[] {
  const out = examens.filter(
    ({ structure, motifs }) =>
      structure.soutiens.length > 0 && motifs.some(({ code }) => code === "sansSoutienSignataire"),
  );
  if (out.length === 0) return [];
  const supporting = new Set(examens.flatMap(({ structure }) => structure.soutiens));
  const named = out.slice(0, MOST_NAMED).map(({ structure }) => `${structure.id} (${structure.soutiens.join(", ")})`);
  return [...signataires].flatMap(([signataire, rank]) => {
    if (supporting.has(signataire)) return [];
    const params = { signataire, nombre: out.length, structures: named };
    return [issue("SIGNATORY_SUPPORTS_NOTHING", ["collectivitesSignataires", rank], params, { regle: "BT-05" })];
  });
}
