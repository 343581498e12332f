/** What the other folders of `src` take of this one, and applications do not: it may change in any release. */

export { parametresBonusTerritoire } from "./parametres/bonus-territoire.js";
export { delaiTransmissionSchema } from "./parametres/evaluation.js";
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
  elementsSchema,
  seuilPlanification,
  seuilRelais,
  tableExpiration,
  validiteAvis,
} from "./parametres/sppe.js";
export { registreDe } from "./registre-of-regles.js";
export { reglesBonusTerritoire } from "./regles/bonus-territoire.js";
export { reglesEcheances } from "./regles/convention.js";
export { reglesEvaluation } from "./regles/evaluation.js";
export { sourcesOfRegle } from "./regles/index.js";
export { reglesAccompagnement, reglesAutorisations, reglesDevoirs, reglesSchema, reglesSppe } from "./regles/sppe.js";
export { sourceOf } from "./sources/index.js";
