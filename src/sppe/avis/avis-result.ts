/** What `trackAvis` is asked and answers. */
import type { Territoire } from "../../territoire/index.js";
import type { AutoriteRef } from "../devoirs/result.js";
import type { Fondement } from "../schema-pluriannuel/result.js";

/** A file on its way: received, maybe incomplete, then complete. */
export interface DossierSuivi {
  readonly recuLe: string;
  /** Day on which the applicant received the list of missing pieces; the applicant's month starts that day (SP-62). */
  readonly manquesNotifiesLe?: string;
  /** Day on which the last missing piece came. */
  readonly completeLe?: string;
}

/** Where a project is, from which its competent authority follows. */
export interface LieuProjet {
  readonly territoire: Territoire;
  /** INSEE code of the commune of the project. */
  readonly codeInsee: string;
  /** Whether a commune that nothing compels to plan does so of its own accord; not known without it. */
  readonly planificationExercee?: boolean;
}

/** What `trackAvis` is asked: the days on which a project's files were received, completed and answered. */
export interface QuestionAvis {
  /** The opinion is asked for private-law projects (SP-60); for the others its steps are `sansObjet`. */
  readonly droitDuProjet: "prive" | "public";
  /** Request to the autorité organisatrice for its opinion. */
  readonly avis?: DossierSuivi & {
    readonly rendu?: { readonly le: string; readonly sens: "favorable" | "defavorable" };
  };
  /** Request to the département for its authorisation. */
  readonly autorisation?: DossierSuivi & {
    readonly decision?: { readonly le: string; readonly sens: "accordee" | "refusee" };
  };
  readonly ouverture?: { readonly prevueLe: string; readonly dossierRecuLe?: string };
  /** Where the project is: the authority that gives the opinion is then named. */
  readonly lieu?: LieuProjet;
  readonly at: string;
}

/** The authority that gives the opinion: the holder of the competence `planifier` (SP-60b). */
export type AutoriteAvis = Fondement &
  (
    | {
        readonly statut: "connue";
        readonly autorite: AutoriteRef;
        readonly nom: string;
        /** The commune transferred the competence: it passes on a request that it receives. */
        readonly transmise: boolean;
      }
    /** Nobody holds the competence there: no opinion is required. */
    | { readonly statut: "aucune"; readonly motif: "sansPlanification" | "pasEncoreEnVigueur" }
    | {
        readonly statut: "indeterminee";
        readonly possibles: readonly AutoriteRef[];
        readonly manquants: readonly ("transfert" | "populationTotale" | "planificationExercee")[];
      }
  );

/** Completeness of a file on the day of the question (SP-62). */
export interface CompletudeSuivie extends Fondement {
  readonly statut: /** The month to list what is missing still runs: complete as received, unless a list comes. */
    | "reputeCompletSaufListe"
    | "complet"
    | "attenteDePieces"
    /** The applicant's month went by: the request lapsed. */
    | "caduc"
    | "delaiInconnu";
  /** Last day to list what is missing. */
  readonly listeAvantLe?: string;
  /** Last day for the missing pieces. */
  readonly piecesAvantLe?: string;
  /** Day from which the delay to answer runs. */
  readonly completLe?: string;
}

/** The opinion of the autorité organisatrice (SP-60). */
export interface AvisSuivi extends Fondement {
  readonly completude: CompletudeSuivie;
  readonly statut:
    | "enCours"
    | "favorable"
    | "defavorable"
    | "favorableTacite"
    | "suspendu"
    | "caduc"
    | "expire"
    | "delaiInconnu";
  /** Last day for the opinion; the day after, silence is favourable. */
  readonly echeance?: string;
  /** Day of the opinion, or of the end of the delay that stands for it. */
  readonly acquisLe?: string;
  /** Last day on which a favourable opinion may be used. */
  readonly valableJusquAu?: string;
}

/** The decision of the département (SP-63). */
export interface DecisionSuivie extends Fondement {
  readonly completude: CompletudeSuivie;
  readonly statut: "enCours" | "accordee" | "refusee" | "accordTacite" | "suspendu" | "caduc" | "delaiInconnu";
  readonly echeance?: string;
  readonly acquiseLe?: string;
  /** Set on `accordTacite` when a favourable opinion is wanting (`constats`): this silence makes no authorisation (SP-60a). */
  readonly silenceSansEffet?: true;
}

/** The opening file (SP-63). */
export interface OuvertureSuivie extends Fondement {
  /** Last day to send it: fifteen days before the opening. */
  readonly dossierAvantLe?: string;
  readonly statut: "aEnvoyer" | "aTemps" | "tardif" | "enRetard" | "delaiInconnu";
}

/** Why a request for the authorisation of a private-law project does not stand on a favourable opinion (SP-60a). */
export interface ConstatAvis extends Fondement {
  readonly code: /** None was asked, it lapsed, or it was unfavourable. */
    | "avisFavorableManquant"
    /** It was no longer valid on the day of the request. */
    | "avisExpire"
    /** The request came before the opinion was given. */
    | "demandeAvantAvis";
  /** Day of the request for the authorisation. */
  readonly demandeLe: string;
  /** Day of the opinion, or last day on which it was valid, when there is one. */
  readonly avisLe?: string;
}

/** What `trackAvis` returns: where the opinion, the authorisation and the opening stand on a day. */
export interface ProcedureSuivie {
  readonly at: string;
  /** `sansObjet` for a public-law project or when no opinion is asked. */
  readonly avis: AvisSuivi | { readonly statut: "sansObjet"; readonly motif: "projetDeDroitPublic" | "nonDemande" };
  /** Who gives the opinion, when the question says where a private-law project is. */
  readonly autorite?: AutoriteAvis;
  readonly autorisation?: DecisionSuivie;
  /**
   * For a private-law project, what keeps the authorisation from standing: without a favourable opinion given before the
   * request, no silence makes an authorisation. Absent when there is nothing to say.
   */
  readonly constats?: readonly ConstatAvis[];
  readonly ouverture?: OuvertureSuivie;
}
