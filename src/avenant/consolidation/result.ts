/** What `consolidate` returns: the text in force on a day, each disposition with the instrument that last touched it. */
import type {
  Disposition,
  Equipement,
  FicheAction,
  GenreDisposition,
  JourBorne,
  NatureDisposition,
  Obligation,
  Partie,
  PeriodeBornee,
} from "../../convention/index.js";
import type { Issue } from "../../primitives/index.js";
import type { Operation } from "../types.js";

/** One step in the life of a disposition. */
export interface VersionDisposition {
  /** Day from which it holds. */
  readonly du: JourBorne;
  /** Instrument that made it, and the path of its disposition that says so. */
  readonly instrument: string;
  readonly par: string;
  /** `origine` for the text as first written. */
  readonly operation: "origine" | Operation["type"];
  readonly titre?: string;
  readonly texte?: string;
  /** Set when a part of the text is not known: `texte` then holds the known parts only. */
  readonly texteIncomplet?: boolean;
  readonly fiche?: FicheAction;
  readonly equipements?: readonly Equipement[];
  /** Instrument and path of the erratum that corrected this version, when one did. */
  readonly corrigePar?: { readonly instrument: string; readonly par: string };
  /** What the parties said they would look at again, for an abrogation with a reservation. */
  readonly reserve?: string;
}

/** An adjustment decided in COPIL, without an avenant (CV-44). */
export interface AjustementMineur {
  readonly date: string;
  readonly objet: string;
  /** Id of the meeting recorded in the dossier. */
  readonly fait: string;
}

/** A contract taken over and closed by the convention. */
export interface ContratAbsorbe {
  readonly contrat: string;
  readonly instrument: string;
  readonly par: string;
  readonly depuis: JourBorne;
}

/** A document attached to the convention. */
export interface DocumentIntegre {
  readonly document: string;
  /** Address of the disposition that describes it. */
  readonly adresse: string;
  readonly instrument: string;
  readonly depuis: JourBorne;
  /** Key of the obligation of means created with it. */
  readonly obligation?: string;
}

/** A disposition in the consolidated text. */
export interface DispositionConsolidee {
  /** Address under which it first appeared: the identity of its history line. */
  readonly adresse: string;
  /** Addresses that have since taken the same line over (R-AV-3). */
  readonly alias: readonly string[];
  /** Address of its parent; absent at the root of an instrument. */
  readonly parent?: string;
  readonly genre: GenreDisposition;
  readonly label?: string;
  readonly nature?: NatureDisposition;
  /** Set on an item of a plan that a private body carries (PA-15). */
  readonly initiative?: "privee";
  /** Levels of the plan d'actions that it opens, as declared. */
  readonly niveaux?: readonly GenreDisposition[];
  readonly titre?: string;
  readonly texte?: string;
  readonly texteIncomplet?: boolean;
  readonly fiche?: FicheAction;
  readonly equipements?: readonly Equipement[];
  /** Minor adjustments decided in COPIL by that day, oldest first: they change no text (CV-44). */
  readonly ajustements: readonly AjustementMineur[];
  /** `indetermine` when an instrument whose effect date is not known closely enough, or a conflict, touches it. */
  readonly statut: "enVigueur" | "abrogee" | "indetermine";
  /** Versions up to the day asked, oldest first; the last one is the instrument that last touched the disposition. */
  readonly versions: readonly [VersionDisposition, ...VersionDisposition[]];
}

/** An obligation, with the instrument that creates it and whether its clause still stands. */
export interface ObligationConsolidee extends Obligation {
  /** `Av2:transmission-schema`. */
  readonly cle: string;
  readonly instrument: string;
  /** Effect date of the instrument that creates it. */
  readonly depuis: JourBorne;
  /** `eteinte` when the clause that states it was abrogated or replaced. */
  readonly statut: "enVigueur" | "eteinte" | "indetermine";
  /** Instrument that last changed or ended it, when one did. */
  readonly modifieePar?: string;
}

/** How an instrument stands on the day asked. */
export interface InstrumentConsolide {
  readonly id: string;
  readonly titre: string;
  readonly dateEffet: JourBorne;
  /**
   * `aVenir`: not yet in effect; `inconnuAlors`: signed after `knownAt`; `indetermine`: its effect date is not known
   * closely enough; `echu`: past its own end; `refuse`: it cannot be applied, see `refus`.
   */
  readonly statut: "enVigueur" | "aVenir" | "inconnuAlors" | "indetermine" | "echu" | "refuse";
  /** Every reason why the avenant cannot be applied; empty unless `refuse`. */
  readonly refus: readonly Issue[];
}

/** The text in force on a day. */
export interface VersionConsolidee {
  readonly at: string;
  readonly knownAt?: string;
  /**
   * `echue` after the last day: the dispositions are then those of that day. `inconnuAlors` when the convention itself
   * was signed after `knownAt`: there is no text to show, no more than before its first day. `indetermine` between the
   * two days on which it may begin or may end, and when the convention may or may not have been signed on the day `knownAt`.
   */
  readonly statut: "aVenir" | "enVigueur" | "echue" | "inconnuAlors" | "indetermine";
  /**
   * Period of the convention, prorogations included. An end that the dossier does not give as one day, or that two avenants
   * of one day move, has the bounds that are known of it.
   */
  readonly periode: PeriodeBornee;
  /** Parties of the day: those of the convention, those that joined since, without those that left. */
  readonly parties: readonly Partie[];
  readonly instruments: readonly InstrumentConsolide[];
  /** In force, indeterminate and abrogated dispositions, in the order of the text. */
  readonly dispositions: readonly DispositionConsolidee[];
  readonly obligations: readonly ObligationConsolidee[];
  readonly documents: readonly DocumentIntegre[];
  readonly contratsAbsorbes: readonly ContratAbsorbe[];
}

/** Content that a version brings. */
export type Contenu = Pick<Disposition, "titre" | "texte" | "fiche" | "equipements">;
