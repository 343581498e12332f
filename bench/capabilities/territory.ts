/** Territories of any size, to measure time and memory. */
import type { DemandeBonusTerritoire } from "../../src/bonus-territoire/index.js";

/** An amount that does not divide, and structures of 1 to 60 places run by a thousand gestionnaires. */
export function territoryOf(count: number): DemandeBonusTerritoire {
  return {
    annee: 2024,
    territoires: [{ id: "vallee", communes: ["27701"] }],
    collectivitesSignataires: ["cc-vallee"],
    references: [
      { territoire: "vallee", famille: "eaje", montant: "123456789.01", origine: "cej", nature: "chargeAPayer" },
    ],
    structures: Array.from({ length: count }, (_, rank) => ({
      id: `creche-${rank}`,
      territoire: "vallee",
      famille: "eaje",
      gestionnaire: `gestionnaire-${rank % 1_000}`,
      commune: "27701",
      soutiens: ["cc-vallee"],
      psu: true,
      placesExistantes: (rank % 60) + 1,
    })),
    parametres: { "eaje.plancher": { sansObjet: true } },
  };
}
