/** Differences between amounts, exact or bounded. */
import { eurosFromCents } from "../../primitives/index.js";
import { deepFreeze } from "../../primitives/internal.js";
import type { Difference, Montant, ResultatGroupe } from "./result.js";
import { centsOf } from "./totals.js";

/** One side and the other, and what separates them. */
export interface EcartMontant {
  readonly id: string;
  readonly avant: Montant;
  readonly apres: Montant;
  readonly difference: Difference;
}

/** What is certain of an amount: one that is known to within some cents is so much lower or higher. */
function ends(montant: Montant): { readonly min: string; readonly max: string | undefined } {
  if (montant.statut === "borne") return { max: undefined, ...montant };
  const within = BigInt(montant.aCentimesPres ?? 0);
  const amount = centsOf(montant.montant);
  return { min: eurosFromCents(amount < within ? 0n : amount - within), max: eurosFromCents(amount + within) };
}

/** `apres - avant`. Two bounded amounts are taken as independent: the difference is at most as sure as both. */
export function differenceOf(avant: Montant, apres: Montant): Difference {
  const [before, after] = [ends(avant), ends(apres)];
  const gap = (a: string, b: string) => eurosFromCents(centsOf(a) - centsOf(b));
  const min = before.max === undefined ? {} : { min: gap(after.min, before.max) };
  const max = after.max === undefined ? {} : { max: gap(after.max, before.min) };
  if (avant.statut === "exact" && apres.statut === "exact") {
    const cents = (avant.aCentimesPres ?? 0) + (apres.aCentimesPres ?? 0);
    return {
      statut: "exact",
      montant: gap(apres.montant, avant.montant),
      ...(cents === 0 ? {} : { aCentimesPres: cents }),
    };
  }
  return { statut: "borne", ...min, ...max };
}

const NOTHING: Montant = deepFreeze({ statut: "exact", montant: "0.00" });

/** Both sides by id, in code-unit order; who is on one side only gets nothing on the other. */
export function ecartsOf(avant: readonly ResultatGroupe[], apres: readonly ResultatGroupe[]): readonly EcartMontant[] {
  const before = new Map(avant.map(({ id, montant }) => [id, montant]));
  const after = new Map(apres.map(({ id, montant }) => [id, montant]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((id) => {
    const [one, other] = [before.get(id) ?? NOTHING, after.get(id) ?? NOTHING];
    return { id, avant: one, apres: other, difference: differenceOf(one, other) };
  });
}

export const isChange = ({ difference }: EcartMontant): boolean =>
  difference.statut === "borne" || difference.montant !== "0.00";
