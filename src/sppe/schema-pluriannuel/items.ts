/** The eleven items that a schéma pluriannuel, or the CTG standing in for it, covers (SP-36; CASF D. 214-10-1 I). */
import { deepFreeze } from "../../primitives/internal.js";

/** The items with their number in the decree, in its order; their wording is under the text key `sppe.item.<code>`. */
export const ITEMS_SCHEMA = deepFreeze([
  { item: "inventaire", numero: "1" },
  { item: "besoins", numero: "2" },
  { item: "zonesSousDotees", numero: "3" },
  { item: "objectifsOffre", numero: "4 a" },
  { item: "emploisCompetences", numero: "4 b" },
  { item: "famillesSpecifiques", numero: "4 c" },
  { item: "soutienQualite", numero: "4 d" },
  { item: "investissements", numero: "4 e" },
  { item: "coutsMoyensDifficultes", numero: "4 f" },
  { item: "calendrier", numero: "4 g" },
  { item: "indicateursEvaluation", numero: "4 h" },
] as const);

/** The code of one of the items. */
export type ItemSchema = (typeof ITEMS_SCHEMA)[number]["item"];
