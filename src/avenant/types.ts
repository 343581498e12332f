/** Avenants, the dossier that keeps them with their convention, and the facts recorded since. */
import type {
  Convention,
  DateConnue,
  DemandeEchange,
  EcheanceObligation,
  Equipement,
  Inconnu,
  Instrument,
  OutilSuivi,
  Partie,
  PeriodeConvention,
  StatutAction,
} from "../convention/index.js";
import type { Territoire } from "../territoire/index.js";
import type { ETABLISSEMENTS, GENRES_ETAPE, NATURES_DECISION, NATURES_FAIT, SENS_INDICATEUR } from "./listes.js";

interface OperationBase {
  /** Unique in its avenant. */
  readonly id: string;
  /**
   * Path, in this avenant, of the disposition that states the operation and, where it brings a text, carries it: `art2`.
   * An abrogation announced in the objet is operative by itself (R-AV-4).
   */
  readonly par: string;
}

interface Reading {
  /** Wording of the text when it leaves the operation open ("complétés et/ou modifiés"); the type is then the reading chosen. */
  readonly redactionAmbigue?: string;
}

/**
 * Replaces the text and the fiche of the target by those of the carrier, and its list of équipements when the carrier has
 * one. Its title and its children stay; dispositions below the carrier join them.
 */
export interface Modifier extends OperationBase, Reading {
  readonly type: "modifier";
  /** Address of the target: `Av1#1.1`. */
  readonly cible: string;
}

/**
 * Appends the text of the carrier to that of the target; the old text stays. Fields of the fiche and équipements of the
 * carrier are added, a field present in both being replaced.
 */
export interface Completer extends OperationBase, Reading {
  readonly type: "completer";
  readonly cible: string;
}

/** Wording not yet read as `modifier` or `completer`: it cannot be applied, and the avenant is refused until it is read. */
export interface ModifierEtCompleter extends OperationBase {
  readonly type: "modifierEtCompleter";
  readonly cible: string;
  readonly redactionAmbigue: string;
}

/** Removes the target and all below it from the effect date; its address is never used again. */
export interface Abroger extends OperationBase {
  readonly type: "abroger";
  readonly cible: string;
}

/** Same effect as `abroger`, with a note that the parties mean to look at the matter again. Not a suspension. */
export interface AbrogerSousReserve extends OperationBase {
  readonly type: "abrogerSousReserve";
  readonly cible: string;
  readonly reserve: string;
}

/** Puts the carrier, with all below it, as the last child of `parent` (`CTG#` for the root of the convention). */
export interface Ajouter extends OperationBase {
  readonly type: "ajouter";
  readonly parent: string;
}

/** Gives the target a new title; a different title in a carrier never does. */
export interface Renommer extends OperationBase {
  readonly type: "renommer";
  readonly cible: string;
  readonly titre: string;
}

/** Attaches a document (schéma, PESL...): the carrier, which describes it, becomes the last child of `parent`. */
export interface Integrer extends OperationBase {
  readonly type: "integrer";
  /** `CTG#` for the root of the convention. */
  readonly parent: string;
  /** Name of the document: "Projet éducatif social et local". */
  readonly document: string;
  /** Id of the obligation of means that this avenant creates with it. */
  readonly obligation?: string;
}

/** Moves the end of the convention later. An end that is not later changes nothing. */
export interface Proroger extends OperationBase {
  readonly type: "proroger";
  /** New last day, included. */
  readonly fin: string;
}

/** Adds a party. */
export interface Adherer extends OperationBase {
  readonly type: "adherer";
  readonly partie: Partie;
}

/** Removes a party. */
export interface Retirer extends OperationBase {
  readonly type: "retirer";
  /** Id of the party. */
  readonly partie: string;
}

/** Takes over another contract and closes it: its parties join, its équipements join the list of the target. */
export interface Absorber extends OperationBase {
  readonly type: "absorber";
  /** Reference of the absorbed contract: "CEJ 2019-2022 de Champoly". */
  readonly contrat: string;
  readonly parties?: readonly Partie[];
  /** Address of the list that receives the équipements. */
  readonly cible?: string;
  readonly equipements?: readonly Equipement[];
}

/** Adds équipements to the list of the target, and removes others by id. */
export interface ModifierListeEquipements extends OperationBase {
  readonly type: "modifierListeEquipements";
  readonly cible: string;
  readonly ajouter?: readonly Equipement[];
  /** Ids of the équipements removed. */
  readonly retirer?: readonly string[];
}

/** Changes when an obligation falls due, who owes it or to whom. */
export interface ActualiserEcheance extends OperationBase {
  readonly type: "actualiserEcheance";
  /** `Av1:transmission-schema`. */
  readonly obligation: string;
  readonly echeance?: EcheanceObligation;
  readonly debiteurs?: readonly string[];
  readonly beneficiaire?: string;
}

/** What an erratum corrects. */
export type Correction =
  | {
      /** Text, fiche and équipements of a disposition, replaced by those of the carrier; the title too when one is given. */
      readonly objet: "disposition";
      /** Address of the text where it was written: `Av1#annexe2/aller-vers`. */
      readonly cible: string;
      readonly titre?: string;
    }
  | {
      readonly objet: "obligation";
      /** `Av1:transmission-schema`. */
      readonly obligation: string;
      readonly echeance?: EcheanceObligation;
      readonly debiteurs?: readonly string[];
      readonly beneficiaire?: string;
      readonly libelle?: string;
    }
  /** A party of the convention, replaced by the party of the same id. */
  | { readonly objet: "partie"; readonly partie: Partie }
  /** The period of the convention as first signed. */
  | { readonly objet: "duree"; readonly periode: PeriodeConvention };

/**
 * Corrects a mistake of an earlier instrument: from the day it is known, the corrected text is read as if it had been
 * written so from the start.
 */
export interface Corriger extends OperationBase {
  readonly type: "corriger";
  readonly correction: Correction;
}

/** One amendment. Each kind has one meaning. */
export type Operation =
  | Modifier
  | Completer
  | ModifierEtCompleter
  | Abroger
  | AbrogerSousReserve
  | Ajouter
  | Renommer
  | Integrer
  | Proroger
  | Adherer
  | Retirer
  | Absorber
  | ModifierListeEquipements
  | ActualiserEcheance
  | Corriger;

/** An earlier avenant as the text identifies it. */
export interface AvenantCite {
  /** Its canonical id: `Av1`. */
  readonly instrument: string;
  /** The date that the text gives it. */
  readonly date: string;
}

/** A later instrument of the same parties. */
export interface Avenant extends Instrument {
  /** 1, 2, 3...; absent for a sole unnumbered avenant (CV-81). */
  readonly numero?: number;
  /** First day on which it applies. */
  readonly dateEffet: DateConnue;
  /** Last day, included, when it says one. */
  readonly fin?: string;
  /** Date by which the text names the convention that it amends (R-AV-5). */
  readonly dateConventionCitee?: string;
  /**
   * Earlier avenants that the text names by their dates (R-AV-5); an empty list says that it names none so. Absent when
   * it is not known.
   */
  readonly avenantsCites?: readonly AvenantCite[];
  /** Why the avenant takes effect before it is signed, where the text or the file says it (CV-94). */
  readonly justificationEffet?: string;
  readonly operations: readonly Operation[];
  /** Obligations of earlier instruments that this avenant fulfils by its own existence: `Av2:integration-schema`. */
  readonly execute?: readonly string[];
}

/** What a meeting decided. An `ajustementMineur` needs no avenant; what is more significant does (CV-44). */
export interface Decision {
  readonly id: string;
  readonly nature: (typeof NATURES_DECISION)[number];
  readonly objet: string;
  /** Address of the disposition concerned. */
  readonly disposition?: string;
}

/** Something that happened and that the dossier keeps: it fulfils a duty, or simply took place. */
export interface Fait {
  readonly id: string;
  readonly nature: (typeof NATURES_FAIT)[number];
  readonly date: string;
  readonly libelle: string;
  /** Obligation that it fulfils: `Av2:transmission-schema`. */
  readonly obligation?: string;
  /**
   * Act accomplished (`adoptionSchema`, `transmissionSchema`...), whoever asks for it: the law, and every obligation of
   * that act. Name the `obligation` instead when only one is meant.
   */
  readonly acte?: string;
  /** Body that met: `comitePilotage`, `comiteTechnique`... */
  readonly instance?: string;
  /** Id of the planned meeting that this meeting is. */
  readonly reunionPrevue?: string;
  readonly decisions?: readonly Decision[];
}

/** A meeting that is planned; once held, it is a fact that names it. */
export interface ReunionPrevue {
  readonly id: string;
  /** `comitePilotage`, `comiteTechnique`, `comiteThematique`, `groupeTravail`, `pleniere`... */
  readonly instance: string;
  readonly date: DateConnue;
  readonly objet?: string;
}

/** A change in the status of an action. Only an avenant gives `abrogee` (PA-21). */
export interface ChangementStatut {
  readonly date: string;
  readonly statut: StatutAction;
  readonly motif?: string;
}

/** A dated value of an indicator of the fiche. */
export interface MesureIndicateur {
  /** Id of the indicator in the fiche. */
  readonly indicateur: string;
  readonly date: string;
  /** Exact decimal text for a `nombre` or a `taux`; words for the others. */
  readonly valeur: string;
  readonly source?: string;
}

/** The life of one action since the text was written: what the partners record in their tableau de suivi. */
export interface SuiviAction {
  /** Address of the action: `Av1#annexe2/passerelles`. */
  readonly action: string;
  readonly statuts: readonly ChangementStatut[];
  readonly mesures?: readonly MesureIndicateur[];
}

/** Steps seen in the élaboration of a CTG, in their usual order (EL-10 to EL-13). */
export type GenreEtape = (typeof GENRES_ETAPE)[number];

/** One step of the élaboration. */
export interface EtapeElaboration {
  readonly id: string;
  readonly genre: GenreEtape;
  readonly libelle: string;
  /** When it takes place or took place; absent when it is not known. */
  readonly date?: DateConnue;
  /** Set once it took place; the date is then that of the event. */
  readonly realisee?: boolean;
}

/** A figure of the diagnostic. */
export interface IndicateurDiagnostic {
  readonly id: string;
  /** `tauxCouverture`, `tauxOccupation`, `amplitudeHoraire`... */
  readonly code: string;
  readonly libelle: string;
  /** Exact decimal text: `"36.45"`. */
  readonly valeur: string;
  /** `minimum` for "plus de...", `maximum` for "moins de...". */
  readonly sens?: (typeof SENS_INDICATEUR)[number];
  readonly unite: string;
  /** Period or day that the figure describes; absent when the document does not say. */
  readonly periode?: DateConnue;
  readonly source: string;
}

/** How the convention came to be. */
export interface Elaboration {
  readonly etapes: readonly EtapeElaboration[];
  readonly diagnostic?: readonly IndicateurDiagnostic[];
}

/** A finding of the verification that a person has seen and accepts. */
export interface Acquittement {
  /** Key of the finding: `DATE_ORDER.signatureAvantTransmission:Av2`. */
  readonly finding: string;
  readonly motif: string;
  /** Day from which it is accepted. */
  readonly date: string;
  /** Quality of the person: never a name. */
  readonly par?: string;
}

/** A document that says something of the dossier, named and dated; its text stays elsewhere. */
export interface DocumentSource {
  readonly titre: string;
  /** Its own date, which is not that of the fact. */
  readonly date?: DateConnue;
}

/** What one document says of one fact of the dossier. Several that disagree stand side by side: nothing is chosen. */
export interface Provenance {
  /** The fact, by its field: `convention.periode.fin`, `avenants.Av1.dateEffet`. */
  readonly champ: string;
  /** What the document says of it, in a form that two documents can share: `2026-12-31`, `5 ans`. */
  readonly valeur: string;
  readonly source: DocumentSource;
  /**
   * `lu` in the document that decides; `rapporte` by another one; `deduit` by whoever keeps the dossier; `annonce` by a
   * document that came before the text was signed, which the text is free to leave.
   */
  readonly etabli: (typeof ETABLISSEMENTS)[number];
  /** Words of the document. */
  readonly citation?: string;
}

/** What users keep in a file: one convention, its avenants, the territory, and the facts recorded since. */
export interface Dossier {
  /** Where the JSON Schema of the file is, for editors: `node_modules/convention-territoriale/dist/schema/dossier.json`. */
  readonly $schema?: string;
  /** Version of the file format. */
  readonly version: 2;
  readonly id: string;
  readonly titre: string;
  /** Date at which examples and reports read the dossier when the caller gives none. */
  readonly dateReference?: string;
  readonly convention: Convention;
  readonly avenants: readonly Avenant[];
  readonly territoire: Territoire;
  readonly faits?: readonly Fait[];
  /** Meetings to come. */
  readonly reunionsPrevues?: readonly ReunionPrevue[];
  /** Statuses and measures of the actions, one entry for each action followed. */
  readonly suiviActions?: readonly SuiviAction[];
  readonly elaboration?: Elaboration;
  /** Requests for data between the parties, and how far each has gone (CV-60 to CV-64). */
  readonly echanges?: readonly DemandeEchange[];
  /** The tool that follows the plan d'actions, and who has access to it (CV-70 to CV-74). */
  readonly outilSuivi?: OutilSuivi;
  readonly inconnus?: readonly Inconnu[];
  /** Where facts of the dossier come from. */
  readonly provenances?: readonly Provenance[];
  /** Findings of the verification that have been seen and accepted, each with its reason. */
  readonly acquittements?: readonly Acquittement[];
}
