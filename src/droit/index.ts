/**
 * The law as dated data: legal sources, rules by id, dated parameters with their period, confidence and day of last check,
 * and who holds the values that no public text gives.
 *
 * @module convention-territoriale/droit
 * @category Foundations
 */

export { listParametres, type ParametreListe } from "./list-parametres.js";
export { type ParametreLu, parameterAt } from "./parameter-at.js";
export { type Palier, parametresBonusTerritoire } from "./parametres/bonus-territoire.js";
export { delaiTransmissionSchema } from "./parametres/evaluation.js";
export { parametres } from "./parametres/index.js";
export {
  accordSdsf,
  bilansSchema,
  coefficientsNaissances,
  coefficientsPotentiel,
  delaiAvis,
  delaiComplement,
  delaiCompletude,
  delaiDecision,
  delaiDossierOuverture,
  devoirsToutesCommunes,
  type EnveloppeNationale,
  elementsSchema,
  enveloppeAccompagnement,
  type LigneExpiration,
  seuilPlanification,
  seuilRelais,
  seuilSchema,
  type Tranche,
  tableExpiration,
  validiteAvis,
} from "./parametres/sppe.js";
export { type RegistreRegles, registreDe } from "./registre.js";
export { reglesBonusTerritoire } from "./regles/bonus-territoire.js";
export { reglesEcheances } from "./regles/convention.js";
export { reglesEvaluation } from "./regles/evaluation.js";
export { regleOf, regles, sourcesOfRegle } from "./regles/index.js";
export { reglesDevoirs, reglesSchema, reglesSppe } from "./regles/sppe.js";
export { legalSources, sourceOf } from "./sources/index.js";
export type { Confiance, DatedValue, LegalSource, Parametre, ParametreDate, Regle, Surcharge } from "./types.js";
export { DETENTEURS, type Detenteur, MOTIFS_INCONNU, type MotifInconnu } from "./unknown.js";
