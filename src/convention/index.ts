/**
 * The convention as data: parties, dispositions, obligations, plan d'actions, data exchange, and what the text says of itself.
 *
 * @module convention-territoriale/convention
 * @category Data model
 */

export { type Address, addressOf, parseAddress } from "./address.js";
export { advanceEchange, etatEchange } from "./echange.js";
export { decodeIdentifiantActe, type IdentifiantActe } from "./identifiant-acte.js";
export { isCaisse, isCollectivite } from "./kinds.js";
export { type GenrePerimetre, genreOfPerimetre, type PerimetreQuestion, type ReponsePerimetre } from "./perimetre.js";
export type { AvancementEchange } from "./question.js";
export type {
  AutoriteSignature,
  AvisDpd,
  Convention,
  ConventionCompte,
  ConventionOutil,
  ConventionPrecedente,
  DateConnue,
  DateImprecise,
  DecisionEchange,
  Deliberation,
  DemandeEchange,
  Disposition,
  Duree,
  EcheanceObligation,
  Equipement,
  EtapeEchange,
  EtatEchange,
  EtudeEchange,
  FicheAction,
  FonctionHabilitee,
  GenreDisposition,
  GenreInstance,
  GenreInstrumentLie,
  GenreMission,
  GenrePartie,
  Gouvernance,
  GroupeParties,
  Habilitation,
  Inconnu,
  Indicateur,
  InscriptionRegistre,
  InstanceGouvernance,
  Instrument,
  InstrumentLie,
  IntervalleNombre,
  JourBorne,
  Mention,
  Mission,
  NatureDisposition,
  NatureIndicateur,
  Obligation,
  OrganeAutorite,
  OutilSuivi,
  Partie,
  PartieCollective,
  Perimetre,
  Periode,
  PeriodeBornee,
  PeriodeConnue,
  PeriodeConvention,
  PositionPeriode,
  StatutAction,
  Vote,
} from "./types/convention.js";
export type { Placed } from "./walk.js";
