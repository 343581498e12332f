/** Who carries the convention, where, with which bodies, and beside which other instruments. */
import type {
  CHAMPS_MISSION,
  GENRES_INSTANCE,
  GENRES_INSTRUMENT_LIE,
  GENRES_MISSION,
  ORGANES_AUTORITE,
  RELATIONS_INSTRUMENT,
} from "../listes.js";
import type { DateConnue, IntervalleNombre, Periode } from "./bases.js";

/** Body whose vote or decision gives a party its authority to sign (section 2 of the rules CV). */
export type OrganeAutorite = (typeof ORGANES_AUTORITE)[number];

/** On what authority the representatives of a party sign (CV-10). The vote itself is a `Deliberation`. */
export interface AutoriteSignature {
  readonly organe: OrganeAutorite;
  /** The words of the document: "dûment autorisé par délibération du conseil communautaire". */
  readonly libelle?: string;
}

/** What is known of a party that a document describes as a group without listing it (CV-19). */
export interface PartieCollective {
  /** How many bodies it stands for, where the document says it. */
  readonly nombre?: number;
  /** INSEE codes of those that are known. */
  readonly communes?: readonly string[];
  /** Names of those that are known, where the document gives no code. */
  readonly noms?: readonly string[];
}

/** Several parties under one defined term: "les cinq communes" (CV-13). */
export interface GroupeParties {
  readonly id: string;
  /** The term, as the convention defines it. */
  readonly terme: string;
  /** Ids of the parties. */
  readonly parties: readonly string[];
}

/** The territory as the convention defines it: a set of communes and a set of bearers, never one EPCI by principle (CV-20). */
export interface Perimetre {
  /** INSEE codes of the communes covered; their names, in `noms`, are enough. */
  readonly communes?: readonly string[];
  /** Names of the communes covered, as the document writes them. */
  readonly noms?: readonly string[];
  /** Ids of the parties that carry the convention on this territory: communes, EPCI, syndicats. */
  readonly porteurs: readonly string[];
}

/** Bodies of the gouvernance (GV-01 to GV-06). */
export type GenreInstance = (typeof GENRES_INSTANCE)[number];

/** A body of the gouvernance, as the convention sets it up. Its meetings are facts of the dossier. */
export interface InstanceGouvernance {
  readonly id: string;
  readonly genre: GenreInstance;
  readonly nom?: string;
  readonly role?: string;
  /** Qualities or bodies that sit in it; never names of persons. */
  readonly composition?: readonly string[];
  /** Ids of the parties that sit in it. */
  readonly parties?: readonly string[];
  /** Meetings per year: a range, not an exact count (GV-20). */
  readonly reunionsParAn?: IntervalleNombre;
  /** Theme that it deals with, for a body that has one. */
  readonly theme?: string;
}

/** A mission that animates the convention (GV-07 to GV-09). */
export type GenreMission = (typeof GENRES_MISSION)[number];

/** A post that animates the convention: a mission, never a person. */
export interface Mission {
  readonly id: string;
  readonly genre: GenreMission;
  readonly libelle?: string;
  /** Id of the party that employs it. */
  readonly employeur?: string;
  /** Ids of the parties that share it, when the post is shared (GV-21). */
  readonly partageeAvec?: readonly string[];
  readonly champ?: (typeof CHAMPS_MISSION)[number];
  /** Full-time equivalents, exact decimal text: `"0.5"`. */
  readonly etp?: string;
}

/** Who steers and animates the convention. */
export interface Gouvernance {
  readonly instances: readonly InstanceGouvernance[];
  readonly missions?: readonly Mission[];
}

/** Instruments met beside conventions (section 13 of the rules CV). */
export type GenreInstrumentLie = (typeof GENRES_INSTRUMENT_LIE)[number];

/** Another instrument, by reference: it is named, dated and related to the convention; its content stays elsewhere. */
export interface InstrumentLie {
  readonly id: string;
  readonly genre: GenreInstrumentLie;
  readonly titre: string;
  readonly reference?: string;
  /**
   * `remplace`: the convention takes its place, as for a CEJ; `articule`: both pursue their own course together;
   * `annexe`: it is attached to the convention; `compatible`: one must be compatible with the other; `execute`: it
   * carries the convention out, as a Cof does for one équipement.
   */
  readonly relation: (typeof RELATIONS_INSTRUMENT)[number];
  readonly date?: DateConnue;
  readonly periode?: Periode;
  /** Ids of the parties of this convention that it binds. */
  readonly parties?: readonly string[];
  /** Id of the équipement that it finances (Cof). */
  readonly equipement?: string;
}
