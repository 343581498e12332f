export { listParametres, type ParametreListe } from "./list-parametres.js";
export { type ParametreLu, parameterAt } from "./parameter-at.js";
export type { Palier } from "./parametres/bonus-territoire.js";
export { parametres, parametresBonusTerritoire, parametresEvaluation } from "./parametres/index.js";
export {
  coefficientsNaissances,
  coefficientsPotentiel,
  delaiAvis,
  delaiComplement,
  delaiCompletude,
  delaiDecision,
  delaiDossierOuverture,
  devoirsToutesCommunes,
  type EnveloppeNationale,
  enveloppeAccompagnement,
  type LigneExpiration,
  seuilPlanification,
  seuilRelais,
  seuilSchema,
  type Tranche,
  tableExpiration,
  validiteAvis,
} from "./parametres/sppe.js";
export { regleOf, regles, sourcesOfRegle } from "./regles/index.js";
export { legalSources, sourceOf } from "./sources/index.js";
export type { Confiance, DatedValue, LegalSource, Parametre, ParametreDate, Regle, Surcharge } from "./types.js";
