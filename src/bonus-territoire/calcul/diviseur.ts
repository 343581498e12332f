/**
 * What the N-1 amount of a lot is divided by. No text says what becomes of the amount of units that closed or lost their
 * eligibility, nor whether units that open in the year count for the whole of it: both are choices of the caller, and
 * without them the divisor lies between its two ends.
 */
import { eurosFromCents, type Fraction } from "../../primitives/index.js";
import {
  add,
  deepFreeze,
  divide,
  formatExact,
  fraction,
  isZero,
  multiply,
  sign,
  subtract,
  ZERO,
} from "../../primitives/internal.js";
import { traitsOf } from "../demande/familles.js";
import type { CleParametre } from "../demande/types-parametres.js";
import { toCents } from "../resultat/totals.js";
import type { Lot, Membre, Perdue } from "./arrange-lots.js";
import { type Contexte, prorataMode } from "./contexte.js";
import type { Couche } from "./couches.js";
import { isWholeYear, type Presence, prorataOf, wholeYear } from "./periode.js";
import { constant, given, givenBetween, type Intervalle, isExact, type Plage } from "./traced-steps.js";

const ONE = fraction(1n);
const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, ZERO);
const NOTHING: Plage = deepFreeze({ min: ZERO, max: ZERO });

/** Parts of the year of a structure that are not paid: before its first day, after its last. */
interface Absence {
  readonly avant: Plage;
  readonly apres: Plage;
}

/** A choice of the caller, once it matters: counted, not counted, or not given. */
type Choix = "compte" | "neComptePas" | "nonDit";

/** Units that a choice adds to the divisor or leaves out, by structure. */
type EnJeu = Perdue;

/** The divisor, every choice made where it was needed, and what each choice is about said. */
export function diviseurOf(lot: Lot, contexte: Contexte): Intervalle {
  const { unite, champs, prorata } = traitsOf(lot.famille);
  const units = lot.structures.flatMap(existingUnits);
  const absences = new Map(
    units
      .filter(({ presence }) => prorata && !isWholeYear(presence))
      .map((each) => [each, absenceOf(each.presence, contexte)]),
  );
  const opening = enJeuOf(units, (each) => absences.get(each)?.avant.max);
  const closing = enJeuOf(units, (each) => absences.get(each)?.apres.max);
  const lost = lot.perdues;
  const diviseur = choiceOf("lissage.diviseur", "unitesAnnee", opening, lot, contexte);
  const perdues = choiceOf("lissage.unitesPerdues", "perdues", [...closing, ...lost], lot, contexte);
  const hours = lot.references.flatMap(({ rang, heuresN1 }) =>
    heuresN1 === undefined ? [] : [given(`references/${rang}/heuresN1`, heuresN1)],
  );
  const name = (id: string) => `structures/${id}/${champs.existantes}`;
  const inputs =
    hours.length > 0
      ? [...hours, ...withoutLost(lost, perdues, hoursOf(hours), name)]
      : [
          ...units.map((each) => {
            const { id, existantes } = each;
            const absence = absences.get(each);
            if (absence === undefined) return given(name(id), existantes);
            const counted = weighted(existantes, absence, diviseur, perdues);
            return givenBetween(`${name(id)}/ponderees`, counted);
          }),
          ...lost.flatMap(({ id, unites }) => withLost(name(id), unites, perdues)),
        ];
  // A reference of nothing, and nobody to receive it.
  if (inputs.length === 0) return constant("sansUnite", ZERO);
  const row = { id: `${lot.id}/unitesSoutenues`, libelle: "bonus.etape.unitesSoutenues", unite } as const;
  const divisor = contexte.tracer.step(
    { ...row, regle: hours.length > 0 ? "BT-31" : "BT-14", operation: "add" },
    inputs,
  );
  sayWhatIsAtStake({ lot, units: divisor, opening, diviseur, gone: [...closing, ...lost], perdues }, contexte);
  return divisor;
}

/** Existing units and their days: one for a structure whose units do not change. */
interface Existantes extends Pick<Couche, "existantes" | "presence"> {
  readonly id: string;
}

function existingUnits({ structure: { id, changements }, couches }: Membre): readonly Existantes[] {
  const kept = changements.length === 0 ? couches : couches.filter(({ existantes }) => !isZero(existantes));
  return kept.map(({ existantes, presence }) => ({ id, existantes, presence }));
}

const hoursOf = (hours: readonly Intervalle[]): Fraction => sum(hours.map(({ min }) => min.valeur));

/** Every existing unit as it is written, whatever the part of the year: what a printed amount multiplies. */
export function unitesInscrites({ references, structures }: Lot): Fraction {
  const hours = references.flatMap(({ heuresN1 }) => (heuresN1 === undefined ? [] : [heuresN1]));
  return sum(hours.length > 0 ? hours : structures.map(({ structure }) => structure.existantes));
}

/** Without a mode of prorata, the least and the most that any mode gives. */
function absenceOf(presence: Presence, contexte: Contexte): Absence {
  const { annee } = contexte;
  const year = wholeYear(annee);
  const mode = prorataMode(contexte);
  const parts = (mode === undefined ? (["jours", "anneeEntiere"] as const) : [mode]).map((each) => {
    // Months begun count from the first to the last: before and after them are whole months.
    const until = prorataOf({ debut: year.debut, fin: presence.fin }, annee, each);
    const from = prorataOf({ debut: presence.debut, fin: year.fin }, annee, each);
    return { avant: subtract(ONE, from), apres: subtract(ONE, until) };
  });
  const [least, most] = [parts[parts.length - 1], parts[0]];
  if (least === undefined || most === undefined) return { avant: NOTHING, apres: NOTHING };
  return { avant: { min: least.avant, max: most.avant }, apres: { min: least.apres, max: most.apres } };
}

function enJeuOf(units: readonly Existantes[], partOf: (each: Existantes) => Fraction | undefined): readonly EnJeu[] {
  return units.flatMap((each) => {
    const unites = multiply(each.existantes, partOf(each) ?? ZERO);
    return isZero(unites) ? [] : [{ id: each.id, unites }];
  });
}

/** Asked for only when some units are at stake. */
function choiceOf(
  cle: CleParametre,
  counted: string,
  enJeu: readonly EnJeu[],
  { territoire }: Lot,
  { registre }: Contexte,
): Choix {
  if (enJeu.length === 0) return "compte";
  const parametre = registre.ask(cle, territoire);
  if (parametre.statut !== "connu" || parametre.valeur.genre !== "texte") return "nonDit";
  return parametre.valeur.texte === counted ? "compte" : "neComptePas";
}

/** The units of a structure, less the absences that do not count. */
function weighted(unites: Fraction, { avant, apres }: Absence, diviseur: Choix, perdues: Choix): Plage {
  const away = (part: Plage, choix: Choix): Plage =>
    choix === "compte" ? NOTHING : choix === "neComptePas" ? part : { min: ZERO, max: part.max };
  const [before, after] = [away(avant, diviseur), away(apres, perdues)];
  const kept = (one: Fraction, other: Fraction) => multiply(unites, subtract(ONE, add(one, other)));
  return { min: kept(before.max, after.max), max: kept(before.min, after.min) };
}

function withLost(donnee: string, unites: Fraction, perdues: Choix): readonly Intervalle[] {
  if (perdues === "neComptePas") return [];
  return [givenBetween(donnee, { min: perdues === "compte" ? unites : ZERO, max: unites })];
}

/** The hours of N-1 hold those of the structures that are gone: they leave the divisor when their amount goes to the others. */
function withoutLost(
  lost: readonly EnJeu[],
  perdues: Choix,
  total: Fraction,
  name: (id: string) => string,
): readonly Intervalle[] {
  const some = sign(subtract(total, sum(lost.map(({ unites }) => unites)))) > 0;
  if (perdues === "compte" || !some) return [];
  return lost.map(({ id, unites }) => {
    const gone = subtract(ZERO, unites);
    return givenBetween(name(id), { min: gone, max: perdues === "neComptePas" ? gone : ZERO });
  });
}

/** Names the structures, their units and their euros, for each choice that changes an amount. */
function sayWhatIsAtStake(
  {
    lot,
    units,
    opening,
    diviseur,
    gone,
    perdues,
  }: {
    readonly lot: Lot;
    readonly units: Intervalle;
    readonly opening: readonly EnJeu[];
    readonly diviseur: Choix;
    readonly gone: readonly EnJeu[];
    readonly perdues: Choix;
  },
  { assume }: Contexte,
): void {
  const most = units.max?.valeur ?? units.min.valeur;
  const amount = sum(lot.references.map(({ montant }) => montant));
  const paramsOf = (enJeu: readonly EnJeu[]) => {
    const unites = sum(enJeu.map((each) => each.unites));
    const montant = isZero(most) ? ZERO : divide(multiply(amount, unites), most);
    return {
      lot: lot.id,
      structures: [...new Set(enJeu.map(({ id }) => id))].join(", "),
      unites: formatExact(unites),
      montant: eurosFromCents(toCents(montant)),
    };
  };
  const regle = "BT-14";
  const confiance = "inferred";
  if (opening.length > 0 && diviseur !== "neComptePas") {
    const code = diviseur === "compte" ? "diviseurAnneeEntiere" : "diviseurNonDit";
    assume({ code, regle, confiance, params: paramsOf(opening), parametre: "lissage.diviseur" });
  }
  if (gone.length > 0) {
    const code =
      perdues === "compte"
        ? "unitesPerduesNonVersees"
        : perdues === "neComptePas"
          ? "unitesPerduesRedistribuees"
          : "unitesPerduesNonDites";
    assume({ code, regle, confiance, params: paramsOf(gone), parametre: "lissage.unitesPerdues" });
  }
}

/** Whether the divisor is the plain sum of the units that are paid. */
export const isPlain = (lot: Lot, units: Intervalle): boolean =>
  lot.perdues.length === 0 &&
  isExact(units) &&
  lot.structures.every(({ couches }) => couches.every(({ presence }) => isWholeYear(presence)));
