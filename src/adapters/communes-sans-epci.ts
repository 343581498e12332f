/** Communes of metropolitan France that belong to no EPCI: the data set has no totale for them, the Insee publishes it. */
import type { Population } from "../territoire/index.js";

const year = (millesime: number, totale: number): Population => ({
  valeur: totale,
  nature: "totale",
  millesime,
  anneeApplication: millesime + 3,
  source: "insee-populations",
});

/**
 * Populations totales of 2022 and 2023, by INSEE code, checked on 2026-11-27: L'Île-d'Yeu,
 * Île-de-Bréhat, Île-de-Sein, Ouessant.
 */
export const totalesSansEpci: Readonly<Record<string, readonly Population[]>> = {
  "85113": [year(2022, 5025), year(2023, 5021)],
  "22016": [year(2022, 438), year(2023, 440)],
  "29083": [year(2022, 282), year(2023, 270)],
  "29155": [year(2022, 867), year(2023, 873)],
};
