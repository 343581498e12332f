/** Lots: one family of one territory, within which amounts are smoothed and shared. */
import { eurosFromCents, type Fraction, type Issue } from "../../primitives/index.js";
import { issue, isZero } from "../../primitives/internal.js";
import type { CleLot, DemandeLue, ForfaitsDuLot, ReferenceLue, StructureLue } from "../demande/demande-lue.js";
import { traitsOf } from "../demande/familles.js";
import type { Registre } from "../parametres/ask-parametre.js";
import { toCents } from "../resultat/totals.js";
import { type Couche, couchesOf, goneSince, unitsDuring } from "./couches.js";
import type { Examen } from "./eligibility.js";
import { type Presence, wholeYear } from "./periode.js";

/** An eligible structure, its days of the year, and its units on those days. */
export interface Membre {
  readonly structure: StructureLue;
  readonly presence: Presence;
  readonly couches: readonly Couche[];
}

/** Existing units of N-1 that are there no more. */
export interface Perdue {
  /** Id of their structure. */
  readonly id: string;
  readonly unites: Fraction;
}

/** What a lot is made of, eligible structures only. */
export interface Lot extends CleLot {
  readonly references: readonly ReferenceLue[];
  readonly structures: readonly Membre[];
  /** Units that a structure had in N-1, as far as is known, and that do not count in the year. */
  readonly perdues: readonly Perdue[];
  /** Printed in the convention for the whole lot. */
  readonly forfaits: ForfaitsDuLot | undefined;
}

/** One lot for each family of each territory that has an amount to maintain or an eligible structure, by id. */
export function lotsOf(lue: DemandeLue, examens: readonly Examen[]): readonly Lot[] {
  const lots = new Map<string, { cle: CleLot; references: ReferenceLue[]; structures: Membre[]; perdues: Perdue[] }>();
  const lotOf = (cle: CleLot) => {
    const lot = lots.get(cle.id) ?? { cle, references: [], structures: [], perdues: [] };
    lots.set(cle.id, lot);
    return lot;
  };
  for (const reference of lue.references) lotOf(reference.lot).references.push(reference);
  const [before, year] = [wholeYear(lue.annee - 1), wholeYear(lue.annee)];
  for (const { structure, motifs, presence } of examens) {
    if (motifs.length > 0 || presence === undefined) continue;
    const couches = couchesOf(structure, presence, year);
    lotOf(structure.lot).structures.push({ structure, presence, couches });
  }
  for (const { structure, motifs, presence } of examens) {
    // No word that N-1 gave it nothing, and a commune of the territory.
    if (structure.montantN1 === 0n || structure.lieu === undefined) continue;
    const out = motifs.length > 0 || presence === undefined;
    if (!out && structure.changements.length === 0) continue;
    const unites = out ? unitsDuring(structure, before) : goneSince(structure, before, year);
    if (!isZero(unites)) lots.get(structure.lot.id)?.perdues.push({ id: structure.id, unites });
  }
  return [...lots.values()]
    .map(({ cle, references, structures, perdues }) => ({
      ...cle,
      references,
      structures,
      perdues,
      forfaits: lue.forfaits.get(cle.id),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether some existing unit of a structure is there on some day of the year. */
export const hasExisting = ({ couches }: Membre): boolean => couches.some(({ existantes }) => !isZero(existantes));

/** BT-13: an amount to maintain needs a supported unit to receive it; BT-31: and hours of N-1, all or none. */
export function lotIssues(lot: Lot, { registre }: { readonly registre: Registre }): readonly Issue[] {
  const { id, references, structures } = lot;
  const amount = references.reduce((sofar, { montant }) => sofar + toCents(montant), 0n);
  const nobody = !structures.some(hasExisting);
  const counted = references.filter(({ heuresN1 }) => heuresN1 !== undefined);
  const noHours = counted.length > 0 && counted.every(({ heuresN1 }) => heuresN1 !== undefined && isZero(heuresN1));
  const issues: Issue[] = [];
  const [first] = references;
  if (first !== undefined && amount > 0n && (noHours || (nobody && !isLostByChoice(lot, registre)))) {
    const path = ["references", first.rang, "montant"];
    issues.push(
      issue("REFERENCE_WITHOUT_UNIT", path, { lot: id, montant: eurosFromCents(amount) }, { regle: "BT-13" }),
    );
  }
  if (traitsOf(lot.famille).alsh && counted.length > 0) {
    for (const { rang, heuresN1 } of references) {
      if (heuresN1 !== undefined) continue;
      issues.push(issue("FIELD_MISSING", ["references", rang, "heuresN1"], { champ: "heuresN1" }));
    }
  }
  return issues;
}

/** Every structure closed, and the caller chose that lost amounts are not shared: this is not an error. */
function isLostByChoice({ perdues, territoire }: Lot, registre: Registre): boolean {
  if (perdues.length === 0) return false;
  const parametre = registre.ask("lissage.unitesPerdues", territoire);
  return parametre.statut === "connu" && parametre.valeur.genre === "texte" && parametre.valeur.texte === "perdues";
}
