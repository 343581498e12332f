/** The three cities that have arrondissements with INSEE codes of their own. */
import { deepFreeze } from "./plain/deep-freeze.js";

/** Code of the city, how many arrondissements, and the codes of the first and of the last. */
export const ARRONDISSEMENTS = deepFreeze([
  { code: "75056", nombre: 20, du: "75101", au: "75120" },
  { code: "69123", nombre: 9, du: "69381", au: "69389" },
  { code: "13055", nombre: 16, du: "13201", au: "13216" },
] as const);

/** The code of the city of an arrondissement; undefined for any other commune. */
export function cityOf(code: string): string | undefined {
  return ARRONDISSEMENTS.find(({ du, au }) => du <= code && code <= au)?.code;
}
