/**
 * The service public de la petite enfance: who owes what on a day, the schéma pluriannuel, opinions and authorisations, the
 * State grant.
 *
 * @module convention-territoriale/sppe
 * @category Capabilities
 */

export { computeAccompagnementFinancier } from "./accompagnement/accompagnement.js";
export type {
  AccompagnementFinancier,
  CommuneAccompagnee,
  ParametreManquant,
  PartAccompagnement,
  QuestionAccompagnement,
} from "./accompagnement/accompagnement-result.js";
export type {
  AutoriteAvis,
  AvisSuivi,
  CompletudeSuivie,
  ConstatAvis,
  DecisionSuivie,
  DossierSuivi,
  LieuProjet,
  OuvertureSuivie,
  ProcedureSuivie,
  QuestionAvis,
} from "./avis/avis-result.js";
export {
  type Expiration,
  expiryOfAutorisation,
  type QuinzeAns,
  type Renouvellement,
} from "./avis/expiry.js";
export { trackAvis } from "./avis/track-avis.js";
export {
  assessSppe,
  assessSppeTerritoire,
  type SppeTerritoire,
} from "./devoirs/assess.js";
export { assessSppeCodes, type RenvoiCode, type SppeCodes } from "./devoirs/assess-codes.js";
export { type AutoriteCompacte, compactSppe, type ReponseSppe, type SppeCompact } from "./devoirs/compact.js";
export type { SurchargesSppe } from "./devoirs/law-of-day.js";
export type { InstrumentSppe, ObjetSppe } from "./devoirs/objets.js";
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
} from "./devoirs/result.js";
export type { OptionsCodes, QuestionExpiration, QuestionSppe, QuestionTerritoire } from "./question.js";
export { checkSchemaPluriannuel } from "./schema-pluriannuel/check-schema-pluriannuel.js";
export { ITEMS_SCHEMA, type ItemSchema } from "./schema-pluriannuel/items.js";
export type {
  Adoption,
  BilanSchema,
  DispositionPortante,
  DocumentPorteur,
  ElementCouvert,
  PeriodeCivile,
  QuestionSchema,
  Sdsf,
} from "./schema-pluriannuel/question.js";
export type {
  AccordSdsf,
  BilanVerifie,
  Fondement,
  ItemVerifie,
  SchemaVerifie,
  TransmissionVerifiee,
} from "./schema-pluriannuel/result.js";
