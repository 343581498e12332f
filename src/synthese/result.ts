/** What `summarize` answers: what a person needs in the first two minutes, most pressing first. */
import type { CodeManque, DetenteurManque, Dossier } from "../avenant/index.js";
import type { JourBorne } from "../convention/index.js";
import type { Echeance, Echeancier } from "../evaluation/index.js";
import type { AutoriteRef, FaitManquant, LigneSppe } from "../sppe/index.js";
import type { DecompteConstats, Finding } from "../verification/index.js";

/** A duty with the names of those who owe it. */
export interface ActeNomme {
  readonly echeance: Echeance;
  /** Names of the parties or bodies that owe it. */
  readonly par: readonly string[];
}

/** What falls on one day to come. */
export interface JourAVenir {
  /** The day, or the last day of the window, `YYYY-MM-DD`. */
  readonly date: string;
  /** Calendar days from the day of the question. */
  readonly jours: number;
  /** Acts of that day. */
  readonly actes: readonly ActeNomme[];
  /** Acts to be done by that day, whose window is open or will open. */
  readonly fenetres: readonly ActeNomme[];
  /** Number of actions of the plan d'actions that are to be finished by that day. */
  readonly actions: number;
}

/** Two acts that the text puts on the same day, without saying which comes first. */
export interface ActesDuMemeJour {
  readonly date: string;
  readonly actes: readonly [string, string];
}

/** One unknown, once, with the answers of the SPPE that it keeps open. */
export interface QuestionADecider {
  readonly fait: FaitManquant["fait"];
  /** Objects of the lines that it keeps open, in the order of the law. */
  readonly objets: readonly LigneSppe["objet"][];
  /** Names of the groups concerned, or of the communes where there is no group. */
  readonly aupres: readonly string[];
  /** Keys of the texts that say who usually knows. */
  readonly detenteurs: readonly string[];
  /** Number of lines that name this fact among what they lack. */
  readonly debloque: number;
  /** Number of lines that lack nothing else. */
  readonly suffit: number;
}

/**
 * Where a duty stands for an authority: `du`, `nonDu`; `duIci`, surely owed on the territory of the commune, by it or its
 * group; `transfere`, owed there by a group; `aEtablir`; `pasEncore`, before the law.
 */
export type EtatDevoir = "du" | "nonDu" | "duIci" | "transfere" | "aEtablir" | "pasEncore";

/** Authorities whose duties stand alike. */
export interface LigneDevoirs {
  readonly autorites: readonly { readonly ref: AutoriteRef; readonly nom: string }[];
  /** One for each object, in the order of `TableauDevoirs.objets`. */
  readonly etats: readonly EtatDevoir[];
}

/** Authorities by duty; those whose duties stand alike share a line. */
export interface TableauDevoirs {
  readonly objets: readonly LigneSppe["objet"][];
  readonly lignes: readonly LigneDevoirs[];
}

/** Kinds of documents and answers that can be asked for. */
export type GenrePiece =
  | "texteSigne"
  | "deliberation"
  | "preuveTransmission"
  | "equipements"
  | "planActions"
  | "gouvernance"
  | "perimetre"
  | "tientLieuDeSchema"
  | "membres"
  | "population"
  | "statuts"
  | "siren"
  | "codeInsee"
  | "representants"
  | "partiesNonListees";

/** A document, or an answer, to ask for. */
export interface Piece {
  readonly genre: GenrePiece;
  /** Who usually holds it, and its name where the dossier gives one. */
  readonly detenteur: { readonly type: DetenteurManque; readonly nom?: string };
  /** Ids of instruments, names of parties, communes or groups that it is about. */
  readonly sujets: readonly string[];
  /** Day of the deliberation, for the proof that it was sent and published. */
  readonly date?: string;
  /** Holes of the dossier that it fills. */
  readonly comble: readonly CodeManque[];
}

/** What an id of the dossier is called. */
export type NomDansDossier =
  | { readonly id: string; readonly type: "convention" }
  | { readonly id: string; readonly type: "avenant"; readonly numero?: number; readonly titre: string }
  | {
      readonly id: string;
      readonly type: "disposition";
      readonly instrument: string;
      readonly genre: string;
      readonly label?: string;
      readonly titre?: string;
    };

/** The first screen of a dossier on a day. Every list is empty when there is nothing to say. */
export interface Synthese {
  readonly dossier: string;
  readonly titre: string;
  readonly at: string;
  readonly convention: {
    readonly statut: Echeancier["statut"];
    readonly debut: JourBorne;
    /** Last day, prorogations included. */
    readonly fin: JourBorne;
    /** Calendar days to the start, to the end, or since the end, by `statut`; absent when that day is not known. */
    readonly jours?: number;
  };
  /** The longest late first. */
  readonly enRetard: readonly ActeNomme[];
  readonly aujourdhui: readonly ActeNomme[];
  /** Windows that closed without anything recorded in them. */
  readonly sansTrace: readonly ActeNomme[];
  /** By date. */
  readonly aVenir: readonly JourAVenir[];
  /** Among the acts late, due or to come. */
  readonly memeJour: readonly ActesDuMemeJour[];
  /** Number of duties in force that have no day. */
  readonly sansJour: number;
  /** What unlocks most first. */
  readonly aDecider: readonly QuestionADecider[];
  /** Absent when the territory lists no authority, or when the law is not in force. */
  readonly devoirs?: TableauDevoirs;
  readonly aCorriger: {
    /** An act that is late is in `enRetard`, and no error of the text. */
    readonly erreurs: readonly Finding[];
    /** Warnings by kind, the most frequent first. */
    readonly avertissements: readonly { readonly code: string; readonly nombre: number }[];
    /** All findings, late acts included. */
    readonly decompte: DecompteConstats;
  };
  readonly aDemander: readonly Piece[];
  /** Number of unknowns that the dossier declares in its own words. */
  readonly inconnusDeclares: number;
  /** Instruments first, then their dispositions. */
  readonly noms: readonly NomDansDossier[];
}

/** Which dossier, on which day. */
export interface SyntheseQuestion {
  readonly dossier: Dossier;
  /** Day asked, `YYYY-MM-DD`. */
  readonly at: string;
}
