/**
 * The service public de la petite enfance: who owes what on a day, the schéma pluriannuel, opinions and authorisations, the
 * State grant.
 *
 * @module convention-territoriale/sppe
 * @category Capabilities
 */

export { computeAccompagnementFinancier } from "./accompagnement.js";
export type {
  AccompagnementFinancier,
  CommuneAccompagnee,
  ParametreManquant,
  PartAccompagnement,
  QuestionAccompagnement,
} from "./accompagnement-result.js";
export {
  assessSppe,
  assessSppeTerritoire,
  type SppeTerritoire,
} from "./assess.js";
export type {
  AvisSuivi,
  CompletudeSuivie,
  ConstatAvis,
  DecisionSuivie,
  DossierSuivi,
  OuvertureSuivie,
  ProcedureSuivie,
  QuestionAvis,
} from "./avis-result.js";
export { checkSchemaPluriannuel } from "./check-schema-pluriannuel.js";
export {
  type Expiration,
  expiryOfAutorisation,
  type QuinzeAns,
  type Renouvellement,
} from "./expiry.js";
export { ITEMS_SCHEMA, type ItemSchema } from "./items.js";
export type { SurchargesSppe } from "./loi.js";
export type { Instrument, ObjetSppe } from "./objets.js";
export type { QuestionExpiration, QuestionSppe, QuestionTerritoire } from "./question.js";
export type {
  AutoriteRef,
  CertitudeTerritoire,
  ChiffreCompare,
  Evolution,
  FaitManquant,
  LigneSppe,
  PositionSeuil,
  SeuilLu,
  SppeAssessment,
  StatutCertain,
} from "./result.js";
export type {
  Adoption,
  BilanSchema,
  DispositionPortante,
  DocumentPorteur,
  ElementCouvert,
  PeriodeCivile,
  QuestionSchema,
  Sdsf,
} from "./schema-question.js";
export type {
  AccordSdsf,
  BilanVerifie,
  Fondement,
  ItemVerifie,
  SchemaVerifie,
  TransmissionVerifiee,
} from "./schema-result.js";
export { trackAvis } from "./track-avis.js";
