/**
 * The law as dated data: legal sources, rules by id, dated parameters with their period, confidence and day of last check,
 * and who holds the values that no public text gives.
 *
 * @module convention-territoriale/droit
 * @category Foundations
 */

export { listParametres, type ParametreListe } from "./list-parametres.js";
export { type ParametreLu, parameterAt } from "./parameter-at.js";
export type { Palier } from "./parametres/bonus-territoire.js";
export { parametres } from "./parametres/index.js";
export {
  type EnveloppeNationale,
  enveloppeAccompagnement,
  type LigneExpiration,
  seuilSchema,
  type TrancheCoefficient,
} from "./parametres/sppe.js";
export type { RegistreRegles } from "./registre-of-regles.js";
export { regleOf, regles } from "./regles/index.js";
export { legalSources } from "./sources/index.js";
export type { Confiance, DatedValue, LegalSource, Parametre, ParametreDate, Regle, Surcharge } from "./types.js";
export type { Detenteur, MotifInconnu } from "./unknown.js";
