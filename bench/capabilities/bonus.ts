/** The bonus territoire of a territory of any size, its trace included. */
import Decimal from "decimal.js";
import { computeBonusTerritoire } from "../../src/bonus-territoire/index.js";
import { bonusOfForty, bonusWithPublicodes } from "../against/publicodes-bonus.js";
import type { Capability } from "../capability.js";
import { territoryOf } from "./territory.js";

export function computing(size: number): () => unknown {
  const demande = territoryOf(size);
  return () => {
    const outcome = computeBonusTerritoire(demande);
    if (!outcome.ok || outcome.value.total.statut !== "exact" || outcome.value.total.montant !== "123456789.01")
      throw new Error("a cent was lost");
    return outcome.value;
  };
}

/** Places times the unit amount, rounded to the cent: no eligibility, no sharing of the last cents, nothing explained. */
function withDecimals(size: number): () => unknown {
  const places = territoryOf(size).structures.map((one) => ("placesExistantes" in one ? one.placesExistantes : 0));
  return () => {
    const total = places.reduce<Decimal>((sofar, one) => sofar.plus(`${one}`), new Decimal(0));
    const unit = new Decimal("123456789.01").dividedBy(total);
    return places.map((one) => unit.times(`${one}`).toFixed(2));
  };
}

export const bonus: Capability = {
  name: "bonus territoire, with its trace",
  unit: "structures",
  sizes: [1_000, 10_000, 100_000],
  prepare: computing,
  limit: { size: 100_000, milliseconds: 2_000 },
  instead: [
    { name: "publicodes", size: 40, ours: bonusOfForty, prepare: bonusWithPublicodes, atLeast: 20 },
    { name: "a bare decimal.js loop", size: 10_000, prepare: withDecimals },
  ],
};
