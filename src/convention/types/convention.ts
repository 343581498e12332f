/** The convention as data: parties, dispositions, obligations, what the text claims, and what is not known of it. */

import type { EurosInput } from "../../primitives/index.js";
import type {
  CONVENTIONS_COMPTE,
  ETENDUES,
  FORCES,
  GENRES_DISPOSITION,
  GENRES_PARTIE,
  NATURES_DISPOSITION,
  NATURES_INDICATEUR,
  OBJETS_SEUIL,
  RESTES_GABARIT,
  STATUTS_ACTION,
  STATUTS_CONVENTION,
  UNITES_DUREE,
} from "../listes.js";
import type { DateConnue, IntervalleNombre, PeriodeConnue, PeriodeConvention } from "./bases.js";
import type {
  AutoriteSignature,
  Gouvernance,
  GroupeParties,
  InstrumentLie,
  PartieCollective,
  Perimetre,
} from "./partenariat.js";

export type {
  DateConnue,
  DateImprecise,
  Duree,
  IntervalleNombre,
  JourBorne,
  Periode,
  PeriodeBornee,
  PeriodeConnue,
  PeriodeConvention,
} from "./bases.js";
export type {
  AvisDpd,
  ConventionOutil,
  DecisionEchange,
  DemandeEchange,
  EtapeEchange,
  EtatEchange,
  EtudeEchange,
  FonctionHabilitee,
  Habilitation,
  InscriptionRegistre,
  OutilSuivi,
} from "./donnees.js";
export type {
  AutoriteSignature,
  GenreInstance,
  GenreInstrumentLie,
  GenreMission,
  Gouvernance,
  GroupeParties,
  InstanceGouvernance,
  InstrumentLie,
  Mission,
  OrganeAutorite,
  PartieCollective,
  Perimetre,
} from "./partenariat.js";

/** Kinds of signatories seen in conventions (section 2 of the rules CV). */
export type GenrePartie = (typeof GENRES_PARTIE)[number];

/** An organisation bound by the convention (CV-10). Natural persons are never named: their quality is. */
export interface Partie {
  /** Short id by which the rest of the dossier refers to the party: `caf`, `cc`. */
  readonly id: string;
  readonly genre: GenrePartie;
  /** Full name, as in the opening block. */
  readonly nom: string;
  /** "ci-après dénommée..." */
  readonly nomCourt?: string;
  readonly siren?: string;
  readonly codeInsee?: string;
  /** Qualities of those who sign: "le président", "la directrice"; two for a Caf as a rule (CV-11). */
  readonly representants?: readonly string[];
  /** On what authority they sign; absent when it is not known. */
  readonly autorite?: AutoriteSignature;
  /** Set when the document describes the party as a group that it does not list (CV-19). */
  readonly collectif?: PartieCollective;
}

/** The vote that gives a party its authority to sign, and its journey to become executory (CV-83, CV-90 to CV-92). */
export interface Deliberation {
  /** Id of the party whose assembly voted. */
  readonly partie: string;
  /** Its day, or what is known of it. */
  readonly date: DateConnue;
  readonly numero?: string;
  readonly objet?: string;
  /** Identifier of the transmitted act: `027-200066405-20251215-CC_201_2025-DE` (CV-21). */
  readonly identifiantActe?: string;
  /** Day on which it was sent to the préfecture. */
  readonly envoyeeLe?: string;
  /** Day on which the préfecture received it. */
  readonly recueLe?: string;
  /** Day of publication or notification. */
  readonly publieeLe?: string;
  /** How the assembly voted; absent when it is not known. */
  readonly vote?: Vote;
}

/** How an assembly voted, as its minutes count it. Each number is left out when the minutes do not give it. */
export interface Vote {
  /** Day of the convocation. */
  readonly convocation?: string;
  /** Members in office. */
  readonly enExercice?: number;
  readonly presents?: number;
  /** Absent members who gave a proxy to one who is present. */
  readonly pouvoirs?: number;
  /** Members present and proxies who took part. */
  readonly votants?: number;
  /** Votes cast, abstentions left out. */
  readonly exprimes?: number;
  readonly pour?: number;
  readonly contre?: number;
  readonly abstentions?: number;
}

/** Kinds of dispositions: the text nodes of instruments and the levels of a plan d'actions. */
export type GenreDisposition = (typeof GENRES_DISPOSITION)[number];

/** What an article or an annexe is about; never deduced from its number (CV-40). */
export type NatureDisposition = (typeof NATURES_DISPOSITION)[number];

/** Statuses of an action; only an avenant gives `abrogee` (PA-21). */
export type StatutAction = (typeof STATUTS_ACTION)[number];

/** How an indicator is expressed (PA-30). */
export type NatureIndicateur = (typeof NATURES_INDICATEUR)[number];

/** A measure of what an action does or changes: its definition. Its dated values are recorded in the suivi of the action. */
export interface Indicateur {
  /** Unique in its fiche. */
  readonly id: string;
  readonly libelle: string;
  readonly nature: NatureIndicateur;
  /** `place`, `%`, `famille`... */
  readonly unite?: string;
  /** Value before the action: exact decimal text (`"36.45"`) for a `nombre` or a `taux`. */
  readonly depart?: string;
  /** Value aimed at, written like `depart`. */
  readonly cible?: string;
  /** Who or what gives the values. */
  readonly source?: string;
  /** "par an", "par trimestre"... */
  readonly periode?: string;
}

/** The structured sheet of one action, or of a level of the plan (PA-20). Lists keep the order of the document. */
export interface FicheAction {
  readonly numero?: string;
  readonly diagnosticInitial?: readonly string[];
  readonly publicCible?: readonly string[];
  readonly objectifsOperationnels?: readonly string[];
  readonly modalitesMiseEnOeuvre?: readonly string[];
  /** Days, years or periods of completion. */
  readonly echeances?: readonly DateConnue[];
  /** Services mobilised and responsible for the action. */
  readonly servicesResponsables?: readonly string[];
  readonly resultatsAttendus?: readonly string[];
  readonly partenairesSollicites?: readonly string[];
  /** Set when the document leaves the list of partners open: "et aussi..." */
  readonly partenairesOuverts?: true;
  /** Places that the action is about: "12/18 places" is `{ min: 12, max: 18 }`, "12 places" has twice the same bound (PA-15). */
  readonly places?: IntervalleNombre;
  /** Where it takes place, in the words of the document. */
  readonly lieu?: string;
  readonly indicateursEvaluation?: readonly string[];
  /** The same indicators, or others, in a form that can be measured. */
  readonly indicateurs?: readonly Indicateur[];
  /** Codes of themes (PA-01). On an axe, an enjeu or an objectif they hold for all below it (PA-02). */
  readonly themes?: readonly string[];
  readonly statut?: StatutAction;
  /** Euros, at or above zero, to the cent: `"1500.00"`, or a number that writes it exactly. */
  readonly budget?: EurosInput;
}

/** A service or structure that a signatory supports, as an annexe lists it (CV-52). */
export interface Equipement {
  /** Unique in its list. */
  readonly id: string;
  readonly nom: string;
  /** `eaje`, `alsh`, `relaisPetiteEnfance`, `laep`, `ludotheque`... The list is open (BT-07). */
  readonly genre: string;
  readonly gestionnaire?: string;
  /** INSEE code of the commune where it stands. */
  readonly commune?: string;
}

/** A piece of an instrument. Its address is the instrument and the ids from the root: `Av1#annexe2/aller-vers`. */
export interface Disposition {
  /** Segment of the address, unique among its siblings: letters, digits, `.`, `_`, `-`. */
  readonly id: string;
  readonly genre: GenreDisposition;
  /** Number or letter as printed, opaque: `9`, `1.1`, `N°1`. Absent when it is not known. */
  readonly label?: string;
  readonly nature?: NatureDisposition;
  readonly titre?: string;
  /** The text or a summary of it. Absent when it is not known. */
  readonly texte?: string;
  readonly fiche?: FicheAction;
  /** Équipements that the disposition lists. */
  readonly equipements?: readonly Equipement[];
  /** Set on an item of a plan that a private body carries: announced numbers often leave it out (PA-15). */
  readonly initiative?: "privee";
  /** Levels of the plan d'actions that this disposition opens, from the highest (PA-10): `["axe", "objectif", "action"]`. */
  readonly niveaux?: readonly GenreDisposition[];
  readonly enfants?: readonly Disposition[];
}

/** When an obligation falls due. */
export type EcheanceObligation =
  | { readonly type: "jour"; readonly date: string }
  /** Some day from `du` to `au`, both included, that the text does not narrow ("fin 2023"). */
  | { readonly type: "fenetre"; readonly du: string; readonly au: string; readonly libelle: string }
  /**
   * One window per civil year, from the first full year after the clause takes effect (EV-09). `nombre` is the range
   * of times per year, both ends included: a comité de pilotage that meets once or twice is `{ min: 1, max: 2 }` (GV-20).
   */
  | { readonly type: "annuelle"; readonly nombre?: IntervalleNombre }
  | { readonly type: "trimestrielle" }
  /** "à mi-parcours"; `date` when the convention fixes it, else the day suggested by EV-06. */
  | { readonly type: "miParcours"; readonly date?: string }
  /** "en fin de période". */
  | { readonly type: "finPeriode" }
  /** "dès le démarrage de la convention". */
  | { readonly type: "debutPeriode" }
  /** Binding, without a day. */
  | { readonly type: "sansJour"; readonly libelle: string };

/** Something that a clause obliges a party to do (CV-55). */
export interface Obligation {
  /** Unique in its instrument. Elsewhere it is named `Av2:transmission-schema`. */
  readonly id: string;
  /**
   * Act asked for. Codes that the calendar knows: `integrationSchema`, `transmissionSchema`, `tableauSuivi`,
   * `pointEtape`, `bilanIntermediaire`, `bilanFinal`, `communicationBilans`, `bilanChargesCooperation`,
   * `verificationCompatibilite`, `maintienPlaces`, `reunionComitePilotage`, `reexamenActions`. The list is open.
   */
  readonly acte: string;
  readonly libelle: string;
  /** Ids of the parties that owe it. */
  readonly debiteurs: readonly string[];
  /** To whom: a body such as the CDSF, or a party. */
  readonly beneficiaire?: string;
  readonly echeance: EcheanceObligation;
  /** `indicative` for a target that is not a deadline ("idéalement chaque trimestre"). */
  readonly force: (typeof FORCES)[number];
  /** Path, in its own instrument, of the disposition that states it: `art2`. */
  readonly disposition: string;
  /** Short quotation of the clause. */
  readonly citation?: string;
}

interface MentionBase {
  readonly id: string;
  /** The words of the document. */
  readonly citation: string;
  /** Path, in its own instrument, of the disposition that says it. */
  readonly disposition: string;
}

/** What a text says about itself or about the law, kept so that the verification can hold it against the facts. */
export type Mention =
  | (MentionBase & {
      /** The text refers to a place: another article, an annexe, a fiche. */
      readonly nature: "renvoi";
      /** Address of the place as the text names it: `Av2#annexe1`. */
      readonly cible: string;
      /** What the text says is found there. */
      readonly natureAnnoncee?: NatureDisposition;
    })
  | (MentionBase & {
      /** The text states a legal threshold of population. */
      readonly nature: "seuilLegal";
      readonly objet: (typeof OBJETS_SEUIL)[number];
      /** Inhabitants above which, according to the text, the duty is compulsory. */
      readonly valeur: number;
    })
  | (MentionBase & {
      /** The text announces a number of items: "46 actions et projets" (PA-14). */
      readonly nature: "compte";
      readonly valeur: number;
      /** What is counted: dispositions of that kind below `cible`, the communes of the territory, the parties. */
      readonly objet: GenreDisposition | "commune" | "partie";
      /** Address of the branch counted; by default the disposition that says it. */
      readonly cible?: string;
      /**
       * What the number takes in: the public items only, the private ones too, the items inside an item too. Without it
       * the text does not say: the number is right when one of the conventions gives it.
       */
      readonly convention?: ConventionCompte;
    })
  | (MentionBase & {
      /** The text states how long this convention lasts: "pour 4 ans". */
      readonly nature: "duree";
      readonly valeur: number;
      readonly unite: (typeof UNITES_DUREE)[number];
    })
  | (MentionBase & {
      /** The text gives a date and says where it stands in the period: "fin 2023", "au milieu de la démarche". */
      readonly nature: "position";
      readonly date: DateConnue;
      readonly positions: readonly PositionPeriode[];
    })
  | (MentionBase & {
      /** The text names something that it also names otherwise. */
      readonly nature: "nom";
      /** What is named, by a word of the dossier's own: mentions of one `entite` are compared. */
      readonly entite: string;
      /** The name as written there. */
      readonly forme: string;
    })
  | (MentionBase & {
      /** The objet announces a fiche, an annexe or an article by its title (R-AV-4). */
      readonly nature: "titre";
      readonly titre: string;
      /** Address of the disposition that carries it, in this instrument. */
      readonly cible: string;
    })
  | (MentionBase & {
      /** A place of the model left as it was: "n° XX", a label followed by nothing, "collectivité / commune". */
      readonly nature: "gabarit";
      readonly reste: (typeof RESTES_GABARIT)[number];
      /** What should stand there, where the rest of the document says it. */
      readonly valeurConnue?: string;
    })
  | (MentionBase & {
      /** The wording leaves the operation open: "complétés et/ou modifiés", two verbs for one target. */
      readonly nature: "operationAmbigue";
      /** Ids of the operations concerned. */
      readonly operations?: readonly string[];
    });

/** What an announced number takes in. */
export type ConventionCompte = (typeof CONVENTIONS_COMPTE)[number];

/** A place in the period of the convention. `finAnnee` 1 is the end of its first year. */
export type PositionPeriode =
  | { readonly type: "debut" }
  | { readonly type: "finAnnee"; readonly rang: number }
  | { readonly type: "miParcours" }
  | { readonly type: "fin" };

/** Something that the dossier is known not to know. */
export interface Inconnu {
  /** What is missing: `dateSignature`, `texte de l'article 1.1`. */
  readonly champ: string;
  readonly motif: string;
  /** Who usually holds it. */
  readonly detenteur?: string;
}

/** What the convention and its avenants have in common. */
export interface Instrument {
  /** Canonical id: `CTG` for the convention, `Av1`, `Av2`... for the avenants. */
  readonly id: string;
  readonly titre: string;
  /**
   * `extrait` when the dossier holds only a part of its dispositions: a place that is not found there is then unknown,
   * not missing (CV-19).
   */
  readonly etendue?: (typeof ETENDUES)[number];
  /** Other names by which documents call it. */
  readonly alias?: readonly string[];
  readonly dateSignature?: DateConnue;
  readonly lieuSignature?: string;
  /** Ids of the parties that signed; absent when it is not known. */
  readonly signataires?: readonly string[];
  /** Number of original copies: one for each party (CV-16). */
  readonly exemplaires?: number;
  /** A list that is left out is not known; an empty one says that there is nothing. So for each list of this interface. */
  readonly deliberations?: readonly Deliberation[];
  readonly visas?: readonly string[];
  readonly dispositions: readonly Disposition[];
  readonly obligations?: readonly Obligation[];
  readonly mentions?: readonly Mention[];
  readonly inconnus?: readonly Inconnu[];
}

/** The convention as first signed. */
export interface Convention extends Instrument {
  /**
   * How far it has come: `projetee`; `annoncee` by another document; `engagee` by a deliberation, without a convention yet;
   * `signee`. Absent when it is not known.
   */
  readonly statut?: (typeof STATUTS_CONVENTION)[number];
  /** Absent when nothing is known of it. */
  readonly periode?: PeriodeConvention;
  readonly parties: readonly Partie[];
  /** Parties that the text calls by one term (CV-13). */
  readonly groupesParties?: readonly GroupeParties[];
  /** Communes covered and bearers; absent when it is not known. */
  readonly perimetre?: Perimetre;
  readonly gouvernance?: Gouvernance;
  /** Other instruments that the convention replaces, goes with or annexes. */
  readonly instrumentsLies?: readonly InstrumentLie[];
  /** Whether the CTG stands in for the schéma pluriannuel (SP-34); absent when it is not known. */
  readonly tientLieuDeSchema?: boolean;
  /** The convention of the same territory that this one follows, so that a gap or an overlap shows (CV-38). */
  readonly precedente?: ConventionPrecedente;
}

/** What is known of the previous convention. */
export interface ConventionPrecedente {
  /** Its title or its reference. */
  readonly reference: string;
  /** Each end is a day, or what is known of it. */
  readonly periode: PeriodeConnue;
}
